package org.notebooklearning.concepts.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.notebooklearning.contracts.lesson.Level;

class ConceptCheckTest {
    @TempDir private Path library;
    private SmallConcept concept;

    @BeforeEach
    void write() throws IOException {
        concept = new SmallConcept(library);
    }

    @Test
    void findsNothingWhereNothingIsWrong() {
        assertThat(ConceptCheck.problems(concept.read())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    beats/try.py | assumes: [mean] | assumes: [median] | 1 | assumes the skill median
                    beats/start.py | (https://example.org/walks) | (https://example.org/runs) | 14 | not listed under `links`
                    beats/try.py | '# %% role="answer" exercise="half"' | '# %% role="answer" exercise="hlaf"' | 14 | has no answer
                    beats/try.py | '# %% role="answer" exercise="half"' | '# %% role="answer" exercise="hlaf"' | 17 | No practice cell of this beat is the exercise “hlaf”
                    beats/try.py | '  # fill in code here' | '' | 14 | Exactly one line has to carry
                    beats/try.py | ' name="twice"' | '' | 20 | The misconception has no `name`
                    beats/start.py | '# kind: opening' | '# kind: intuition' | 0 | the first beat is no opening
                    beats/start.py | ' role="simulation"' | '' | 0 | no cell has the role simulation
                    beats/start.py | ' recap="true"' | '' | 0 | is shortened, but has no recap
                    diagnostics.yaml | 'basic: true' | 'basic: false' | 0 | No question is one of the very basic tests
                    diagnostics.yaml | ', misconception: near' | '' | 0 | is either correct or stands for a misconception
                    diagnostics.yaml | 'when-right: {shorten: [start]}' | 'when-wrong: {add: [start]}' | 0 | is added, but has no `when`
                    """)
    void tellsWhatIsWrongAndWhere(String file, String before, String now, int line, String message)
            throws IOException {
        concept.with(file, before, now);

        assertThat(ConceptCheck.problems(concept.read()))
                .filteredOn(ConceptProblem::blocks)
                .anySatisfy(
                        problem -> {
                            assertThat(problem.message()).contains(message);
                            assertThat(problem.line()).isEqualTo(line);
                        });
    }

    @Test
    void tellsOfNamesThatNoBeatBeforeBinds() throws IOException {
        concept.with("beats/start.py", "draw = 1", "draw = pause")
                .with("beats/end.py", "# Good-bye.", "# Good-bye.\n\n# %%\npause = 2");

        assertThat(ConceptCheck.problems(concept.read()))
                .filteredOn(ConceptProblem::blocks)
                .hasSize(3)
                .allSatisfy(
                        problem -> {
                            assertThat(problem.file()).isEqualTo("beats/start.py");
                            assertThat(problem.message()).contains("uses the name pause");
                        });
    }

    @Test
    void tellsOfLevelsThatHardlyDiffer() throws IOException {
        concept.with("beats/start.py", "levels=\"advanced\"", "levels=\"beginner, advanced\"");

        assertThat(ConceptCheck.problems(concept.read()))
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.blocks()).isFalse();
                            assertThat(problem.message()).contains("Only 7 % of the cells");
                        });
    }

    @Test
    void countsForADifferenceWhatTheOtherLevelHasNot() {
        LevelDifference difference =
                LevelDifference.between(concept.read(), Level.BEGINNER, Level.ADVANCED);

        assertThat(difference).isEqualTo(new LevelDifference(12 + 19, 9));
        assertThat(difference.share()).isEqualTo(1 - 18.0 / 31);
    }
}
