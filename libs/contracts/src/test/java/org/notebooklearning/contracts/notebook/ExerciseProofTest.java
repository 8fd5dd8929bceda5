package org.notebooklearning.contracts.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ExerciseProofTest {

    @Test
    void putsTheFillInThePlaceOfTheBlank() {
        assertThat(ExerciseProof.filled("a = 1\nb = ...  # fill in code here\nassert b", "b = 2"))
                .isEqualTo("a = 1\nb = 2\nassert b");
    }

    @Test
    void indentsTheFillAsTheBlankIs() {
        String practice = "def test_f(x):\n    return ...  # fill in code here\n";

        assertThat(ExerciseProof.filled(practice, "y = x\nif y:\n    y = 1\n\nreturn y\n"))
                .isEqualTo("def test_f(x):\n    y = x\n    if y:\n        y = 1\n\n    return y\n");
    }

    @Test
    void aFillThatIsIndentedAlreadyKeepsItsShape() {
        String practice = "def test_f(x):\n    return ...  # fill in code here";

        assertThat(ExerciseProof.filled(practice, "    y = x\n    return y"))
                .isEqualTo("def test_f(x):\n    y = x\n    return y");
    }

    @Test
    void fillsTheFirstBlankOnly() {
        String two = "a = ...  # fill in code here\nb = ...  # fill in code here";

        assertThat(ExerciseProof.filled(two, "a = 1"))
                .isEqualTo("a = 1\nb = ...  # fill in code here");
    }

    @Test
    void anEmptyFillTakesTheBlankAway() {
        assertThat(ExerciseProof.filled("...  # fill in code here", " ")).isEmpty();
        assertThat(ExerciseProof.filled("a\n...  # fill in code here\nb", "")).isEqualTo("a\nb");
    }

    @Test
    void refusesACellWithoutBlank() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExerciseProof.filled("a = 1", "a = 2"))
                .withMessageContaining(ExerciseProof.BLANK);
    }
}
