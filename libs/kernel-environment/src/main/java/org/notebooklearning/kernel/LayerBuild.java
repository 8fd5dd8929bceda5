package org.notebooklearning.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes a layer, in this order:
///
/// 1. what is wished for is read, and what Python or the environment has already is no wish
/// 2. versions are found that fit the environment as it is, which stays as it is
/// 3. these are locked with the hashes of their files
/// 4. the files are installed into a folder of their own: wheels alone, so that nothing is built
/// 5. what would be imported instead of something that is there already is refused
final class LayerBuild {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long LARGEST = 500_000_000L;
    private static final Pattern ADDED = Pattern.compile(" \\+ (\\S+==\\S+)");

    private static final Pattern LOCKED =
            Pattern.compile(
                    "[A-Za-z0-9][A-Za-z0-9._-]*==[0-9][0-9A-Za-z.*+!-]*( \\\\)?"
                            + "| +--hash=sha256:[0-9a-f]{64}( \\\\)?");

    private final Path layers;
    private final ReadyKernel kernel;
    private final Path uv;
    private final Map<String, String> index;
    private @Nullable PresentPackages present;

    /// @param layers folder of all layers of this environment
    /// @param index variables for the installer besides those that the user's pip gives it
    LayerBuild(Path layers, ReadyKernel kernel, Path uv, Map<String, String> index) {
        this.layers = layers;
        this.kernel = kernel;
        this.uv = uv;
        this.index = index;
    }

    /// The layer of `order`.
    LayerAnswer make(LayerOrder order) throws IOException, InterruptedException {
        try {
            List<PackageWish> wishes = order.lock().isEmpty() ? wishes(order) : List.of();
            String known = checked(order.lock());
            Path room = Files.createDirectories(layers.resolve("making-" + order.key()));
            Map<String, String> variables = new HashMap<>(PipSettings.forUv(uv));
            variables.putAll(index);
            String lock =
                    wishes.isEmpty()
                            ? known
                            : lock(pins(wishes, present(), room, variables), room, variables);
            PackageLayer layer = PackageLayers.layer(layers, lock);
            if (!PackageLayers.isWhole(layer)) {
                install(layer, room, variables);
            }
            ReadyKernel.remove(room);
            return new LayerAnswer.Installed(layer);
        } catch (RefusedException e) {
            ReadyKernel.remove(layers.resolve("making-" + order.key()));
            return e.answer;
        }
    }

    private PresentPackages present() throws IOException, InterruptedException, RefusedException {
        PresentPackages known = present;
        if (known == null) {
            ToolRun.Result told =
                    run(PresentPackages.question(kernel), "The environment tells not what it has");
            known = PresentPackages.read(told.lastLine());
            present = known;
        }
        return known;
    }

    private static List<PackageWish> wishes(LayerOrder order) throws RefusedException {
        List<PackageWish> wishes = new ArrayList<>();
        for (String text : order.wishes()) {
            try {
                wishes.add(PackageWish.parse(text));
            } catch (IllegalArgumentException e) {
                throw refused(String.valueOf(e.getMessage()), "Leave it out, or name it so");
            }
        }
        return wishes;
    }

