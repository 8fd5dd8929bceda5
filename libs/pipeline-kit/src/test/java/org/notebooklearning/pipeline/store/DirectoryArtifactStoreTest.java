package org.notebooklearning.pipeline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.contracts.artifact.ArtifactRef;

class DirectoryArtifactStoreTest extends ArtifactStoreContract {
    @TempDir private Path folder;
    private ArtifactStore store;

    @BeforeEach
    void open() {
        store = new DirectoryArtifactStore(folder);
    }

    @Override
    protected ArtifactStore store() {
        return store;
    }

    @Override
    protected ArtifactStore sameStore() {
        return new DirectoryArtifactStore(folder);
    }

    @Test
    void saysWhatIsDamaged() throws IOException {
        ArtifactRef ref = store.put("bread".getBytes(StandardCharsets.UTF_8), "text/plain");
        for (Path file : stored()) {
            Files.writeString(file, "stone");
        }

        assertThatThrownBy(() -> store.get(ref))
                .isInstanceOf(ArtifactMissingException.class)
                .hasMessageContaining(" is damaged in ");
    }

    @Test
    void tellsThatItsFolderIsGone() throws IOException {
        Files.delete(folder.resolve("incoming"));

        assertThat(store.fault())
                .hasValueSatisfying(
                        fault -> assertThat(fault).contains(folder + " can not be written"));
    }

    private List<Path> stored() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("sha256"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
