package org.notebooklearning.source.rst;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.source.SourceDocument.Form;
import org.notebooklearning.source.draft.DocumentDraft;
import org.notebooklearning.source.identity.Decoding;
import org.notebooklearning.source.outcome.Refusal;
import org.notebooklearning.source.outcome.SourceReading;

/// Reads reStructuredText by the specification of docutils, without its more remote corners, and
/// the directives of Sphinx that hold content. Directives are read as text, never run.
public final class RstReader {
    private RstReader() {}

    /// The document in `rst`. `address` makes links absolute, null where it has none; `origin` is
    /// what the learner would recognise.
    public static SourceReading read(byte[] rst, @Nullable String address, String origin) {
        DocumentDraft draft = new DocumentDraft();
        RstBlocks blocks = append(Decoding.decoded(rst), address == null ? "" : address, draft);
        if (draft.isEmpty()) {
            return Refusal.EMPTY.because("The text is empty.");
        }
        return new SourceReading.Read(
                draft.build(Form.RST, blocks.title(), blocks.authors(), origin, null, null, 0));
    }

    /// Appends a piece of reStructuredText, such as MyST holds, to `draft`. `base` makes links
    /// absolute.
    public static void appendTo(DocumentDraft draft, String rst, String base) {
        append(rst, base, draft);
    }

    private static RstBlocks append(String rst, String base, DocumentDraft draft) {
        List<String> lines =
                rst.lines().map(RstReader::expanded).map(String::stripTrailing).toList();
        RstContext context = new RstContext(RstTargets.in(lines, base));
        RstBlocks blocks = new RstBlocks(draft, context, 0);
        blocks.read(lines);
        context.leftOut().note(draft);
        return blocks;
    }

    /// Tabs go on to the next column that eight divides.
    private static String expanded(String line) {
        if (line.indexOf('\t') < 0) {
            return line;
        }
        StringBuilder expanded = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            expanded.append(c == '\t' ? " ".repeat(8 - expanded.length() % 8) : String.valueOf(c));
        }
        return expanded.toString();
    }
}
