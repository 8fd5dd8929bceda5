package org.notebooklearning.gateway.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.engines.EmbeddedKafka;
import org.notebooklearning.gateway.engines.Engines;
import org.notebooklearning.gateway.engines.GatewayProcess;
import org.notebooklearning.gateway.engines.McpSession;
import org.notebooklearning.gateway.engines.PlayedStages;
import org.notebooklearning.gateway.engines.SecuredKafka;
import org.notebooklearning.pipeline.log.KafkaLessonLog;
import org.notebooklearning.pipeline.store.ArtifactStore;
import org.notebooklearning.pipeline.store.DirectoryArtifactStore;

/// Twenty learners work at a gateway of the local stack's size, while others send it the requests
/// that would fill its memory, over loopback. For as long as `-Dload=2m` says; for 20 seconds where
/// nothing is said.
@Tag("slow")
@Timeout(600)
class FloodIT {
    private static final int LEARNERS = 20;
    private static final Duration CALM = Duration.ofSeconds(5);
    private static final Duration THINKS = Duration.ofMillis(250);
    private static final Duration BETWEEN_FLOODS = Duration.ofMillis(250);
    private static final Duration LONGEST_P99 = Duration.ofMillis(500);
    private static final Duration LONGEST_BESIDE_OTHERS = Duration.ofSeconds(8);
    private static final String FORM = "multipart/form-data; boundary=x";
    private static final String JSON = "application/json";

    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private EmbeddedKafka kafka;
    private KafkaLessonLog log;
    private ArtifactStore store;
    private GatewayProcess gateway;

    @BeforeEach
    void start() {
        kafka = SecuredKafka.start(Engines.folder("load-kafka"));
        log = KafkaLessonLog.open(SecuredKafka.connection(kafka.bootstrapServers()));
        Path artifacts = Engines.folder("artifacts");
        store = new DirectoryArtifactStore(artifacts);
        Map<String, String> settings =
                SecuredKafka.gatewaySettings(kafka.bootstrapServers(), artifacts);
        gateway = GatewayProcess.start(settings, Path.of("target", "gateway-load.log"));
    }

    @AfterEach
    void stop() {
        gateway.close();
        log.close();
        kafka.close();
    }

    @Test
    void keepsAnsweringLearnersWhateverElseItIsSent() throws Exception {
        work(CALM, List.of()); // The first calls are slow: much of the service is not compiled yet.
        Times before = work(CALM, List.of());
        List<Flood> floods = floods();
        Times during = work(duration(), floods);

        System.out.println("calm: " + before.inWords());
        System.out.println("flooded for " + duration() + ": " + during.inWords());
        floods.forEach(flood -> System.out.println(flood.name() + ": " + flood.answers()));
        System.out.println("the gateway held " + gateway.peakMebibytes() + " MiB at most");
        assertThat(gateway.isAlive()).isTrue();
        assertThat(faults).isEmpty();
        assertThat(gateway.call().get("/q/health/ready").statusCode()).isEqualTo(200);
        for (Flood flood : floods) {
            assertThat(flood.answers().keySet())
                    .as(flood.name())
                    .isNotEmpty()
                    .isSubsetOf("200", "202", "400", "413", "503", Flood.HUNG_UP);
        }
        assertThat(gateway.call().get("/q/metrics").asString())
                .contains("gateway_bodies_bytes 0.0");
        assertThat(during.percentile(99)).isLessThan(longest());
    }

    /// Whoever asks for a load has a machine for it. Among the other tests, the flood's sender and
    /// the engines take their part of the same few processors: there learners are to be answered,
    /// soon or less soon.
    private static Duration longest() {
        return System.getProperty("load") != null ? LONGEST_P99 : LONGEST_BESIDE_OTHERS;
    }

    /// The learners' times while they work and `floods` are sent for as long as `duration`.
    private Times work(Duration duration, List<Flood> floods) throws InterruptedException {
        Times times = new Times();
        String base = "http://127.0.0.1:" + gateway.port();
        ScheduledExecutorService people = Executors.newScheduledThreadPool(LEARNERS);
        ScheduledExecutorService others =
                Executors.newScheduledThreadPool(Math.max(1, floods.size()));
        for (int number = 0; number < LEARNERS; number++) {
            people.scheduleWithFixedDelay(
                    new Learner(base, times, faults, this::askQuestions),
                    number * THINKS.toMillis() / LEARNERS,
                    THINKS.toMillis(),
                    TimeUnit.MILLISECONDS);
        }
        for (Flood flood : floods) {
            others.scheduleWithFixedDelay(
                    flood, 0, BETWEEN_FLOODS.toMillis(), TimeUnit.MILLISECONDS);
        }
        assertThat(people.awaitTermination(duration.toMillis(), TimeUnit.MILLISECONDS)).isFalse();
        others.shutdown();
        people.shutdown();
        assertThat(people.awaitTermination(90, TimeUnit.SECONDS)).isTrue();
        assertThat(others.awaitTermination(90, TimeUnit.SECONDS)).isTrue();
        return times;
    }

