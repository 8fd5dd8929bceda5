package org.notebooklearning.source.identity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Optional;

/// Tells before anything is stored whether a file can be read at all.
public final class UploadedFormat {
    /// What a file is, its beginning and its end tell.
    private static final int LOOKED_AT = 64 * 1024;

    private UploadedFormat() {}

    /// The media type of what `file` is, by its bytes first and the name that it was sent with
    /// second; empty where no reader knows such files.
    public static Optional<String> mediaTypeOf(Path file, String fileName) throws IOException {
        return switch (ContentKind.of(ends(file), "", fileName)) {
            case PDF -> Optional.of("application/pdf");
            case HTML -> Optional.of("text/html");
            case LATEX -> Optional.of("application/x-latex");
            case MARKDOWN -> Optional.of("text/markdown");
            case RST -> Optional.of("text/x-rst");
            case NOTEBOOK -> Optional.of("application/x-ipynb+json");
            case TEXT -> Optional.of("text/plain");
            case OTHER -> Optional.empty();
        };
    }

    private static byte[] ends(Path file) throws IOException {
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
            long size = content.length();
            ByteArrayOutputStream ends = new ByteArrayOutputStream();
            ends.write(bytes(content, 0, Math.min(size, LOOKED_AT)));
            ends.write(bytes(content, Math.max(LOOKED_AT, size - LOOKED_AT), size));
            return ends.toByteArray();
        }
    }

    private static byte[] bytes(RandomAccessFile content, long from, long to) throws IOException {
        byte[] bytes = new byte[Math.toIntExact(Math.max(0, to - from))];
        content.seek(from);
        content.readFully(bytes);
        return bytes;
    }
}
