package org.notebooklearning.pipeline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.contracts.artifact.ArtifactRef;

class MeasuredArtifactStoreTest {
    private static final byte[] BREAD = "bread".getBytes(StandardCharsets.UTF_8);
    @TempDir private Path folder;
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private ArtifactStore store;

    @BeforeEach
    void open() {
        store = new MeasuredArtifactStore(new DirectoryArtifactStore(folder), registry);
    }

    @Test
    void measuresWhatIsPutAndRead() throws Exception {
        ArtifactRef ref = store.put(BREAD, "text/plain");
        Path file = Files.write(folder.resolve("more"), BREAD);
        assertThat(store.put(file, "text/plain")).isEqualTo(ref);
        assertThat(store.get(ref)).isEqualTo(BREAD);

        assertThat(count("put", "done")).isEqualTo(2);
        assertThat(count("get", "done")).isEqualTo(1);
        assertThat(bytes("written")).isEqualTo(2 * BREAD.length);
        assertThat(bytes("read")).isEqualTo(BREAD.length);
    }

    @Test
    void countsWhatIsNotThereApart() {
        ArtifactRef unknown = new ArtifactRef("0".repeat(64), "text/plain", 5);

        assertThatThrownBy(() -> store.get(unknown)).isInstanceOf(ArtifactMissingException.class);
        assertThatThrownBy(() -> store.put(folder.resolve("nowhere"), "text/plain"))
                .isInstanceOf(java.io.IOException.class);

        assertThat(count("get", "missing")).isEqualTo(1);
        assertThat(count("put", "failed")).isEqualTo(1);
        assertThat(registry.find("lesson.store.bytes").counter()).isNull();
    }

    @Test
    void measuresMarks() {
        store.mark("lesson/one");

        assertThat(store.isMarked("lesson/one")).isTrue();
        assertThat(store.isMarked("lesson/two")).isFalse();
        assertThat(count("mark", "done")).isEqualTo(1);
        assertThat(count("look", "done")).isEqualTo(2);
    }

    private long count(String operation, String outcome) {
        return registry.get("lesson.store")
                .tag("operation", operation)
                .tag("outcome", outcome)
                .timer()
                .count();
    }

    private double bytes(String direction) {
        return registry.get("lesson.store.bytes").tag("direction", direction).counter().count();
    }
}
