package org.notebooklearning.pipeline.store;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.notebooklearning.contracts.artifact.ArtifactRef;
import org.notebooklearning.contracts.artifact.Sha256;

/// An artifact store for pipelines under test.
public final class InMemoryArtifactStore implements ArtifactStore {
    private final Map<String, byte[]> contents = new ConcurrentHashMap<>();
    private final Set<String> marks = ConcurrentHashMap.newKeySet();

    @Override
    public ArtifactRef put(byte[] content, String mediaType) {
        String hash = Sha256.of(content);
        contents.put(hash, content.clone());
        return new ArtifactRef(hash, mediaType, content.length);
    }

    @Override
    public byte[] get(ArtifactRef ref) {
        byte[] content = contents.get(ref.sha256());
        if (content == null) {
            throw new ArtifactMissingException(ref, "is not in the store");
        }
        return content.clone();
    }

    @Override
    public void mark(String name) {
        marks.add(MarkNames.checked(name));
    }

    @Override
    public boolean isMarked(String name) {
        return marks.contains(MarkNames.checked(name));
    }
}
