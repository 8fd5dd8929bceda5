package org.notebooklearning.gateway.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.gateway.engines.AskedLessons;
import org.notebooklearning.gateway.engines.McpSession;
import org.notebooklearning.gateway.engines.RawCall;
import org.notebooklearning.gateway.engines.ServiceEngines;

/// Bodies that are small enough, and still more than they seem.
@QuarkusTest
@WithTestResource(ServiceEngines.class)
class BodiesTest {
    private static final String FORM = "multipart/form-data; boundary=x";
    private static final String END = "--x--\r\n";
    private static final String HEAD =
            "{\"nbformat\": 4, \"nbformat_minor\": 5, \"cells\": [], \"metadata\": {\"x\": ";

    @Inject BodyBudget budget;

    @AfterEach
    void leavesNothingTakenOfTheBudget() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(budget.taken()).isZero());
    }

    @Test
    void refusesAMillionUnknownFields() throws IOException {
        RawCall.Answer answer =
                submit(
                        IntStream.range(0, 1_000_000)
                                .mapToObj(number -> "\"a" + number + "\":0")
                                .collect(Collectors.joining(",", "{", "}")));

        assertProblem(answer, "has more names and values, or lies in more layers, than are read");
    }

    @Test
    void tellsTheFirstOfManyUnknownFields() throws IOException {
        String name = "n".repeat(1_500);
        RawCall.Answer answer =
                submit(
                        IntStream.range(0, 5_000)
                                .mapToObj(number -> "\"" + name + number + "\": [{}]")
                                .collect(Collectors.joining(",", "{", "}")));

        assertThat(answer.status()).isEqualTo(400);
        JsonNode errors = Json.mapper().readTree(answer.body()).path("errors");
        assertThat(errors)
                .hasSize(21)
                .allMatch(error -> error.path("field").asText().length() <= 101);
        assertThat(errors.path(20).path("message").asText()).isEqualTo("and 4,980 more");
        assertThat(answer.body()).hasSizeLessThan(10_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{\"\":0}", "0"})
    void refusesANotebookOfVeryManySmallThings(String thing) throws IOException {
        String things = HEAD + "[" + (thing + ",").repeat(600_000) + "0]}}";

        assertProblem(
                submit("{\"topic\": \"x\", \"notebook\": " + things + "}"),
                "more names and values");
        assertProblem(submit(asText(things)), "clear its outputs");
        assertProblem(submitForm(things), "clear its outputs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/answers", "/review", "/retry"})
    void refusesJsonThatIsNestedWithoutEnd(String path) throws IOException {
        String at = path.isEmpty() ? "" : "/" + AskedLessons.on("RMSNorm") + path;
        String deep = "{\"topic\": " + "[".repeat(30_000) + "]".repeat(30_000) + "}";

        assertProblem(send("/api/lessons" + at, "application/json", deep), "");
    }

    @Test
    void takesANotebookOfNineMebibytesInEachForm() throws IOException {
        String large = HEAD + "\"" + "x\u20ac".repeat((9 << 20) / 4) + "\"}}";

        assertThat(submit("{\"topic\": \"x\", \"notebook\": " + large + "}").status())
                .isEqualTo(202);
        assertThat(submit(asText(large)).status()).isEqualTo(202);
        assertThat(submitForm(large).status()).isEqualTo(202);
    }

    @Test
    void takesAFormOfAllPartsAndALargeFile() throws IOException {
        String form =
                Stream.of("topic", "scope", "level", "review", "minutes")
                                .map(name -> part("name=\"" + name + "\"", ""))
                                .collect(Collectors.joining())
                                .replace("name=\"topic\"\r\n\r\n", "name=\"topic\"\r\n\r\nRMSNorm")
                        + part(
                                "name=\"file\"; filename=\"a.pdf\"",
                                "%PDF-1.7" + " ".repeat(20 << 20))
                        + part("name=\"notebook\"; filename=\"a.ipynb\"", HEAD + "0}}")
                        + END;

        assertThat(send("/api/lessons", FORM, form).status()).isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 1_500, 20_000})
    void refusesAFormOfManyParts(int parts) throws IOException {
        String form =
                IntStream.range(0, parts)
                        .mapToObj(
                                number ->
                                        "--x\r\nContent-Disposition: form-data; name=\"p"
                                                + number
                                                + "\"\r\n\r\nv\r\n")
                        .collect(Collectors.joining("", "", "--x--\r\n"));

        assertFormIsRefused(form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Disposition: form-data; name=\"topic\"\r\nContent-Type: text/plain; charset=%%%",
                "Content-Disposition: form-data; name=\"topic\"\r\nContent-Type: text/plain; charset=utf-9",
                "Content-Disposition: form-data; name=\"topic\"\r\nContent-Type: ;;;",
                "Content-Disposition: form-data; name=\"topic\"\r\nno colon",
                "Content-Disposition: form-data; name=\"topic\"\r\nContent-Transfer-Encoding: base64",
            })
    void refusesAFormWithAPartOfAnOddHead(String head) throws IOException {
        assertFormIsRefused("--x\r\n" + head + "\r\n\r\n%%%\r\n--x--\r\n");
    }

    @Test
    void refusesAFormThatEndsTooEarly() throws IOException {
        assertFormIsRefused("--x\r\nContent-Disposition: form-data; name=\"topic\"\r\n\r\nRM");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=x; charset=%%%",
                "application/json; charset=%%%",
                "application/json;;;=",
                ";;;",
                "/",
                "\"",
            })
    void answersOddMediaTypesWithoutAFault(String type) throws IOException {
        assertThat(send("/api/lessons", type, "{\"topic\": 5}").status()).isIn(400, 415);
    }

    @Test
    void signsInWithoutAFaultWhateverTheFormHolds() throws IOException {
        for (String form : List.of("a&".repeat(4_000), "token=%", "%zz=%zz", "&".repeat(8_000))) {
            assertThat(send("/login", "application/x-www-form-urlencoded", form).status())
                    .as(form.substring(0, Math.min(10, form.length())))
                    .isIn(400, 401);
        }
    }

    @Test
    void readsNoMessageOfMcpThatIsNestedWithoutEndOrHoldsTooMuch() throws IOException {
        for (String much :
                List.of(
                        "{\"\":".repeat(100_000) + "0" + "}".repeat(100_000),
                        "{\"\":[" + "[],".repeat(80_000) + "0]}")) {
            assertThat(sendInSession(much).body()).contains("-32700");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[{}]", " \n\t\r[{}, {}]"})
    void takesNoListOfMessagesOfMcp(String list) throws IOException {
        RawCall.Answer answer = sendInSession(list);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("-32600", "one message with each call");
    }

    @Test
    void keepsNoNamesOfMcpThatCallersMakeUp() throws IOException {
        for (String message :
                List.of(
                        "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/call\","
                                + " \"params\": {\"name\": \"madeup\", \"arguments\": {}}}",
                        "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"prompts/get\","
                                + " \"params\": {\"name\": \"madeup\"}}",
                        "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"resources/read\","
                                + " \"params\": {\"uri\": \"lesson://madeup/report\"}}",
                        "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"madeup\"}",
                        "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/call\","
                                + " \"params\": {\"name\": \"list_lessons\","
                                + " \"arguments\": {}}}")) {
            assertThat(sendInSession(message).status()).as(message).isEqualTo(200);
        }

        assertThat(given().get("/q/metrics").asString())
                .contains("mcp_server_requests", "tool=\"list_lessons\"")
                .doesNotContain("madeup");
    }

    @Test
    void forgetsABodyWhoseSenderHungUp() throws IOException {
        try (RawCall call =
                RawCall.to(
                        "POST /api/lessons",
                        "Content-Type: application/json",
                        "Content-Length: 1000000")) {
            call.write("{\"topic\": ");
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(budget.taken()).isEqualTo(3_000_000));
        }
    }

    private static void assertFormIsRefused(String form) throws IOException {
        assertProblem(send("/api/lessons", FORM, form), "");
    }

    private static void assertProblem(RawCall.Answer answer, String words) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body())
                .contains("/docs/api.md#invalid-request", "\"detail\":\"", words)
                .hasSizeLessThan(2_000);
    }

    private static String asText(String notebook) {
        return Json.text(Map.of("topic", "x", "notebook", notebook));
    }

    private static RawCall.Answer submitForm(String notebook) throws IOException {
        return send(
                "/api/lessons",
                FORM,
                part("name=\"topic\"", "x")
                        + part("name=\"notebook\"; filename=\"a.ipynb\"", notebook)
                        + END);
    }

    private static String part(String name, String content) {
        return "--x\r\nContent-Disposition: form-data; " + name + "\r\n\r\n" + content + "\r\n";
    }

    private static RawCall.Answer submit(String json) throws IOException {
        return send("/api/lessons", "application/json", json);
    }

    private static RawCall.Answer sendInSession(String message) throws IOException {
        return send("/mcp", "application/json\r\n" + McpSession.header(), message);
    }

    private static RawCall.Answer send(String path, String type, String body) throws IOException {
        try (RawCall call =
                RawCall.to(
                                "POST " + path,
                                "Content-Type: " + type,
                                "Accept: application/json, text/event-stream, */*;q=0.1",
                                "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length)
                        .write(body)) {
            return call.answer();
        }
    }
}
