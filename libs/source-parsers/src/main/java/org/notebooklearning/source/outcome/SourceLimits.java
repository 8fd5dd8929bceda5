package org.notebooklearning.source.outcome;

import java.time.Duration;

/// What a source may cost.
///
/// @param bytes size of the file, or of a page after decompression
/// @param pages of a PDF
/// @param time for a download, and again for an extraction
/// @param memoryMebibytes heap of the process that reads a PDF
public record SourceLimits(long bytes, int pages, Duration time, int memoryMebibytes) {
    private static final long MEBIBYTE = 1024L * 1024L;

    public SourceLimits {
        if (bytes <= 0 || pages <= 0 || time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("Limits must be above zero");
        }
        if (memoryMebibytes < 64) {
            throw new IllegalArgumentException("A PDF needs 64 MiB of memory or more");
        }
    }

    /// 50 MiB, 400 pages, a minute and 512 MiB of memory.
    public static SourceLimits defaults() {
        return new SourceLimits(50 * MEBIBYTE, 400, Duration.ofSeconds(60), 512);
    }

    /// The limit in words, for reasons.
    public String size() {
        return bytes % MEBIBYTE == 0 ? bytes / MEBIBYTE + " MiB" : bytes + " bytes";
    }
}
