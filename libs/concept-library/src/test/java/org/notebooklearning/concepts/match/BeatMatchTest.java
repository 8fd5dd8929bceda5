package org.notebooklearning.concepts.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.concepts.library.Beat;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.concepts.library.ConceptLibrary;
import org.notebooklearning.inputs.TestInputs;

class BeatMatchTest {
    private static final Concept RMSNORM =
            ConceptLibrary.in(TestInputs.path("concepts")).concept("rmsnorm").orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "I would like to see more about the sphere, sphere",
        "please explain the residual stream, residual-stream",
        "gradients perpendicular to the weights, no-pull",
        "batch statistics, batch-statistics",
        "the batch statistcs, batch-statistics",
    })
    void findsTheBeatsThatAWishIsAbout(String wish, String beat) {
        assertThat(BeatMatch.find(RMSNORM, wish)).extracting(Beat::id).contains(beat);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "more of it, please", "quantum entanglement", "?!", "the learner"})
    void findsNothingWhereNoWordTellsBeatsApart(String wish) {
        assertThat(BeatMatch.find(RMSNORM, wish)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"norm", "word volume layer signal"})
    void findsAFewAtMost(String wish) {
        assertThat(BeatMatch.find(RMSNORM, wish)).hasSizeLessThanOrEqualTo(2);
    }
}
