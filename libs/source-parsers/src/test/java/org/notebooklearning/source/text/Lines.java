package org.notebooklearning.source.text;

import java.util.ArrayList;
import java.util.List;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.Block;
import org.notebooklearning.contracts.source.SourceDocument.CodeBlock;
import org.notebooklearning.contracts.source.SourceDocument.Equation;
import org.notebooklearning.contracts.source.SourceDocument.Figure;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph;
import org.notebooklearning.contracts.source.SourceDocument.Table;
import org.notebooklearning.contracts.source.SourceDocument.TableCell;
import org.notebooklearning.source.outcome.SourceReading;

/// A document as one line for each block, for tests that compare what a reader makes of an input.
public final class Lines {
    private Lines() {}

    /// The blocks of what was read, headings behind `#`.
    public static List<String> of(SourceReading reading) {
        SourceDocument document = document(reading);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < document.sections().size(); i++) {
            String heading = document.sections().get(i).heading();
            if (!heading.isEmpty()) {
                lines.add("# " + heading);
            }
            document.blocksOf(i).forEach(block -> lines.add(line(block)));
        }
        return lines;
    }

    /// The document; fails where the source was refused.
    public static SourceDocument document(SourceReading reading) {
        if (reading instanceof SourceReading.Read read) {
            return read.document();
        }
        throw new AssertionError(reading.toString());
    }

    private static String line(Block block) {
        return switch (block) {
            case Paragraph paragraph -> paragraph.kind() + " " + paragraph.text();
            case Equation equation ->
                    "EQ "
                            + equation.text()
                            + (equation.label() == null ? "" : " (" + equation.label() + ")");
            case CodeBlock code -> code.role() + "[" + code.language() + "] " + code.code();
            case Figure figure -> "FIGURE " + figure.caption();
            case Table table ->
                    "TABLE "
                            + table.rows().stream()
                                    .map(row -> row.stream().map(Lines::cell).toList())
                                    .toList();
        };
    }

    private static String cell(TableCell cell) {
        boolean one = cell.rowSpan() == 1 && cell.columnSpan() == 1;
        return cell.text() + (one ? "" : " " + cell.rowSpan() + "x" + cell.columnSpan());
    }
}
