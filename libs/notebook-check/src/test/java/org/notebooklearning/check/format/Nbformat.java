package org.notebooklearning.check.format;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.kernel.KernelEnvironment;
import org.notebooklearning.kernel.ReadyKernel;

/// Jupyter's own reader and writer of notebooks, in the kernel's Python.
final class Nbformat {
    /// Below `lib/python3.x/site-packages`.
    private static final Path SCHEMA = Path.of("nbformat", "v4", "nbformat.v4.5.schema.json");

    private static final int SCHEMA_DEPTH = 5;

    /// Halves of surrogate pairs pass only as escapes.
    private static final JsonMapper ASCII =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private Nbformat() {}

    /// The JSON schema of format 4.5, which nbformat brings along.
    static JsonSchema schema() throws IOException, InterruptedException {
        Path environment = kernel().python().resolveSibling("../lib").normalize();
        try (Stream<Path> files =
                Files.find(environment, SCHEMA_DEPTH, (file, _) -> file.endsWith(SCHEMA))) {
            Path file = files.findFirst().orElseThrow();
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4)
                    .getSchema(Files.readString(file));
        }
    }

    /// What becomes of one file: `written` in the form of 4.5, or `refused` and why.
    static List<JsonNode> answers(List<String> files) throws IOException, InterruptedException {
        ReadyKernel kernel = kernel();
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

    private static ReadyKernel kernel() throws IOException, InterruptedException {
        return KernelEnvironment.at(KernelEnvironment.defaultDataFolder())
                .prepare(step -> System.out.println(step.line()))
                .orThrow();
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
