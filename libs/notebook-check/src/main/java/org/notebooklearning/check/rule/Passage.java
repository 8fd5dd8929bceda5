package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.plan.BeatKind;

/// Cells that belong together: a beat where the writer tagged them, otherwise what stands under one
/// heading.
///
/// @param name the beat's id or the heading's text; empty before the first heading
/// @param kind of the beat; null where it is not tagged
record Passage(String name, @Nullable BeatKind kind, List<LessonCell> cells) {
    private static final Pattern HEADING = Pattern.compile("(?m)^ {0,3}#{1,6} +(.+)$");

    Passage {
        cells = List.copyOf(cells);
    }

    /// The passages of `lesson` in order.
    static List<Passage> of(LessonUnderCheck lesson) {
        List<Passage> passages = new ArrayList<>();
        List<LessonCell> cells = new ArrayList<>();
        String name = "";
        BeatKind kind = null;
        for (LessonCell cell : lesson.cells()) {
            String at = lesson.isTagged() ? cell.beat() : heading(cell).orElse(name);
            if (!cells.isEmpty() && !at.equals(name)) {
                passages.add(new Passage(name, kind, cells));
                cells = new ArrayList<>();
            }
            name = at;
            kind = cell.kind();
            cells.add(cell);
        }
        if (!cells.isEmpty()) {
            passages.add(new Passage(name, kind, cells));
        }
        return passages;
    }

    /// The first heading in a markdown cell.
    static Optional<String> heading(LessonCell cell) {
        if (!cell.isMarkdown()) {
            return Optional.empty();
        }
        return HEADING.matcher(cell.source())
                .results()
                .map(found -> Objects.requireNonNull(found.group(1)).strip())
                .findFirst();
    }

    boolean is(Set<BeatKind> kinds) {
        return kind != null && kinds.contains(kind);
    }

    List<LessonCell> markdown() {
        return cells.stream().filter(LessonCell::isMarkdown).toList();
    }

    /// Words of all its markdown, formulas and code left out.
    String prose() {
        return markdown().stream().map(LessonCell::prose).collect(Collectors.joining("\n"));
    }

    /// The same without quotations, which are somebody else's words.
    String ownWords() {
        return markdown().stream().map(LessonCell::ownWords).collect(Collectors.joining("\n\n"));
    }

    /// The words of the first markdown cell; empty where there is none.
    String opening() {
        return markdown().isEmpty() ? "" : markdown().getFirst().prose();
    }

    /// How many words stand in the first markdown cell outside of headings.
    int openingWords() {
        return markdown().isEmpty() ? 0 : markdown().getFirst().words();
    }

    /// The words of the last markdown cell; empty where there is none.
    String closing() {
        return markdown().isEmpty() ? "" : markdown().getLast().prose();
    }

    /// Names that its code binds.
    Set<String> bound() {
        Set<String> names = new TreeSet<>();
        cells.forEach(cell -> names.addAll(cell.python().bound()));
        return names;
    }

    /// Names that its code uses and did not bind in the same cell.
    Set<String> used() {
        Set<String> names = new TreeSet<>();
        cells.forEach(cell -> names.addAll(cell.python().used()));
        return names;
    }
}
