package org.notebooklearning.cli.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.notebooklearning.inputs.program.NeededProgram;

/// Prometheus' own tool for its files.
///
/// @param folder in which it runs
/// @param scratch where its output goes
record Promtool(Path folder, Path scratch) {

    /// What it says; AssertionError with that where it is not content.
    String run(String... arguments) throws IOException, InterruptedException {
        Path program = NeededProgram.find(List.of("promtool"), List.of("prometheus"));
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        Path out = scratch.resolve("promtool.out");
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile())
                        .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        String said = Files.readString(out);
        assertThat(process.exitValue()).describedAs(said).isZero();
        return said;
    }
}
