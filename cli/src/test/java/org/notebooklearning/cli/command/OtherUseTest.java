package org.notebooklearning.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.notebooklearning.cli.client.Gateway;

class OtherUseTest {
    private static final Instant START = Instant.parse("2026-11-30T10:00:00Z");
    private static final String BEFORE = "2026-11-30T09:00:00Z";
    private static final String AFTER = "2026-11-30T11:00:00Z";
    private final AtomicReference<String> asked = new AtomicReference<>();
    private HttpServer server;
    private String lessons = "";

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/api/lessons",
                call -> {
                    asked.set(call.getRequestURI().getQuery());
                    byte[] body =
                            ("{\"lessons\": [" + lessons + "]}").getBytes(StandardCharsets.UTF_8);
                    call.sendResponseHeaders(200, body.length);
                    call.getResponseBody().write(body);
                    call.close();
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void isALessonOfOthersThatIsMadeOrWaitsForAWorker() {
        lessons = lesson("a", "requested", BEFORE) + "," + lesson("own", "writing", AFTER);

        assertThat(OtherUse.of(gateway(), START, Set.of("own")))
                .contains("the lesson a is not finished");
        assertThat(asked.get()).contains("requested", "validating").doesNotContain("stored");
    }

    @Test
    void isALessonThatCameToWaitForSomebodyWhileThisStackRan() {
        lessons = lesson("old", "awaiting-learner", BEFORE);
        assertThat(OtherUse.of(gateway(), START, Set.of())).isEmpty();

        lessons +=
                "," + lesson("b", "awaiting-budget", AFTER) + "," + lesson("c", "writing", AFTER);
        assertThat(OtherUse.of(gateway(), START, Set.of()))
                .contains("2 other lessons are not finished");
    }

    private Gateway gateway() {
        return new Gateway("http://127.0.0.1:" + server.getAddress().getPort(), "");
    }

    private static String lesson(String id, String state, String updated) {
        return "{\"id\": \"%s\", \"state\": \"%s\", \"updatedAt\": \"%s\"}"
                .formatted(id, state, updated);
    }
}
