package org.notebooklearning.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.cli.author.ConceptSkeleton;
import org.notebooklearning.concepts.library.ConceptLibrary;

class OwnConceptsTest {
    @TempDir private Path folder;

    @Test
    void saysNothingWhereNoFolderIsSet() {
        assertThat(OwnConcepts.told(Map.of())).isEmpty();
        assertThat(OwnConcepts.told(Map.of("LESSON_CONCEPTS", " "))).isEmpty();
    }

    @Test
    void namesConceptsThatAreNotTaughtAndWhy() throws IOException {
        ConceptSkeleton.make(folder, "walks");
        ConceptSkeleton.make(folder, "runs");
        Files.delete(folder.resolve("runs/diagnostics.yaml"));

        int shipped = ConceptLibrary.shipped().concepts().size();
        assertThat(OwnConcepts.told(Map.of("LESSON_CONCEPTS", folder.toString())))
                .containsExactly(
                        "concepts   "
                                + (shipped + 1)
                                + " with those of "
                                + folder
                                + " (LESSON_CONCEPTS)",
                        "  not taught: runs/diagnostics.yaml: is not there");
    }
}