    private void askQuestions(String lesson) {
        new PlayedStages(lesson, log, store).ingest().plan(1, true);
    }

    private List<Flood> floods() {
        byte[] mebibyte = "x".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        byte[] fields = fields();
        byte[] notebook = submission(wideNotebook());
        byte[] things = submission(notebookOf("{\"\":0},".repeat(1_100_000) + "0"));
        byte[] parts = parts();
        byte[] file = upload();
        List<Flood> floods = new ArrayList<>();
        for (int number = 0; number < 6; number++) {
            floods.add(
                    flood(
                            "51 MB forms at /login",
                            () ->
                                    Flood.Request.of(
                                            "POST /login",
                                            "application/x-www-form-urlencoded",
                                            mebibyte,
                                            51)));
            byte[] sent = number < 3 ? notebook : things;
            floods.add(
                    flood(
                            "notebooks of 9 MB",
                            () -> Flood.Request.of("POST /api/lessons", JSON, sent, 1)));
        }
        floods.add(
                flood(
                        "a million unknown fields",
                        () -> Flood.Request.of("POST /api/lessons", JSON, fields, 1)));
        floods.add(
                flood(
                        "60 MB of answers",
                        () ->
                                Flood.Request.of(
                                        "POST /api/lessons/x-aaaaaaaa/answers",
                                        JSON,
                                        mebibyte,
                                        60)));
        floods.add(flood("chunks without end", FloodIT::endless));
        floods.add(
                flood(
                        "forms of 20,000 parts",
                        () -> Flood.Request.of("POST /api/lessons", FORM, parts, 1)));
        floods.add(
                flood(
                        "files of 48 MB",
                        () -> Flood.Request.of("POST /api/lessons", FORM, file, 1)));
        String inSession = JSON + "\r\n" + McpSession.header(gateway.call());
        byte[] message = message("tools/call", "\"name\": \"" + "x".repeat(23_000_000) + "\"");
        floods.add(
                flood(
                        "messages of 23 MB",
                        () -> Flood.Request.of("POST /mcp", inSession, message, 1)));
        byte[] opening =
                message("initialize", "\"clientInfo\": \"" + "x".repeat(23_000_000) + "\"");
        floods.add(
                flood("sessions of 23 MB", () -> Flood.Request.of("POST /mcp", JSON, opening, 1)));
        floods.add(
                flood(
                        "lessons at an odd path",
                        () ->
                                Flood.Request.of(
                                        "POST /api/lessons/;x",
                                        JSON,
                                        "{\"topic\": \"x\"}".getBytes(StandardCharsets.UTF_8),
                                        1)));
        return floods;
    }

    private Flood flood(String name, Supplier<Flood.Request> request) {
        return new Flood(name, gateway.port(), request);
    }

    private static Flood.Request endless() {
        byte[] chunk =
                ("10000\r\n" + "[".repeat(1 << 16) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        return new Flood.Request(
                "POST /api/lessons/x-aaaaaaaa/review HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                        + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n",
                chunk,
                1_000);
    }

    private static byte[] fields() {
        StringBuilder json = new StringBuilder("{\"topic\": \"x\"");
        for (int number = 0; number < 1_000_000; number++) {
            json.append(",\"f").append(number).append("\":0");
        }
        return json.append('}').toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] submission(String notebook) {
        return Json.bytes(Map.of("topic", "x", "notebook", notebook));
    }

    private static String wideNotebook() {
        return notebookOf("\"" + "x\u20ac".repeat((9 << 20) / 4) + "\"");
    }

    private static String notebookOf(String things) {
        return "{\"nbformat\": 4, \"nbformat_minor\": 5, \"cells\": [], \"metadata\": {\"x\": ["
                + things
                + "]}}";
    }

    private static byte[] message(String method, String params) {
        return "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"%s\", \"params\": {%s}}"
                .formatted(method, params)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] parts() {
        StringBuilder form = new StringBuilder();
        for (int number = 0; number < 20_000; number++) {
            form.append("--x\r\nContent-Disposition: form-data; name=\"p\"\r\n\r\nv\r\n");
        }
        return form.append("--x--\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] upload() {
        return ("--x\r\nContent-Disposition: form-data; name=\"topic\"\r\n\r\nx\r\n--x\r\n"
                        + "Content-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n"
                        + "%PDF-1.7"
                        + " ".repeat(48_000_000)
                        + "\r\n--x--\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /// What `-Dload` says: seconds or minutes, such as 90s and 2m.
    private static Duration duration() {
        String said = System.getProperty("load", "20s");
        return Duration.parse("PT" + said.toUpperCase(java.util.Locale.ROOT));
    }
}
