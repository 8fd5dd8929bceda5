package org.notebooklearning.planner.author;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlanAuthor;

/// A topic as a language model outlined it.
///
/// @param concept it with cells that stand in for those to come
/// @param author whose outline it is
/// @param unclear what the source leaves open, a sentence each
/// @param unlinked how many links it named that nobody had seen
/// @param estimates what writing a plan of it will take
public record OutlinedTopic(
        Concept concept,
        PlanAuthor author,
        List<String> unclear,
        int unlinked,
        EstimateSentence estimates) {
    public OutlinedTopic {
        unclear = List.copyOf(unclear);
    }

    /// `plan`, which was made of the concept, with everything that the learner has to know of how
    /// it was made and of what writing it will take.
    ///
    /// @param run how often the lesson was tried again or changed
    public LessonPlan told(LessonPlan plan, int run) {
        List<String> notes = new ArrayList<>();
        unclear.stream().map(one -> "To know before: " + one).forEach(notes::add);
        packages(plan.edits().packages()).ifPresent(notes::add);
        if (unlinked > 0) {
            notes.add(
                    "Links that the model named and that stand neither in the source nor in the"
                            + " library are left out ("
                            + unlinked
                            + "): nobody has looked whether they are real.");
        }
        notes.add(
                estimates.of(plan)
                        + (run == 0
                                ? ""
                                : " What is written already is kept and not paid for again."));
        return plan.by(author, notes);
    }

    /// @param agreed packages that may be installed
    private Optional<String> packages(List<String> agreed) {
        List<String> wanted = author.packages();
        List<String> installed = wanted.stream().filter(agreed::contains).toList();
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                installed.isEmpty()
                        ? "This lesson needs "
                                + String.join(", ", wanted)
                                + ", which lessons here have not. You can let it be installed;"
                                + " otherwise the lesson is written without."
                        : String.join(", ", installed)
                                + " will be installed for this lesson alone before it is"
                                + " written.");
    }
}
