package org.notebooklearning.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// Cells as other programs write them, which are no lesson's.
class CellsOfOthersTest {
    private static final Map<String, Object> NONE = Map.of();

    @Test
    void ofAnotherLanguageAreNotReadAsPython() {
        assertThat(language(Map.of("vscode", Map.of("languageId", "javascript"))))
                .contains("javascript");
        assertThat(language(Map.of("dotnet_interactive", Map.of("language", "csharp"))))
                .contains("csharp");
        assertThat(language(Map.of("polyglot_notebook", Map.of("kernelName", "fsharp"))))
                .contains("fsharp");
        assertThat(language(Map.of("kernel", "R"))).contains("says that it is R");
    }

    @Test
    void ofDatabricksBeginWithTheirLanguage() {
        Cell cell =
                Cell.code(
                        "a",
                        "%sql\nselect 1 from x",
                        Map.of("application/vnd.databricks.v1+cell", NONE));

        assertThat(messages("NL008", cell)).singleElement().asString().contains("sql");
    }

    @Test
    void ofPythonAreReadWhoeverSaysSo() {
        Cell cell = Cell.code("a", "1 +", Map.of("vscode", Map.of("languageId", "python")));

        assertThat(messages("NL008", cell)).singleElement().asString().contains("Not valid");
    }

    @Test
    void thatSplitAClassAreTold() {
        assertThat(
                        messages(
                                "NL008",
                                code("class A:\n    \"\"\"Adds.\"\"\"\n\n    x = 1\n"),
                                code(""),
                                code("    # two\n    def add(self, a):\n        return a")))
                .singleElement()
                .asString()
                .contains("class 'A'");
    }

    @Test
    void thatAreIndentedForNoReasonAreNot() {
        assertThat(messages("NL008", code("class A:\n    x = 1\n\na = A()"), code("    a.x")))
                .isEmpty();
        assertThat(messages("NL008", code("class A:\n    x = 1"), code("    a = 1\n    a")))
                .isEmpty();
    }

    @Test
    void markedByNbgraderAreExercises() {
        String assignment = "def add(a, b):\n    ### BEGIN SOLUTION\n    return a\n";
        Notebook notebook = Notebook.python(List.of(code(assignment)));

        assertThat(LessonUnderCheck.of(notebook).practice()).hasSize(1);
    }

    @Test
    void withWidgetsThatGithubRefusesAreTold() {
        String type = "application/vnd.jupyter.widget-state+json";
        Notebook without =
                Notebook.python(List.of())
                        .withMetadata("widgets", Map.of(type, Map.of("a1", NONE)));
        Notebook with =
                Notebook.python(List.of())
                        .withMetadata("widgets", Map.of(type, Map.of("state", NONE)));

        assertThat(messages("NL001", without)).singleElement().asString().contains("GitHub");
        assertThat(messages("NL001", with)).isEmpty();
    }

    private static String language(Map<String, Object> metadata) {
        List<String> messages = messages("NL008", Cell.code("a", "let x = 1;", metadata));
        assertThat(messages).hasSize(1);
        return messages.getFirst();
    }

    private static Cell code(String source) {
        return Cell.code("a", source, NONE);
    }

    private static List<String> messages(String rule, Cell... cells) {
        List<Cell> named = new ArrayList<>();
        for (Cell cell : cells) {
            named.add(Cell.code("c" + named.size(), cell.source(), cell.metadata()));
        }
        return messages(rule, Notebook.python(named));
    }

    private static List<String> messages(String rule, Notebook notebook) {
        return RuleEngine.judge(LessonUnderCheck.of(notebook), rule::equals, RuleObserver.none())
                .getFirst()
                .findings()
                .stream()
                .map(Finding::message)
                .toList();
    }
}
