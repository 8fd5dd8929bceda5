package org.notebooklearning.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.cli.client.Gateway;
import org.notebooklearning.cli.client.PlayedGateway;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.SpendingCap;
import org.notebooklearning.contracts.lesson.SpendingRange;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.task.WayBack;

/// Following a lesson that reaches its cap where nobody can be asked.
class FollowLessonTest {
    private static final LessonId LESSON = new LessonId("bread-1");
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private PlayedGateway served;

    @TempDir Path folder;

    @BeforeEach
    void serve() throws IOException {
        served =
                new PlayedGateway(
                        call -> {
                            String path = call.getRequestURI().getPath();
                            calls.add(call.getRequestMethod() + " " + path);
                            return PlayedGateway.Answer.ok(
                                    path.endsWith("/events") ? events() : lesson());
                        });
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void stopsWithTheReasonAndHowToGoOnAndAllowsNothing() throws Exception {
        Terminal terminal = new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), null);
        Gateway gateway = new Gateway(served.address(), "");
        LessonFiles files =
                new LessonFiles(folder.resolve("a.ipynb"), null, false, false, terminal);

        int code = new FollowLesson(gateway, terminal, LESSON, false, () -> false).toTheEnd(files);

        assertThat(code).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("The lesson has cost 7.02 EUR of the language model; 7 EUR was allowed.")
                .contains("will probably cost 1.50 EUR to 4 EUR")
                .contains("/lessons/bread-1 or with ./lesson get bread-1 in a terminal")
                // A cap that was raised since is asked about no more.
                .doesNotContain("5 EUR was allowed")
                .contains("goes on, up to 7 EUR");
        assertThat(calls).noneMatch(call -> call.startsWith("POST"));
    }

    private static String events() {
        StringBuilder stream = new StringBuilder();
        List<LessonEvent> events =
                List.of(
                        reached("one", 5, 5.01),
                        new LessonEvent.CapRaised(
                                "two",
                                LESSON,
                                Instant.EPOCH,
                                Stage.WRITE,
                                new SpendingCap(7, "EUR")),
                        reached("three", 7, 7.02));
        for (LessonEvent event : events) {
            stream.append("id: 1\ndata: ").append(Json.text(event)).append("\n\n");
        }
        return stream.toString();
    }

    private static LessonEvent reached(String id, double cap, double spent) {
        return new LessonEvent.CapReached(
                id,
                LESSON,
                Instant.EPOCH,
                Stage.WRITE,
                new SpendingCap(cap, "EUR"),
                spent,
                new SpendingRange(1.5, 4),
                new SpendingCap(12, "EUR"),
                new WayBack.Unknown());
    }

    private static String lesson() {
        return "{\"state\": \"awaiting-budget\","
                + " \"spending\": {\"cap\": {\"reached\": {\"most\": 7.0, \"unit\": \"EUR\"}}}}";
    }
}
