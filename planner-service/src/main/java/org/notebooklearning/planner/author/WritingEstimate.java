package org.notebooklearning.planner.author;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.model.ask.Prices;
import org.notebooklearning.model.ask.Tokens;
import org.notebooklearning.model.meter.Meter;

/// What writing a plan will take of a model, from what lessons took so far. Each beat is asked for
/// with the craft, the plan and the beats it stands on, looked at once or twice with its outputs;
/// the whole is read once, and mended up to three times.
///
/// @param model as it is configured
/// @param prices null where they are not known
/// @param isRecorded whether its replies are there already
public record WritingEstimate(String model, @Nullable Prices prices, boolean isRecorded) {
    private static final int FEWEST_SENT = 16_000;
    private static final int MOST_SENT = 36_000;
    private static final int FEWEST_REPLIED = 130;
    private static final int MOST_REPLIED = 320;
    private static final int WHOLE = 60_000;

    String sentence(LessonPlan plan) {
        if (isRecorded) {
            return "It is made of what "
                    + model
                    + " replied before. No model is asked, and it costs nothing.";
        }
        long beats = plan.beats().size();
        long cells = plan.cells();
        Tokens fewest = new Tokens(beats * FEWEST_SENT + WHOLE, cells * FEWEST_REPLIED);
        Tokens most = new Tokens(beats * MOST_SENT + 4 * WHOLE, cells * MOST_REPLIED);
        String money =
                prices == null
                        ? ""
                        : " ("
                                + Meter.money(fewest, prices)
                                + " to "
                                + Meter.money(most, prices)
                                + ")";
        return String.format(
                Locale.ROOT,
                "%s will write it. That takes about %,d to %,d tokens%s.",
                model,
                rounded(fewest),
                rounded(most),
                money);
    }

    private static long rounded(Tokens tokens) {
        long all = tokens.input() + tokens.output();
        return Math.round(all / 10_000.0) * 10_000;
    }
}
