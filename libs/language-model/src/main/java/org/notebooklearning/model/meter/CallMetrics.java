package org.notebooklearning.model.meter;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.model.ask.Asked;
import org.notebooklearning.model.ask.LanguageModel;
import org.notebooklearning.model.ask.ModelReply;
import org.notebooklearning.model.ask.ModelRequest;
import org.notebooklearning.model.ask.Prices;
import org.notebooklearning.model.ask.ReplyProgress;
import org.notebooklearning.model.ask.Tokens;

/// What is measured of the calls of language models; docs/metrics.md has each of them. Labels have
/// few values: the stage, the models that are configured, the outcomes and the one currency.
final class CallMetrics {
    private final MeterRegistry registry;
    private final String stage;
    private final @Nullable Prices prices;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Counter fromLedger;
    private final Counter capsReached;
    private final Timer waits;

    /// @param stage whose calls are measured
    CallMetrics(MeterRegistry registry, String stage, @Nullable Prices prices) {
        this.registry = registry;
        this.stage = stage;
        this.prices = prices;
        this.fromLedger =
                Counter.builder("lesson.model.ledger.replies")
                        .description("Replies that stood in the ledger, so that nothing was paid")
                        .tag("stage", stage)
                        .register(registry);
        this.capsReached =
                Counter.builder("lesson.model.caps.reached")
                        .description("Lessons that stopped because they had cost all they may")
                        .tag("stage", stage)
                        .register(registry);
        this.waits =
                Timer.builder("lesson.model.wait")
                        .description("How long requests waited for the provider to come back")
                        .tag("stage", stage)
                        .register(registry);
        Gauge.builder("lesson.model.calls.in.flight", inFlight, AtomicInteger::get)
                .description("Calls whose reply has not come yet")
                .tag("stage", stage)
                .register(registry);
        Gauge.builder("lesson.model.waiting", waiting, AtomicInteger::get)
                .description("Requests that wait for the provider to come back")
                .tag("stage", stage)
                .register(registry);
    }

    /// `provider` with each of its calls measured, those that are asked again among them.
    LanguageModel measured(LanguageModel provider) {
        return (request, progress) -> call(provider, request, progress);
    }

    private Asked call(LanguageModel provider, ModelRequest request, ReplyProgress progress)
            throws InterruptedException {
        long begin = System.nanoTime();
        inFlight.incrementAndGet();
        String outcome = "stopped";
        try {
            Asked asked = provider.ask(request, progress);
            outcome = outcome(asked);
            if (asked instanceof Asked.Replied replied) {
                paid(request.model(), replied.reply().tokens());
            }
            return asked;
        } finally {
            inFlight.decrementAndGet();
            Timer.builder("lesson.model.call")
                    .description("How long calls of language models took, by outcome")
                    .tag("stage", stage)
                    .tag("outcome", outcome)
                    .register(registry)
                    .record(Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    private static String outcome(Asked asked) {
        return switch (asked) {
            case Asked.Away away -> away.fault().word();
            case Asked.Rejected rejected -> rejected.fault().word();
            case Asked.Replied replied ->
                    replied.reply().end() == ModelReply.End.COMPLETE
                            ? "replied"
                            : replied.reply().end().word();
        };
    }

    private void paid(String model, Tokens tokens) {
        tokens("sent", model, tokens.input());
        tokens("replied", model, tokens.output());
        if (prices != null) {
            Counter.builder("lesson.model.cost")
                    .description("What calls cost, in the currency of the configured prices")
                    .tag("stage", stage)
                    .tag("model", model)
                    .tag("currency", prices.currency().isEmpty() ? "none" : prices.currency())
                    .register(registry)
                    .increment(tokens.cost(prices));
        }
    }

    private void tokens(String direction, String model, long count) {
        Counter.builder("lesson.model.tokens")
                .description("Tokens as the provider counts them")
                .tag("stage", stage)
                .tag("model", model)
                .tag("direction", direction)
                .register(registry)
                .increment((double) count);
    }

    /// A reply was taken from the ledger.
    void kept() {
        fromLedger.increment();
    }

    /// A lesson may not cost more.
    void capReached() {
        capsReached.increment();
    }

    /// A request begins to wait for the provider.
    void waits() {
        waiting.incrementAndGet();
    }

    /// It has waited.
    void waited(Duration time) {
        waiting.decrementAndGet();
        waits.record(time);
    }
}
