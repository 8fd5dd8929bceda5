package org.notebooklearning.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notebooklearning.check.rule.Judging.breaks;
import static org.notebooklearning.check.rule.Judging.holds;
import static org.notebooklearning.check.rule.Judging.isNotChecked;
import static org.notebooklearning.check.rule.LessonBuilder.SETUP;
import static org.notebooklearning.check.rule.LessonBuilder.codeOnly;
import static org.notebooklearning.check.rule.LessonBuilder.lesson;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Rules on what is imported and exported")
class LibraryRulesTest {

    @Nested
    class Exports {
        private final Rule rule = new ExportsMakeALibrary();
        private static final String NORM =
                "# | export~def norm(x):~    y = x.mean()~    y = y + 1~    return torch.sqrt(y)";

        @Test
        void holdsWhenTheLibraryImports() {
            holds(rule, codeOnly(SETUP, NORM).ran(Runs.of("c1", "c2").library(null).facts()));
        }

        @Test
        void isNotCheckedBeforeTheImportWasTried() {
            isNotChecked(rule, codeOnly(SETUP, NORM), "not tried");
        }

        @Test
        void breaksWhenTheLibraryDoesNotImport() {
            RunFacts.Failure failure = new RunFacts.Failure("NameError", "name 'q' ...", "");

            breaks(
                    rule,
                    codeOnly(SETUP, NORM).ran(Runs.of("c1").library(failure).facts()),
                    "NameError: name 'q'");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "EPS = 1e-6",
                    "eps = 1e-6",
                    "FREQUENCIES = torch.arange(3)",
                    "from math import pi",
                    "class A: pass",
                    "'''What it is.'''",
                    "@torch.no_grad()~def f(): pass",
                })
        void exportCellsHoldDefinitionsAndConstants(String code) {
            isNotChecked(rule, codeOnly(SETUP, "# | export~" + code), "as they should be");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "print(1)",
                    "words = torch.randn(3)",
                    "x.y = 1",
                    "for i in range(3): pass",
                    "%time",
                })
        void breaksWhenAnExportCellDoesMore(String code) {
            LessonBuilder lesson = codeOnly(SETUP + "~x = 1", "# | export~X = 1~" + code);

            assertThat(((Rule.Checked) rule.judge(lesson.check())).findings()).isNotEmpty();
        }

        @Test
        void breaksWhenTheLibraryNeedsWhatIsNotExported() {
            breaks(
                    rule,
                    codeOnly(SETUP, "gain = 2", "# | export~def f(x): return x * gain"),
                    "needs 'gain'");
        }

        @ParameterizedTest
        @ValueSource(strings = {"#export~X = 1", "X = 1~# | export", "# | export all~X = 1"})
        void breaksWhenTheMarkIsWrittenOtherwise(String code) {
            breaks(rule, codeOnly(SETUP, code), "does not mark");
        }

        @Test
        void breaksWhenAUsefulFunctionIsNotExported() {
            String norm = NORM.replace("# | export~", "");

            breaks(rule, codeOnly(SETUP, norm, "norm(a)", "norm(b)"), "'norm' is used in 2");
            holds(rule, codeOnly(SETUP, norm, "norm(a)"));
        }
    }

    @Nested
    class ImportsOnTop {
        private final Rule rule = new ImportsAtTheTop();

        @Test
        void holdsWithImportsInTheFirstCodeCell() {
            holds(rule, lesson().words("Why").code(SETUP).code("torch.ones(1)"));
        }

        @Test
        void breaksWithImportsElsewhere() {
            breaks(
                    rule,
                    codeOnly(SETUP, "x = 1~import math", "def f():~    from os import path"),
                    "An import",
                    "An import");
        }
    }
}
