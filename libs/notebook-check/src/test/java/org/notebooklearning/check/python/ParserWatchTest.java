package org.notebooklearning.check.python;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Long code")
class ParserWatchTest {
    /// More than is parsed without a watch, and far from a second's work on a busy machine.
    private static final int LINES = 1_000;

    @Test
    void isReadWhereItIsPython() {
        PythonCell cell = PythonCell.parse("x = f(1)\n".repeat(LINES));

        assertThat(cell.problems()).isEmpty();
        assertThat(cell.calls()).hasSize(LINES);
    }

    @Test
    void isToldAndNotReadWhereTheParserDoesNotComeToAnEnd() {
        PythonCell cell = PythonCell.parse("a\\\n".repeat(20 * LINES));

        assertThat(cell.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).startsWith("not read: "));
        assertThat(cell.names()).isEmpty();
    }
}
