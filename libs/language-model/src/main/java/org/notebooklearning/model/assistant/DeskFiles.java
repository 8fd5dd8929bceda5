package org.notebooklearning.model.assistant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.notebooklearning.contracts.json.Json;

/// Small files of a folder that several processes share: each is there whole or not at all.
final class DeskFiles {
    /// Locks of the file system are those of a process, and are given up with the first channel of
    /// the file that is closed: its threads wait for each other here.
    private static final List<ReentrantLock> THREADS =
            Stream.generate(ReentrantLock::new).limit(64).toList();

    private static final String SUFFIX = ".json";
    private final Path folder;

    DeskFiles(Path folder) {
        this.folder = folder;
    }

    /// Whether anything was ever kept.
    boolean exists() {
        return Files.isDirectory(folder);
    }

    <T> Optional<T> find(String place, String name, Class<T> type) {
        try {
            return Optional.of(Json.read(Files.readAllBytes(file(place, name)), type));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("What waits can not be read: " + folder, e);
        }
    }

    boolean has(String place, String name) {
        return Files.exists(file(place, name));
    }

    /// Keeps `value`, in place of what is there.
    void put(String place, String name, Object value) {
        Path file = file(place, name);
        try {
            Files.createDirectories(file.getParent());
            Path draft = Files.createTempFile(file.getParent(), "new", ".part");
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(Json.bytes(value));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                // What somebody wrote must outlive the machine.
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing can be kept: " + folder, e);
        }
    }

    void remove(String place, String name) {
        try {
            Files.deleteIfExists(file(place, name));
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing can be taken away: " + folder, e);
        }
    }

    /// The names of what is kept in `place`, in order.
    List<String> names(String place) {
        Path within = folder.resolve(place);
        if (!Files.isDirectory(within)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(within)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("What waits can not be read: " + folder, e);
        }
    }

    /// Does `work` while no other thread and no other process does any here.
    <T> T alone(Supplier<T> work) {
        int own = Math.floorMod(folder.toAbsolutePath().hashCode(), THREADS.size());
        ReentrantLock thread = THREADS.get(own);
        thread.lock();
        try {
            Files.createDirectories(folder);
            try (FileChannel channel =
                            FileChannel.open(
                                    folder.resolve("lock"),
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.WRITE);
                    FileLock _ = channel.lock()) {
                return work.get();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder can not be locked: " + folder, e);
        } finally {
            thread.unlock();
        }
    }

    private Path file(String place, String name) {
        return folder.resolve(place).resolve(name + SUFFIX);
    }
}
