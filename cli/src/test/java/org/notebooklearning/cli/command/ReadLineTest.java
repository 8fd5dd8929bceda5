package org.notebooklearning.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.About;
import org.notebooklearning.contracts.source.SourceDocument.Content;
import org.notebooklearning.contracts.source.SourceDocument.Form;
import org.notebooklearning.contracts.source.SourceDocument.Section;
import org.notebooklearning.source.outcome.Pictures;
import org.notebooklearning.source.outcome.SourceReading;

class ReadLineTest {

    @Test
    void tellsWhatWasNotUnderstoodBesideWhatWasFound() {
        About about =
                About.of(Form.LATEX, "", "paper.tex").withNotes(List.of("One is odd.", "Two too."));
        Content content = Content.of(List.of(new Section("1", "A", 1, 0, List.of())));
        var read = new SourceReading.Read(new SourceDocument(about, content), new Pictures());
        assertThat(ReadLine.of(read)).isEqualTo("1 section. One is odd. Two too.");
    }
}
