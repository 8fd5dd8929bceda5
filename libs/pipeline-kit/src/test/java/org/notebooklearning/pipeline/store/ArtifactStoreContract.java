package org.notebooklearning.pipeline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.contracts.artifact.ArtifactRef;
import org.notebooklearning.contracts.artifact.Sha256;

/// What holds of every artifact store. A test of one extends this.
public abstract class ArtifactStoreContract {
    private static final String TEXT = "text/plain";
    private static final byte[] BREAD = "bread".getBytes(StandardCharsets.UTF_8);
    @TempDir private Path files;

    /// A store of which nobody else writes, the same for all of one test.
    protected abstract ArtifactStore store();

    /// Another process's view of the same store.
    protected abstract ArtifactStore sameStore();

    @Test
    public void givesBackWhatWasPut() {
        ArtifactRef ref = store().put(BREAD, TEXT);

        assertThat(ref).isEqualTo(new ArtifactRef(Sha256.of(BREAD), TEXT, BREAD.length));
        assertThat(sameStore().get(ref)).isEqualTo(BREAD);
    }

    @Test
    public void takesTheSameTwiceAsOnce() {
        ArtifactRef first = store().put(BREAD, TEXT);
        ArtifactRef second = sameStore().put(BREAD, TEXT);

        assertThat(second).isEqualTo(first);
        assertThat(store().get(first)).isEqualTo(BREAD);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5_000_000, 5 << 20, (5 << 20) + 1, 11_000_000})
    public void takesFilesOfAnySize(int bytes) throws IOException {
        byte[] content = new byte[bytes];
        new Random(bytes).nextBytes(content);
        Path file = Files.write(files.resolve("file"), content);

        ArtifactRef ref = store().put(file, "application/pdf");

        assertThat(ref).isEqualTo(new ArtifactRef(Sha256.of(content), "application/pdf", bytes));
        assertThat(sameStore().get(ref)).isEqualTo(content);
        assertThat(store().put(content, "application/pdf")).isEqualTo(ref);
    }

    @Test
    public void keepsJson() {
        ArtifactRef ref = store().putJson(new String[] {"a", "ö"});

        assertThat(ref.mediaType()).isEqualTo("application/json");
        assertThat(sameStore().getJson(ref, String[].class)).containsExactly("a", "ö");
    }

    @Test
    public void saysWhatIsNotThere() {
        ArtifactRef unknown = new ArtifactRef("0".repeat(64), TEXT, 5);

        assertThatThrownBy(() -> store().get(unknown))
                .isInstanceOf(ArtifactMissingException.class)
                .hasMessageStartingWith("Artifact " + unknown.sha256() + " is not in ");
    }

    @Test
    public void saysWhichFileIsNotThere() {
        assertThatThrownBy(() -> store().put(files.resolve("nowhere"), TEXT))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    public void keepsMarksForGood() {
        assertThat(store().isMarked("cancelled/one")).isFalse();

        store().mark("cancelled/one");
        store().mark("cancelled/one");

        assertThat(sameStore().isMarked("cancelled/one")).isTrue();
        assertThat(sameStore().isMarked("cancelled/two")).isFalse();
        assertThat(sameStore().isMarked("cancelled")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "../one", "/one", "one/", "One", "one.mark"})
    public void takesNoOtherNamesForMarks(String name) {
        assertThatThrownBy(() -> store().mark(name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store().isMarked(name))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    public void takesTheSameFromManyAtOnce() throws Exception {
        byte[] content = new byte[100_000];
        new Random(7).nextBytes(content);
        List<Callable<ArtifactRef>> writers =
                Collections.nCopies(20, () -> store().put(content, TEXT));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<ArtifactRef> written : threads.invokeAll(writers)) {
                assertThat(sameStore().get(written.get())).isEqualTo(content);
            }
        }
    }

    @Test
    public void hasNoFaultWhileItServes() {
        assertThat(store().fault()).isEmpty();
    }
}
