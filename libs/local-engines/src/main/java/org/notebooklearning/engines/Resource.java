package org.notebooklearning.engines;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// A text that belongs to this package.
final class Resource {
    private Resource() {}

    static String text(String name) throws IOException {
        try (InputStream bytes = Resource.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(bytes, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
