package org.notebooklearning.source.pdf;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Gives every line its role. The order matters: what one rule has settled the next leaves alone.
final class Roles {
    private static final Pattern LEADERS = Pattern.compile("(\\. ?){5,}\\s*\\d*\\s*$");

    private Roles() {}

    static FrontMatter settle(
            MarkedLines lines,
            LineJoiner joiner,
            Drawings drawings,
            Set<String> outline,
            @Nullable String title,
            List<String> authors) {
        markContents(lines);
        Headings.mark(lines, outline);
        FrontMatter front = FrontMatter.mark(lines, joiner, title, authors);
        ReferenceList.mark(lines);
        Captions.mark(lines);
        Algorithms.mark(lines, drawings);
        Footnotes.mark(lines);
        Captions.markStrange(lines);
        Formulas.mark(lines);
        FigureLettering.mark(lines, drawings);
        CodeLines.mark(lines);
        return front;
    }

    /// Lines of a table of contents end in dots and a page number.
    private static void markContents(MarkedLines lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (LEADERS.matcher(lines.line(i).text()).find()) {
                lines.mark(i, LineRole.FRONT);
            }
        }
    }
}
