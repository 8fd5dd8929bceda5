package org.notebooklearning.local.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// The right to work on the data of a stack, which one process has at a time. It is lost with the
/// process, however that ends.
final class StackLock implements AutoCloseable {
    private final FileChannel channel;

    private StackLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Empty where another process has it.
    static Optional<StackLock> on(StackFolder folder) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        folder.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new StackLock(channel));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
