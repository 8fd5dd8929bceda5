package org.notebooklearning.check.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a cell says, taken apart when it is first asked for and once only: a dozen rules ask.
/// Whoever asks at the same time may do the same work, and gets the same.
final class CellText {
    private final String source;
    private @Nullable List<String> lines;
    private @Nullable String prose;
    private @Nullable String ownWords;
    private @Nullable Integer words;

    CellText(String source) {
        this.source = source;
    }

    /// Lines, as `source().lines()`.
    List<String> lines() {
        List<String> known = lines;
        if (known == null) {
            known = source.lines().toList();
            lines = known;
        }
        return known;
    }

    /// As `Prose.of`.
    String prose() {
        String known = prose;
        if (known == null) {
            known = Prose.of(source);
            prose = known;
        }
        return known;
    }

    /// As `Prose.ownWords`.
    String ownWords() {
        String known = ownWords;
        if (known == null) {
            known = Prose.withoutQuotations(prose());
            ownWords = known;
        }
        return known;
    }

    /// As `Prose.words`.
    int words() {
        Integer known = words;
        if (known == null) {
            known = Prose.wordsOf(prose());
            words = known;
        }
        return known;
    }
}
