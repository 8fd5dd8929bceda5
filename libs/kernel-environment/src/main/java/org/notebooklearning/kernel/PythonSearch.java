package org.notebooklearning.kernel;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.notebooklearning.contracts.json.Json;

/// Finds a Python to build on: the configured one first, then by name on the PATH.
///
/// @param configured path of an interpreter; empty where none is configured
/// @param path folders in which executables are looked up
record PythonSearch(String configured, List<Path> path) {
    private static final List<String> NAMES =
            List.of("python3.13", "python3.12", "python3.11", "python3");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    PythonSearch {
        path = List.copyOf(path);
    }

    static PythonSearch of(Map<String, String> variables) {
        List<Path> folders = new ArrayList<>();
        for (String folder : variables.getOrDefault("PATH", "").split(":", -1)) {
            if (!folder.isEmpty()) {
                folders.add(Path.of(folder));
            }
        }
        return new PythonSearch(
                variables.getOrDefault(KernelEnvironment.PYTHON_VARIABLE, ""), folders);
    }

    /// The first one that fits.
    PythonFound find() throws InterruptedException {
        List<String> unfit = new ArrayList<>();
        for (Path candidate : candidates()) {
            PythonFound found = probe(candidate);
            switch (found) {
                case PythonFound.Fits fits -> {
                    return fits;
                }
                case PythonFound.None(String why) -> unfit.add(why);
            }
        }
        String seen = unfit.isEmpty() ? "there is none" : String.join(", ", unfit);
        return new PythonFound.None(
                "No Python 3.11, 3.12 or 3.13 with venv was found ("
                        + seen
                        + "): install one (such as the packages python3.13 and python3.13-venv), or"
                        + " name its interpreter with "
                        + KernelEnvironment.PYTHON_VARIABLE);
    }

    private Set<Path> candidates() {
        Set<Path> candidates = new LinkedHashSet<>();
        if (!configured.isBlank()) {
            candidates.add(Path.of(configured));
        }
        for (String name : NAMES) {
            for (Path folder : path) {
                Path file = folder.resolve(name);
                if (Files.isExecutable(file) && !Files.isDirectory(file)) {
                    candidates.add(file);
                }
            }
        }
        return candidates;
    }

    /// Runs the candidate: version managers put stand-ins on the PATH that lead nowhere.
    private static PythonFound probe(Path candidate) throws InterruptedException {
        try {
            ToolRun.Result result =
                    new ToolRun(
                                    List.of(
                                            candidate.toString(),
                                            "-I",
                                            "-c",
                                            KernelLock.resource("probe.py")))
                            .within(PATIENCE)
                            .run(_ -> {});
            if (!result.succeeded()) {
                return new PythonFound.None(candidate + " does not run");
            }
            return judge(candidate, Json.read(result.lastLine(), Probed.class));
        } catch (IOException | IllegalArgumentException e) {
            return new PythonFound.None(candidate + " does not run (" + e.getMessage() + ")");
        }
    }

    private static PythonFound judge(Path candidate, Probed probed) {
        String version = probed.major + "." + probed.minor;
        if (!probed.implementation.equals("CPython")
                || probed.major != 3
                || probed.minor < 11
                || probed.minor > 13) {
            return new PythonFound.None(candidate + " is " + probed.implementation + " " + version);
        }
        if (!probed.makesVenvs) {
            return new PythonFound.None(
                    candidate + " lacks venv, which the package python" + version + "-venv brings");
        }
        return new PythonFound.Fits(
                new BasePython(Path.of(probed.executable), version, probed.places));
    }

    private record Probed(
            @JsonProperty(required = true) String executable,
            String implementation,
            int major,
            int minor,
            boolean makesVenvs,
            List<String> places) {}
}
