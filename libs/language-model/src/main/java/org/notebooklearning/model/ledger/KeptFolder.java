package org.notebooklearning.model.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A folder in which values are kept under keys, for all processes that share it: a file for each,
/// which is there whole or not at all. What is kept first stays.
public final class KeptFolder {
    private static final int SHARD = 2;
    private static final String SUFFIX = ".json";
    private final Path folder;

    /// @param folder is made once something is kept
    public KeptFolder(Path folder) {
        this.folder = folder;
    }

    /// What is kept under `key`, which is hexadecimal.
    public Optional<byte[]> find(String key) {
        try {
            return Optional.of(Files.readAllBytes(file(key)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("What was kept can not be read: " + folder, e);
        }
    }

    /// Keeps `value` under `key`, unless something is kept there.
    public void keep(String key, byte[] value) {
        Path file = file(key);
        try {
            Files.createDirectories(file.getParent());
            if (Files.exists(file)) {
                return;
            }
            Path draft = Files.createTempFile(file.getParent(), "entry", ".part");
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(value);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                // What was paid for must outlive the machine.
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing can be kept: " + folder, e);
        }
    }

    /// Everything that is kept, by its key.
    public Map<String, byte[]> all() {
        Map<String, byte[]> all = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return all;
        }
        try (Stream<Path> files = Files.walk(folder, 2)) {
            for (Path file : files.filter(KeptFolder::isKept).toList()) {
                String name = file.getFileName().toString();
                all.put(
                        name.substring(0, name.length() - SUFFIX.length()),
                        Files.readAllBytes(file));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException("What was kept can not be read: " + folder, e);
        }
    }

    private static boolean isKept(Path file) {
        return file.getFileName().toString().endsWith(SUFFIX);
    }

    private Path file(String key) {
        if (!key.matches("[0-9a-f]{16,}")) {
            throw new IllegalArgumentException("No key: " + key);
        }
        return folder.resolve(key.substring(0, SHARD)).resolve(key + SUFFIX);
    }
}
