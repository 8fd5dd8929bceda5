package org.notebooklearning.author.beat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.notebooklearning.author.cells.CellText;
import org.notebooklearning.author.cells.SeenCell;
import org.notebooklearning.author.outline.LessonOutline;
import org.notebooklearning.author.outline.LessonOutline.Design;
import org.notebooklearning.author.outline.LessonOutline.Exercise;
import org.notebooklearning.author.outline.LessonOutline.Misconception;
import org.notebooklearning.author.outline.LessonOutline.Name;
import org.notebooklearning.author.outline.LessonOutline.OutlinedBeat;
import org.notebooklearning.author.outline.LessonOutline.World;
import org.notebooklearning.author.outline.SketchConcept;
import org.notebooklearning.concepts.compose.LevelPlan;
import org.notebooklearning.concepts.library.Beat;
import org.notebooklearning.concepts.library.ConceptLibrary;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.lesson.Review;
import org.notebooklearning.contracts.lesson.SourceReference;
import org.notebooklearning.contracts.plan.BeatKind;
import org.notebooklearning.contracts.report.LessonReport.BoundName;
import org.notebooklearning.contracts.source.SourceDocument;

/// A tiny lesson on a bakery: an opening that binds `loaves`, two beats that use it and know
/// nothing of each other, one with an exercise, and an ending.
public final class Bakery {
    public static final ConceptLibrary LIBRARY = ConceptLibrary.shipped();

    public static final String OPENING =
            """
            # %% [markdown]
            # # How a bakery plans
            #
            # Mira bakes bread. By noon the shelf is empty, and nobody knows why.

            # %% recap="true"
            # one number for each day of the week, in loaves
            loaves = [30, 31, 35, 29, 40, 60, 0]
            loaves
            """;

    public static final String SUM =
            """
            # %% [markdown]
            # ## A week adds up
            #
            # How many loaves does she bake in a week: 200, 225 or 300?

            # %%
            week = sum(loaves)
            week
            """;

    public static final String SHARE =
            """
            # %% [markdown]
            # ## Saturday takes more than a quarter
            #
            # Which share of the week is Saturday's?

            # %% role="practice" exercise="saturday"
            test_share = ...  # fill in code here
            if test_share is ...:
                print("Still blank. Divide Saturday by the whole week.")
            else:
                assert abs(test_share - 60) > 0.1, "That is a number of loaves. Of how many?"
                assert abs(test_share - 60 / 225) < 0.01, "Not yet. The week has 225 loaves."
                print("Right: more than a quarter.")

            # %% role="answer" exercise="saturday"
            test_share = loaves[5] / sum(loaves)

            # %% role="misconception" exercise="saturday" name="number-for-share"
            test_share = loaves[5]
            """;

    public static final String ENDING =
            """
            # %% [markdown]
            # ## The shelf is empty because Saturday is not like the other days
            #
            # Mira bakes 225 loaves in a week, and 60 of them on Saturday.
            """;

    private Bakery() {}

    public static LessonOutline outline() {
        return new LessonOutline(
                new Design(
                        "baked = [30, 31]\nsum(baked)",
                        "30 and 31 loaves",
                        "What is sold was baked.",
                        "a shelf",
                        List.of(),
                        List.of("a queue at noon")),
                "bakery-plan",
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
                List.of(),
                new World("a bakery", "Mira bakes.", "a row is a day, in loaves"),
                List.of(new Misconception("number-for-share", "60 is a share.", "Of what?")),
                List.of(
                        beat("opening", BeatKind.OPENING, List.of("loaves"), List.of(), null),
                        beat("sum", BeatKind.INTUITION, List.of("week"), List.of("loaves"), null),
                        beat(
                                "share",
                                BeatKind.PRACTICE,
                                List.of(),
                                List.of("loaves"),
                                new Exercise(
                                        "saturday",
                                        "Saturday's share",
                                        List.of("number-for-share"))),
                        beat("ending", BeatKind.ENDING, List.of(), List.of(), null)),
                List.of(),
                List.of(),
                List.of());
    }

    public static LessonFrame frame() {
        LessonRequest request =
                new LessonRequest(
                        "planning a bakery",
                        "",
                        new SourceReference.TopicOnly(),
                        null,
                        Level.BEGINNER,
                        Review.ASK,
                        null);
        return new LessonFrame(
                request,
                SourceDocument.none(),
                outline(),
                LevelPlan.full(SketchConcept.of(outline()), Level.BEGINNER),
                LIBRARY);
    }

    /// The beat as it is written by `text`.
    public static WrittenBeat written(String id, String text) {
        var planned = frame().plan().beat(id).orElseThrow();
        List<CellText> cells = CellText.parse(text);
        List<SeenCell> seen = new ArrayList<>();
        for (CellText cell : cells) {
            seen.add(new SeenCell(seen.size() + 1, cell, "", List.of()));
        }
        return WrittenBeat.fresh(id, Level.BEGINNER, planned.form(), cells, List.of())
                .seen(seen, List.of(new BoundName("loaves", "list", List.of(7L), "30 to 60")));
    }

    private static OutlinedBeat beat(
            String id,
            BeatKind kind,
            List<String> binds,
            List<String> uses,
            @org.jspecify.annotations.Nullable Exercise exercise) {
        List<Name> names = new ArrayList<>();
        binds.forEach(name -> names.add(new Name(name, "in loaves")));
        return new OutlinedBeat(
                id,
                "What " + id + " shows",
                "The learner sees it.",
                kind,
                Set.of(Level.values()),
                Beat.Weight.CORE,
                List.of(id),
                List.of(),
                null,
                "1, 2 or 3?",
                names,
                uses,
                List.of(),
                null,
                null,
                null,
                null,
                exercise,
                List.of(),
                4,
                "the number alone");
    }
}
