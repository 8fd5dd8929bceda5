package org.notebooklearning.gateway.walkthrough;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.notebooklearning.inputs.program.NeededProgram;

/// Runs the blocks of a page one after the other in one bash, as they would be pasted into it, and
/// against the gateway of the test.
final class Shell {
    private static final String MARK = "=== end of block ";
    private static final int SECONDS = 120;

    private Shell() {}

    /// What one block wrote.
    record Output(List<String> blocks, String errors) {}

    /// Runs `blocks` in `folder`, after `before`; AssertionError where one of them fails.
    static Output run(Path folder, String before, List<String> blocks) throws Exception {
        List.of("bash", "curl", "jq")
                .forEach(program -> NeededProgram.find(List.of(program), List.of(program)));
        StringBuilder script = new StringBuilder("set -e\n").append(before);
        for (int i = 0; i < blocks.size(); i++) {
            script.append(blocks.get(i).replace("http://127.0.0.1:8080", gateway()))
                    .append("\necho '")
                    .append(MARK)
                    .append(i)
                    .append("'\n");
        }
        Path file = Files.writeString(folder.resolve("page.sh"), script);
        Path out = folder.resolve("page.out");
        Path err = folder.resolve("page.err");
        Process bash =
                new ProcessBuilder("bash", file.toString())
                        .directory(folder.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile())
                        .start();
        boolean ended = bash.waitFor(SECONDS, TimeUnit.SECONDS);
        bash.descendants().forEach(ProcessHandle::destroy);
        bash.destroy();
        String output = Files.readString(out);
        String errors = Files.readString(err);
        if (!ended || bash.exitValue() != 0) {
            throw new AssertionError(
                    (ended ? "A command failed" : "The commands did not end")
                            + " after\n"
                            + output
                            + "\n"
                            + errors);
        }
        return new Output(split(output, blocks.size()), errors);
    }

    private static List<String> split(String output, int count) {
        List<String> blocks = new ArrayList<>();
        String rest = output;
        for (int i = 0; i < count; i++) {
            String mark = MARK + i + "\n";
            int end = rest.indexOf(mark);
            blocks.add(rest.substring(0, end));
            rest = rest.substring(end + mark.length());
        }
        return blocks;
    }

    private static String gateway() {
        return "http://127.0.0.1:" + RestAssured.port;
    }

    /// A file that commands send.
    static Path file(Path folder, String name, String text) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }
}
