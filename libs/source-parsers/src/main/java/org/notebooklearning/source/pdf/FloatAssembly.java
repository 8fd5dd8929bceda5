package org.notebooklearning.source.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.source.SourceDocument.Region;
import org.notebooklearning.source.draft.DocumentDraft;

/// Appends the figures and tables of captions to a draft, figures with their pictures.
final class FloatAssembly {
    private final MarkedLines lines;
    private final LineJoiner joiner;
    private final DocumentDraft draft;
    private final Places places;
    private final FigurePlaces figures;
    private final TableRows tables;
    private final @Nullable FigurePictures pictures;
    private final Map<Integer, List<Box>> shown = new HashMap<>();

    /// @param pictures renders the pictures of figures; null where nobody wants them
    FloatAssembly(
            MarkedLines lines,
            LineJoiner joiner,
            DocumentDraft draft,
            Places places,
            Drawings drawings,
            @Nullable FigurePictures pictures) {
        this.lines = lines;
        this.joiner = joiner;
        this.draft = draft;
        this.places = places;
        this.figures = new FigurePlaces(lines, drawings);
        this.tables = new TableRows(lines);
        this.pictures = pictures;
    }

    /// The places of the figures that were appended, by page.
    Map<Integer, List<Box>> shown() {
        return shown;
    }

    /// Appends what the caption that begins at `from` is about and tells where the caption ends.
    int append(int from) {
        int to = from;
        String text = "";
        while (to < lines.size()
                && lines.role(to) == LineRole.CAPTION
                && (to == from || !opensCaption(to))) {
            text = joiner.join(text, lines.line(to).marked());
            to++;
        }
        Matcher label = Captions.LABEL.matcher(text);
        String name = label.find() ? label.group(1) : "";
        String rest = name.isEmpty() ? text : text.substring(label.end()).strip();
        if (name.toLowerCase(Locale.ROOT).startsWith("tab")) {
            table(name, rest, from, to);
        } else {
            String parts = SubCaptions.above(lines, from, joiner);
            figure(name, (rest + " " + parts).strip(), from, to);
        }
        return to;
    }

    private boolean opensCaption(int i) {
        return Captions.LABEL.matcher(lines.line(i).text()).find();
    }

    private void table(String label, String caption, int from, int to) {
        List<Line> all = new ArrayList<>(lines.between(from, to));
        List<Line> rows = tables.around(from, to);
        all.addAll(rows);
        draft.table(label, caption, TableRows.cells(rows), lines.line(from).page(), places.of(all));
    }

    private void figure(String label, String caption, int from, int to) {
        int page = lines.line(from).page();
        Optional<Box> place = figures.of(from, to);
        place.ifPresent(box -> shown.computeIfAbsent(page, p -> new ArrayList<>()).add(box));
        @Nullable Region region = place.map(box -> places.of(page, box)).orElse(null);
        Optional<byte[]> png =
                region == null || pictures == null ? Optional.empty() : pictures.png(page, region);
        if (png.isPresent()) {
            draft.picture(label, caption, null, png.get(), page, region);
            return;
        }
        draft.figure(label, caption, null, null, page, region);
        if (pictures != null) {
            draft.note(
                    "%s on page %d comes without its picture."
                            .formatted(label.isEmpty() ? "A figure" : label, page));
        }
    }
}
