package org.notebooklearning.author.beat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.notebooklearning.author.cells.CellText;
import org.notebooklearning.contracts.plan.BeatKind;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlannedBeat;

class ChaptersTest {
    private static final LessonFrame FRAME = Bakery.frame();

    @Test
    void leavesTheEndingAlone() {
        Chapters chapters = Chapters.of(FRAME);

        assertThat(ids(chapters.around(beat("sum")))).containsExactly("opening", "sum", "share");
        assertThat(ids(chapters.around(beat("ending")))).containsExactly("ending");
        assertThat(chapters.before(beat("sum"))).isEmpty();
        assertThat(ids(chapters.before(beat("ending")))).containsExactly("opening", "sum", "share");
    }

    @Test
    void areNotLongerThanAReplyMayBe() {
        LessonPlan plan = FRAME.plan();
        List<PlannedBeat> large =
                plan.beats().stream()
                        .map(beat -> beat.kind() == BeatKind.ENDING ? beat : beat.holding(25, 10))
                        .toList();
        LessonFrame frame =
                new LessonFrame(
                        FRAME.request(),
                        FRAME.source(),
                        FRAME.outline(),
                        plan.withBeats(large),
                        FRAME.library());

        Chapters chapters = Chapters.of(frame);

        assertThat(ids(chapters.around(beat("opening")))).containsExactly("opening", "sum");
        assertThat(ids(chapters.around(beat("share")))).containsExactly("share");
    }

    @Test
    void knowOnlyTheBeatsOfTheirLesson() {
        PlannedBeat opening = beat("opening");

        assertThat(Chapters.of(FRAME).around(opening)).contains(opening);
        assertThatThrownBy(
                        () ->
                                Chapters.of(FRAME)
                                        .around(
                                                new PlannedBeat(
                                                        "stranger",
                                                        "",
                                                        "",
                                                        BeatKind.INTUITION,
                                                        PlannedBeat.Form.FULL,
                                                        List.of(),
                                                        1,
                                                        1)))
                .hasMessageContaining("stranger");
    }

    @Test
    void takesFromADraftWhatIsInTheForm() {
        Map<String, List<CellText>> cells =
                ChapterAuthor.cells(
                        "Here it is.\n# beat: opening\n# %%\n1\n\n## beat: `sum`\n# %%\n2\n# %%\n3\n# beat: share\nnothing\n# beat: other\n# %%\n4",
                        List.of(beat("opening"), beat("sum"), beat("share")));

        assertThat(cells).containsOnlyKeys("opening", "sum");
        assertThat(cells.get("sum")).extracting(CellText::body).containsExactly("2", "3");
    }

    private static PlannedBeat beat(String id) {
        return FRAME.plan().beat(id).orElseThrow();
    }

    private static List<String> ids(List<PlannedBeat> beats) {
        return beats.stream().map(PlannedBeat::id).toList();
    }
}
