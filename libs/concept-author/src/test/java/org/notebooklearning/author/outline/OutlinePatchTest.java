package org.notebooklearning.author.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.notebooklearning.author.outline.LessonOutline.OutlinedBeat;

class OutlinePatchTest {
    private static final LessonOutline OUTLINE = Outlines.valid();

    @Test
    void leavesWhatItDoesNotName() {
        assertThat(patch(List.of(), List.of(), List.of()).appliedTo(OUTLINE)).isEqualTo(OUTLINE);
    }

    @Test
    void changesABeatInItsPlace() {
        OutlinedBeat changed = renamed(OUTLINE.beats().get(4), OUTLINE.beats().get(4).id());

        LessonOutline after = patch(List.of(changed), List.of(), List.of()).appliedTo(OUTLINE);

        assertThat(after.beats().get(4)).isEqualTo(changed).isNotEqualTo(OUTLINE.beats().get(4));
        assertThat(after.beats()).hasSameSizeAs(OUTLINE.beats());
    }

    @Test
    void putsANewBeatWhereItBelongsAndMovesAnother() {
        LessonOutline after =
                patch(
                                List.of(renamed(OUTLINE.beats().get(4), "new")),
                                List.of(
                                        new OutlinePatch.Place("new", "step-2"),
                                        new OutlinePatch.Place("step-1", "new")),
                                List.of())
                        .appliedTo(OUTLINE);

        assertThat(after.beats())
                .extracting(OutlinedBeat::id)
                .startsWith("opening", "step-2", "new", "step-1", "step-3");
    }

    @Test
    void keepsTheDesignUnlessThereIsAnother() {
        LessonOutline.Design other = Outlines.design("sum(loaves)", "Bread is flour times two.", 9);

        assertThat(patch(List.of(), List.of(), List.of()).appliedTo(OUTLINE).design())
                .isEqualTo(OUTLINE.design());
        assertThat(Outlines.withDesign(other).design()).isEqualTo(other);
    }

    @Test
    void dropsBeatsAndQuestions() {
        LessonOutline after =
                patch(List.of(), List.of(), List.of("step-3", "question-2")).appliedTo(OUTLINE);

        assertThat(after.beats()).extracting(OutlinedBeat::id).doesNotContain("step-3");
        assertThat(after.questions()).hasSize(OUTLINE.questions().size() - 1);
    }

    @Test
    void saysWhatIsNotThere() {
        assertRefused(patch(List.of(), List.of(), List.of("step-99")), "step-99");
        assertRefused(
                patch(List.of(renamed(OUTLINE.beats().get(4), "new")), List.of(), List.of()),
                "`places` does not say where");
        assertRefused(
                patch(List.of(), List.of(new OutlinePatch.Place("step-1", "nowhere")), List.of()),
                "nowhere");
    }

    private static void assertRefused(OutlinePatch patch, String why) {
        assertThatThrownBy(() -> patch.appliedTo(OUTLINE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    private static OutlinePatch patch(
            List<OutlinedBeat> beats, List<OutlinePatch.Place> places, List<String> drop) {
        return new OutlinePatch(null, null, List.of(), beats, places, List.of(), drop);
    }

    private static OutlinedBeat renamed(OutlinedBeat beat, String id) {
        return new OutlinedBeat(
                id,
                "Another title",
                beat.intent(),
                beat.kind(),
                beat.levels(),
                beat.weight(),
                beat.teaches(),
                beat.assumes(),
                beat.when(),
                beat.guess(),
                beat.binds(),
                beat.uses(),
                beat.pictures(),
                beat.interactive(),
                beat.simulation(),
                beat.objection(),
                beat.derivation(),
                beat.exercise(),
                beat.quote(),
                beat.cells(),
                beat.recap());
    }
}
