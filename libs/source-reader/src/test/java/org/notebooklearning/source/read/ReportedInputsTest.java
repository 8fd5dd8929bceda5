package org.notebooklearning.source.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.Block;
import org.notebooklearning.contracts.source.SourceDocument.CodeBlock;
import org.notebooklearning.contracts.source.SourceDocument.Equation;
import org.notebooklearning.contracts.source.SourceDocument.Figure;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph;
import org.notebooklearning.contracts.source.SourceDocument.Table;
import org.notebooklearning.inputs.NeedsCorpus;
import org.notebooklearning.inputs.TestInputs;
import org.notebooklearning.source.outcome.ReadingProgress;
import org.notebooklearning.source.outcome.SourceReading;

/// Inputs that were made after public bug reports about readers of documents, with what must and
/// must not be found in them.
class ReportedInputsTest {

    @Test
    @NeedsCorpus
    void readsEveryReportedInput() throws IOException {
        Path folder = TestInputs.corpus("reports/read");
        JsonNode expected = new ObjectMapper().readTree(folder.resolve("expected.json").toFile());
        List<String> faults = new ArrayList<>();
        try (SourceReader reader = new SourceReader(ReaderSettings.defaults())) {
            for (JsonNode each : expected) {
                String file = each.path("file").asText();
                String text = text(reader, Files.readAllBytes(folder.resolve(file)), file);
                each.path("must").forEach(p -> check(file, p.asText(), text, true, faults));
                each.path("must_not").forEach(p -> check(file, p.asText(), text, false, faults));
            }
        }
        assertThat(expected).hasSizeGreaterThanOrEqualTo(30);
        assertThat(faults).isEmpty();
    }

    private static void check(
            String file, String pattern, String text, boolean must, List<String> faults) {
        if (Pattern.compile(pattern).matcher(text).find() != must) {
            faults.add(file + (must ? " lacks " : " has ") + pattern + " in:\n" + text);
        }
    }

    private static String text(SourceReader reader, byte[] bytes, String name) {
        SourceReading reading =
                reader.read(new SourceInput.File(bytes, name), ReadingProgress.none());
        if (!(reading instanceof SourceReading.Read found)) {
            return reading.toString();
        }
        SourceDocument document = found.document();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < document.sections().size(); i++) {
            var section = document.sections().get(i);
            text.append("# ").append(section.number()).append(' ').append(section.heading());
            document.blocksOf(i).forEach(block -> text.append('\n').append(line(block)));
            text.append('\n');
        }
        return text.toString();
    }

    private static String line(Block block) {
        return switch (block) {
            case Paragraph paragraph -> paragraph.kind() + ": " + paragraph.text();
            case Equation equation ->
                    "EQ: "
                            + (equation.latex() == null ? equation.text() : equation.latex())
                            + (equation.label() == null ? "" : " (" + equation.label() + ")");
            case CodeBlock code -> "CODE[" + code.language() + "]:\n" + code.code();
            case Figure figure -> "FIG: " + figure.label() + " " + figure.caption();
            case Table table ->
                    String.join(
                            "\n",
                            table.texts().stream()
                                    .map(row -> "ROW: " + String.join(" | ", row))
                                    .toList());
        };
    }
}
