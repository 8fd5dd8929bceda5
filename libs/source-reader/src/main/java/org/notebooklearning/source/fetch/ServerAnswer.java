package org.notebooklearning.source.fetch;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What one request came to.
sealed interface ServerAnswer {
    record Final(Download download, Validators validators) implements ServerAnswer {
        Final(Download download) {
            this(download, Validators.NONE);
        }
    }

    record Moved(URI to) implements ServerAnswer {}

    /// What is kept is still what is there.
    record Unchanged() implements ServerAnswer {}

    /// The server can not answer now; `pause` is what it asks for, null where it says nothing.
    record Busy(int status, @Nullable Duration pause) implements ServerAnswer {}
}
