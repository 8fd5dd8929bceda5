package org.notebooklearning.kernel;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.json.Json;

/// A Python environment that was made completely.
///
/// @param folder that holds all of it
/// @param python its interpreter
/// @param places every folder that its interpreter needs: its own and those of the Python it was
///     made with
/// @param versions by package, `python` among them
/// @param packagedBubblewrap the `bwrap` that came with it; null where there is none for this
///     machine
/// @param layer folder with packages of one lesson's own, which are imported where the environment
///     has none of their name; null for none
public record ReadyKernel(
        Path folder,
        Path python,
        List<Path> places,
        Map<String, String> versions,
        @Nullable Path packagedBubblewrap,
        @Nullable Path layer) {
    private static final String MARKER = "environment.json";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String LIST_VERSIONS =
            """
            import importlib.metadata, json, platform, sys
            def version(name):
                try:
                    return importlib.metadata.version(name)
                except importlib.metadata.PackageNotFoundError:
                    return "gone"
            found = {name: version(name) for name in sys.argv[1:] if name != "python"}
            print(json.dumps(found | {"python": platform.python_version()}))
            """;

    public ReadyKernel {
        places = List.copyOf(places);
        versions = Map.copyOf(versions);
    }

    /// One without a layer.
    public ReadyKernel(
            Path folder,
            Path python,
            List<Path> places,
            Map<String, String> versions,
            @Nullable Path packagedBubblewrap) {
        this(folder, python, places, versions, packagedBubblewrap, null);
    }

    /// The same environment with the packages of `added` besides.
    public ReadyKernel with(PackageLayer added) {
        List<Path> more = new ArrayList<>(places);
        more.add(added.site());
        Map<String, String> all = new TreeMap<>(added.versions());
        all.putAll(versions);
        return new ReadyKernel(folder, python, more, all, packagedBubblewrap, added.site());
    }

    /// Programs that run others in namespaces of their own: the system's `bwrap` where there is one
    /// on the PATH, which its security profiles are made for, then the one that came with the
    /// environment.
    public List<Path> bubblewraps() {
        List<Path> found = new ArrayList<>();
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        for (String place : path.split(File.pathSeparator, -1)) {
            Path file = Path.of(place, "bwrap");
            if (!place.isEmpty() && Files.isExecutable(file)) {
                found.add(file);
            }
        }
        if (packagedBubblewrap != null) {
            found.add(packagedBubblewrap);
        }
        return List.copyOf(found);
    }

    /// The folder with matplotlib's list of fonts, made when the environment was.
    public Path fontList() {
        return fontList(folder);
    }

    static Path fontList(Path folder) {
        return folder.resolve("matplotlib");
    }

    boolean isRunnable() {
        return Files.isExecutable(python);
    }

    KernelCheck check() throws InterruptedException {
        String remedy = ": remove the folder " + folder + " and prepare the environment again";
        if (!isRunnable()) {
            return new KernelCheck.Broken("Its Python is gone from " + python + remedy);
        }
        List<String> command = new ArrayList<>(List.of(python.toString(), "-I", "-c"));
        command.add(LIST_VERSIONS);
        command.addAll(versions.keySet());
        try {
            ToolRun.Result result = new ToolRun(command).within(PATIENCE).run(_ -> {});
            if (!result.succeeded()) {
                return new KernelCheck.Broken(
                        "Its Python does not run (" + result.error() + ")" + remedy);
            }
            return compare(Json.read(result.lastLine(), new TypeReference<>() {}), remedy);
        } catch (IOException e) {
            return new KernelCheck.Broken(
                    "Its Python does not start (" + e.getMessage() + ")" + remedy);
        }
    }

    private KernelCheck compare(Map<String, String> found, String remedy) {
        List<String> changed = new ArrayList<>();
        new TreeMap<>(versions)
                .forEach(
                        (name, version) -> {
                            String now = found.getOrDefault(name, "gone");
                            if (!now.equals(version)) {
                                changed.add(name + " was " + version + ", is " + now);
                            }
                        });
        return changed.isEmpty()
                ? new KernelCheck.Whole(found)
                : new KernelCheck.Broken(String.join("; ", changed) + remedy);
    }

    /// Writes the marker that makes `folder` an environment; it appears by one atomic move.
    void write() throws IOException {
        Path half = folder.resolve(MARKER + ".part");
        Files.write(
                half,
                Json.bytes(
                        new Marker(
                                python.toString(),
                                places.stream().map(Path::toString).toList(),
                                versions,
                                packagedBubblewrap == null
                                        ? null
                                        : packagedBubblewrap.toString())));
        Files.move(half, folder.resolve(MARKER), StandardCopyOption.ATOMIC_MOVE);
    }

    /// The environment in `folder`; null where none was made to its end.
    static @Nullable ReadyKernel read(Path folder) {
        Path file = folder.resolve(MARKER);
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try {
            Marker marker = Json.read(Files.readAllBytes(file), Marker.class);
            return new ReadyKernel(
                    folder,
                    Path.of(marker.python),
                    marker.places.stream().map(Path::of).toList(),
                    marker.versions,
                    marker.bubblewrap == null ? null : Path.of(marker.bubblewrap));
        } catch (IllegalArgumentException e) {
            // A marker of another version of the program is as good as none.
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("The marker can not be read: " + file, e);
        }
    }

    /// Removes `folder` with everything in it, where it exists.
    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        // The marker goes first: what is half removed is no environment either.
        Files.deleteIfExists(folder.resolve(MARKER));
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /// The marker file's content.
    private record Marker(
            @JsonProperty(required = true) String python,
            @JsonProperty(required = true) List<String> places,
            @JsonProperty(required = true) Map<String, String> versions,
            @JsonProperty @Nullable String bubblewrap) {}
}
