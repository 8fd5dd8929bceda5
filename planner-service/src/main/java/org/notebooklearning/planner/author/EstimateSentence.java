package org.notebooklearning.planner.author;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.model.ask.Prices;
import org.notebooklearning.model.ask.Tokens;
import org.notebooklearning.model.meter.Meter;
import org.notebooklearning.model.meter.WritingEstimate;

/// What writing a plan will take of a model, as the plan says it.
///
/// @param model as it is configured
/// @param prices null where they are not known
/// @param samples how often the lesson is read to be judged; 0 where it is not
public record EstimateSentence(String model, @Nullable Prices prices, int samples, Kind kind) {
    /// Whose words the lesson is made of.
    public enum Kind {
        MODEL,
        /// The learner's own assistant, which reads each text once.
        ASSISTANT,
        /// A recording's: its replies are there already.
        RECORDED
    }

    String of(LessonPlan plan) {
        if (kind == Kind.RECORDED) {
            return "It is made of what "
                    + model
                    + " replied before. No model is asked, and it costs nothing.";
        }
        WritingEstimate estimate = estimate(plan);
        if (kind == Kind.ASSISTANT) {
            return String.format(
                    Locale.ROOT,
                    "Your assistant writes it%s. It reads about %,d to %,d tokens for that, and writes"
                            + " about %,d to %,d. What they cost you is between you and it.",
                    samples == 0 ? "" : " and judges it",
                    rounded(estimate.fewest().input(), 1_000),
                    rounded(estimate.most().input(), 1_000),
                    rounded(estimate.fewest().output(), 1_000),
                    rounded(estimate.most().output(), 1_000));
        }
        String money =
                prices == null
                        ? ""
                        : " ("
                                + Meter.money(estimate.fewest(), prices)
                                + " to "
                                + Meter.money(estimate.most(), prices)
                                + ")";
        return String.format(
                Locale.ROOT,
                "%s will write it%s. That takes about %,d to %,d tokens%s.",
                model,
                samples == 0
                        ? ""
                        : " and judge it in " + samples + (samples == 1 ? " reading" : " readings"),
                rounded(estimate.fewest()),
                rounded(estimate.most()),
                money);
    }

    private WritingEstimate estimate(LessonPlan plan) {
        int beats = plan.beats().size();
        return kind == Kind.ASSISTANT
                ? WritingEstimate.ofAssistant(beats, plan.cells())
                : WritingEstimate.of(beats, plan.cells()).judged(plan.cells(), samples);
    }

    private static long rounded(Tokens tokens) {
        return rounded(tokens.input() + tokens.output(), 10_000);
    }

    private static long rounded(long tokens, long to) {
        return Math.round(tokens / (double) to) * to;
    }
}
