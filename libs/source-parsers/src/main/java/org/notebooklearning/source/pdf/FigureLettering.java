package org.notebooklearning.source.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Formulas that a figure's drawing is lettered with are no formulas of the text: they would part
/// the paragraph that goes on below the figure.
final class FigureLettering {
    private FigureLettering() {}

    /// Marks the displayed formulas inside figures as parts of them.
    static void mark(MarkedLines lines, Drawings drawings) {
        Map<Integer, List<Integer>> formulas = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.role(i) == LineRole.EQUATION
                    && !drawings.areas(lines.line(i).page()).isEmpty()) {
                formulas.computeIfAbsent(lines.line(i).page(), p -> new ArrayList<>()).add(i);
            }
        }
        if (formulas.isEmpty()) {
            return;
        }
        FigurePlaces places = new FigurePlaces(lines, drawings);
        for (int i = 0; i < lines.size(); i++) {
            List<Integer> onPage = formulas.getOrDefault(lines.line(i).page(), List.of());
            if (!onPage.isEmpty()
                    && lines.role(i) == LineRole.CAPTION
                    && Captions.LABEL.matcher(lines.line(i).text()).find()) {
                mark(lines, onPage, places.of(i, endOf(lines, i)));
            }
        }
    }

    private static int endOf(MarkedLines lines, int from) {
        int to = from + 1;
        while (to < lines.size()
                && lines.role(to) == LineRole.CAPTION
                && !Captions.LABEL.matcher(lines.line(to).text()).find()) {
            to++;
        }
        return to;
    }

    private static void mark(MarkedLines lines, List<Integer> formulas, Optional<Box> figure) {
        if (figure.isEmpty()) {
            return;
        }
        for (int i : formulas) {
            Line line = lines.line(i);
            if (Formulas.label(line.text()).isEmpty() && figure.get().holdsMiddleOf(line.box())) {
                lines.mark(i, LineRole.FLOAT);
            }
        }
    }
}
