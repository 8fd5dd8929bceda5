package org.notebooklearning.planner.author;

import java.util.List;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlanAuthor;

/// A topic as a language model outlined it.
///
/// @param concept it with cells that stand in for those to come
/// @param author whose outline it is
/// @param unclear what the source leaves open, a sentence each
/// @param missing packages that it would use and that lessons have not
/// @param estimates what writing a plan of it will take
public record OutlinedTopic(
        Concept concept,
        PlanAuthor author,
        List<String> unclear,
        List<String> missing,
        WritingEstimate estimates) {
    public OutlinedTopic {
        unclear = List.copyOf(unclear);
        missing = List.copyOf(missing);
    }

    /// `plan`, which was made of the concept, with everything that the learner has to know of how
    /// it was made and of what writing it will take.
    public LessonPlan told(LessonPlan plan) {
        List<String> notes = new java.util.ArrayList<>();
        unclear.stream().map(one -> "Not clear in the source: " + one).forEach(notes::add);
        if (!missing.isEmpty()) {
            notes.add(
                    "It would use "
                            + String.join(", ", missing)
                            + ", which lessons here can not import. It is written without.");
        }
        notes.add(estimates.sentence(plan));
        return plan.by(author, notes);
    }
}
