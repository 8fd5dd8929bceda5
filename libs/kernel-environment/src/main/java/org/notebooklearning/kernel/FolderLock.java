package org.notebooklearning.kernel;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Keeps two processes from making the same environment at once. The operating system lets go of it
/// when its process ends, however that ends.
final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Waits for the lock as long as it takes.
    static FolderLock take(Path file, Consumer<PreparationStep> progress) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            @Nullable FileLock free = channel.tryLock();
            if (free == null) {
                progress.accept(
                        PreparationStep.note(
                                "Another process is preparing the same environment: waiting for it"));
                channel.lock();
            }
            return new FolderLock(channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
