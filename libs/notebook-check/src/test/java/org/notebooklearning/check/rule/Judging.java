package org.notebooklearning.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// What tests expect of a rule.
final class Judging {
    private Judging() {}

    static void holds(Rule rule, LessonBuilder lesson) {
        assertThat(checked(rule, lesson).findings()).isEmpty();
    }

    /// The rule has exactly these findings, in order, each told by a part of its message.
    static List<Finding> breaks(Rule rule, LessonBuilder lesson, String... messages) {
        List<Finding> findings = checked(rule, lesson).findings();
        assertThat(findings).as("%s", findings).hasSize(messages.length);
        for (int i = 0; i < messages.length; i++) {
            assertThat(findings.get(i).message()).contains(messages[i]);
            assertThat(findings.get(i).fix()).isNotBlank();
        }
        return findings;
    }

    static void isNotChecked(Rule rule, LessonBuilder lesson, String why) {
        assertThat(rule.judge(lesson.check()))
                .isInstanceOfSatisfying(
                        Rule.NotChecked.class, skipped -> assertThat(skipped.why()).contains(why));
    }

    private static Rule.Checked checked(Rule rule, LessonBuilder lesson) {
        Rule.Judgement judgement = rule.judge(lesson.check());
        assertThat(judgement).isInstanceOf(Rule.Checked.class);
        Rule.Checked checked = (Rule.Checked) judgement;
        assertThat(checked.lookedAt()).isNotBlank();
        return checked;
    }
}
