package org.notebooklearning.source.latex;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
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
        return read(reading(tex));
    }

    private static SourceDocument read(SourceReading reading) {
        return switch (reading) {
            case SourceReading.Read read -> read.document();
            case SourceReading.Refused refused -> throw new AssertionError(refused.toString());
        };
    }

    /// The paper in an archive of these files.
    static SourceDocument archive(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
                byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
                entry.setSize(content.length);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        }
        return read(new LatexReader().read(bytes.toByteArray(), "paper.tar"));
    }

    static SourceReading reading(String tex) {
        return new LatexReader().read(tex.getBytes(StandardCharsets.UTF_8), "paper.tex");
    }

    /// The text of the first paragraph.
    static String text(String body) {
        return article(body).paragraphs().map(Paragraph::text).findFirst().orElse("");
    }
}
