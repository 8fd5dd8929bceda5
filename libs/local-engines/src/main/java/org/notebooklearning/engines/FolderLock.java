package org.notebooklearning.engines;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// A folder's lock. The operating system takes it back from a process that ends, however it ends.
final class FolderLock implements AutoCloseable {
    private static final String FILE = "lock";
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /// The lock of `folder`; empty while another program, or another part of this one, holds it.
    static Optional<FolderLock> of(PrivateFolder folder) throws IOException {
        FileChannel channel = open(folder);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new FolderLock(channel));
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Optional.empty();
    }

    /// The lock, once no other program holds it.
    static FolderLock awaitFree(PrivateFolder folder) throws IOException {
        FileChannel channel = open(folder);
        try {
            channel.lock();
            return new FolderLock(channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static FileChannel open(PrivateFolder folder) throws IOException {
        Path file = folder.path().resolve(FILE);
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
