package org.notebooklearning.gateway.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.engines.EmbeddedKafka;
import org.notebooklearning.gateway.engines.Engines;
import org.notebooklearning.gateway.engines.GatewayProcess;
import org.notebooklearning.gateway.engines.PlayedStages;
import org.notebooklearning.gateway.engines.SecuredKafka;
import org.notebooklearning.pipeline.log.KafkaLessonLog;
import org.notebooklearning.pipeline.store.ArtifactStore;
import org.notebooklearning.pipeline.store.DirectoryArtifactStore;

/// Two gateways, each the packaged service in a process of its own, at one broker, one database and
/// one store. Learners do not notice which one they speak with, nor that one of them is lost.
@Tag("slow")
@Timeout(240)
class SeveralGatewaysIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final LocatorAssertions.HasTextOptions PATIENTLY =
            new LocatorAssertions.HasTextOptions().setTimeout(30_000);

    private EmbeddedKafka kafka;
    private KafkaLessonLog log;
    private ArtifactStore store;
    private GatewayProcess one;
    private GatewayProcess other;

    @BeforeEach
    void start() {
        kafka = SecuredKafka.start(Engines.folder("several-kafka"));
        log = KafkaLessonLog.open(SecuredKafka.connection(kafka.bootstrapServers()));
        Path artifacts = Engines.folder("artifacts");
        store = new DirectoryArtifactStore(artifacts);
        Map<String, String> settings =
                SecuredKafka.gatewaySettings(kafka.bootstrapServers(), artifacts);
        one = GatewayProcess.start(settings, Path.of("target", "gateway-one.log"));
        other = GatewayProcess.start(settings, Path.of("target", "gateway-other.log"));
    }

    @AfterEach
    void stop() {
        one.close();
        other.close();
        log.close();
        kafka.close();
    }

    @Test
    void showTheSameLessonListCountsAndEvents() {
        String stored = lesson(one, "Stored");
        stages(stored).ingest().plan(1, false).write().store();
        String failed = lesson(other, "Failed");
        stages(failed).fail(Stage.INGEST, "pdf-encrypted", null);
        String retrying = lesson(one, "RetryLesson");
        stages(retrying).retry(Stage.INGEST, "arxiv.org does not answer");
        awaitState(one, stored, "stored");
        awaitState(other, failed, "failed");
        awaitState(other, retrying, "ingesting");

        for (String path :
                List.of(
                        "/api/lessons",
                        "/api/lessons?retrying=true",
                        "/api/lessons?state=failed&failure=pdf-encrypted",
                        "/api/lessons/" + stored,
                        "/api/lessons/" + stored + "/plan",
                        "/api/lessons/" + stored + "/report",
                        "/api/lessons/" + failed,
                        "/api/lessons/" + failed + "/events",
                        "/api/operations/dead-letters")) {
            assertThat(body(one, path)).as(path).isEqualTo(body(other, path)).contains("{");
        }
        String events = body(one, "/api/lessons/" + stored + "/events");
        assertThat(events).isEqualTo(body(other, "/api/lessons/" + stored + "/events"));
        assertThat(ids(events))
                .isEqualTo(IntStream.rangeClosed(1, ids(events).size()).boxed().toList());
        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(body(one, "/api/lessons/counts"))
                                        .isEqualTo(body(other, "/api/lessons/counts"))
                                        .contains("\"total\":3"));
    }

    @Test
    void takeWhatTheOtherOneBegan() {
        String key = UUID.randomUUID().toString();
        String id = lesson(one, "RMSNorm", key);
        assertThat(lesson(other, "RMSNorm", key)).isEqualTo(id);
        stages(id).ingest().plan(1, true);
        awaitState(one, id, "awaiting-learner");

        String answers = "{\"answers\": [{\"diagnostic\": \"mean-or-rms\", \"option\": 1}]}";
        post(other, "/api/lessons/" + id + "/answers", answers, 202);
        post(one, "/api/lessons/" + id + "/answers", answers, 202);
        post(one, "/api/lessons/" + id + "/answers", "{\"answers\": []}", 409);
        post(other, "/api/lessons/" + id + "/cancel", "", 202);

        awaitState(one, id, "cancelled");
        one.call().get("/api/lessons/" + id).then().body("events", equalTo(events(other, id)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void goOnForOneThatIsLostWithoutGapsOrRepeats(boolean firstIsLost) throws IOException {
        GatewayProcess lost = firstIsLost ? one : other;
        GatewayProcess left = firstIsLost ? other : one;
        String id = lesson(lost, "RMSNorm");
        try (CutLine line = CutLine.to(lost.url());
                Browser browser = Browser.at(line.url())) {
            Page page = browser.page("/lessons/" + id);
            PlayedStages stages = stages(id).ingest();
            assertThat(page.locator("#state")).hasText("Planning", PATIENTLY);

            lost.kill();
            stages.plan(1, false, PlayedLessons.plan());
            line.leadTo(left.port());
            stages.write();
            assertThat(page.locator("#state")).hasText("Writing", PATIENTLY);
            stages.write("opening", 1, 3, PlayedLessons.cells("opening"));
            assertThat(page.locator(".cell")).hasCount(2);

            Locator events = page.locator(".events li");
            assertThat(events).hasCount(events(left, id));
            assertThat(events.evaluateAll("all => all.map(one => one.value)"))
                    .isEqualTo(IntStream.rangeClosed(1, events(left, id)).boxed().toList());
        }
    }

    private PlayedStages stages(String lesson) {
        return new PlayedStages(lesson, log, store);
    }

    private static String lesson(GatewayProcess gateway, String topic) {
        return lesson(gateway, topic, UUID.randomUUID().toString());
    }

    private static String lesson(GatewayProcess gateway, String topic, String key) {
        return gateway.call()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body("{\"topic\": \"" + topic + "\"}")
                .post("/api/lessons")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static void post(GatewayProcess gateway, String path, String body, int status) {
        gateway.call()
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(status);
    }

    private static void awaitState(GatewayProcess gateway, String id, String state) {
        await().atMost(SOON)
                .until(() -> state.equals(gateway.call().get("/api/lessons/" + id).path("state")));
    }

    private static int events(GatewayProcess gateway, String id) {
        return gateway.call().get("/api/lessons/" + id).path("events");
    }

    private static String body(GatewayProcess gateway, String path) {
        return gateway.call().get(path).then().statusCode(200).extract().asString();
    }

    private static List<Integer> ids(String events) {
        return events.lines()
                .filter(line -> line.startsWith("id:"))
                .map(line -> Integer.valueOf(line.substring(3).strip()))
                .toList();
    }
}
