package org.notebooklearning.source.outcome;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.artifact.ArtifactRef;
import org.notebooklearning.contracts.artifact.Sha256;

/// The pictures of a document's figures as PNG, by the references that the figures hold. The same
/// picture twice is one.
public final class Pictures {
    private static final String PNG = "image/png";

    private final Map<ArtifactRef, byte[]> all = new LinkedHashMap<>();

    /// Adds a picture and tells what a figure refers to it by.
    public ArtifactRef add(byte[] png) {
        ArtifactRef ref = new ArtifactRef(Sha256.of(png), PNG, png.length);
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
}
