package org.notebooklearning.concepts.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConceptShelfTest {
    private static final List<String> SHIPPED =
            ConceptLibrary.shipped().concepts().stream().map(Concept::id).toList();

    @TempDir private Path folder;
    private ConceptShelf shelf;

    @BeforeEach
    void open() {
        shelf = ConceptShelf.with(folder);
    }

    @Test
    void teachesTheShippedConceptsAloneWhereThereIsNoFolder() {
        assertThat(ids(ConceptShelf.shipped().current())).isEqualTo(SHIPPED);
        assertThat(ids(ConceptShelf.with(null).current())).isEqualTo(SHIPPED);
        assertThat(ConceptShelf.with(null).problems()).isEmpty();
    }

    @Test
    void teachesWhatIsPutIntoTheFolderAndNoMoreWhatIsTakenOut() throws IOException {
        assertThat(ids(shelf.current())).isEqualTo(SHIPPED);

        concept("walks", "Walks");
        assertThat(ids(shelf.current()))
                .containsExactlyElementsOf(
                        Stream.concat(SHIPPED.stream(), Stream.of("walks")).toList());

        Files.delete(folder.resolve("walks/concept.yaml"));
        assertThat(ids(shelf.current())).isEqualTo(SHIPPED);
    }

    @Test
    void readsAgainWhatChanged() throws IOException {
        concept("walks", "Walks");
        assertThat(title("walks")).isEqualTo("Walks");

        concept("walks", "Other walks");
        assertThat(title("walks")).isEqualTo("Other walks");
    }

    @Test
    void givesTheSameLibraryWhileNothingChanges() throws IOException {
        concept("walks", "Walks");
        ConceptLibrary before = shelf.current();

        assertThat(shelf.current()).isSameAs(before);
        Files.setLastModifiedTime(
                folder.resolve("walks/beats/start.py"), FileTime.from(Instant.EPOCH));
        assertThat(shelf.current()).isNotSameAs(before);
    }

    @Test
    void teachesAnOwnConceptInsteadOfTheShippedOneOfItsId() throws IOException {
        concept("softmax", "My softmax");

        assertThat(ids(shelf.current())).isEqualTo(SHIPPED);
        assertThat(title("softmax")).isEqualTo("My softmax");
    }

    @Test
    void leavesABrokenConceptOutAndTellsWhy() throws IOException {
        concept("walks", "Walks");
        concept("runs", "Runs");
        Files.delete(folder.resolve("runs/beats/start.py"));

        assertThat(ids(shelf.current())).contains("walks").doesNotContain("runs");
        assertThat(shelf.problems())
                .singleElement()
                .hasToString(
                        ConceptFormatException.class.getName()
                                + ": runs/beats/start.py: is not there");

        concept("runs", "Runs");
        assertThat(shelf.problems()).isEmpty();
        assertThat(ids(shelf.current())).contains("runs");
    }

    @Test
    void tellsEachProblemOnce() throws IOException {
        List<String> told = new ArrayList<>();
        ConceptShelf telling = ConceptShelf.with(folder, one -> told.add(one.file()));
        concept("runs", "Runs");
        Files.delete(folder.resolve("runs/beats/start.py"));

        telling.current();
        telling.current();

        assertThat(told).containsExactly("runs/beats/start.py");
    }

    @Test
    void passesOverWhatIsNoConceptOrIsInTheMaking() throws IOException {
        concept(".walks-1", "Walks");
        Files.createDirectories(folder.resolve("notes"));
        Files.writeString(folder.resolve("utils.py"), "");

        assertThat(ids(shelf.current())).isEqualTo(SHIPPED);
        assertThat(shelf.problems()).isEmpty();
    }

    @Test
    void tellsOfAFolderThatIsNotThereYet() throws IOException {
        ConceptShelf later = ConceptShelf.with(folder.resolve("mine"));

        assertThat(ids(later.current())).isEqualTo(SHIPPED);
        assertThat(later.problems())
                .singleElement()
                .extracting(ConceptFormatException::problem)
                .isEqualTo("is no folder that can be read");

        folder = Files.createDirectories(folder.resolve("mine"));
        concept("walks", "Walks");
        assertThat(ids(later.current())).contains("walks");
        assertThat(later.problems()).isEmpty();
    }

    private String title(String id) {
        return shelf.current().concept(id).orElseThrow().title();
    }

    private static List<String> ids(ConceptLibrary library) {
        return library.concepts().stream().map(Concept::id).toList();
    }

    private void concept(String id, String title) throws IOException {
        Path concept = Files.createDirectories(folder.resolve(id).resolve("beats")).getParent();
        Files.writeString(
                concept.resolve("concept.yaml"),
                """
                id: %s
                title: %s
                summary: You can compare walks.
                why: Walks are long.
                aliases: []
                keywords: []
                requires: [adding]
                links: []
                beats: [start]
                """
                        .formatted(id, title));
        Files.writeString(concept.resolve("diagnostics.yaml"), "[]");
        Files.writeString(
                concept.resolve("beats/start.py"),
                """
                # ---
                # beat: start
                # title: A title
                # intent: An intent.
                # kind: opening
                # levels: [beginner]
                # weight: core
                # ---

                # %% [markdown]
                # Some words.
                """);
    }
}
