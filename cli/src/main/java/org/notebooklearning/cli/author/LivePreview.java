package org.notebooklearning.cli.author;

import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Keeps a preview up to date while its author writes. A save that comes while the lesson runs ends
/// that run and begins another: what is seen is always of the newest files.
public final class LivePreview {
    private final LessonPreview preview;
    private final SavedFiles saved;
    private final Runnable written;
    private final Consumer<String> told;

    /// @param written is told each time that the page was written
    /// @param told what is to be said to the author after each save
    public LivePreview(
            LessonPreview preview, SavedFiles saved, Runnable written, Consumer<String> told) {
        this.preview = preview;
        this.saved = saved;
        this.written = written;
        this.told = told;
    }

    /// Goes on until the thread is interrupted.
    public void run() throws InterruptedException {
        @Nullable Thread update = null;
        try {
            while (true) {
                if (update != null) {
                    update.interrupt();
                    update.join();
                }
                update = Thread.ofPlatform().start(this::update);
                saved.await();
            }
        } finally {
            if (update != null) {
                update.interrupt();
            }
        }
    }

    private void update() {
        try {
            String failure = preview.update(written);
            told.accept(failure);
        } catch (InterruptedException e) {
            // A newer save is being shown instead.
            Thread.currentThread().interrupt();
        } catch (IOException | NotRunException e) {
            told.accept(String.valueOf(e.getMessage()));
        }
    }
}
