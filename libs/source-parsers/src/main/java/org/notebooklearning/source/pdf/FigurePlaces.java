package org.notebooklearning.source.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds where the figure of a caption is: what is drawn and lettered between the caption and the
/// next text above it, or else below it, in the caption's column.
final class FigurePlaces {
    private static final double LEAST = 15;

    /// Lettering and drawing that leave the caption's column by more than this make it a figure
    /// over all columns.
    private static final double OVERHANG = 12;

    private static final double MARGIN = 3;

    private final MarkedLines lines;
    private final Drawings drawings;
    private final Map<Integer, List<Integer>> linesOfPage = new HashMap<>();

    FigurePlaces(MarkedLines lines, Drawings drawings) {
        this.lines = lines;
        this.drawings = drawings;
        for (int i = 0; i < lines.size(); i++) {
            linesOfPage.computeIfAbsent(lines.line(i).page(), p -> new ArrayList<>()).add(i);
        }
    }

    /// The box of the figure whose caption are the lines `from` to `to`.
    Optional<Box> of(int from, int to) {
        Line first = lines.line(from);
        Box caption =
                Box.around(
                        lines.between(from, to).stream()
                                .filter(l -> l.page() == first.page())
                                .map(Line::box)
                                .toList());
        Box strip = strip(first, caption);
        Optional<Box> above = in(above(caption, strip, from, to), first.page());
        Optional<Box> below = in(below(caption, strip, from, to), first.page());
        if (above.isEmpty() || below.isEmpty()) {
            return above.or(() -> below);
        }
        double gapAbove = caption.top() - above.get().bottom();
        double gapBelow = below.get().top() - caption.bottom();
        return gapBelow < gapAbove - 20 ? below : above;
    }

    /// The width in which the figure may lie, over the height of the page.
    private Box strip(Line first, Box caption) {
        double left = Math.min(first.column().left(), caption.left()) - OVERHANG;
        double right = Math.max(first.column().right(), caption.right()) + OVERHANG;
        for (int i : linesOfPage.getOrDefault(first.page(), List.of())) {
            Line other = lines.line(i);
            boolean beside =
                    lines.role(i) == LineRole.CAPTION
                            && Math.abs(other.baseline() - first.baseline()) < 3
                            && Captions.LABEL.matcher(other.text()).find();
            if (beside && other.left() > caption.right()) {
                right = Math.min(right, (caption.right() + other.left()) / 2);
            } else if (beside && other.right() < caption.left()) {
                left = Math.max(left, (other.right() + caption.left()) / 2);
            }
        }
        return new Box(left, 0, right, Double.MAX_VALUE);
    }

    private Box above(Box caption, Box strip, int from, int to) {
        double top = 0;
        for (int i : linesOfPage.getOrDefault(lines.line(from).page(), List.of())) {
            Box wall = lines.line(i).box();
            if ((i < from || i >= to) && isWall(i, strip) && wall.top() < caption.top()) {
                top = Math.max(top, Math.min(wall.bottom(), caption.top()));
            }
        }
        return new Box(strip.left(), top, strip.right(), caption.top());
    }

    private Box below(Box caption, Box strip, int from, int to) {
        double bottom = 10_000;
        for (int i : linesOfPage.getOrDefault(lines.line(from).page(), List.of())) {
            Box wall = lines.line(i).box();
            if ((i < from || i >= to) && isWall(i, strip) && wall.bottom() > caption.bottom()) {
                bottom = Math.min(bottom, Math.max(wall.top(), caption.bottom()));
            }
        }
        return new Box(strip.left(), caption.bottom(), strip.right(), bottom);
    }

    /// Whether a line is text that no figure goes over.
    private boolean isWall(int i, Box strip) {
        Line line = lines.line(i);
        Box box = line.box();
        double shared = Math.min(box.right(), strip.right()) - Math.max(box.left(), strip.left());
        if (shared < 5 || lines.role(i) == LineRole.FLOAT) {
            return false;
        }
        boolean drawnOver =
                drawings.areas(line.page()).stream().anyMatch(area -> area.holdsMiddleOf(box));
        return lines.role(i) == LineRole.CAPTION || !drawnOver || isFullText(line);
    }

    private boolean isFullText(Line line) {
        return lines.typography().isBody(line) && line.width() > 0.85 * line.column().width();
    }

    /// What is drawn and lettered inside `band`.
    private Optional<Box> in(Box band, int page) {
        if (band.height() < LEAST) {
            return Optional.empty();
        }
        List<Box> content = new ArrayList<>();
        for (Box area : drawings.areas(page)) {
            Box seen = area.cut(band);
            if (seen.width() > 3 && seen.height() > 3 && seen.height() > 0.5 * area.height()) {
                boolean overText = isOverTextBeside(area, band, page);
                content.add(
                        new Box(
                                overText ? seen.left() : area.left(),
                                seen.top(),
                                overText ? seen.right() : area.right(),
                                seen.bottom()));
            }
        }
        boolean drawn = !content.isEmpty();
        Box reach = drawn ? Box.around(content).grown(40) : band;
        for (int i : linesOfPage.getOrDefault(page, List.of())) {
            Box line = lines.line(i).box();
            if (band.holdsMiddleOf(line) && reach.touches(line)) {
                content.add(line);
            }
        }
        return content.isEmpty()
                ? Optional.empty()
                : Optional.of(Box.around(content))
                        .filter(b -> b.height() > LEAST && b.width() > LEAST)
                        .map(b -> withMargin(b, band));
    }

    /// Strokes have widths; the margin must not show the text around.
    private static Box withMargin(Box content, Box band) {
        Box wide = content.grown(MARGIN);
        return new Box(
                wide.left(),
                Math.max(wide.top(), band.top()),
                wide.right(),
                Math.min(wide.bottom(), band.bottom()));
    }

    /// The white edge of a picture may reach into the next column.
    private boolean isOverTextBeside(Box area, Box band, int page) {
        return linesOfPage.getOrDefault(page, List.of()).stream()
                .map(lines::line)
                .filter(this::isFullText)
                .map(Line::box)
                .anyMatch(
                        text ->
                                area.touches(text)
                                        && (text.left() > band.right() - OVERHANG
                                                || text.right() < band.left() + OVERHANG));
    }
}
