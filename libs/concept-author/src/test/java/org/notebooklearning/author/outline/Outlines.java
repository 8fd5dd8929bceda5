package org.notebooklearning.author.outline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.author.outline.LessonOutline.Choice;
import org.notebooklearning.author.outline.LessonOutline.Design;
import org.notebooklearning.author.outline.LessonOutline.Exercise;
import org.notebooklearning.author.outline.LessonOutline.Misconception;
import org.notebooklearning.author.outline.LessonOutline.Name;
import org.notebooklearning.author.outline.LessonOutline.OutlinedBeat;
import org.notebooklearning.author.outline.LessonOutline.OutlinedQuestion;
import org.notebooklearning.author.outline.LessonOutline.Surprise;
import org.notebooklearning.author.outline.LessonOutline.World;
import org.notebooklearning.concepts.library.Beat;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.plan.BeatKind;

/// An outline with nothing wrong, and ways to spoil it.
final class Outlines {
    /// How many of them each beat has.
    static final int CELLS = 10;

    private static final int LADDER = 14;

    private Outlines() {}

    static LessonOutline valid() {
        List<OutlinedBeat> beats = new ArrayList<>();
        beats.add(beat("opening", BeatKind.OPENING, null, null));
        for (int step = 1; step <= LADDER; step++) {
            beats.add(
                    beat(
                            "step-" + step,
                            BeatKind.INTUITION,
                            step % 2 == 0
                                    ? new Exercise("try-" + step, "fill the line", List.of("half"))
                                    : null,
                            null));
        }
        beats.add(beat("repair", BeatKind.INTUITION, null, "half"));
        beats.add(beat("neighbours", BeatKind.ADJACENT, null, null));
        beats.add(beat("ending", BeatKind.ENDING, null, null));
        List<OutlinedQuestion> questions = new ArrayList<>();
        for (int number = 1; number <= 4; number++) {
            questions.add(
                    new OutlinedQuestion(
                            "question-" + number,
                            "How much is it?",
                            null,
                            "step-1",
                            number == 1,
                            List.of(
                                    new Choice("all", true, null, "Yes."),
                                    new Choice("half", false, "half", "That is half.")),
                            List.of("step-1"),
                            List.of("repair")));
        }
        return new LessonOutline(
                design(),
                "bakery",
                "How a bakery plans",
                "You can plan a bakery.",
                "A bakery throws nothing away.",
                List.of(),
                List.of("bread"),
                List.of("adding"),
                List.of(),
                List.of(),
                null,
                false,
                List.of(new Concept.Link("Bread", "https://example.org/bread")),
                new World("a bakery", "Mira bakes.", "a row is a day, in loaves"),
                List.of(
                        new Misconception(
                                "half", "Half is enough.", "The shelf is empty at noon.")),
                beats,
                questions,
                List.of(),
                List.of());
    }

    private static Design design() {
        return design("loaves = 7 * [30]\nsum(loaves)", "A week is 7 times a day.", 8);
    }

    static Design design(String heart, String law, int surprises) {
        Surprise one = new Surprise("1, 2 or 3?", "1", "3", "Saturday is busier.");
        return new Design(
                heart,
                "30 loaves a day",
                law,
                "An oven that holds a day's bread.",
                Collections.nCopies(surprises, one),
                List.of("The shelf at noon."));
    }

    /// The valid one with another design.
    static LessonOutline withDesign(@Nullable Design design) {
        OutlinePatch patch =
                new OutlinePatch(
                        design, null, List.of(), List.of(), List.of(), List.of(), List.of());
        return patch.appliedTo(valid());
    }

    /// The valid one with its beats changed.
    static LessonOutline withBeats(UnaryOperator<OutlinedBeat> change) {
        return with(valid().beats().stream().map(change).toList(), valid().questions());
    }

    static LessonOutline with(List<OutlinedBeat> beats, List<OutlinedQuestion> questions) {
        LessonOutline one = valid();
        return new LessonOutline(
                one.design(),
                one.id(),
                one.title(),
                one.summary(),
                one.why(),
                one.aliases(),
                one.keywords(),
                one.requires(),
                one.given(),
                one.neighbours(),
                one.libraryCall(),
                one.maths(),
                one.links(),
                one.world(),
                one.misconceptions(),
                beats,
                questions,
                one.unclear(),
                one.packages());
    }

    private static OutlinedBeat beat(
            String id, BeatKind kind, @Nullable Exercise exercise, @Nullable String when) {
        boolean first = kind == BeatKind.OPENING;
        return new OutlinedBeat(
                id,
                "What " + id + " shows",
                "The learner sees it.",
                kind,
                Set.of(Level.values()),
                Beat.Weight.CORE,
                List.of(id),
                first || when != null ? List.of() : List.of("opening"),
                when,
                "1, 2 or 3?",
                first ? List.of(new Name("loaves", "7 days, in loaves")) : List.of(),
                first ? List.of() : List.of("loaves"),
                List.of("the week as bars"),
                first ? "Move the oven's size until nothing is left over." : null,
                first ? "A thousand weeks." : null,
                kind == BeatKind.INTUITION ? "That was one lucky week." : null,
                null,
                exercise,
                first ? List.of("bread") : List.of(),
                CELLS,
                "the number alone");
    }
}
