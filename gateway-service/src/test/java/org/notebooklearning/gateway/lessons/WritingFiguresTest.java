package org.notebooklearning.gateway.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.notebooklearning.model.ask.ModelRequest;
import org.notebooklearning.model.ask.Turn;
import org.notebooklearning.model.assistant.AskedWriting;
import org.notebooklearning.model.assistant.TakenWriting;

class WritingFiguresTest {
    private static final Instant ASKED = Instant.parse("2026-11-30T10:00:00Z");
    private static final AskedWriting REQUEST =
            new AskedWriting(
                    1,
                    "write",
                    ASKED,
                    new ModelRequest(
                            "beat@1", "assistant", "", List.of(Turn.asking("Write.")), null, 100));
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final WritingFigures figures =
            new WritingFigures(
                    registry, Clock.fixed(ASKED.plus(Duration.ofSeconds(30)), ZoneOffset.UTC));

    @Test
    void tellsAllOfThemBeforeAnythingHappened() {
        figures.start(new StartupEvent());

        assertThat(registry.getMeters()).hasSize(10);
        assertThat(claims()).isZero();
    }

    @Test
    void countsAClaimOnceAndHowLongItsRequestWaited() {
        figures.took(new TakenWriting(REQUEST, false, false));
        figures.took(new TakenWriting(REQUEST, true, false));

        assertThat(claims()).isEqualTo(1);
        assertThat(registry.get("lesson.assistant.wait").timer().totalTime(TimeUnit.SECONDS))
                .isEqualTo(30);
    }

    @Test
    void countsClaimsThatCameToNothing() {
        figures.took(new TakenWriting(REQUEST, false, false));
        figures.took(new TakenWriting(REQUEST, false, true));
        figures.gaveBack();

        assertThat(claims()).isEqualTo(2);
        assertThat(returned("lapsed")).isEqualTo(1);
        assertThat(returned("given-back")).isEqualTo(1);
        assertThat(registry.get("lesson.assistant.wait").timer().count()).isEqualTo(1);
    }

    @Test
    void countsRepliesByWhatBecameOfThem() {
        figures.handedIn(true, false);
        figures.handedIn(false, false);
        figures.handedIn(true, true);
        figures.refused();

        for (String outcome : List.of("first", "again", "cut-off", "refused")) {
            assertThat(
                            registry.get("lesson.assistant.hand.ins")
                                    .tag("outcome", outcome)
                                    .counter()
                                    .count())
                    .as(outcome)
                    .isEqualTo(1);
        }
    }

    private double claims() {
        return registry.get("lesson.assistant.claims").tag("stage", "write").counter().count();
    }

    private double returned(String reason) {
        return registry.get("lesson.assistant.claims.returned")
                .tag("reason", reason)
                .counter()
                .count();
    }
}
