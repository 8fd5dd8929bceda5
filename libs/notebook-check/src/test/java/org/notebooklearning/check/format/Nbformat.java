package org.notebooklearning.check.format;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.kernel.KernelEnvironment;
import org.notebooklearning.kernel.ReadyKernel;

/// Jupyter's own reader and writer of notebooks, in the kernel's Python.
final class Nbformat {
    /// Halves of surrogate pairs pass only as escapes.
    private static final JsonMapper ASCII =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private Nbformat() {}

    /// What becomes of one file: `written` in the form of 4.5, or `refused` and why.
    static List<JsonNode> answers(List<String> files) throws IOException, InterruptedException {
        ReadyKernel kernel =
                KernelEnvironment.at(KernelEnvironment.defaultDataFolder())
                        .prepare(step -> System.out.println(step.line()))
                        .orThrow();
        Path folder = Files.createTempDirectory("nbformat");
        Path script = folder.resolve("script.py");
        Path in = folder.resolve("files");
        Path out = folder.resolve("answers");
        try (InputStream source = Nbformat.class.getResourceAsStream("nbformat-writes.py")) {
            Files.copy(source, script);
            List<String> lines = new ArrayList<>();
            for (String file : files) {
                lines.add(ASCII.writeValueAsString(file));
            }
            Files.write(in, lines);
            int exit = run(kernel, script, in, out);
            if (exit != 0) {
                throw new IllegalStateException("nbformat ended with exit code " + exit);
            }
            return Files.readAllLines(out).stream()
                    .map(line -> Json.read(line, JsonNode.class))
                    .toList();
        } finally {
            for (Path file : List.of(script, in, out, folder)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static int run(ReadyKernel kernel, Path script, Path in, Path out)
            throws IOException, InterruptedException {
        return new ProcessBuilder(
                        kernel.python().toString(),
                        "-I",
                        script.toString(),
                        in.toString(),
                        out.toString())
                .inheritIO()
                .start()
                .waitFor();
    }
}
