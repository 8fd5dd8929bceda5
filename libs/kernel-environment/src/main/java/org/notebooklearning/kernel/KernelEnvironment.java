package org.notebooklearning.kernel;

import java.io.IOException;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The place of the kernel's Python environment under a data folder: `kernel/<hash of its lock>`.
/// It is made once, by [#prepare], and shared by all processes that use the same data folder.
public final class KernelEnvironment {
    /// The environment variable that names the data folder.
    public static final String DATA_VARIABLE = "LESSON_DATA";

    /// The environment variable that names the Python to build on.
    public static final String PYTHON_VARIABLE = "LESSON_PYTHON";

    /// File locks hold between processes only; this one holds between threads.
    private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();

    private final Path kernels;
    private final Path folder;
    private final KernelLock lock;
    private final PythonSearch search;

    private KernelEnvironment(Path dataFolder, KernelLock lock, PythonSearch search) {
        this.kernels = kernels(dataFolder);
        this.folder = kernels.resolve(lock.hash());
        this.lock = lock;
        this.search = search;
    }

    /// The environment under `dataFolder`, whether it is there yet or not.
    public static KernelEnvironment at(Path dataFolder) {
        KernelLock lock = KernelLock.ofThisVersion().withTorchOf(kernels(dataFolder));
        return at(dataFolder, lock, PythonSearch.of(System.getenv()));
    }

    static KernelEnvironment at(Path dataFolder, KernelLock lock, PythonSearch search) {
        return new KernelEnvironment(dataFolder, lock, search);
    }

    private static Path kernels(Path dataFolder) {
        return dataFolder.toAbsolutePath().normalize().resolve("kernel");
    }

    Path kernels() {
        return kernels;
    }

    KernelLock lock() {
        return lock;
    }

    /// The data folder of this user: `LESSON_DATA` where it is set, else `notebook-learning` where
    /// the system keeps users' data.
    public static Path defaultDataFolder() {
        return dataFolder(System.getenv(), System.getProperty("user.home"));
    }

    static Path dataFolder(Map<String, String> variables, String home) {
        String named = variables.getOrDefault(DATA_VARIABLE, "");
        if (!named.isBlank()) {
            return Path.of(named).toAbsolutePath();
        }
        String shared = variables.getOrDefault("XDG_DATA_HOME", "");
        String own = variables.getOrDefault("HOME", home);
        Path data = shared.isBlank() ? Path.of(own, ".local", "share") : Path.of(shared);
        return data.resolve("notebook-learning");
    }

    /// The environment where it was made completely and its Python is still there, else empty.
    /// Reads one small file.
    public Optional<ReadyKernel> ready() {
        return Optional.ofNullable(read()).filter(ReadyKernel::isRunnable);
    }

    /// Makes the environment where it is not ready, and tells `progress` about it live. Waits while
    /// another process makes the same one. What was left half-made is removed first.
    public Preparation prepare(Consumer<PreparationStep> progress) throws InterruptedException {
        Optional<ReadyKernel> ready = ready();
        if (ready.isPresent()) {
            return new Preparation.Ready(ready.get());
        }
        IN_THIS_PROCESS.lockInterruptibly();
        try {
            return prepareAlone(progress);
        } catch (FileLockInterruptionException e) {
            throw new InterruptedException("Interrupted while another process was preparing");
        } catch (IOException e) {
            return new Preparation.Impossible(
                    "The kernel's environment can not be written to %s (%s): name another folder with %s"
                            .formatted(folder, e, DATA_VARIABLE));
        } finally {
            IN_THIS_PROCESS.unlock();
        }
    }

    private Preparation prepareAlone(Consumer<PreparationStep> progress)
            throws IOException, InterruptedException {
        Files.createDirectories(kernels);
        try (FolderLock _ = FolderLock.take(kernels.resolve("preparing.lock"), progress)) {
            Optional<ReadyKernel> ready = ready();
            if (ready.isPresent()) {
                return new Preparation.Ready(ready.get());
            }
            return new KernelBuild(kernels, folder, lock, search, progress).make();
        }
    }

    /// Asks the environment's own interpreter what is installed and compares it with what was
    /// recorded when it was made.
    public KernelCheck check() throws InterruptedException {
        ReadyKernel ready = read();
        if (ready == null) {
            return new KernelCheck.NotPrepared(
                    "There is no kernel environment in " + folder + " yet: prepare it");
        }
        return ready.check();
    }

    private @Nullable ReadyKernel read() {
        return ReadyKernel.read(folder);
    }
}
