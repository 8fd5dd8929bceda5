package org.notebooklearning.contracts.artifact;

import java.util.regex.Pattern;

/// Bytes in the artifact store, named by their content.
///
/// @param sha256 64 lower-case hexadecimal digits
/// @param mediaType such as `application/pdf`
/// @param bytes the size
public record ArtifactRef(String sha256, String mediaType, long bytes) {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    public ArtifactRef {
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("Not a SHA-256 in hexadecimal: " + sha256);
        }
        if (bytes < 0) {
            throw new IllegalArgumentException("Negative size: " + bytes);
        }
    }
}
