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
        List<String> lines =
                Decoding.decoded(rst)
                        .replace("\t", "        ")
                        .lines()
                        .map(String::stripTrailing)
                        .toList();
        RstTargets targets = RstTargets.in(lines, address == null ? "" : address);
        RstBlocks blocks = new RstBlocks(draft, targets);
        blocks.read(lines);
        if (draft.isEmpty()) {
            return Refusal.EMPTY.because("The text is empty.");
        }
        return new SourceReading.Read(
                draft.build(Form.RST, blocks.title(), blocks.authors(), origin, null, null, 0));
    }
}
