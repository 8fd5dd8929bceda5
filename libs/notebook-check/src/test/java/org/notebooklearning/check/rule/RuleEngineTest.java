package org.notebooklearning.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notebooklearning.check.rule.LessonBuilder.codeOnly;
import static org.notebooklearning.check.rule.LessonBuilder.lesson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.contracts.report.Verdict;
import org.notebooklearning.contracts.report.Verdict.Outcome;
import org.notebooklearning.contracts.report.Verdict.Severity;
import org.notebooklearning.inputs.TestInputs;

@DisplayName("The engine and its catalogue")
class RuleEngineTest {
    private static final Path ROOT = Path.of(System.getProperty("project.root"));

    private static List<String> ids() {
        return RuleCatalogue.entries().stream().map(RuleCatalogue.Entry::id).toList();
    }

    private static Map<String, Verdict> byRule(List<Verdict> verdicts) {
        Map<String, Verdict> byRule = new TreeMap<>();
        verdicts.forEach(verdict -> byRule.put(verdict.rule(), verdict));
        return byRule;
    }

    @Test
    void givesOneVerdictForEachIdInOrder() {
        List<Verdict> verdicts = RuleEngine.judge(codeOnly("1").check());

        assertThat(verdicts).extracting(Verdict::rule).containsExactlyElementsOf(ids());
        assertThat(ids()).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void blockingRulesFailAndOthersWarn() {
        Map<String, Verdict> verdicts =
                byRule(RuleEngine.judge(codeOnly("import torch", "import os~y").check()));

        assertThat(verdicts.get("NL008").outcome()).isEqualTo(Outcome.FAIL);
        assertThat(verdicts.get("NL008").blocks()).isTrue();
        assertThat(verdicts.get("NL007").outcome()).isEqualTo(Outcome.WARN);
        assertThat(verdicts.get("NL007").blocks()).isFalse();
        assertThat(verdicts.get("NL003").outcome()).isEqualTo(Outcome.PASS);
        assertThat(verdicts.get("NL401").outcome()).isEqualTo(Outcome.NOT_CHECKED);
    }

    @Test
    void everyVerdictSaysWhy() {
        assertThat(RuleEngine.judge(lesson().words("Hello.").check()))
                .allSatisfy(verdict -> assertThat(verdict.why()).isNotBlank());
    }

    @Test
    void whatNothingHereCanJudgeIsNotPassed() {
        assertThat(byRule(RuleEngine.judge(codeOnly("1").check())).get("NL202"))
                .satisfies(
                        verdict -> {
                            assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_CHECKED);
                            assertThat(verdict.why()).contains("No tags");
                            assertThat(verdict.judge()).isNull();
                        });
    }

    @Test
    void asksAJudgeForJudgedRulesAndNoOthers() {
        assertThat(RuleCatalogue.entries())
                .allSatisfy(
                        entry ->
                                assertThat(entry.rule() instanceof MeaningRule)
                                        .as(entry.id())
                                        .isEqualTo(
                                                entry.kinds().contains(RuleCatalogue.Kind.JUDGED)))
                .filteredOn(entry -> entry.rule() instanceof MeaningRule)
                .allSatisfy(
                        entry -> {
                            MeaningRule question = (MeaningRule) entry.rule();
                            assertThat(question.rule()).isEqualTo(entry.id());
                            assertThat(question.text()).endsWith("?");
                        });
    }

    @Test
    void verdictsNameTheJudgeThatCouldSay() {
        LessonUnderCheck lesson = codeOnly("import torch", "x = torch.randn(3, 2)").check();

        assertThat(byRule(RuleEngine.judge(lesson)).get("NL105"))
                .satisfies(
                        verdict -> {
                            assertThat(verdict.outcome()).isEqualTo(Outcome.WARN);
                            assertThat(verdict.judge()).isEqualTo("structural");
                        });
        assertThat(byRule(RuleEngine.judge(lesson)).get("NL003").judge()).isNull();
    }

    @Test
    void theFirstJudgeThatCanSaySpeaks() {
        LessonUnderCheck lesson = codeOnly("import torch", "x = torch.randn(3, 2)").check();
        List<MeaningJudge> judges =
                List.of(
                        new ScriptedJudge("silent", new Rule.NotChecked("Out of words.")),
                        new ScriptedJudge("kind", new Rule.Checked("everything", List.of())),
                        new StructuralJudge());

        assertThat(byRule(judge(lesson, judges)).get("NL105"))
                .satisfies(
                        verdict -> {
                            assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
                            assertThat(verdict.judge()).isEqualTo("kind");
                        });
        assertThat(byRule(judge(lesson, judges.subList(0, 1))).get("NL105"))
                .satisfies(
                        verdict -> {
                            assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_CHECKED);
                            assertThat(verdict.why()).isEqualTo("Out of words.");
                            assertThat(verdict.judge()).isNull();
                        });
        assertThat(byRule(judge(lesson, List.of())).get("NL105").why()).contains("No judge");
    }

    private static List<Verdict> judge(LessonUnderCheck lesson, List<MeaningJudge> judges) {
        return RuleEngine.judge(lesson, judges, rule -> true, RuleObserver.none());
    }

    /// Says the same about everything.
    private record ScriptedJudge(String name, Rule.Judgement answer) implements MeaningJudge {
        @Override
        public Rule.Judgement judge(LessonUnderCheck lesson, MeaningRule question) {
            return answer;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "[]", "{}", "{\"nbformat\": 3}", "{\"nbformat\": 4}"})
    void aFileThatIsNoNotebookFailsOnItsFormatOnly(String file) {
        List<Verdict> verdicts = RuleEngine.judgeFile(file);

        assertThat(verdicts).hasSameSizeAs(ids());
        assertThat(verdicts.getFirst().outcome()).isEqualTo(Outcome.FAIL);
        assertThat(verdicts.subList(1, verdicts.size()))
                .allMatch(verdict -> verdict.outcome() == Outcome.NOT_CHECKED);
    }

    static List<Path> notebooks() {
        return TestInputs.notebooks();
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void givesEveryNotebookOnDiskAllVerdicts(Path file) throws IOException {
        assertThat(RuleEngine.judgeFile(Files.readString(file)))
                .extracting(Verdict::rule)
                .containsExactlyElementsOf(ids());
    }

    @Test
    void everyIdStandsInTheDocumentationAndViceVersa() {
        String docs = read(ROOT.resolve("docs/rules.md"));
        Pattern row =
                Pattern.compile("(?m)^\\| \\[?(NL\\d{3})[^|]* \\| ([^|]+) \\| (blocks|warns) \\|");
        Map<String, String> documented = new TreeMap<>();
        row.matcher(docs)
                .results()
                .forEach((MatchResult found) -> documented.put(found.group(1), found.group(3)));

        assertThat(documented.keySet()).isEqualTo(new TreeSet<>(ids()));
        assertThat(RuleCatalogue.entries())
                .allSatisfy(
                        entry ->
                                assertThat(documented.get(entry.id()))
                                        .as(entry.id())
                                        .isEqualTo(
                                                entry.severity() == Severity.BLOCK
                                                        ? "blocks"
                                                        : "warns"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
