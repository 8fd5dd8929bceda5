package org.notebooklearning.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.gateway.engines.McpSession;
import org.notebooklearning.gateway.engines.RawCall;
import org.notebooklearning.gateway.engines.TightBodies;

/// The budget is 4 MiB, of which large bodies have 3.
@QuarkusTest
@WithTestResource(TightBodies.class)
class BudgetTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String TOPIC = "{\"topic\": \"RMSNorm\"}";

    @Inject BodyBudget budget;

    @AfterEach
    void leavesNothingTaken() {
        await().atMost(LONG).untilAsserted(() -> assertThat(budget.taken()).isZero());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: application/json|Content-Length: 1000000",
                "Content-Type: application/json|Transfer-Encoding: chunked",
                "Content-Type: multipart/form-data; boundary=x|Content-Length: 60000000",
            })
    void asksToComeAgainWhereOthersTakeAllTheRoom(String headers) throws IOException {
        try (RawCall taking = RawCall.to("POST /api/lessons", headers.split("\\|", -1))) {
            taking.write("1");
            awaitTaken();

            try (RawCall large = lesson(200_000)) {
                RawCall.Answer answer = large.answer();
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.header("Retry-After")).isEqualTo("5");
                assertThat(answer.body())
                        .contains("/docs/api.md#unavailable", "send it again in some seconds");
            }
            try (RawCall message = message(200_000)) {
                RawCall.Answer answer = message.answer();
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.header("Retry-After")).isEqualTo("5");
            }
            try (RawCall small = lesson(TOPIC.length()).write(TOPIC)) {
                assertThat(small.answer().status()).isEqualTo(202);
            }
        }
        awaitNothingTaken();
        try (RawCall large = lesson(200_000).write(TOPIC + " ".repeat(200_000 - TOPIC.length()))) {
            assertThat(large.answer().status()).isEqualTo(202);
        }
    }

    @Test
    void letsOneThroughThatIsLargerThanAllTheRoom() throws IOException {
        try (RawCall large =
                lesson(3_000_000).write(TOPIC + " ".repeat(3_000_000 - TOPIC.length()))) {
            assertThat(large.answer().status()).isEqualTo(202);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/lessons", "/login", "/api/lessons/x-aaaaaaaa/answers", "/mcp"})
    void endsABodyThatDoesNotArriveInTime(String path) throws IOException {
        String type =
                path.equals("/login") ? "application/x-www-form-urlencoded" : "application/json";
        try (RawCall slow =
                RawCall.to("POST " + path, "Content-Type: " + type, "Content-Length: 5000")) {
            slow.write(" ");
            await().atMost(LONG).until(() -> budget.taken() > 0);
            await().atMost(LONG)
                    .pollInterval(Duration.ofMillis(200))
                    .until(
                            () -> {
                                slow.write(" ");
                                return budget.taken() == 0;
                            });

            RawCall.Answer answer = slow.answer();
            assertThat(answer.status()).isEqualTo(408);
            assertThat(answer.body()).contains("/docs/api.md#too-slow", "faster connection");
        }
    }

    private void awaitTaken() {
        await().atMost(LONG).until(() -> budget.taken() > 2_900_000);
    }

    private void awaitNothingTaken() {
        await().atMost(LONG).until(() -> budget.taken() == 0);
    }

    private static RawCall lesson(int length) throws IOException {
        return RawCall.to(
                "POST /api/lessons", "Content-Type: application/json", "Content-Length: " + length);
    }

    private static RawCall message(int length) throws IOException {
        return RawCall.to(
                "POST /mcp",
                "Content-Type: application/json",
                McpSession.header(),
                "Content-Length: " + length);
    }
}
