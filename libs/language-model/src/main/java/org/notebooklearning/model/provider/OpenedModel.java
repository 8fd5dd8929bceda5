package org.notebooklearning.model.provider;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.notebooklearning.model.ask.Asked;
import org.notebooklearning.model.ask.LanguageModel;
import org.notebooklearning.model.ask.ModelRequest;
import org.notebooklearning.model.ask.ReplyProgress;
import org.notebooklearning.model.patience.Breaker;
import org.notebooklearning.model.patience.Patience;
import org.notebooklearning.model.patience.PatientModel;

/// The models of one provider, as all programs of an installation ask them: a request is asked
/// again while the provider is away ([PatientModel]), and where that goes on, all are told so for a
/// while without a call ([Breaker]). Which model is asked, each request names. What was paid for is
/// kept by the ledger of each lesson, which is put before this.
public final class OpenedModel implements LanguageModel, AutoCloseable {
    /// So many requests in a row that were given up, each after all its calls.
    private static final int REQUESTS_GIVEN_UP = 2;

    private static final Duration REST = Duration.ofMinutes(1);

    private final ProviderModel provider;
    private final Breaker breaker;

    private OpenedModel(ProviderModel provider, Breaker breaker) {
        this.provider = provider;
        this.breaker = breaker;
    }

    /// The models that `settings` name. Nothing is called yet.
    ///
    /// @param measured what each single call goes through, also those that are asked again
    public static OpenedModel open(ModelSettings settings, UnaryOperator<LanguageModel> measured) {
        return open(settings, Patience.USUAL, measured);
    }

    static OpenedModel open(
            ModelSettings settings, Patience patience, UnaryOperator<LanguageModel> measured) {
        ProviderModel provider = ProviderModel.of(settings.provider());
        return new OpenedModel(
                provider,
                new Breaker(
                        new PatientModel(measured.apply(provider), patience),
                        REQUESTS_GIVEN_UP,
                        REST,
                        Clock.systemUTC()));
    }

    @Override
    public Asked ask(ModelRequest request, ReplyProgress progress) throws InterruptedException {
        return breaker.ask(request, progress);
    }

    /// Why the provider is left alone now and for how long; empty where it is asked.
    public Optional<Asked.Away> paused() {
        return breaker.paused();
    }

    /// Gives up the calls that still wait for a reply.
    @Override
    public void close() {
        provider.close();
    }
}
