package org.notebooklearning.check.file;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A short name for what is said, the same on every machine.
final class ContentHash {
    private static final int BYTES = 8;

    private ContentHash() {}

    static String of(String... parts) {
        try {
            byte[] content = String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
