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

/// A Python with packages that only tests have. It is made once in the build's folder, on the
/// kernel's Python, of files whose hashes stand in a lock among the tests' resources.
final class LockedPython {
    /// With the official client of MCP.
    static final LockedPython MCP = new LockedPython("mcp-client", "mcp.lock");

    /// With what checks the files of `deploy`.
    static final LockedPython DEPLOY = new LockedPython("deploy", "deploy.lock");

    private final String name;
    private final String lock;
    private final Path build;

    private LockedPython(String name, String lock) {
        this.name = name;
        this.lock = lock;
        this.build = Path.of(System.getProperty("project.root"), "cli", "target", name);
    }

    /// Its interpreter; IllegalStateException that names the log where it can not be made.
    synchronized Path interpreter() throws IOException, InterruptedException {
        byte[] packages = resource(lock);
        Path folder = build.resolve(Sha256.of(packages).substring(0, 16));
        Path python = folder.resolve("bin").resolve("python");
        Path whole = folder.resolve("whole");
        if (!Files.exists(whole) || !Files.isExecutable(python)) {
            Files.createDirectories(build);
            Path locked = Files.write(build.resolve(lock), packages);
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

    private byte[] resource(String file) throws IOException {
        try (InputStream content =
                LockedPython.class.getResourceAsStream("/" + name + "/" + file)) {
            return Objects.requireNonNull(content, file).readAllBytes();
        }
    }

    /// The text of a script for it.
    String script(String file) throws IOException {
        return new String(resource(file), UTF_8);
    }

    private void run(String... arguments) throws IOException, InterruptedException {
        Path kernel =
                KernelEnvironment.at(KernelEnvironment.defaultDataFolder())
                        .prepare(step -> {})
                        .orThrow()
                        .python();
        run(kernel, arguments);
    }

    private void run(Path python, String... arguments) throws IOException, InterruptedException {
        Path log = build.resolve("making.log");
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
                    "A test needs the packages of %s, which can not be installed: see %s"
                            .formatted(lock, log));
        }
    }
}
