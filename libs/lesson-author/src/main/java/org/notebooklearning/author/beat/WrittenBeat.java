package org.notebooklearning.author.beat;

import java.util.ArrayList;
import java.util.List;
import org.notebooklearning.author.cells.CellText;
import org.notebooklearning.author.cells.SeenCell;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.plan.PlannedBeat.Form;
import org.notebooklearning.contracts.report.LessonReport.BoundName;

/// A beat that a model wrote for one lesson.
///
/// @param level that it was written for
/// @param form full, or only what later beats need
/// @param cells in percent format, answers and misconceptions included
/// @param imports that it needs, a line each
/// @param first how its first version fared
/// @param returns how often it was given back to its author
/// @param seen its cells with what came out of them when it was run behind those it stands on
/// @param bound what its names stood for then
public record WrittenBeat(
        String id,
        Level level,
        Form form,
        List<CellText> cells,
        List<String> imports,
        FirstRun first,
        int returns,
        List<SeenCell> seen,
        List<BoundName> bound) {
    public WrittenBeat {
        cells = List.copyOf(cells);
        imports = List.copyOf(imports);
        seen = List.copyOf(seen);
        bound = List.copyOf(bound);
    }

    /// How the version fared that came first.
    ///
    /// @param ran whether its code ran without an error
    /// @param exercises that it has
    /// @param proven how many of them told all answers apart
    public record FirstRun(boolean ran, int exercises, int proven) {}

    /// The same with what came of its first version.
    WrittenBeat firstRan(boolean ran, int exercises, int proven) {
        return new WrittenBeat(
                id,
                level,
                form,
                cells,
                imports,
                new FirstRun(ran, exercises, proven),
                returns,
                seen,
                bound);
    }

    /// A beat of which nothing is known yet but its cells.
    public static WrittenBeat fresh(
            String id, Level level, Form form, List<CellText> cells, List<String> imports) {
        return new WrittenBeat(
                id,
                level,
                form,
                cells,
                imports,
                new FirstRun(false, 0, 0),
                0,
                List.of(),
                List.of());
    }

    /// The same with what came out of its cells.
    public WrittenBeat seen(List<SeenCell> cellsSeen, List<BoundName> names) {
        return new WrittenBeat(
                id,
                level,
                form,
                cells,
                imports,
                first,
                returns,
                cellsSeen.stream().map(SeenCell::withoutPixels).toList(),
                names);
    }

    /// The same after it was given back so often.
    WrittenBeat returned(int times) {
        return new WrittenBeat(id, level, form, cells, imports, first, times, seen, bound);
    }

    /// The same with other imports.
    WrittenBeat importing(List<String> lines) {
        return new WrittenBeat(id, level, form, cells, lines, first, returns, seen, bound);
    }

    /// Whether the other says the same, however it came to be.
    boolean isSameAs(WrittenBeat other) {
        return cells.equals(other.cells) && imports.equals(other.imports);
    }

    /// The same with cells that its author sent, imports among them.
    public WrittenBeat withNew(List<CellText> sent) {
        List<String> all = new ArrayList<>(imports);
        BeatText.imports(sent).stream().filter(line -> !all.contains(line)).forEach(all::add);
        return new WrittenBeat(
                id, level, form, BeatText.own(sent, form), all, first, returns, seen, bound);
    }

    /// The same with other cells.
    public WrittenBeat with(List<CellText> changed) {
        return new WrittenBeat(id, level, form, changed, imports, first, returns, seen, bound);
    }
}
