package org.notebooklearning.source.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.source.SourceDocument.Form;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph.Kind;

class FormulaTrialTest {

    @Test
    void namesWhatIsInTheWayAndHowOften() {
        FormulaTrial trial = new FormulaTrial();
        trial.text("Let $\\odd{x}$, $x^2$ and $\\odd$; it costs $5 and $6, or \\$7 and $8$.");
        trial.formula("\\begin{even}x\\end{even}");
        assertThat(trial.tried()).isEqualTo(5);
        assertThat(trial.failed()).isEqualTo(3);
        assertThat(trial.note())
                .contains(
                        "Formulas that can not be set and are shown as LaTeX: 3 of 5, because of"
                                + " \\odd (2), \\begin{even} (1).");
    }

    @Test
    void saysNothingWhereAllCanBeSet() {
        FormulaTrial trial = new FormulaTrial();
        trial.formula("\\frac{1}{2}");
        trial.text("plain");
        assertThat(trial.note()).isEmpty();
    }

    @Test
    void triesTheFormulasOfEveryReaderButNotThoseOfPlainText() {
        DocumentDraft draft = new DocumentDraft();
        draft.paragraph(Kind.TEXT, "See $\\odd$.", 0);
        draft.equation("\\odd", "odd", null, false, 0);
        assertThat(draft.build(Form.MARKDOWN, "", java.util.List.of(), "a", null, null, 0).notes())
                .singleElement()
                .asString()
                .contains("2 of 2", "\\odd (2)");
        assertThat(draft.build(Form.EXCERPT, "", java.util.List.of(), "a", null, null, 0).notes())
                .isEmpty();
    }
}
