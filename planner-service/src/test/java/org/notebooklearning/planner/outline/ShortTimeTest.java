package org.notebooklearning.planner.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.notebooklearning.concepts.flow.TaughtBeat;
import org.notebooklearning.concepts.library.Beat;
import org.notebooklearning.concepts.library.Beat.Weight;
import org.notebooklearning.concepts.library.BeatCell;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.notebook.CellRole;
import org.notebooklearning.contracts.plan.BeatKind;
import org.notebooklearning.contracts.plan.PlannedBeat.Form;

/// What goes from a lesson for want of time takes nothing from under what stays.
class ShortTimeTest {
    @Test
    void keepsWhatAloneTeachesWhatAKeptBeatBuildsOn() {
        Outline outline =
                outline(
                        beat("weighing", Weight.EXTRA, "", false),
                        beat("tasting", Weight.EXTRA, "", false),
                        beat("baking", Weight.CORE, "weighing", false));

        assertThat(ids(outline.within(1))).containsExactly("weighing", "baking");
    }

    @Test
    void keepsOnlyTheRecapWhereThereIsOne() {
        Outline outline =
                outline(
                        beat("weighing", Weight.EXTRA, "", true),
                        beat("baking", Weight.CORE, "weighing", false));

        assertThat(outline.within(1).entries())
                .extracting(TaughtBeat::form)
                .containsExactly(Form.RECAP, Form.FULL);
    }

    @Test
    void letsGoWhatOnlyServedSomethingThatIsGoneToo() {
        Outline outline =
                outline(
                        beat("weighing", Weight.EXTRA, "", false),
                        beat("selling", Weight.SUPPORT, "weighing", false),
                        beat("baking", Weight.CORE, "", false));

        assertThat(ids(outline.within(1))).containsExactly("baking");
    }

    private static Outline outline(Beat... beats) {
        return new Outline(
                Stream.of(beats)
                        .map(beat -> new TaughtBeat(beat, Form.FULL, Level.BEGINNER))
                        .toList(),
                Map.of());
    }

    private static List<String> ids(Outline outline) {
        return outline.entries().stream().map(TaughtBeat::id).toList();
    }

    /// A beat that teaches what it is called after.
    private static Beat beat(String id, Weight weight, String assumes, boolean recap) {
        return new Beat(
                id,
                id,
                "It is seen.",
                BeatKind.INTUITION,
                Set.of(Level.BEGINNER),
                weight,
                List.of(id),
                assumes.isEmpty() ? List.of() : List.of(assumes),
                null,
                List.of(cell(false), cell(recap)));
    }

    private static BeatCell cell(boolean recap) {
        return new BeatCell(
                true,
                "word ".repeat(300),
                CellRole.PLAIN,
                "",
                "",
                List.of(),
                Set.of(Level.BEGINNER),
                recap,
                0);
    }
}
