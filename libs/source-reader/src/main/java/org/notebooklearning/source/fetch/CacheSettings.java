package org.notebooklearning.source.fetch;

import java.nio.file.Path;

/// Where downloads are kept.
///
/// @param bytes that the folder may hold; the longest unused go first
public record CacheSettings(Path folder, long bytes) {
    /// What a folder may hold where nothing else is said: 1 GiB.
    public static final long USUAL = 1L << 30;

    public CacheSettings {
        if (bytes <= 0) {
            throw new IllegalArgumentException("A cache must be allowed to hold something");
        }
    }
}
