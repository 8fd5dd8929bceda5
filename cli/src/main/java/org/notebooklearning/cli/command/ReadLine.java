package org.notebooklearning.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.source.outcome.SourceReading;

/// What was found in a source and what was not understood, in one line.
final class ReadLine {
    private ReadLine() {}

    static String of(SourceReading.Read read) {
        SourceDocument document = read.document();
        List<String> found = new ArrayList<>();
        add(found, document.pages(), "page");
        add(found, document.sections().size(), "section");
        add(found, (int) document.paragraphs().count(), "paragraph");
        add(found, document.equations().size(), "equation");
        add(found, document.codeBlocks().size(), "code block");
        add(found, document.figures().size(), "figure");
        add(found, document.tables().size(), "table");
        add(found, document.references().size(), "reference");
        String counted = String.join(", ", found);
        return document.notes().isEmpty()
                ? counted
                : counted + ". " + String.join(" ", document.notes());
    }

    private static void add(List<String> found, int number, String what) {
        if (number > 0) {
            found.add(number + " " + what + (number == 1 ? "" : "s"));
        }
    }
}
