package org.notebooklearning.concepts.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConceptReadingTest {
    @TempDir private Path library;
    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        folder = Files.createDirectories(library.resolve("walks/beats")).getParent();
        Files.writeString(
                folder.resolve("concept.yaml"),
                """
                id: walks
                title: Walks
                summary: You can compare walks.
                why: Walks are long.
                aliases: []
                keywords: []
                requires: [adding]
                links: []
                beats: [start, end]
                """);
        Files.writeString(folder.resolve("diagnostics.yaml"), "[]");
        beat("start", "opening");
        beat("end", "ending");
    }

    @Test
    void readsAConceptThatStandsInNoLibraryYet() {
        ConceptReading reading = ConceptReading.of(folder);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.concept().beats()).extracting(Beat::id).containsExactly("start", "end");
    }

    @Test
    void tellsTheProblemsOfAllFiles() throws IOException {
        beat("start", "begin");
        Files.delete(folder.resolve("beats/end.py"));
        Files.writeString(folder.resolve("diagnostics.yaml"), "- {id: one\n");

        ConceptReading reading = ConceptReading.of(folder);

        assertThat(reading.concept()).isNull();
        assertThat(reading.problems())
                .extracting(ConceptFormatException::file)
                .containsExactly(
                        "walks/diagnostics.yaml", "walks/beats/start.py", "walks/beats/end.py");
        assertThat(reading.problems())
                .extracting(ConceptFormatException::problem)
                .element(2)
                .isEqualTo("is not there");
    }

    @Test
    void tellsWhatIsWrongWithTheConceptAsAWhole() throws IOException {
        Path about = folder.resolve("concept.yaml");
        Files.writeString(about, Files.readString(about).replace("start, end", "start, start"));

        assertThat(ConceptReading.of(folder).problems())
                .singleElement()
                .hasToString(
                        ConceptFormatException.class.getName()
                                + ": walks/concept.yaml: walks has the beat start twice");
    }

    @Test
    void tellsOfAFolderThatIsCalledOtherwise() throws IOException {
        Path runs = Files.move(folder, library.resolve("runs"));

        assertThat(ConceptReading.of(runs).problems())
                .singleElement()
                .extracting(ConceptFormatException::problem)
                .isEqualTo("names the concept walks");
    }

    private void beat(String id, String kind) throws IOException {
        Files.writeString(
                folder.resolve("beats/" + id + ".py"),
                """
                # ---
                # beat: %s
                # title: A title
                # intent: An intent.
                # kind: %s
                # levels: [beginner]
                # weight: core
                # minutes: 1
                # ---

                # %%%% [markdown]
                # Some words.
                """
                        .formatted(id, kind));
    }
}
