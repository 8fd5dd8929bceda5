package org.notebooklearning.source.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.source.SourceDocument.CodeBlock;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph.Kind;
import org.notebooklearning.contracts.source.SourceDocument.Region;
import org.notebooklearning.source.draft.DocumentDraft;

/// Goes through the marked lines once and appends what they make to a draft.
final class PaperAssembly {
    private final MarkedLines lines;
    private final LineJoiner joiner;
    private final DocumentDraft draft;
    private final Places places;
    private final FloatAssembly floats;
    private final Map<Integer, Set<String>> footnoteMarks;
    private final OpenParagraph open;
    private final List<Runnable> afterParagraph = new ArrayList<>();
    private final List<Line> references = new ArrayList<>();
    private int abstractParagraphs;

    PaperAssembly(
            MarkedLines lines,
            LineJoiner joiner,
            DocumentDraft draft,
            Places places,
            FloatAssembly floats) {
        this.lines = lines;
        this.joiner = joiner;
        this.draft = draft;
        this.places = places;
        this.floats = floats;
        this.footnoteMarks = Footnotes.marksByPage(lines);
        this.open = new OpenParagraph(lines.typography(), joiner);
    }

    void assemble() {
        int i = 0;
        while (i < lines.size()) {
            i =
                    switch (lines.role(i)) {
                        case HEADING -> heading(i);
                        case BODY -> body(i);
                        case CAPTION -> floats.append(i);
                        case FLOAT, FRONT -> i + 1;
                        case EQUATION -> equation(i);
                        case FOOTNOTE -> footnote(i);
                        case CODE -> code(i, CodeBlock.Role.INPUT);
                        case ALGORITHM -> code(i, CodeBlock.Role.ALGORITHM);
                        case REFERENCE -> reference(i);
                    };
        }
        close();
        ReferenceList.append(references, joiner, draft);
    }

    private int heading(int from) {
        close();
        int to = from + 1;
        String text = lines.line(from).marked();
        while (to < lines.size() && isContinued(to)) {
            text = joiner.join(text, lines.line(to).marked());
            to++;
        }
        Line line = lines.line(from);
        HeadingText heading = HeadingText.of(text, gapAfterFirst(line));
        draft.heading(heading.number(), heading.title(), heading.depth(), line.page());
        abstractParagraphs =
                heading.title().toLowerCase(Locale.ROOT).startsWith("abstract")
                        ? abstractLength(to)
                        : 0;
        return to;
    }

    /// How many paragraphs an abstract may have: any number up to the next heading, but one where
    /// the text goes on without a heading of its own.
    private int abstractLength(int from) {
        for (int i = from;
                i < lines.size() && lines.line(i).page() <= lines.line(from).page() + 1;
                i++) {
            if (lines.role(i) == LineRole.HEADING) {
                return Integer.MAX_VALUE;
            }
        }
        return 1;
    }

    private boolean isContinued(int i) {
        return lines.role(i) == LineRole.HEADING
                && lines.continuesColumn(i)
                && lines.stepBefore(i) < 1.5 * lines.line(i).size()
                && Math.abs(lines.line(i).size() - lines.line(i - 1).size()) < 0.4
                && HeadingText.of(lines.line(i).text(), false).number().isEmpty()
                && (lines.line(i - 1).width() > 0.6 * lines.line(i - 1).column().width()
                        || Headings.isBesideText(lines, i));
    }

    private static boolean gapAfterFirst(Line line) {
        List<Glyph> glyphs = line.glyphs();
        return glyphs.size() > 2 && glyphs.get(1).x() - glyphs.get(0).right() > 0.6 * line.size();
    }

    private int body(int i) {
        Line line = lines.line(i);
        Line plain = Footnotes.withoutMarks(line, footnoteMarks);
        if (!open.isEmpty() && open.endsBefore(plain)) {
            close();
        }
        open.add(plain);
        return i + 1;
    }

    private int equation(int from) {
        close();
        int to = from;
        StringBuilder text = new StringBuilder();
        String label = "";
        while (to < lines.size()
                && lines.role(to) == LineRole.EQUATION
                && (to == from || lines.continuesColumn(to))) {
            String line = lines.line(to).text();
            String found = Formulas.label(line);
            if (!found.isEmpty() && !label.isEmpty()) {
                break;
            }
            label = found.isEmpty() ? label : found;
            text.append(text.isEmpty() ? "" : " ")
                    .append(Formulas.withoutLabel(lines.line(to).marked()));
            to++;
        }
        draft.equation(
                null,
                text.toString().strip(),
                label.isEmpty() ? null : label,
                true,
                lines.line(from).page(),
                places.of(lines.between(from, to)));
        return to;
    }

    private int footnote(int from) {
        int to = from;
        String text = "";
        while (to < lines.size()
                && lines.role(to) == LineRole.FOOTNOTE
                && (to == from || (lines.continuesColumn(to) && !opensFootnote(to)))) {
            text = joiner.join(text, lines.line(to).marked());
            to++;
        }
        String note = Footnotes.withoutMark(text);
        int page = lines.line(from).page();
        @Nullable Region region = places.of(lines.between(from, to));
        afterParagraph.add(() -> draft.paragraph(Kind.FOOTNOTE, note, page, region));
        if (open.isEmpty()) {
            close();
        }
        return to;
    }

    private boolean opensFootnote(int i) {
        Line line = lines.line(i);
        return (Footnotes.opens(line) && line.left() >= line.column().left() - 1)
                || lines.stepBefore(i)
                        > 1.6 * Math.max(line.size(), 0.8 * lines.typography().size());
    }

    private int code(int from, CodeBlock.Role role) {
        close();
        LineRole marked = lines.role(from);
        int to = from;
        while (to < lines.size()
                && lines.role(to) == marked
                && (to == from || !Algorithms.LABEL.matcher(lines.line(to).text()).find())) {
            to++;
        }
        draft.code(
                "",
                CodeLines.text(lines.between(from, to)),
                role,
                lines.line(from).page(),
                places.of(lines.between(from, to)));
        return to;
    }

    private int reference(int i) {
        close();
        references.add(lines.line(i));
        return i + 1;
    }

    private void close() {
        for (OpenParagraph.Finished finished : open.close()) {
            Matcher runIn = FrontMatter.RUN_IN_ABSTRACT.matcher(finished.text());
            boolean opensAbstract = finished.page() <= 2 && runIn.find();
            boolean inAbstract =
                    finished.kind() == Kind.TEXT && (abstractParagraphs-- > 0 || opensAbstract);
            String text = opensAbstract ? finished.text().substring(runIn.end()) : finished.text();
            draft.paragraph(
                    inAbstract ? Kind.ABSTRACT : finished.kind(),
                    text,
                    finished.page(),
                    places.of(finished.lines()));
        }
        afterParagraph.forEach(Runnable::run);
        afterParagraph.clear();
    }
}
