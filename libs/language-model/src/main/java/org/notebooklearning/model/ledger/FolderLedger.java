package org.notebooklearning.model.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.notebooklearning.contracts.json.Json;

/// A ledger in a folder that all processes share: a file for each entry, which is there whole or
/// not at all, and one file of locks, of which a request that is being asked holds one byte.
public final class FolderLedger implements Ledger, AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(50);
    private final Path folder;
    private final KeptFolder entries;

    /// Open as long as this ledger: systems give up all locks of a process in a file with the first
    /// of its channels that is closed.
    private final FileChannel locks;

    /// Locks of the file system are those of a process; its threads wait for each other here.
    private final ConcurrentHashMap<String, ReentrantLock> threads = new ConcurrentHashMap<>();

    private FolderLedger(Path folder, FileChannel locks) {
        this.folder = folder;
        this.entries = new KeptFolder(folder);
        this.locks = locks;
    }

    /// The ledger in `folder`, which is made where it is not there.
    public static FolderLedger open(Path folder) {
        try {
            Files.createDirectories(folder);
            return new FolderLedger(
                    folder,
                    FileChannel.open(
                            folder.resolve("locks"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw new UncheckedIOException("The ledger can not be opened: " + folder, e);
        }
    }

    @Override
    public void close() {
        try {
            locks.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The ledger can not be closed: " + folder, e);
        }
    }

    @Override
    public Optional<LedgerEntry> find(String key) {
        return entries.find(key).map(json -> Json.read(json, LedgerEntry.class));
    }

    @Override
    public void keep(String key, LedgerEntry entry) {
        entries.keep(key, Json.bytes(entry));
    }

    @Override
    public Hold hold(String key) throws InterruptedException {
        ReentrantLock thread = threads.computeIfAbsent(key, _ -> new ReentrantLock());
        thread.lockInterruptibly();
        boolean held = false;
        try {
            FileLock process = lock(Long.parseUnsignedLong(key.substring(0, 15), 16));
            held = true;
            return () -> release(thread, process);
        } finally {
            if (!held) {
                thread.unlock();
            }
        }
    }

    /// Looked for again and again: a thread that waits for a lock and is interrupted would close
    /// the file, and all other locks in it would be gone.
    private FileLock lock(long place) throws InterruptedException {
        try {
            FileLock lock = locks.tryLock(place, 1, false);
            while (lock == null) {
                Thread.sleep(LOOK);
                lock = locks.tryLock(place, 1, false);
            }
            return lock;
        } catch (IOException e) {
            throw new UncheckedIOException("The ledger can not be locked: " + folder, e);
        }
    }

    private static void release(ReentrantLock thread, FileLock process) {
        try {
            process.release();
        } catch (IOException e) {
            throw new UncheckedIOException("A lock of the ledger can not be released", e);
        } finally {
            thread.unlock();
        }
    }
}
