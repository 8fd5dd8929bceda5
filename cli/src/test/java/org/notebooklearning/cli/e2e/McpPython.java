package org.notebooklearning.cli.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.notebooklearning.contracts.artifact.Sha256;
import org.notebooklearning.kernel.KernelEnvironment;

/// A Python with the protocol's official client, which only tests have. It is made once in the
/// build's folder, on the Python of the kernel, of files whose hashes stand in `mcp.lock`.
final class McpPython {
    private static final Path BUILD =
            Path.of(System.getProperty("project.root"), "cli", "target", "mcp-client");

    private McpPython() {}

    /// Its interpreter; IllegalStateException that names the log where it can not be made.
    static synchronized Path interpreter() throws IOException, InterruptedException {
        byte[] lock = resource("mcp.lock");
        Path folder = BUILD.resolve(Sha256.of(lock).substring(0, 16));
        Path python = folder.resolve("bin").resolve("python");
        Path whole = folder.resolve("whole");
        if (!Files.exists(whole) || !Files.isExecutable(python)) {
            Files.createDirectories(BUILD);
            Path locked = Files.write(BUILD.resolve("mcp.lock"), lock);
            run("-m", "venv", "--clear", folder.toString());
            run(
                    python,
                    "-m",
                    "pip",
                    "install",
                    "--disable-pip-version-check",
                    "--require-hashes",
                    "--only-binary=:all:",
                    "-r",
                    locked.toString());
            Files.createFile(whole);
        }
        return python;
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream file = McpPython.class.getResourceAsStream("/mcp-client/" + name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        }
    }

    /// The text of a script for it.
    static String script(String name) throws IOException {
        return new String(resource(name), UTF_8);
    }

    private static void run(String... arguments) throws IOException, InterruptedException {
        Path kernel =
                KernelEnvironment.at(KernelEnvironment.defaultDataFolder())
                        .prepare(step -> {})
                        .orThrow()
                        .python();
        run(kernel, arguments);
    }

    private static void run(Path python, String... arguments)
            throws IOException, InterruptedException {
        Path log = BUILD.resolve("making.log");
        List<String> command = new ArrayList<>(List.of(python.toString()));
        command.addAll(List.of(arguments));
        int code =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.appendTo(log.toFile()))
                        .start()
                        .waitFor();
        if (code != 0) {
            throw new IllegalStateException(
                    "A test needs the packages of mcp.lock, which can not be installed: see "
                            + log);
        }
    }
}
