package org.notebooklearning.check.rule;

import static org.notebooklearning.check.rule.Judging.breaks;
import static org.notebooklearning.check.rule.Judging.holds;
import static org.notebooklearning.check.rule.Judging.isNotChecked;
import static org.notebooklearning.check.rule.LessonBuilder.UTILS;
import static org.notebooklearning.check.rule.LessonBuilder.lesson;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Rules on source and plan")
class SourceAndPlanRulesTest {

    @Nested
    class Quotations {
        private final Rule rule = new QuotationsTraced();
        private static final String SENTENCE = "The norm is re-scaling invariant.";

        private LessonBuilder quoting(String text) {
            return lesson().beat("b", "intuition")
                    .words("quote", "The authors say:\n\n> " + text + "\n\nPage 2.")
                    .paragraph(1, "Something else stands\nhere.")
                    .paragraph(2, "First words. The norm is\nre-scaling   invariant. Last words.")
                    .paragraph(3, "More.");
        }

        @Test
        void holdsForWhatTheSourceSays() {
            holds(rule, quoting(SENTENCE).quotation("c1", SENTENCE, 2));
            holds(
                    rule,
                    quoting("The norm is **re-scaling invariant**.").quotation("c1", SENTENCE, 0));
        }

        @Test
        void aParagraphMayRunOverToTheNextPage() {
            holds(rule, quoting(SENTENCE).quotation("c1", SENTENCE, 3));
        }

        @Test
        void breaksForAnotherPage() {
            breaks(rule, quoting(SENTENCE).quotation("c1", SENTENCE, 1), "not on page 1");
        }

        @Test
        void breaksForInventedSentences() {
            String invented = "The norm is a kind of magic.";

            breaks(
                    rule,
                    quoting(invented).quotation("c1", invented, 2),
                    "The source does not say this");
        }

        @Test
        void breaksWhenTheCellSaysSomethingElse() {
            breaks(
                    rule,
                    quoting("Something else stands here.").quotation("c1", SENTENCE, 2),
                    "does not stand in its cell",
                    "not bound");
        }

        @Test
        void breaksForQuotesThatNobodyVouchesFor() {
            breaks(rule, quoting(SENTENCE).utils(UTILS), "not bound to the source");
        }

        @Test
        void isNotCheckedWithoutSourceOrList() {
            isNotChecked(rule, lesson().words("> A quote."), "no source");
            isNotChecked(rule, quoting(SENTENCE), "not known");
        }
    }

    @Nested
    class Plan {
        private final Rule rule = new PlanFollowed();

        private LessonBuilder planned() {
            return lesson().planned("o", "opening").planned("b", "intuition");
        }

        @Test
        void holdsWhenEveryBeatIsThere() {
            holds(rule, planned().beat("o", "opening").words("1").beat("b", "intuition").code("2"));
        }

        @Test
        void breaksForMissingAndInventedBeats() {
            breaks(
                    rule,
                    planned().beat("o", "opening").words("1").beat("x", "intuition").code("2"),
                    "'x' is not in the plan",
                    "'b' has no cells");
        }

        @Test
        void breaksForAnotherOrder() {
            breaks(
                    rule,
                    planned().beat("b", "intuition").words("1").beat("o", "opening").code("2"),
                    "another order");
        }

        @Test
        void isNotCheckedWithoutPlanOrTags() {
            isNotChecked(rule, lesson().words("1"), "no plan");
            isNotChecked(rule, planned().words("1"), "which beat");
        }
    }
}
