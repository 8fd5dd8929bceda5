package org.notebooklearning.gateway.mcp;

import io.quarkiverse.mcp.server.Progress;
import java.time.Duration;

/// Tells a caller who asked for it how the writing gets on, and from time to time that it does:
/// clients give up on a call of which they hear nothing.
final class WritingProgress {
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private final Progress progress;
    private long told;
    private long last = System.nanoTime();
    private int handedIn;

    WritingProgress(Progress progress) {
        this.progress = progress;
    }

    /// How many replies were handed in.
    int handedIn() {
        return handedIn;
    }

    /// One more was handed in.
    void one() {
        handedIn++;
        tell();
    }

    /// It goes on; told where nothing was for some seconds.
    void goesOn() {
        if (System.nanoTime() - last >= SILENCE.toNanos()) {
            tell();
        }
    }

    private void tell() {
        last = System.nanoTime();
        if (progress.token().isEmpty()) {
            return;
        }
        // How many there will be is known to nobody, so no total is told.
        progress.notificationBuilder()
                .setProgress(++told)
                .setMessage(handedIn + " handed in")
                .build()
                .sendAndForget();
    }
}
