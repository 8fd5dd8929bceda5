package org.notebooklearning.author.beat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.plan.PlannedBeat;

class LessonFrameTest {
    private final LessonFrame frame = Bakery.frame();

    @Test
    void hasEachBeatStandOnTheFirstAndOnThoseWhoseNamesItUses() {
        assertThat(frame.standsOn("opening")).isEmpty();
        assertThat(frame.standsOn("sum")).containsExactly("opening");
        assertThat(frame.standsOn("share")).containsExactly("opening");
        assertThat(frame.standsOn("ending")).containsExactly("opening");
    }

    @Test
    void writesTheBeatsOfThePlanAtItsLevel() {
        assertThat(frame.beats())
                .extracting(PlannedBeat::id)
                .containsExactly("opening", "sum", "share", "ending");
        assertThat(frame.level(frame.beats().getFirst())).isEqualTo(frame.plan().level());
    }
}
