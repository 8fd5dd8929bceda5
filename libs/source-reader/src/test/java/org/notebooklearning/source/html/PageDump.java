package org.notebooklearning.source.html;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.CodeBlock;
import org.notebooklearning.contracts.source.SourceDocument.Equation;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph;
import org.notebooklearning.contracts.source.SourceDocument.Position;
import org.notebooklearning.contracts.source.SourceDocument.Section;
import org.notebooklearning.contracts.source.SourceDocument.Table;
import org.notebooklearning.source.outcome.SourceReading;

/// Writes what is read of pages as text, many in one process, for the bench: `text` or `markdown`,
/// the folder to write to, and the files.
final class PageDump {
    private record Piece(Position position, String text) {}

    private PageDump() {}

    static void main(String[] arguments) throws IOException {
        boolean markdown = arguments[0].equals("markdown");
        Path out = Files.createDirectories(Path.of(arguments[1]));
        long start = System.nanoTime();
        for (String file : List.of(arguments).subList(2, arguments.length)) {
            Path page = Path.of(file);
            SourceReading reading =
                    new HtmlReader()
                            .read(
                                    Files.readAllBytes(page),
                                    null,
                                    "https://example.org/page.html",
                                    file);
            String text =
                    switch (reading) {
                        case SourceReading.Read read -> text(read.document(), markdown);
                        case SourceReading.Refused refused -> markdown ? refused.toString() : "";
                    };
            Files.writeString(out.resolve(page.getFileName() + ".txt"), text);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%d pages in %.2f s: %.0f pages a second%n",
                arguments.length - 2, seconds, (arguments.length - 2) / seconds);
    }

    static String text(SourceDocument page, boolean markdown) {
        List<Piece> pieces = new ArrayList<>();
        page.paragraphs().forEach(p -> pieces.add(new Piece(p.position(), paragraph(p, markdown))));
        for (CodeBlock c : page.codeBlocks()) {
            String fence = "```" + c.language() + " " + c.role() + "\n" + c.code() + "\n```";
            pieces.add(new Piece(c.position(), markdown ? fence : c.code()));
        }
        for (Equation e : page.equations()) {
            String label = e.label() == null ? "" : " (" + e.label() + ")";
            String formula = "$$" + e.text() + "$$" + label + (e.approximate() ? " ~" : "");
            pieces.add(new Piece(e.position(), markdown ? formula : e.text()));
        }
        for (Table t : page.tables()) {
            StringBuilder rows = new StringBuilder(markdown ? t.label() + ": " + t.caption() : "");
            t.rows().forEach(r -> rows.append("\n").append(String.join(markdown ? " | " : " ", r)));
            pieces.add(new Piece(t.position(), rows.toString()));
        }
        if (markdown) {
            page.figures()
                    .forEach(
                            f ->
                                    pieces.add(
                                            new Piece(
                                                    f.position(),
                                                    "!["
                                                            + f.alt()
                                                            + "]("
                                                            + f.url()
                                                            + ") "
                                                            + f.label()
                                                            + ": "
                                                            + f.caption())));
        }
        pieces.sort(Comparator.comparingInt(p -> p.position().order()));
        return written(page, pieces, markdown);
    }

    private static String paragraph(Paragraph p, boolean markdown) {
        return (markdown && p.kind() != Paragraph.Kind.TEXT ? "[" + p.kind() + "] " : "")
                + p.text();
    }

    private static String written(SourceDocument page, List<Piece> pieces, boolean markdown) {
        StringBuilder all = new StringBuilder();
        if (markdown) {
            all.append(
                    page.title()
                            + " / "
                            + page.authors()
                            + " / "
                            + page.language()
                            + " / "
                            + page.licence()
                            + " / "
                            + page.provenance()
                            + " / "
                            + page.notes()
                            + "\n\n");
        }
        int section = -1;
        for (Piece piece : pieces) {
            while (section < piece.position().section()) {
                section++;
                Section s = page.sections().get(section);
                boolean title = s.heading().equals(page.title());
                if (markdown) {
                    all.append(
                            "#".repeat(s.depth()) + " " + s.number() + " " + s.heading() + "\n\n");
                } else if (!title) {
                    all.append(s.heading()).append("\n\n");
                }
            }
            all.append(piece.text()).append("\n\n");
        }
        if (markdown) {
            page.references().forEach(r -> all.append(r + "\n"));
            all.append(page.links().size() + " links");
        }
        return all.toString();
    }
}
