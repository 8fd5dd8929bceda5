package org.notebooklearning.author.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.notebooklearning.concepts.library.Beat;
import org.notebooklearning.concepts.library.BeatCell;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.notebook.CellRole;
import org.notebooklearning.contracts.plan.PlannedBeat.Form;

class SketchConceptTest {
    private final Concept sketch = SketchConcept.of(Outlines.valid());

    @Test
    void hasAsManyCellsAtEachLevelAndYetOthers() {
        for (Beat beat : sketch.beats()) {
            List<BeatCell> beginner = beat.delivered(Level.BEGINNER, Form.FULL);
            for (Level level : List.of(Level.INTERMEDIATE, Level.ADVANCED)) {
                List<BeatCell> other = beat.delivered(level, Form.FULL);
                assertThat(other).as(beat.id()).hasSameSizeAs(beginner).isNotEqualTo(beginner);
            }
            assertThat(beginner).as(beat.id()).hasSize(Outlines.CELLS);
        }
    }

    /// Others go on with its names, and a notebook that begins with it has something to move.
    @Test
    void keepsInARecapWhatOthersNeedOfIt() {
        List<BeatCell> recap =
                sketch.beat("opening").orElseThrow().delivered(Level.BEGINNER, Form.RECAP);

        assertThat(recap)
                .extracting(BeatCell::role)
                .containsExactly(
                        CellRole.SETUP, CellRole.PLAIN, CellRole.INTERACTIVE, CellRole.SIMULATION);
        assertThat(recap.get(1).source()).isEqualTo("loaves = 0  # beginner");
    }

    @Test
    void leavesInARecapNothingToPractise() {
        Beat beat = sketch.beat("step-2").orElseThrow();

        Set<CellRole> full = roles(beat, Form.FULL);
        assertThat(full).contains(CellRole.PRACTICE, CellRole.VISUALISATION);
        assertThat(roles(beat, Form.RECAP)).containsExactly(CellRole.PLAIN);
    }

    private static Set<CellRole> roles(Beat beat, Form form) {
        return beat.delivered(Level.BEGINNER, form).stream()
                .map(BeatCell::role)
                .collect(Collectors.toSet());
    }
}
