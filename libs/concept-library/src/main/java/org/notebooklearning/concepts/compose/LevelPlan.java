package org.notebooklearning.concepts.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.notebooklearning.concepts.flow.TaughtBeat;
import org.notebooklearning.concepts.library.Beat;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlannedBeat;
import org.notebooklearning.contracts.plan.PlannedBeat.Form;

/// The plan of a concept's lesson at one level as its author has it in mind: every beat of the
/// level, in its order, with nothing to choose from.
public final class LevelPlan {
    private LevelPlan() {}

    /// The full lesson.
    public static LessonPlan full(Concept concept, Level level) {
        return of(concept, level, Set.of(), Set.of());
    }

    /// The lesson as answers change it.
    ///
    /// @param shortened beats that stay as their recap, where they have one
    /// @param added beats with a `when` that are called for
    public static LessonPlan of(
            Concept concept, Level level, Set<String> shortened, Set<String> added) {
        List<TaughtBeat> taught = new ArrayList<>();
        for (Beat beat : concept.beats()) {
            if (added.contains(beat.id())
                    || (beat.when() == null && beat.levels().contains(level))) {
                boolean recap =
                        shortened.contains(beat.id())
                                && !beat.delivered(level, Form.RECAP).isEmpty();
                taught.add(new TaughtBeat(beat, recap ? Form.RECAP : Form.FULL, level));
            }
        }
        return new LessonPlan(
                concept.id(),
                concept.title(),
                concept.summary(),
                level,
                "it was named",
                concept.requires(),
                taught.stream().map(LevelPlan::planned).toList(),
                List.of(),
                List.of(),
                null);
    }

    /// Without a source no cell quotes.
    private static PlannedBeat planned(TaughtBeat taught) {
        Beat beat = taught.beat();
        return new PlannedBeat(
                beat.id(),
                beat.title(),
                beat.intent(),
                beat.kind(),
                taught.form(),
                beat.teaches(),
                taught.minutes(),
                (int) taught.cells().stream().filter(cell -> !cell.isQuote()).count());
    }
}
