package org.notebooklearning.gateway.lessons;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.model.assistant.AskedWriting;
import org.notebooklearning.model.assistant.TakenWriting;

/// How the assistants of learners get on with writing, as figures; docs/metrics.md has each of
/// them. Every gateway tells what went through itself.
@Singleton
final class WritingFigures {
    private static final String CLAIMS = "lesson.assistant.claims";
    private static final String RETURNED = "lesson.assistant.claims.returned";
    private static final String HAND_INS = "lesson.assistant.hand.ins";
    private static final String WAIT = "lesson.assistant.wait";
    private static final String LAPSED = "lapsed";
    private static final String GIVEN_BACK = "given-back";
    private static final String FIRST = "first";
    private static final String AGAIN = "again";
    private static final String CUT_OFF = "cut-off";
    private static final String REFUSED = "refused";
    private final MeterRegistry registry;
    private final Clock clock;

    WritingFigures(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /// All of them are told from the start, so that nothing is missing where nothing happened yet.
    void start(@Observes StartupEvent event) {
        for (Stage stage : List.of(Stage.PLAN, Stage.WRITE)) {
            claims(stage.word());
            wait(stage.word());
        }
        List.of(LAPSED, GIVEN_BACK).forEach(this::returned);
        List.of(FIRST, AGAIN, CUT_OFF, REFUSED).forEach(this::handIns);
    }

    /// A helper was given `taken`.
    void took(TakenWriting taken) {
        if (taken.again()) {
            return;
        }
        AskedWriting asked = taken.asked();
        claims(asked.stage()).increment();
        if (taken.lapsed()) {
            returned(LAPSED).increment();
        } else {
            wait(asked.stage()).record(Duration.between(asked.at(), clock.instant()));
        }
    }

    /// A helper said that it will not write what it took.
    void gaveBack() {
        returned(GIVEN_BACK).increment();
    }

    /// A reply was handed in.
    ///
    /// @param first whether the request had none
    /// @param cutOff whether there is less of it than the helper had to say
    void handedIn(boolean first, boolean cutOff) {
        String outcome = cutOff ? CUT_OFF : FIRST;
        handIns(first ? outcome : AGAIN).increment();
    }

    /// A reply was not taken.
    void refused() {
        handIns(REFUSED).increment();
    }

    private Counter claims(String stage) {
        return Counter.builder(CLAIMS)
                .description("Requests that a helper of an assistant took to write")
                .tag("stage", stage)
                .register(registry);
    }

    private Counter returned(String reason) {
        return Counter.builder(RETURNED)
                .description("Requests that were taken and not replied to, and went to others")
                .tag("reason", reason)
                .register(registry);
    }

    private Counter handIns(String outcome) {
        return Counter.builder(HAND_INS)
                .description("Replies that assistants handed in")
                .tag("outcome", outcome)
                .register(registry);
    }

    private Timer wait(String stage) {
        return Timer.builder(WAIT)
                .description("How long requests waited until a helper took them")
                .tag("stage", stage)
                .register(registry);
    }
}
