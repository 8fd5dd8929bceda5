package org.notebooklearning.kernel;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.json.Json;

/// Makes the environment, in this order:
///
/// 1. a Python to build on is found
/// 2. the installer, uv, gets a small environment of its own
/// 3. the environment is laid out
/// 4. the locked packages are installed, torch among them, each file checked against its hash
/// 5. everything is used once, which writes bytecode and the list of fonts
/// 6. the marker is written, and only with it the folder is an environment
final class KernelBuild {
    private final Path kernels;
    private final Path folder;
    private final Path environment;
    private final Path python;
    private final KernelLock lock;
    private final PythonSearch search;
    private final Consumer<PreparationStep> progress;

    KernelBuild(
            Path kernels,
            Path folder,
            KernelLock lock,
            PythonSearch search,
            Consumer<PreparationStep> progress) {
        this.kernels = kernels;
        this.folder = folder;
        this.environment = folder.resolve("venv");
        this.python = environment.resolve("bin").resolve("python");
        this.lock = lock;
        this.search = search;
        this.progress = progress;
    }

    /// The whole of it; what can not be done ends it with the reason.
    Preparation make() throws IOException, InterruptedException {
        return switch (search.find()) {
            case PythonFound.None(String message) -> new Preparation.Impossible(message);
            case PythonFound.Fits(BasePython base) -> {
                progress.accept(
                        PreparationStep.note(
                                "Building on Python %s, %s"
                                        .formatted(base.version(), base.executable())));
                try {
                    yield new Preparation.Ready(make(base));
                } catch (BuildStep.FailedException e) {
                    yield new Preparation.Impossible(e.reason());
                }
            }
        };
    }

    private ReadyKernel make(BasePython base)
            throws IOException, InterruptedException, BuildStep.FailedException {
        Path uv = installer(base);
        layOut(uv, base);
        Map<String, String> variables = PipSettings.forUv(uv);
        install(uv, variables);
        Map<String, String> versions = useOnce();
        letOthersRead();
        ReadyKernel ready =
                new ReadyKernel(folder, python, places(base), versions, packagedBubblewrap());
        ready.write();
        return ready;
    }

    private Path installer(BasePython base)
            throws IOException, InterruptedException, BuildStep.FailedException {
        Path own = lock.uvFolder(kernels);
        Path uv = own.resolve("bin").resolve("uv");
        if (Files.isExecutable(uv)
                && new ToolRun(List.of(uv.toString(), "--version")).run(_ -> {}).succeeded()) {
            return uv;
        }
        ReadyKernel.remove(own);
        Path requirements = Files.writeString(kernels.resolve("uv.lock"), lock.uv());
        BuildStep step = new BuildStep("Installing " + lock.uvRequirement(), own, progress);
        step.run(new ToolRun(List.of(base.executable().toString(), "-m", "venv", own.toString())));
        step.run(
                new ToolRun(
                        List.of(
                                own.resolve("bin").resolve("python").toString(),
                                "-m",
                                "pip",
                                "install",
                                "--disable-pip-version-check",
                                "--require-hashes",
                                "--only-binary=:all:",
                                "-r",
                                requirements.toString())));
        step.done();
        return uv;
    }

    private void layOut(Path uv, BasePython base)
            throws IOException, InterruptedException, BuildStep.FailedException {
        ReadyKernel.remove(folder);
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : lock.files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        BuildStep step =
                new BuildStep("Laying out the kernel's environment in " + folder, null, progress);
        step.run(
                new ToolRun(
                        List.of(
                                uv.toString(),
                                "venv",
                                "--python",
                                base.executable().toString(),
                                environment.toString())));
        step.done();
    }

    private void install(Path uv, Map<String, String> variables)
            throws IOException, InterruptedException, BuildStep.FailedException {
        BuildStep step =
                new BuildStep(
                        "Installing the kernel's packages and " + lock.torchRequirement(),
                        environment,
                        progress);
        step.run(new ToolRun(installation(uv)).with(variables).in(folder));
        step.done();
    }

    /// What installs everything from the locks in the folder. No file is taken that has no hash in
    /// them, and none that would have to be built first, with tools that nobody has locked.
    private List<String> installation(Path uv) {
        List<String> command =
                new ArrayList<>(List.of(uv.toString(), "pip", "install", "--python"));
        command.addAll(List.of(python.toString(), "--require-hashes", "--only-binary=:all:"));
        // Safe with hashes, and as pip does it: any index may have the version.
        command.add("--index-strategy=unsafe-best-match");
        lock.torchBuild().ifPresent(build -> command.add("--torch-backend=" + build));
        for (String file : lock.files().keySet()) {
            command.addAll(List.of("-r", folder.resolve(file).toString()));
        }
        return command;
    }

    private Map<String, String> useOnce()
            throws IOException, InterruptedException, BuildStep.FailedException {
        List<String> command = new ArrayList<>(List.of(python.toString(), "-c"));
        command.add(KernelLock.resource("warm-up.py"));
        command.addAll(lock.names());
        BuildStep step = new BuildStep("Compiling and checking the packages", null, progress);
        ToolRun.Result result =
                step.run(
                        new ToolRun(command)
                                .in(folder)
                                .with(
                                        Map.of(
                                                "MPLCONFIGDIR",
                                                ReadyKernel.fontList(folder).toString(),
                                                "MPLBACKEND",
                                                "agg",
                                                "IPYTHONDIR",
                                                folder.resolve("ipython").toString())));
        step.done();
        return Json.read(result.lastLine(), new TypeReference<>() {});
    }

    /// Notebooks do not run as the user who makes this, whose files may be closed to all others.
    private void letOthersRead()
            throws IOException, InterruptedException, BuildStep.FailedException {
        BuildStep step =
                new BuildStep("Letting the sandbox's user read the packages", null, progress);
        step.run(new ToolRun(List.of("chmod", "-R", "a+rX", folder.toString())));
        step.done();
    }

    private List<Path> places(BasePython base) {
        List<Path> places = new ArrayList<>(List.of(environment));
        base.places().forEach(place -> places.add(Path.of(place)));
        return places;
    }

    private @Nullable Path packagedBubblewrap() throws IOException {
        try (var files = Files.find(environment, 7, (file, _) -> file.endsWith("_bin/bwrap"))) {
            return files.findFirst().orElse(null);
        }
    }
}
