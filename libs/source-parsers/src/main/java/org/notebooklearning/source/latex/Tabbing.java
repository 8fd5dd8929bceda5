package org.notebooklearning.source.latex;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Lines whose parts stand below each other at stops (LaTeX: a document preparation system,
/// C.10.1). Each line is read as a paragraph; within it the commands of stops are no accents.
final class Tabbing {
    private static final String NAME = "tabbing";
    private static final List<String> STOPS =
            List.of("=", ">", "<", "+", "-", "'", "`", "kill", "pushtabs", "poptabs");

    private final Composer composer;

    private Tabbing(Composer composer) {
        this.composer = composer;
    }

    static void with(Composer composer) {
        composer.vocabulary().environment(_ -> new Tabbing(composer).begin(), NAME);
    }

    private void begin() {
        composer.paragraphs().flush();
        Vocabulary vocabulary = composer.vocabulary();
        Map<String, @Nullable Consumer<String>> before = new HashMap<>();
        for (String stop : STOPS) {
            before.put(stop, vocabulary.command(stop));
            vocabulary.command(_ -> composer.text().space(), stop);
        }
        before.put("\\", vocabulary.command("\\"));
        vocabulary.command(_ -> endLine(), "\\");
        composer.paragraphs()
                .enter(
                        NAME,
                        composer.paragraphs().kind(),
                        _ -> before.forEach(vocabulary::restore));
    }

    private void endLine() {
        composer.input().takes("*");
        composer.input().option();
        composer.paragraphs().flush();
    }
}
