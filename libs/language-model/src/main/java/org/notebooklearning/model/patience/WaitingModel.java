package org.notebooklearning.model.patience;

import java.time.Duration;
import org.notebooklearning.model.ask.Asked;
import org.notebooklearning.model.ask.LanguageModel;
import org.notebooklearning.model.ask.ModelRequest;
import org.notebooklearning.model.ask.ReplyProgress;

/// Waits for a model that is away, for as long as a lesson can wait, and says why. A lesson that is
/// half written is not given up because its provider has a bad quarter of an hour.
public final class WaitingModel implements LanguageModel {
    private static final Duration USUAL = Duration.ofSeconds(30);
    private static final Duration LONGEST_STEP = Duration.ofMinutes(5);
    private final LanguageModel model;
    private final Duration longest;
    private final Waiting told;
    private final Pause pause;

    /// @param longest how long is waited in all for one request
    /// @param told is told each time why is waited, in a sentence
    public WaitingModel(LanguageModel model, Duration longest, Waiting told) {
        this(model, longest, told, Thread::sleep);
    }

    /// @param pause how time passes meanwhile
    public WaitingModel(LanguageModel model, Duration longest, Waiting told, Pause pause) {
        this.model = model;
        this.longest = longest;
        this.told = told;
        this.pause = pause;
    }

    @Override
    public Asked ask(ModelRequest request, ReplyProgress progress) throws InterruptedException {
        Duration waited = Duration.ZERO;
        while (true) {
            Asked asked = model.ask(request, progress);
            if (!(asked instanceof Asked.Away away)) {
                return asked;
            }
            Duration wanted = away.after().filter(one -> one.isPositive()).orElse(USUAL);
            Duration step = wanted.compareTo(LONGEST_STEP) < 0 ? wanted : LONGEST_STEP;
            waited = waited.plus(step);
            if (waited.compareTo(longest) > 0) {
                return away;
            }
            told.tell(
                    "Waiting for the language model (%s); asked again in %d s"
                            .formatted(away.reason(), Math.max(1, step.toSeconds())),
                    away.reason());
            pause.last(step);
            told.tell("Asking the language model again", null);
        }
    }
}
