package org.notebooklearning.source.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.notebooklearning.source.html.DelimitedFormulas.Found;

class DelimitedFormulasTest {

    @Test
    void findsInlineAndDisplayedFormulasInOrder() {
        assertThat(DelimitedFormulas.in("a \\(x\\) b $$y$$ c \\[z\\]", false))
                .extracting(Found::latex, Found::display)
                .containsExactly(tuple("x", false), tuple("y", true), tuple("z", true));
    }

    @Test
    void keepsAnEnvironmentWhole() {
        String environment = "\\begin{align*}a &= \\(b\\)\\end{align*}";
        assertThat(
                        DelimitedFormulas.in("so " + environment + " holds", false).stream()
                                .map(Found::latex)
                                .toList())
                .isEqualTo(List.of(environment));
    }

    @Test
    void findsNothingInDollarsAndOpenDelimiters() {
        assertThat(DelimitedFormulas.in("It costs $5 or $6, \\(and never closes, $$ either", false))
                .isEmpty();
        assertThat(DelimitedFormulas.in("$$$$ \\(\\)", false)).isEmpty();
    }
}
