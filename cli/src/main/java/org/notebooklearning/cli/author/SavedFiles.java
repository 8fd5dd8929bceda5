package org.notebooklearning.cli.author;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;

/// Waits until somebody saves one of a concept's files.
public final class SavedFiles implements AutoCloseable {
    private static final long QUIET_MILLIS = 150;

    private final WatchService service;

    private SavedFiles(WatchService service) {
        this.service = service;
    }

    /// Watches the files of the concept in `folder`, and what lies beside the folder.
    public static SavedFiles of(Path folder) throws IOException {
        Path concept = folder.toAbsolutePath().normalize();
        WatchService service = concept.getFileSystem().newWatchService();
        for (Path watched :
                new Path[] {concept, concept.resolve("beats"), concept.resolveSibling("")}) {
            if (Files.isDirectory(watched)) {
                watched.register(
                        service,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_MODIFY,
                        StandardWatchEventKinds.ENTRY_DELETE);
            }
        }
        return new SavedFiles(service);
    }

    /// Returns when something was saved and nothing else was for a moment: editors save in several
    /// steps.
    public void await() throws InterruptedException {
        boolean saved = false;
        while (!saved) {
            saved = isSave(service.take());
        }
        WatchKey next = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
        while (next != null) {
            isSave(next);
            next = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /// Hidden files are the editors' own; events that were lost may have been anything.
    private static boolean isSave(WatchKey key) {
        boolean saved = false;
        for (WatchEvent<?> event : key.pollEvents()) {
            String name = String.valueOf(event.context());
            saved |=
                    event.kind().equals(StandardWatchEventKinds.OVERFLOW)
                            || name.endsWith(".py")
                            || name.endsWith(".yaml");
        }
        key.reset();
        return saved;
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
