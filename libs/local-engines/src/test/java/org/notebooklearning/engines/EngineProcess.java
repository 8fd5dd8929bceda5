package org.notebooklearning.engines;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// A process of its own that runs one engine in the given folder until it is killed.
final class EngineProcess implements AutoCloseable {
    private static final String READY = "READY ";
    private final Process process;
    private final BufferedReader lines;

    private EngineProcess(Process process) {
        this.process = process;
        this.lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /// The process, which may still be starting its engine.
    static EngineProcess launch(Class<?> engine, Path folder) throws IOException {
        return launch(engine, folder, "true");
    }

    /// The same, after a command of the shell, such as one that sets a limit.
    static EngineProcess launch(Class<?> engine, Path folder, String before) throws IOException {
        return new EngineProcess(
                new ProcessBuilder(
                                List.of(
                                        // As the stack's processes are started.
                                        "sh",
                                        "-c",
                                        "umask 077 && " + before + " && exec \"$@\"",
                                        "sh",
                                        ProcessHandle.current().info().command().orElseThrow(),
                                        "--enable-native-access=ALL-UNNAMED",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        EngineProcess.class.getName(),
                                        engine.getSimpleName(),
                                        folder.toString()))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start());
    }

    /// Where its engine is reached, once it is up.
    String awaitAddress() {
        return lines.lines()
                .filter(line -> line.startsWith(READY))
                .findFirst()
                .orElseThrow()
                .substring(READY.length());
    }

    /// Waits for its end; whether its engine came up.
    boolean awaitEnd() throws InterruptedException {
        boolean ready = lines.lines().anyMatch(line -> line.startsWith(READY));
        process.waitFor();
        return ready;
    }

    /// As with kill -9 of this process; what it started lives on.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// As with kill -9 of this process and of all that it started.
    void killWithAllItStarted() throws InterruptedException {
        List<ProcessHandle> started = process.descendants().toList();
        kill();
        started.forEach(ProcessHandle::destroyForcibly);
        started.forEach(each -> each.onExit().join());
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Path.of(args[1]);
        String address =
                switch (args[0]) {
                    case "EmbeddedKafka" -> kafka(folder);
                    case "EmbeddedPostgreSQL" -> new TestDatabase(folder).start().access().url();
                    case "PostgreSQLBinaries" ->
                            PostgreSQLBinaries.in(PrivateFolder.at(folder)).toString();
                    default -> throw new IllegalArgumentException(args[0]);
                };
        System.out.println(READY + address);
        Thread.currentThread().join();
    }

    /// Where the broker is reached, and the password of its administrator.
    private static String kafka(Path folder) {
        EmbeddedKafka kafka = EmbeddedKafka.start(folder);
        return kafka.bootstrapServers() + " " + kafka.administrator().password();
    }
}
