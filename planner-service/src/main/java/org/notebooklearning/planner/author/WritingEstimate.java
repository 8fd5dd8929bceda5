package org.notebooklearning.planner.author;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.model.ask.Prices;
import org.notebooklearning.model.ask.Tokens;
import org.notebooklearning.model.meter.Meter;

/// What writing a plan will take of a model, from what lessons took so far. Each beat is asked for
/// with the craft, the plan and the beats it stands on, looked at once or twice with its outputs;
/// the whole is read once, mended up to three times, and read again for each sample of those that
/// judge it.
///
/// @param model as it is configured
/// @param prices null where they are not known
/// @param samples how often the lesson is read to be judged; 0 where it is not
public record WritingEstimate(String model, @Nullable Prices prices, int samples) {
    private static final int FEWEST_SENT = 16_000;
    private static final int MOST_SENT = 36_000;
    private static final int FEWEST_REPLIED = 130;
    private static final int MOST_REPLIED = 320;
    private static final int WHOLE = 60_000;
    private static final int FEWEST_OF_CELL = 90;
    private static final int MOST_OF_CELL = 200;
    private static final int RULES_AND_SOURCE = 20_000;
    private static final int FEWEST_OF_VERDICTS = 1_500;
    private static final int MOST_OF_VERDICTS = 4_000;

    String sentence(LessonPlan plan) {
        long beats = plan.beats().size();
        long cells = plan.cells();
        Tokens fewest =
                new Tokens(beats * FEWEST_SENT + WHOLE, cells * FEWEST_REPLIED)
                        .plus(judging(cells * FEWEST_OF_CELL, FEWEST_OF_VERDICTS));
        Tokens most =
                new Tokens(beats * MOST_SENT + 4 * WHOLE, cells * MOST_REPLIED)
                        .plus(judging(cells * MOST_OF_CELL + RULES_AND_SOURCE, MOST_OF_VERDICTS));
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
                "%s will write it%s. That takes about %,d to %,d tokens%s.",
                model,
                samples == 0
                        ? ""
                        : " and judge it in " + samples + (samples == 1 ? " reading" : " readings"),
                rounded(fewest),
                rounded(most),
                money);
    }

    private Tokens judging(long lesson, long verdicts) {
        return new Tokens(samples * lesson, samples * verdicts);
    }

    private static long rounded(Tokens tokens) {
        long all = tokens.input() + tokens.output();
        return Math.round(all / 10_000.0) * 10_000;
    }
}
