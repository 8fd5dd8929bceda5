package org.notebooklearning.check.file;

import java.nio.charset.StandardCharsets;
import org.notebooklearning.contracts.artifact.Sha256;

/// A short name for what is said, the same on every machine.
final class ContentHash {
    private static final int DIGITS = 16;

    private ContentHash() {}

    static String of(String... parts) {
        byte[] content = String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
        return Sha256.of(content).substring(0, DIGITS);
    }
}
