package org.notebooklearning.check.rule;

import static org.notebooklearning.check.rule.Judging.breaks;
import static org.notebooklearning.check.rule.Judging.holds;
import static org.notebooklearning.check.rule.Judging.isNotChecked;
import static org.notebooklearning.check.rule.LessonBuilder.codeOnly;
import static org.notebooklearning.check.rule.LessonBuilder.lesson;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.notebooklearning.check.rule.RunFacts.LimitHit.Kind;

@DisplayName("Rules on the run")
class RunRulesTest {

    @Nested
    class TopToBottom {
        private final Rule rule = new RunsTopToBottom();

        @Test
        void holdsWhenEveryCellRan() {
            holds(rule, codeOnly("1", " ", "2").ran(Runs.of("c1", "c3").facts()));
        }

        @Test
        void breaksOnAnErrorAndOnWhatWasNotReached() {
            breaks(
                    rule,
                    codeOnly("1", "x", "2", "3")
                            .ran(Runs.of("c1").fails("c2", "NameError", "no x").facts()),
                    "NameError: no x",
                    "did not get here");
        }

        @Test
        void namesTheLimitThatEndedTheRun() {
            var findings =
                    breaks(
                            rule,
                            codeOnly("1", "2")
                                    .ran(
                                            Runs.of("c1")
                                                    .limit(Kind.KERNEL_DIED, "c2", "it died")
                                                    .facts()),
                            "did not get here");

            org.assertj.core.api.Assertions.assertThat(findings.getFirst().fix())
                    .contains("it died");
        }

        @Test
        void cellsThatMayFailMayFail() {
            holds(
                    rule,
                    lesson().codeTagged("raises-exception", "1 / 0")
                            .ran(Runs.of().fails("c1", "ZeroDivisionError", "").facts()));
        }

        @Test
        void isNotCheckedWithoutARun() {
            isNotChecked(rule, codeOnly("1"), "not run");
        }
    }

    @Nested
    class Limits {
        private final Rule rule = new WithinLimits();

        @Test
        void holdsAtTheLimits() {
            holds(
                    rule,
                    codeOnly("1")
                            .ran(
                                    Runs.of()
                                            .cell("c1", Duration.ofSeconds(20), "", 0, Set.of())
                                            .took(Duration.ofSeconds(120))
                                            .memory(2L << 30)
                                            .facts()));
        }

        @Test
        void breaksAboveThem() {
            breaks(
                    rule,
                    codeOnly("1")
                            .ran(
                                    Runs.of()
                                            .cell("c1", Duration.ofMillis(20_100), "", 0, Set.of())
                                            .took(Duration.ofMillis(120_100))
                                            .memory((2L << 30) + (1 << 20))
                                            .facts()),
                    "20.1 s, more than 20",
                    "120.1 s, more than 120",
                    "2049 MiB");
        }

        @Test
        void breaksWhenTheRunWasEnded() {
            breaks(
                    rule,
                    codeOnly("1").ran(Runs.of().limit(Kind.MEMORY, null, "2 GiB").facts()),
                    "ended: 2 GiB");
        }

        @Test
        void isNotCheckedWithoutARun() {
            isNotChecked(rule, codeOnly("1"), "not run");
        }
    }

    @Nested
    class Outputs {
        private final Rule rule = new CleanOutputs();

        @Test
        void holdsForQuietCells() {
            holds(rule, codeOnly("1").ran(Runs.of("c1").facts()));
        }

        @Test
        void anErrorShownOnPurposeIsNoFault() {
            holds(
                    rule,
                    lesson().codeTagged("raises-exception", "1 / 0")
                            .ran(Runs.of().fails("c1", "ZeroDivisionError", "").facts()));
        }

        @Test
        void breaksOnWarningsTracebacksAndBigOutputs() {
            breaks(
                    rule,
                    codeOnly("1", "2", "3")
                            .ran(
                                    Runs.of()
                                            .cell(
                                                    "c1",
                                                    Duration.ZERO,
                                                    "UserWarning: old\n  more",
                                                    0,
                                                    Set.of())
                                            .cell("c2", Duration.ZERO, "", 9L << 20, Set.of())
                                            .fails("c3", "ValueError", "no")
                                            .facts()),
                    "It warns: UserWarning: old",
                    "9216 KiB",
                    "traceback: ValueError",
                    "9 MiB");
        }

        @Test
        void isNotCheckedWithoutARun() {
            isNotChecked(rule, codeOnly("1"), "not run");
        }
    }

    @Nested
    class TwoRuns {
        private final Rule rule = new SameOutputsTwice();

        @Test
        void holdWhenTheyAgree() {
            holds(rule, codeOnly("1").ran(Runs.of("c1").differs().facts()));
        }

        @Test
        void breakWhereTheyDiffer() {
            breaks(
                    rule,
                    codeOnly("1", "x = random.random()", "2 * x")
                            .ran(
                                    Runs.of("c1", "c2", "c3")
                                            .differs(
                                                    new RunFacts.Difference("c2", "It shows '0.3'"),
                                                    new RunFacts.Difference("c3", "It shows '0.6'"),
                                                    new RunFacts.Difference(null, "widgets differ"))
                                            .facts()),
                    "It shows '0.3'; so do 1 later cells",
                    "widgets differ");
        }

        @Test
        void areNotCheckedAfterOneRun() {
            isNotChecked(rule, codeOnly("1").ran(Runs.of("c1").facts()), "not run twice");
        }
    }
}
