package org.notebooklearning.cli.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.notebooklearning.inputs.TestInputs;
import org.notebooklearning.kernel.KernelEnvironment;
import org.notebooklearning.local.stack.StackFolder;
import org.notebooklearning.local.stack.StackState;

/// Runs `./lesson` as a person does, with a data folder of its own. The kernel's Python environment
/// and PostgreSQL's programs are those that are shared by all tests: they are large, and they are
/// prepared where they are not yet there.
final class Launcher {
    private static final Pattern LESSON_LINE = Pattern.compile("(\\[K)?lesson +\\S+");
    private static final Path ROOT = Path.of(System.getProperty("project.root"));
    private final Path data;
    private final Path work;
    private final Map<String, String> variables = new LinkedHashMap<>();

    Launcher(Path folder) throws IOException, InterruptedException {
        this.data = Files.createDirectories(folder.resolve("data"));
        this.work = Files.createDirectories(folder.resolve("work"));
        Path shared = KernelEnvironment.defaultDataFolder();
        KernelEnvironment.at(shared).prepare(step -> {}).orThrow();
        linkKernel(shared.resolve("kernel"), data.resolve("kernel"));
        Files.createSymbolicLink(
                data.resolve("postgresql-binaries"),
                Files.createDirectories(ROOT.resolve("deploy/local/target/postgresql-binaries")));
    }

    /// The environment is shared; layers of packages are those of this stack alone.
    private static void linkKernel(Path shared, Path own) throws IOException {
        Files.createDirectories(own);
        try (Stream<Path> entries = Files.list(shared)) {
            for (Path entry : entries.filter(one -> !one.endsWith("layers")).toList()) {
                Files.createSymbolicLink(own.resolve(entry.getFileName()), entry);
            }
        }
    }

    /// Sets an environment variable of the commands to come.
    Launcher with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    /// The folder in which commands run and notebooks are written.
    Path work() {
        return work;
    }

    StackFolder stack() {
        return new StackFolder(data);
    }

    /// Starts a command without a terminal; its output goes to the returned run's file.
    Run start(String... arguments) throws IOException {
        return start(List.of(), arguments, Redirect.from(Path.of("/dev/null").toFile()));
    }

    /// Starts a command in a terminal, in which the returned run can type.
    Run startInTerminal(String... arguments) throws IOException {
        Path terminal = Files.createTempFile(work, "terminal", ".py");
        try (InputStream script = Launcher.class.getResourceAsStream("/terminal.py")) {
            Files.copy(
                    Objects.requireNonNull(script), terminal, StandardCopyOption.REPLACE_EXISTING);
        }
        return start(List.of("python3", terminal.toString()), arguments, Redirect.PIPE);
    }

    private Run start(List<String> before, String[] arguments, Redirect input) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.add(ROOT.resolve("lesson").toString());
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(work, "run", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).directory(work.toFile());
        builder.environment().put("LESSON_DATA", data.toString());
        builder.environment().put("LESSON_NO_BUILD", "yes");
        builder.environment().putAll(variables);
        Process process =
                builder.redirectErrorStream(true)
                        .redirectInput(input)
                        .redirectOutput(output.toFile())
                        .start();
        return new Run(process, output);
    }

    /// Runs a command to its end.
    Run run(String... arguments) throws IOException, InterruptedException {
        Run run = start(arguments);
        run.process().waitFor();
        return run;
    }

    /// Ends a service of the running stack as a crash does, and waits until it is gone.
    void kill(String service) {
        ProcessHandle process =
                stack().running().orElseThrow().processes().stream()
                        .filter(one -> one.name().equals(service))
                        .map(StackState.RunningProcess::handle)
                        .findFirst()
                        .orElseThrow()
                        .orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    static Path sample(String name) {
        return TestInputs.path("samples/" + name);
    }

    /// A command that runs or ran.
    record Run(Process process, Path output) {
        String said() {
            try {
                return Files.readString(output);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        /// Types into the command's terminal.
        void type(String keys) throws IOException {
            process.outputWriter().write(keys);
            process.outputWriter().flush();
        }

        /// The lesson's id, once it was told.
        Optional<String> lesson() {
            return said().lines()
                    .map(line -> line.substring(line.lastIndexOf('\u001b') + 1))
                    .filter(line -> LESSON_LINE.matcher(line).matches())
                    .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                    .findFirst();
        }
    }
}
