package org.notebooklearning.cli.command;

import java.util.Map;
import org.notebooklearning.contracts.artifact.ArtifactRef;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.source.print.DocumentMarkdown;
import org.notebooklearning.source.print.DocumentText;

/// How a source document is printed; the names are what is typed.
@SuppressWarnings("checkstyle:ConstantName")
enum ReadFormat {
    markdown(".md"),
    json(".json"),
    text(".txt");

    private final String suffix;

    ReadFormat(String suffix) {
        this.suffix = suffix;
    }

    String suffix() {
        return suffix;
    }

    /// `document` in this format, with a line break at its end. `pictures` tells where the
    /// pictures of its figures lie.
    String print(SourceDocument document, Map<ArtifactRef, String> pictures) {
        return switch (this) {
            case markdown -> DocumentMarkdown.of(document, pictures).stripTrailing() + "\n";
            case json -> Json.text(document) + "\n";
            case text -> DocumentText.of(document).stripTrailing() + "\n";
        };
    }
}
