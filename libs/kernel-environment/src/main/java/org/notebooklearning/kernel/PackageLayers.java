package org.notebooklearning.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.FileLockInterruptionException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.artifact.Sha256;
import org.notebooklearning.contracts.json.Json;

/// The layers of packages beside the environment: `kernel/layers/<environment>/<hash of the lock>`.
/// Services order them here, as files; the launcher makes them, which alone has the means to
/// install. What was found for an order is kept: the same order gets the same versions.
public final class PackageLayers {
    private static final Pattern PIN = Pattern.compile("(?m)^(\\S+==\\S+)");
    private static final Duration LOOK = Duration.ofMillis(300);

    /// A launcher that starts now has not begun yet.
    private static final Duration NOBODY = Duration.ofSeconds(2);

    private static final String MARKER = "layer.lock";
    private static final String ORDER = ".order";
    private static final String ANSWER = ".answer";
    private final KernelEnvironment environment;
    private final Path folder;
    private final Path orders;

    private final Map<String, String> index;

    private PackageLayers(KernelEnvironment environment, Map<String, String> index) {
        this.environment = environment;
        this.index = Map.copyOf(index);
        this.folder = environment.kernels().resolve("layers").resolve(environment.lock().hash());
        this.orders = folder.resolve("orders");
    }

    /// The layers under `dataFolder`.
    public static PackageLayers at(Path dataFolder) {
        return at(dataFolder, Map.of());
    }

    /// @param index variables for the installer besides those that the user's pip gives it
    static PackageLayers at(Path dataFolder, Map<String, String> index) {
        return new PackageLayers(KernelEnvironment.at(dataFolder), index);
    }

    /// The layer of what stands in `lock`, where it was made.
    public Optional<PackageLayer> find(String lock) {
        return Optional.of(layer(folder, lock)).filter(PackageLayers::isWhole);
    }

    /// What becomes of `order`; waits for it as long as `patience`, and not where nobody is there
    /// who installs.
    public LayerAnswer order(LayerOrder order, Duration patience) throws InterruptedException {
        long begin = System.nanoTime();
        long seen = begin;
        try {
            Path answer = orders.resolve(order.key() + ANSWER);
            LayerOrder wanted = asMade(order, answer);
            if (!Files.exists(answer)) {
                write(orders.resolve(order.key() + ORDER), Json.bytes(wanted));
            }
            while (!Files.exists(answer)) {
                seen = isServed() ? System.nanoTime() : seen;
                if (System.nanoTime() - seen > NOBODY.toNanos()) {
                    return new LayerAnswer.NotInstalled(
                            "Nobody is there who installs packages",
                            "Start the stack with ./lesson up, and retry the lesson");
                }
                if (System.nanoTime() - begin > patience.toNanos()) {
                    return new LayerAnswer.NotInstalled(
                            "Installing them took too long", "Retry the lesson later");
                }
                Thread.sleep(LOOK);
            }
            return answered(answer);
        } catch (IOException e) {
            throw new UncheckedIOException("Packages can not be ordered in " + orders, e);
        }
    }

    /// Makes what is ordered until the thread is interrupted; one process at a time, and the next
    /// one where that ends.
    public void serve() {
        try {
            Files.createDirectories(orders);
            try (FileChannel channel = lockFile();
                    FileLock _ = channel.lock()) {
                while (true) {
                    makeAll();
                    Thread.sleep(LOOK);
                }
            }
        } catch (InterruptedException
                | FileLockInterruptionException
                | ClosedByInterruptException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException("Packages can not be installed in " + folder, e);
        }
    }

    private void makeAll() throws IOException, InterruptedException {
        for (Path order : ordered()) {
            String name = order.getFileName().toString();
            Path answer = orders.resolve(name.replace(ORDER, ANSWER));
            write(answer, Json.bytes(Told.of(made(order))));
            Files.delete(order);
        }
    }

    private List<Path> ordered() throws IOException {
        try (Stream<Path> files = Files.list(orders)) {
            return files.filter(file -> file.toString().endsWith(ORDER)).toList();
        }
    }

    private LayerAnswer made(Path order) throws IOException, InterruptedException {
        ReadyKernel kernel = environment.ready().orElse(null);
        Path uv = environment.lock().uvFolder(environment.kernels()).resolve("bin").resolve("uv");
        if (kernel == null || !Files.isExecutable(uv)) {
            return new LayerAnswer.NotInstalled(
                    "The kernel's environment is not prepared", "Prepare it with ./lesson up");
        }
        try {
            return new LayerBuild(folder, kernel, uv, index)
                    .make(Json.read(Files.readAllBytes(order), LayerOrder.class));
        } catch (IllegalArgumentException e) {
            return new LayerAnswer.NotInstalled(
                    "The order can not be read: " + e.getMessage(), "Retry the lesson");
        }
    }

    /// `order`; where its layer was made and somebody removed it, with the lock that it was made
    /// of.
    private LayerOrder asMade(LayerOrder order, Path answer) throws IOException {
        if (!Files.exists(answer)) {
            return order;
        }
        String lock = Json.read(Files.readAllBytes(answer), Told.class).lock;
        if (lock == null || find(lock).isPresent()) {
            return order;
        }
        Files.deleteIfExists(answer);
        return new LayerOrder(order.wishes(), lock);
    }

    /// A refusal is told once: a retry is to try again.
    private LayerAnswer answered(Path answer) throws IOException {
        Told told = Json.read(Files.readAllBytes(answer), Told.class);
        if (told.lock == null) {
            Files.deleteIfExists(answer);
            return new LayerAnswer.NotInstalled(told.reason, told.remedy);
        }
        return new LayerAnswer.Installed(layer(folder, told.lock));
    }

    private boolean isServed() throws IOException {
        try (FileChannel channel = lockFile();
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            // Another thread of this process.
            return true;
        }
    }

    private FileChannel lockFile() throws IOException {
        Files.createDirectories(orders);
        return FileChannel.open(
                orders.resolve("serving.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Path part = Files.createTempFile(file.getParent(), "part", ".part");
        Files.write(part, content);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    static PackageLayer layer(Path folder, String lock) {
        String id = Sha256.of(lock.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
        List<String> pins = PIN.matcher(lock).results().map(pin -> pin.group(1)).toList();
        return new PackageLayer(folder.resolve(id).resolve("site"), pins, lock);
    }

    static boolean isWhole(PackageLayer layer) {
        return Files.isRegularFile(layer.site().resolveSibling(MARKER));
    }

    /// The marker comes last, and only with it the folder is a layer.
    static void finish(PackageLayer layer) throws IOException {
        write(layer.site().resolveSibling(MARKER), layer.lock().getBytes(StandardCharsets.UTF_8));
    }

    /// @param lock null where nothing was installed
    private record Told(@Nullable String lock, String reason, String remedy) {
        static Told of(LayerAnswer answer) {
            return switch (answer) {
                case LayerAnswer.Installed(PackageLayer layer) -> new Told(layer.lock(), "", "");
                case LayerAnswer.NotInstalled(String reason, String remedy) ->
                        new Told(null, reason, remedy);
            };
        }
    }
}
