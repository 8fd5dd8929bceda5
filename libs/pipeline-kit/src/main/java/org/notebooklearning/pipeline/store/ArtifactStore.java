package org.notebooklearning.pipeline.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.notebooklearning.contracts.artifact.ArtifactRef;
import org.notebooklearning.contracts.json.Json;

/// Bytes by their content hash. Putting the same bytes twice is the same as once.
public interface ArtifactStore {
    /// The reference under which `content` can be had from now on, from every service.
    ArtifactRef put(byte[] content, String mediaType);

    /// The same for what stands in a file; IOException where that can not be read.
    default ArtifactRef put(Path file, String mediaType) throws IOException {
        return put(Files.readAllBytes(file), mediaType);
    }

    /// The bytes behind `ref`; [ArtifactMissingException] where the store does not have them or
    /// they are damaged.
    byte[] get(ArtifactRef ref);

    /// Sets the mark `name` for good; what it may be called, [MarkNames] says.
    void mark(String name);

    /// Whether the mark was ever set.
    boolean isMarked(String name);

    /// What keeps the store from being used, in a sentence; or empty.
    default Optional<String> fault() {
        return Optional.empty();
    }

    /// `value` as JSON.
    default ArtifactRef putJson(Object value) {
        return put(Json.bytes(value), "application/json");
    }

    /// The `type` that was put as JSON.
    default <T> T getJson(ArtifactRef ref, Class<T> type) {
        return Json.read(get(ref), type);
    }
}
