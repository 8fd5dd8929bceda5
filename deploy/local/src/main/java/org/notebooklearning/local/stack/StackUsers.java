package org.notebooklearning.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.engines.PrivateFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The commands that use the running stack, one file each: whoever started the stack does not take
/// it away from under the others.
public final class StackUsers {
    private static final Logger LOG = LoggerFactory.getLogger(StackUsers.class);
    private final PrivateFolder folder;

    StackUsers(PrivateFolder folder) {
        this.folder = folder;
    }

    /// This process uses the stack until it leaves or ends.
    public void join() {
        join(ProcessHandle.current());
    }

    void join(ProcessHandle process) {
        Instant started = process.info().startInstant().orElse(Instant.EPOCH);
        folder.write(
                Long.toString(process.pid()),
                Json.bytes(new StackState.RunningProcess("user", process.pid(), started, 0)));
    }

    /// This process uses it no more.
    public void leave() {
        delete(folder.path().resolve(Long.toString(ProcessHandle.current().pid())));
    }

    /// Whether another process uses the stack. What processes left that were killed is removed.
    public boolean hasOthers() {
        boolean others = false;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.path(), "[0-9]*")) {
            for (Path file : files) {
                String pid = file.getFileName().toString();
                if (!pid.equals(Long.toString(ProcessHandle.current().pid()))) {
                    others |= isInUse(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The stack's users can not be read", e);
        }
        return others;
    }

    private static boolean isInUse(Path file) throws IOException {
        try {
            if (Json.read(Files.readAllBytes(file), StackState.RunningProcess.class)
                    .handle()
                    .isPresent()) {
                return true;
            }
        } catch (NoSuchFileException e) {
            LOG.debug("It left meanwhile", e);
        } catch (IllegalArgumentException e) {
            // Half a file is one that is being written, by somebody who comes.
            LOG.debug("{} can not be read", file, e);
            return file.getFileName().toString().endsWith(".part");
        }
        delete(file);
        return false;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can not be deleted", e);
        }
    }
}
