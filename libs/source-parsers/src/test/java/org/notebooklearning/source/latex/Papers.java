package org.notebooklearning.source.latex;

import java.nio.charset.StandardCharsets;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph;
import org.notebooklearning.source.outcome.SourceReading;

/// Reads small papers for tests.
final class Papers {
    private Papers() {}

    /// The paper with `body` as an article.
    static SourceDocument article(String body) {
        return paper("\\documentclass{article}\\begin{document}\n" + body + "\n\\end{document}");
    }

    static SourceDocument paper(String tex) {
        return switch (reading(tex)) {
            case SourceReading.Read read -> read.document();
            case SourceReading.Refused refused -> throw new AssertionError(refused.toString());
        };
    }

    static SourceReading reading(String tex) {
        return new LatexReader().read(tex.getBytes(StandardCharsets.UTF_8), "paper.tex");
    }

    /// The text of the first paragraph.
    static String text(String body) {
        return article(body).paragraphs().map(Paragraph::text).findFirst().orElse("");
    }
}
