package org.notebooklearning.pipeline.store;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.notebooklearning.contracts.artifact.ArtifactRef;

/// A store whose work is measured: `lesson.store` (time and count by operation and outcome) and
/// `lesson.store.bytes` (by direction).
public final class MeasuredArtifactStore implements ArtifactStore {
    private static final String DONE = "done";
    private static final String MISSING = "missing";
    private static final String FAILED = "failed";
    private final ArtifactStore store;
    private final MeterRegistry registry;

    public MeasuredArtifactStore(ArtifactStore store, MeterRegistry registry) {
        this.store = store;
        this.registry = registry;
    }

    @Override
    public ArtifactRef put(byte[] content, String mediaType) {
        return written(measured("put", () -> store.put(content, mediaType)));
    }

    @Override
    public ArtifactRef put(Path file, String mediaType) throws IOException {
        Timer.Sample sample = Timer.start(registry);
        String outcome = FAILED;
        try {
            ArtifactRef ref = written(store.put(file, mediaType));
            outcome = DONE;
            return ref;
        } finally {
            sample.stop(timer("put", outcome));
        }
    }

    @Override
    public byte[] get(ArtifactRef ref) {
        byte[] content = measured("get", () -> store.get(ref));
        bytes("read", content.length);
        return content;
    }

    @Override
    public void mark(String name) {
        measured(
                "mark",
                () -> {
                    store.mark(name);
                    return true;
                });
    }

    @Override
    public boolean isMarked(String name) {
        return measured("look", () -> store.isMarked(name));
    }

    @Override
    public Optional<String> fault() {
        return store.fault();
    }

    private <T> T measured(String operation, Supplier<T> work) {
        Timer.Sample sample = Timer.start(registry);
        String outcome = FAILED;
        try {
            T result = work.get();
            outcome = DONE;
            return result;
        } catch (ArtifactMissingException e) {
            outcome = MISSING;
            throw e;
        } finally {
            sample.stop(timer(operation, outcome));
        }
    }

    private ArtifactRef written(ArtifactRef ref) {
        bytes("written", ref.bytes());
        return ref;
    }

    private void bytes(String direction, long number) {
        registry.counter("lesson.store.bytes", "direction", direction).increment((double) number);
    }

    private Timer timer(String operation, String outcome) {
        return Timer.builder("lesson.store")
                .description("How long the artifact store took, by operation and outcome")
                .tag("operation", operation)
                .tag("outcome", outcome)
                .register(registry);
    }
}
