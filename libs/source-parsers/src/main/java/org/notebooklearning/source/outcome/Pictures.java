package org.notebooklearning.source.outcome;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.artifact.ArtifactRef;

/// The pictures of a document's figures as PNG, by the references that the figures hold. The same
/// picture twice is one.
public final class Pictures {
    private static final String PNG = "image/png";

    private final Map<ArtifactRef, byte[]> all = new LinkedHashMap<>();

    /// Adds a picture and tells what a figure refers to it by.
    public ArtifactRef add(byte[] png) {
        ArtifactRef ref = new ArtifactRef(sha256(png), PNG, png.length);
        all.putIfAbsent(ref, png);
        return ref;
    }

    /// The bytes of a picture; null where it is none of these.
    public byte @Nullable [] get(ArtifactRef picture) {
        return all.get(picture);
    }

    /// All pictures in the order in which they were added.
    public Map<ArtifactRef, byte[]> all() {
        return Collections.unmodifiableMap(all);
    }

    /// The content hash of `bytes` in hexadecimal.
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
