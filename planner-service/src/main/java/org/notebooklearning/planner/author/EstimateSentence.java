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
/// @param isRecorded whether its replies are there already
public record EstimateSentence(
        String model, @Nullable Prices prices, int samples, boolean isRecorded) {

    String of(LessonPlan plan) {
        if (isRecorded) {
            return "It is made of what "
                    + model
                    + " replied before. No model is asked, and it costs nothing.";
        }
        WritingEstimate estimate =
                WritingEstimate.of(plan.beats().size(), plan.cells()).judged(plan.cells(), samples);
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

    private static long rounded(Tokens tokens) {
        long all = tokens.input() + tokens.output();
        return Math.round(all / 10_000.0) * 10_000;
    }
}
