package org.notebooklearning.pipeline.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.pipeline.SharedKafka;
import org.notebooklearning.pipeline.log.UnavailableException;
import org.notebooklearning.pipeline.trace.LessonTraces;
import org.notebooklearning.pipeline.trace.SeenSpans;
import org.slf4j.MDC;

/// One trace for a lesson, across the hops between services on a real broker.
@ExtendWith(SharedKafka.class)
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class TraceTest {
    private final SeenSpans spans = new SeenSpans();
    private Bench bench;

    @BeforeEach
    void setUp() {
        bench = new Bench(SharedKafka.broker(), spans::of);
    }

    @AfterEach
    void tearDown() {
        bench.close();
    }

    @Test
    void leadsFromTheRequestThroughEveryTaskAlsoWhereOneIsTriedAgain() {
        List<String> logged = new CopyOnWriteArrayList<>();
        bench.start(
                bench.settings(Stage.INGEST, 1),
                Stage.INGEST,
                LessonTask.Ingest.class,
                (task, progress) -> Tasks.ingested(task));
        bench.start(
                bench.settings(Stage.PLAN, 1),
                Stage.PLAN,
                LessonTask.Plan.class,
                (task, progress) -> {
                    logged.add(MDC.get("traceId"));
                    if (logged.size() == 1) {
                        throw new UnavailableException("The model is away");
                    }
                    return new Outcome.Done(List.of(), List.of());
                });
        LessonTask.Ingest task = Tasks.ingest("traced");
        bench.log.publish(
                List.of(
                        new LessonEvent.LessonRequested(
                                task.id() + "#LessonRequested",
                                task.lesson(),
                                Instant.now(),
                                task.request(),
                                null)),
                List.of(task));

        Bench.soon().until(() -> bench.count("done") == 2);
        assertThat(spans.tree())
                .containsExactly(
                        "gateway lesson",
                        "  ingest ingest done",
                        "    plan plan done",
                        "    plan plan queue",
                        "    plan plan queue",
                        "    plan plan retried",
                        "  ingest ingest queue");
        assertThat(spans.traces()).containsExactly(logged.getFirst());
        assertThat(bench.log.traces().traceOf(task.lesson())).contains(logged.getFirst());
    }

    @Test
    void isSentToACollectorOverHttp() throws Exception {
        List<String> taken = new CopyOnWriteArrayList<>();
        HttpServer collector =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext(
                "/",
                call -> {
                    String body =
                            new String(
                                    call.getRequestBody().readAllBytes(),
                                    StandardCharsets.ISO_8859_1);
                    taken.add(call.getRequestURI() + " " + body);
                    call.sendResponseHeaders(200, -1);
                    call.close();
                });
        collector.start();
        try {
            LessonTask.Ingest task = Tasks.ingest("sent");
            URI endpoint = URI.create("http://127.0.0.1:" + collector.getAddress().getPort());
            try (LessonTraces traces = LessonTraces.sentTo(endpoint, "gateway-service")) {
                traces.requested(task.lesson(), Instant.now());
            }

            assertThat(taken)
                    .singleElement()
                    .asString()
                    .startsWith("/v1/traces ")
                    .contains("gateway-service", "lesson.id", task.lesson().value());
        } finally {
            collector.stop(0);
        }
    }

    @Test
    void isNotThereWhereNobodyWantsIt() {
        LessonTask.Ingest task = Tasks.ingest("untraced");

        assertThat(LessonTraces.off().header(task.lesson())).isEmpty();
        assertThat(LessonTraces.off().traceOf(task.lesson())).isEmpty();
    }
}
