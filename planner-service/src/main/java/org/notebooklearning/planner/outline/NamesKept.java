package org.notebooklearning.planner.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.notebooklearning.concepts.flow.LessonFlow;
import org.notebooklearning.concepts.flow.TaughtBeat;
import org.notebooklearning.concepts.library.Beat;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.plan.PlannedBeat.Form;

/// Brings back what the code of a lesson can not do without: the beats that bind a name which is
/// used and not there, as a recap where that binds it, otherwise whole.
final class NamesKept {
    private final Concept concept;
    private final LessonFlow flow;
    private final Level level;

    NamesKept(Concept concept, LessonFlow flow, Level level) {
        this.concept = concept;
        this.flow = flow;
        this.level = level;
    }

    /// Adds to `lesson`, which is in the concept's order, what its names need, and to `users` for
    /// each beat that came back the title of the one that uses it.
    void complete(List<TaughtBeat> lesson, Map<String, String> users) {
        boolean found = true;
        for (int times = 0; found && times < 2 * concept.beats().size(); times++) {
            found = false;
            for (LessonFlow.Missing missing : flow.missing(lesson)) {
                Optional<TaughtBeat> source = source(missing, lesson);
                if (source.isPresent()) {
                    put(lesson, source.get());
                    users.put(source.get().id(), missing.user().beat().title());
                    found = true;
                    break;
                }
            }
        }
    }

    /// Puts `entry` in its place in the concept's order, or in that of the same beat.
    void put(List<TaughtBeat> lesson, TaughtBeat entry) {
        for (int i = 0; i < lesson.size(); i++) {
            if (lesson.get(i).id().equals(entry.id())) {
                lesson.set(i, entry);
                return;
            }
        }
        int place = flow.place(entry.id());
        int index = 0;
        while (index < lesson.size() && flow.place(lesson.get(index).id()) < place) {
            index++;
        }
        lesson.add(index, entry);
    }

    /// `beat` in full, for the level of the plan or the nearest that it has.
    TaughtBeat inFull(Beat beat) {
        return new TaughtBeat(beat, Form.FULL, nearest(beat));
    }

    private Optional<TaughtBeat> source(LessonFlow.Missing missing, List<TaughtBeat> lesson) {
        List<Beat> before = new ArrayList<>();
        for (Beat beat : concept.beats()) {
            if (beat.id().equals(missing.user().id())) {
                break;
            }
            before.addFirst(beat);
        }
        for (Beat beat : before) {
            for (Form form : List.of(Form.RECAP, Form.FULL)) {
                TaughtBeat taught = new TaughtBeat(beat, form, nearest(beat));
                if (flow.binds(taught, missing.name()) && !lesson.contains(taught)) {
                    return Optional.of(taught);
                }
            }
        }
        return Optional.empty();
    }

    private Level nearest(Beat beat) {
        return beat.levels().contains(level)
                ? level
                : beat.levels().stream()
                        .min(
                                Comparator.<Level>comparingInt(
                                                one -> Math.abs(one.compareTo(level)))
                                        .thenComparing(one -> one))
                        .orElse(level);
    }
}
