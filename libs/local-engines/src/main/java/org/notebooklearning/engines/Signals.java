package org.notebooklearning.engines;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Signals that Java itself can not send.
final class Signals {
    private Signals() {}

    /// Sends SIGINT: PostgreSQL then ends its connections and stops, where SIGTERM would have it
    /// wait for the last client.
    static void interrupt(List<ProcessHandle> processes) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "kill -INT \"$@\"", "kill"));
        processes.forEach(process -> command.add(Long.toString(process.pid())));
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                // One that has ended meanwhile is complained about.
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