    /// The versions that fit, without what the environment has.
    private List<String> pins(
            List<PackageWish> wishes,
            PresentPackages present,
            Path room,
            Map<String, String> variables)
            throws IOException, InterruptedException, RefusedException {
        for (PackageWish wish : wishes) {
            if (present.isBuiltin(wish)) {
                throw refused(
                        wish.name()
                                + " is part of Python itself, and no package of that name is"
                                + " taken",
                        "Leave it out: it can be imported as it is");
            }
        }
        List<String> texts = wishes.stream().map(PackageWish::text).toList();
        Path wished = Files.write(room.resolve("wished.txt"), texts);
        Path fixed = Files.write(room.resolve("environment.txt"), present.constraints());
        ToolRun.Result found =
                run(
                        installer(variables, "install", "--dry-run")
                                .and("-c", fixed.toString(), "-r", wished.toString())
                                .tool(),
                        "No version of " + String.join(", ", texts) + " can be had");
        return found.lines().stream()
                .map(ADDED::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1))
                .sorted()
                .toList();
    }

    private String lock(List<String> pins, Path room, Map<String, String> variables)
            throws IOException, InterruptedException, RefusedException {
        if (pins.isEmpty()) {
            return "";
        }
        Path pinned = Files.write(room.resolve("pinned.txt"), pins);
        Path lock = room.resolve("layer.lock");
        run(
                installer(variables, "compile", "--no-deps", "--generate-hashes")
                        .and("--no-header", "--no-annotate", "-q", "-o", lock.toString())
                        .and(pinned.toString())
                        .tool(),
                "The files of " + String.join(", ", pins) + " can not be looked up");
        return Files.readString(lock);
    }

    /// A lock may come from elsewhere, with a recording: nothing in it may be an option or a place.
    private static String checked(String lock) throws RefusedException {
        for (String line : lock.lines().toList()) {
            if (!LOCKED.matcher(line).matches()) {
                throw refused(
                        "The lock of the packages has a line that none has: " + line.strip(),
                        "Have the lesson written without them");
            }
        }
        return lock;
    }

    private void install(PackageLayer layer, Path room, Map<String, String> variables)
            throws IOException, InterruptedException, RefusedException {
        Path lock = Files.writeString(room.resolve("layer.lock"), layer.lock());
        Path site = Files.createDirectories(room.resolve("site"));
        if (!layer.lock().isEmpty()) {
            run(
                    installer(variables, "install", "--no-deps", "--require-hashes")
                            .and("--compile-bytecode", "--target", site.toString())
                            .and("-r", lock.toString())
                            .tool(),
                    String.join(", ", layer.pins()) + " can not be installed");
        }
        if (FolderSize.bytes(site) > LARGEST) {
            throw tooLarge();
        }
        requireNothingHidden(site);
        run(
                new ToolRun(List.of("chmod", "-R", "a+rX", site.toString())),
                "The packages can not be opened to the sandbox");
        Path folder = layer.site().resolveSibling("");
        ReadyKernel.remove(folder);
        Files.createDirectories(folder);
        Files.move(site, layer.site(), StandardCopyOption.ATOMIC_MOVE);
        PackageLayers.finish(layer);
    }

    /// A layer comes before Python's own modules where these are looked for: none of its modules
    /// may have the name of one that is there.
    private void requireNothingHidden(Path site)
            throws IOException, InterruptedException, RefusedException {
        PresentPackages present = present();
        try (Stream<Path> entries = Files.list(site)) {
            for (Path entry : entries.toList()) {
                String module = entry.getFileName().toString().replaceFirst("\\..*", "");
                if (present.isTaken(module)) {
                    throw refused(
                            "It brings a module "
                                    + module
                                    + ", which would be imported instead of the one that is there",
                            "Have the lesson written without it");
                }
            }
        }
    }

    private ToolRun.Result run(ToolRun tool, String failure)
            throws IOException, InterruptedException, RefusedException {
        ToolRun.Result result;
        try {
            result =
                    tool.within(PATIENCE)
                            .run(
                                    written -> {
                                        if (written > 2 * LARGEST) {
                                            throw new TooLargeException();
                                        }
                                    });
        } catch (TooLargeException e) {
            throw tooLarge();
        }
        if (!result.succeeded()) {
            throw refused(
                    failure + " (" + result.error() + ")",
                    "Check the network and the package index of pip, then retry the lesson; or"
                            + " have it written without");
        }
        return result;
    }

    private static RefusedException tooLarge() {
        return refused(
                "It would take more than " + LARGEST / 1_000_000 + " MB",
                "Have the lesson written without it");
    }

    private static RefusedException refused(String reason, String remedy) {
        return new RefusedException(new LayerAnswer.NotInstalled(reason, remedy));
    }

    /// uv, for this environment's Python, with wheels alone.
    private Command installer(Map<String, String> variables, String what, String... options) {
        return new Command(
                        List.of(uv.toString(), "pip", what, "--python", kernel.python().toString()),
                        variables)
                .and("--only-binary", ":all:", "--index-strategy=unsafe-best-match")
                .and(options);
    }

    private record Command(List<String> words, Map<String, String> variables) {
        Command and(String... more) {
            return new Command(Stream.concat(words.stream(), Stream.of(more)).toList(), variables);
        }

        ToolRun tool() {
            return new ToolRun(words).with(variables);
        }
    }

    private static final class TooLargeException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient LayerAnswer.NotInstalled answer;

        RefusedException(LayerAnswer.NotInstalled answer) {
            super(answer.reason());
            this.answer = answer;
        }
    }
}
