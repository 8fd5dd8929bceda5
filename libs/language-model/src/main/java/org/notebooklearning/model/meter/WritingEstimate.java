package org.notebooklearning.model.meter;

import org.notebooklearning.model.ask.Tokens;

/// What writing will take of a model, from what lessons took so far. Each beat is asked for with
/// the craft, the plan and the beats it stands on, looked at once or twice with its outputs; the
/// whole is read once, and mended a few times.
public record WritingEstimate(Tokens fewest, Tokens most) {
    private static final int FEWEST_SENT = 16_000;
    private static final int MOST_SENT = 36_000;
    private static final int FEWEST_REPLIED = 130;
    private static final int MOST_REPLIED = 320;
    private static final int WHOLE = 60_000;

    private static final int FEWEST_FOR_ASSISTANT = 1_000;
    private static final int MOST_FOR_ASSISTANT = 2_500;
    private static final int CRAFT_AND_WHOLE = 12_000;

    private static final int FEWEST_OF_CELL = 90;
    private static final int MOST_OF_CELL = 200;
    private static final int RULES_AND_SOURCE = 20_000;
    private static final int FEWEST_OF_VERDICTS = 1_500;
    private static final int MOST_OF_VERDICTS = 4_000;

    /// The estimate for so many beats, which have so many cells together, and for the whole after
    /// them.
    public static WritingEstimate of(long beats, long cells) {
        return new WritingEstimate(
                new Tokens(beats * FEWEST_SENT + WHOLE, cells * FEWEST_REPLIED),
                new Tokens(beats * MOST_SENT + 5 * WHOLE, cells * MOST_REPLIED));
    }

    /// The estimate for an assistant, which is sent nothing twice.
    public static WritingEstimate ofAssistant(long beats, long cells) {
        return new WritingEstimate(
                new Tokens(FEWEST_FOR_ASSISTANT * beats + CRAFT_AND_WHOLE, cells * FEWEST_REPLIED),
                new Tokens(MOST_FOR_ASSISTANT * beats + 3 * CRAFT_AND_WHOLE, cells * MOST_REPLIED));
    }

    /// The same with what it takes to judge a lesson of so many cells so often, and once more after
    /// what was found is mended.
    public WritingEstimate judged(long cells, int samples) {
        return new WritingEstimate(
                fewest.plus(
                        new Tokens(
                                samples * cells * FEWEST_OF_CELL,
                                (long) samples * FEWEST_OF_VERDICTS)),
                most.plus(
                        new Tokens(
                                2L * samples * (cells * MOST_OF_CELL + RULES_AND_SOURCE),
                                2L * samples * MOST_OF_VERDICTS)));
    }
}
