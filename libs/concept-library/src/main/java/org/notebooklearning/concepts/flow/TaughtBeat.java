package org.notebooklearning.concepts.flow;

import java.util.List;
import java.util.Set;
import org.notebooklearning.concepts.library.Beat;
import org.notebooklearning.concepts.library.BeatCell;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.notebook.StudyTime;
import org.notebooklearning.contracts.plan.PlannedBeat.Form;

/// A beat as it is taught in one lesson.
public record TaughtBeat(Beat beat, Form form, Level level) {
    /// The cells that the learner gets, quotations included that a source may not have.
    public List<BeatCell> cells() {
        return beat.delivered(level, form);
    }

    /// How long learners take for it.
    public int minutes() {
        return StudyTime.minutes(
                cells().stream()
                        .mapToDouble(
                                cell ->
                                        StudyTime.seconds(
                                                cell.markdown(), cell.source(), cell.role()))
                        .sum());
    }

    public String id() {
        return beat.id();
    }

    /// The names that its code binds for the rest of the notebook. Names of exercises are their
    /// own.
    Set<String> binds() {
        return names().bound();
    }

    /// The names that its code takes from elsewhere.
    Set<String> uses() {
        return names().used();
    }

    private CellNames names() {
        CellNames names = new CellNames();
        cells().stream().filter(cell -> !cell.markdown()).forEach(c -> names.read(c.source()));
        return names;
    }
}
