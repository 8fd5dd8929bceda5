package org.notebooklearning.concepts.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.concepts.library.ConceptReading;

/// A concept of three beats in which nothing is wrong, to break.
final class SmallConcept {
    private static final String HEADER =
            """
            # ---
            # beat: %s
            # title: A title
            # intent: An intent.
            # kind: %s
            # levels: [beginner, intermediate, advanced]
            # weight: core
            # teaches: [%s]
            # assumes: [%s]
            # minutes: 1
            # ---

            """;

    private final Path folder;

    SmallConcept(Path library) throws IOException {
        folder = Files.createDirectories(library.resolve("walks"));
        Files.createDirectories(folder.resolve("beats"));
        write(
                "concept.yaml",
                """
                id: walks
                title: Walks
                summary: You can compare walks.
                why: Walks are long.
                aliases: []
                keywords: []
                requires: [adding]
                given: [adding]
                links:
                  - {title: "A page", url: "https://example.org/walks"}
                beats: [start, try, end]
                """);
        write(
                "diagnostics.yaml",
                question("one", true)
                        + question("two", false)
                        + question("three", false)
                        + question("four", false));
        write(
                "beats/start.py",
                HEADER.formatted("start", "opening", "mean", "adding")
                        + """
                        # %% [markdown] recap="true"
                        # See [a page](https://example.org/walks).

                        # %% role="setup" recap="true"
                        walks = [10, 20, 60]

                        # %% role="visualisation"
                        draw = 1

                        # %% role="simulation"
                        again = 2

                        # %% role="interactive"
                        slide = 3

                        # %% [markdown] role="image"
                        # Paste an image.

                        # %% [markdown] role="quote" terms="walk"
                        # {quote}
                        """
                        + onlyAt("beginner", 3)
                        + onlyAt("advanced", 10));
        write(
                "beats/try.py",
                HEADER.formatted("try", "practice", "", "mean")
                        + """
                        # %% role="practice" exercise="half"
                        test_half = ...  # fill in code here

                        # %% role="answer" exercise="half"
                        test_half = 0.5

                        # %% role="misconception" exercise="half" name="twice"
                        test_half = 2
                        """);
        write(
                "beats/end.py",
                HEADER.formatted("end", "ending", "", "") + "# %% [markdown]\n# Good-bye.\n");
    }

    /// Puts `now` where `before` stands in `file`.
    SmallConcept with(String file, String before, String now) throws IOException {
        String text = Files.readString(folder.resolve(file));
        if (!text.contains(before)) {
            throw new IllegalArgumentException(file + " has no " + before);
        }
        write(file, text.replace(before, now));
        return this;
    }

    Path folder() {
        return folder;
    }

    /// The concept, read.
    Concept read() {
        ConceptReading reading = ConceptReading.of(folder);
        if (reading.concept() == null) {
            throw new IllegalStateException("It has problems: " + reading.problems());
        }
        return reading.concept();
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private static String onlyAt(String level, int cells) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= cells; i++) {
            text.append("\n# %% [markdown] levels=\"" + level + "\"\n");
            text.append("# Sentence " + i + ", " + level + ".\n");
        }
        return text.toString();
    }

    private static String question(String id, boolean basic) {
        return """
        - id: %s
          question: How far?
          tests: mean
          basic: %s
          options:
            - {text: "Far", correct: true, says: "Yes."}
            - {text: "Near", misconception: near, says: "No."}
          when-right: {shorten: [start]}
        """
                .formatted(id, basic);
    }
}
