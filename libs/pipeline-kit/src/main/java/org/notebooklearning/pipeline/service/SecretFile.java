package org.notebooklearning.pipeline.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file that holds one secret.
final class SecretFile {
    private SecretFile() {}

    /// What `file` holds, without the line break at its end; IllegalArgumentException that names
    /// `key`, which is set to it, where it can not be read.
    static String read(Path file, String key) {
        try {
            return Files.readString(file).replaceFirst("\\R$", "");
        } catch (IOException e) {
            throw new IllegalArgumentException("%s can not be read: %s".formatted(key, file), e);
        }
    }
}
