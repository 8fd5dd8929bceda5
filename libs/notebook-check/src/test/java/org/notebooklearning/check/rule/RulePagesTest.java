package org.notebooklearning.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.report.Verdict;
import org.notebooklearning.contracts.report.Verdict.Outcome;

@DisplayName("What the rule pages show is what the rules say")
class RulePagesTest {

    static List<Arguments> bad() {
        List<Arguments> all = new ArrayList<>();
        for (RulePage page : RulePage.all()) {
            page.bad().forEach(example -> all.add(Arguments.of(example, page)));
        }
        return all;
    }

    static List<Arguments> good() {
        List<Arguments> all = new ArrayList<>();
        for (RulePage page : RulePage.all()) {
            page.good().forEach(example -> all.add(Arguments.of(example, page)));
        }
        return all;
    }

    @Test
    void theBaseLessonBreaksNoRule() {
        List<Verdict> verdicts =
                RuleEngine.judge(ExampleLesson.of(List.of(), Json.mapper().createObjectNode()));

        assertThat(broken(verdicts)).as(() -> findings(verdicts)).isEmpty();
        assertThat(verdicts)
                .filteredOn(verdict -> verdict.outcome() == Outcome.NOT_CHECKED)
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void theBadExampleBreaksThisRuleAndNoOther(RulePage.Example example, RulePage page) {
        List<Verdict> verdicts = RuleEngine.judge(ExampleLesson.of(example));
        Set<String> expected = new TreeSet<>(page.alsoToldBy());
        expected.add(page.id());

        assertThat(broken(verdicts)).as(() -> findings(verdicts)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void theGoodExampleBreaksNoneAndPassesThisOne(RulePage.Example example, RulePage page) {
        List<Verdict> verdicts = RuleEngine.judge(ExampleLesson.of(example));

        assertThat(broken(verdicts)).as(() -> findings(verdicts)).isEmpty();
        assertThat(verdicts)
                .filteredOn(verdict -> verdict.rule().equals(page.id()))
                .extracting(Verdict::outcome)
                .containsExactly(Outcome.PASS);
    }

    private static Set<String> broken(List<Verdict> verdicts) {
        Set<String> broken = new TreeSet<>();
        for (Verdict verdict : verdicts) {
            if (verdict.outcome() == Outcome.FAIL || verdict.outcome() == Outcome.WARN) {
                broken.add(verdict.rule());
            }
        }
        return broken;
    }

    private static String findings(List<Verdict> verdicts) {
        StringBuilder told = new StringBuilder();
        for (Verdict verdict : verdicts) {
            verdict.findings()
                    .forEach(
                            finding ->
                                    told.append('\n')
                                            .append(verdict.rule())
                                            .append(' ')
                                            .append(finding));
        }
        return told.toString();
    }
}
