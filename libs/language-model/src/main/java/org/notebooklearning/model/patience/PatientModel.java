package org.notebooklearning.model.patience;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.notebooklearning.model.ask.Asked;
import org.notebooklearning.model.ask.LanguageModel;
import org.notebooklearning.model.ask.ModelRequest;
import org.notebooklearning.model.ask.ReplyProgress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks a model again that is away, each time after a longer while, and after as long as the
/// provider wants where it says so. The while is up to half as long again, by chance: callers who
/// were sent away together do not come back together.
public final class PatientModel implements LanguageModel {
    private static final Logger LOG = LoggerFactory.getLogger(PatientModel.class);
    private final LanguageModel model;
    private final Patience patience;
    private final RandomGenerator chance;
    private final Pause pause;

    public PatientModel(LanguageModel model, Patience patience) {
        this(model, patience, RandomGenerator.getDefault(), Thread::sleep);
    }

    PatientModel(LanguageModel model, Patience patience, RandomGenerator chance, Pause pause) {
        this.model = model;
        this.patience = patience;
        this.chance = chance;
        this.pause = pause;
    }

    @Override
    public Asked ask(ModelRequest request, ReplyProgress progress) throws InterruptedException {
        for (int call = 1; ; call++) {
            Asked asked = model.ask(request, progress);
            if (!(asked instanceof Asked.Away away) || call == patience.calls()) {
                return asked;
            }
            Duration wanted = away.after().orElse(Duration.ZERO);
            if (wanted.compareTo(patience.longest()) > 0) {
                // Asked earlier it would only say so again.
                return away;
            }
            Duration least = patience.after(call);
            Duration wait = wanted.compareTo(least) > 0 ? wanted : least;
            Duration jittered =
                    wait.plus(Duration.ofMillis(chance.nextLong(wait.toMillis() / 2 + 1)));
            LOG.info(
                    "{}: {}; asking again in {} s",
                    request.purpose(),
                    away.reason(),
                    jittered.toMillis() / 1000.0);
            pause.last(jittered);
        }
    }
}
