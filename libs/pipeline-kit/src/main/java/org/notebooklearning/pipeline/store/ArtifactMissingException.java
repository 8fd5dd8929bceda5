package org.notebooklearning.pipeline.store;

import org.notebooklearning.contracts.artifact.ArtifactRef;

/// The artifact store does not hold what it was asked for, or holds it damaged.
public final class ArtifactMissingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ArtifactMissingException(ArtifactRef ref, String what) {
        super("Artifact " + ref.sha256() + " " + what);
    }
}
