package org.notebooklearning.kernel;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
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
/// 4. the locked packages are installed, each checked against its hash
/// 5. torch is installed: its small CPU build, or the default build where that cannot be had
/// 6. everything is used once, which writes bytecode and the list of fonts
/// 7. the marker is written, and only with it the folder is an environment
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
        Map<String, String> variables = indexes(uv);
        installLocked(uv, variables);
        installTorch(uv, variables);
        Map<String, String> versions = useOnce();
        ReadyKernel ready =
                new ReadyKernel(folder, python, places(base), versions, packagedBubblewrap());
        ready.write();
        return ready;
    }

    private Path installer(BasePython base)
            throws IOException, InterruptedException, BuildStep.FailedException {
        Path own = kernels.resolve(lock.uvRequirement().replace("==", "-"));
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
        Files.writeString(folder.resolve("kernel.lock"), lock.packages());
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

    /// The user's settings for pip, in uv's words.
    private Map<String, String> indexes(Path uv) throws IOException, InterruptedException {
        Path pip = uv.resolveSibling("python");
        ToolRun.Result listed =
                new ToolRun(List.of(pip.toString(), "-m", "pip", "config", "list")).run(_ -> {});
        Map<String, String> variables =
                new HashMap<>(PipSettings.forUv(listed.lines(), System.getenv().keySet()));
        variables.put("UV_NO_PROGRESS", "1");
        variables.put("NO_COLOR", "1");
        return variables;
    }

    private void installLocked(Path uv, Map<String, String> variables)
            throws IOException, InterruptedException, BuildStep.FailedException {
        BuildStep step = new BuildStep("Installing the kernel's packages", environment, progress);
        List<String> arguments =
                List.of(
                        "--require-hashes",
                        // Safe with hashes, and as pip does it: any index may have the version.
                        "--index-strategy=unsafe-best-match",
                        "-r",
                        folder.resolve("kernel.lock").toString());
        step.run(install(uv, variables, arguments));
        step.done();
    }

    private void installTorch(Path uv, Map<String, String> variables)
            throws IOException, InterruptedException, BuildStep.FailedException {
        Map<String, String> once = new HashMap<>(variables);
        once.put("UV_HTTP_RETRIES", "0");
        BuildStep small =
                new BuildStep(
                        "Installing " + lock.torch() + ", the CPU build", environment, progress);
        ToolRun.Result tried =
                small.result(install(uv, once, List.of("--torch-backend=cpu", lock.torch())));
        if (tried.succeeded()) {
            small.done();
            return;
        }
        progress.accept(
                PreparationStep.note(
                        "PyTorch's index of CPU builds can not be used ("
                                + tried.error()
                                + "): taking the default build, on Linux about 5 GB"));
        BuildStep step = new BuildStep("Installing " + lock.torch(), environment, progress);
        step.run(install(uv, variables, List.of(lock.torch())));
        step.done();
    }

    private ToolRun install(Path uv, Map<String, String> variables, List<String> arguments) {
        List<String> command =
                new ArrayList<>(List.of(uv.toString(), "pip", "install", "--python"));
        command.add(python.toString());
        command.addAll(arguments);
        return new ToolRun(command).with(variables).in(folder);
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
