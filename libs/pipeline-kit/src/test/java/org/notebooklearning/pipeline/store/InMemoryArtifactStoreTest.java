package org.notebooklearning.pipeline.store;

class InMemoryArtifactStoreTest extends ArtifactStoreContract {
    private final ArtifactStore store = new InMemoryArtifactStore();

    @Override
    protected ArtifactStore store() {
        return store;
    }

    @Override
    protected ArtifactStore sameStore() {
        return store;
    }
}
