package org.notebooklearning.source.fetch;

import java.net.URI;

/// What one request came to.
sealed interface Answer {
    record Final(Download download) implements Answer {}

    record Moved(URI to) implements Answer {}
}
