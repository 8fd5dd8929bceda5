package org.notebooklearning.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notebooklearning.check.rule.LessonBuilder.codeOnly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.notebook.NotebookFormat;
import org.notebooklearning.contracts.report.Verdict;
import org.notebooklearning.contracts.report.Verdict.Finding;
import org.notebooklearning.contracts.report.Verdict.Outcome;
import org.notebooklearning.inputs.TestInputs;

@DisplayName("Files of all kinds")
class FileJudgingTest {

    /// What nbformat calls valid, those that only a later version may allow included.
    private static final Set<String> VALID =
            Set.of(
                    "test3",
                    "test4",
                    "test4.5",
                    "test4jupyter_metadata",
                    "test4jupyter_metadata_timings");
    private static final Pattern NOT_OF_NBFORMAT =
            Pattern.compile("nbformat \\S+, .*|metadata\\.(kernelspec|language_info) is missing");

    private static Verdict verdict(String rule, List<Verdict> verdicts) {
        return verdicts.stream().filter(v -> v.rule().equals(rule)).findFirst().orElseThrow();
    }

    private static List<Verdict> judgedWith(Map<String, Object> metadata) {
        Notebook notebook = codeOnly("x <- 1").notebook();
        return RuleEngine.judgeFile(
                NotebookFormat.write(new Notebook(notebook.cells(), metadata, 4, 5)));
    }

    @Test
    void judgesTheRulesOnWhatVersion3WasUpgradedTo() {
        List<Verdict> verdicts =
                RuleEngine.judgeFile(
                        """
                        {"metadata": {"name": ""}, "nbformat": 3, "nbformat_minor": 0,
                         "worksheets": [{"metadata": {}, "cells": [
                          {"cell_type": "heading", "level": 2, "metadata": {},
                           "source": "Part 2: Gradients"},
                          {"cell_type": "code", "collapsed": false, "input": "1 +", "metadata": {},
                           "language": "python", "outputs": [], "prompt_number": 1}]}]}
                        """);

        assertThat(verdict("NL001", verdicts).findings())
                .extracting(Finding::message)
                .containsExactly(
                        "nbformat 3.0, upgraded to 4.5 for the other rules",
                        "metadata.kernelspec is missing",
                        "metadata.language_info is missing");
        assertThat(verdict("NL005", verdicts).outcome()).isEqualTo(Outcome.FAIL);
        assertThat(verdict("NL008", verdicts).outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void checksNoRuleAboutCodeInAnotherLanguage() {
        List<Verdict> verdicts =
                judgedWith(Map.of("language_info", Map.of("name", "R", "version", "4.3")));

        assertThat(verdict("NL008", verdicts).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("is R, not Python"));
        for (String rule : List.of("NL003", "NL007", "NL009", "NL102")) {
            assertThat(verdict(rule, verdicts).outcome()).isEqualTo(Outcome.NOT_CHECKED);
            assertThat(verdict(rule, verdicts).why()).contains("R, not Python");
        }
    }

    @Test
    void namesAKernelOfPython2Once() {
        List<Verdict> verdicts =
                judgedWith(Map.of("language_info", Map.of("name", "python", "version", "2.7.18")));

        assertThat(verdict("NL008", verdicts).findings())
                .extracting(Finding::message)
                .filteredOn(message -> message.contains("Python 2"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "print x | a Python 2 statement",
                "1 <> 2 | '<>' is written '!='",
                "raise E, 1 | 'raise Error, text'",
                "x = 0777 | '0777' is no number now",
                "x = 10L | '10L' is no number now",
                "%%R~x <- 1 | '%%R' takes the cell away",
            })
    void namesWhatIsNoPythonOfToday(String source, String message) {
        List<Verdict> verdicts = RuleEngine.judge(codeOnly(source).check());

        assertThat(verdict("NL008", verdicts).findings())
                .extracting(Finding::message)
                .anyMatch(found -> found.contains(message));
    }

    @ParameterizedTest
    @CsvSource({"x = 00", "x = 0x1F", "x = 1_000", "x = 0.5", "%%html~<b>x</b>", "%%time~1 + 1"})
    void letsGoWhatLooksLikeIt(String source) {
        List<Verdict> verdicts = RuleEngine.judge(codeOnly(source).check());

        assertThat(verdict("NL008", verdicts).findings()).isEmpty();
    }

    static List<Path> ofNbformat() {
        return TestInputs.filesBelow(TestInputs.path("notebooks/nbformat-tests"), "");
    }

    @ParameterizedTest
    @MethodSource("ofNbformat")
    void agreesWithNbformatOnItsOwnTests(Path file) throws IOException {
        List<Finding> findings =
                verdict("NL001", RuleEngine.judgeFile(Files.readAllBytes(file))).findings();

        String name = file.getFileName().toString().replaceAll("^tests__|\\.ipynb$", "");
        assertThat(findings.stream().allMatch(f -> NOT_OF_NBFORMAT.matcher(f.message()).matches()))
                .as("%s: %s", name, findings)
                .isEqualTo(VALID.contains(name));
    }
}
