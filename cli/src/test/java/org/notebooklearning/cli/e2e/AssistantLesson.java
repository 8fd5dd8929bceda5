package org.notebooklearning.cli.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.notebooklearning.cli.client.Gateway;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.plan.PlanEdits;
import org.notebooklearning.contracts.report.Authorship;
import org.notebooklearning.contracts.report.ExerciseVerdict;
import org.notebooklearning.contracts.report.LessonReport;

/// A lesson that an assistant writes with the official client of MCP, without a language model: one
/// helper vanishes with what it took; two write side by side, one that asks for its work and one
/// whose model is asked by sampling and begins with nonsense; gateway and writer are killed in the
/// middle.
final class AssistantLesson {
    private static final Duration LONG = Duration.ofMinutes(5);
    private final Launcher launcher;
    private final PlayedAssistant asking;

    /// @param launcher of a stack that runs
    AssistantLesson(Launcher launcher) {
        this.launcher = launcher;
        this.asking = new PlayedAssistant(address());
    }

    void isWrittenThroughEverythingThatCanHappen() throws Exception {
        long begin = System.nanoTime();
        String id =
                Json.read(
                                asking.asks(
                                        "submit_lesson",
                                        Map.of(
                                                "topic",
                                                "planning a bakery",
                                                "author",
                                                "assistant")),
                                JsonNode.class)
                        .path("id")
                        .asText();
        LessonId lesson = new LessonId(id);
        PlayedAssistant one = new PlayedAssistant(address());
        assertThat(one.writes(id, "anna")).contains("awaiting-learner", "lesson_plan");
        assertThat(one.written()).containsEntry("outline", 1);
        int revision = asks(lesson);
        new Gateway(address().toString()).approve(lesson, revision, List.of(), fiveBeats());

        assertThat(asking.vanishes(id, "vanishing")).contains("What opening shows");
        PlayedAssistant two = new PlayedAssistant(address());
        try (ExecutorService helpers = Executors.newFixedThreadPool(2)) {
            Future<String> ben = helpers.submit(() -> two.isSampled(id, "ben", 1));
            // Who came later would find nothing left to write.
            await().atMost(LONG).until(() -> !two.written().isEmpty());
            Future<String> anna = helpers.submit(() -> one.writes(id, "anna"));
            await().atMost(LONG).until(() -> one.written().size() + two.written().size() > 3);
            launcher.kill("gateway");
            launcher.kill("writer");
            assertThat(anna.get()).contains("stored");
            assertThat(ben.get()).contains("stored");
            assertThat(one.lost() + two.lost()).isPositive();
        }
        assertThat(two.written()).isNotEmpty();
        told(new Gateway(address().toString()).report(lesson), one, two);
        tellsWhatItTook(id);
        System.out.printf(
                "Written by an assistant in %d s%n", (System.nanoTime() - begin) / 1_000_000_000);
    }

    private static void told(LessonReport report, PlayedAssistant one, PlayedAssistant two) {
        assertThat(report.exercises()).isNotEmpty().allMatch(ExerciseVerdict::proven);
        Authorship made = report.authorship();
        assertThat(made).isNotNull();
        assertThat(made.model()).isEqualTo("assistant");
        assertThat(made.spent().cost()).isEmpty();
        assertThat(made.spent().outputTokens()).isPositive();
        assertThat(made.leftOut()).isEmpty();
        Map<String, Integer> all = new HashMap<>(one.written());
        two.written().forEach((beat, times) -> all.merge(beat, times, Integer::sum));
        assertThat(all)
                .containsOnlyKeys(
                        "outline",
                        "changes",
                        "opening",
                        "step-1",
                        "step-2",
                        "neighbours",
                        "ending");
        // Who asks for its work sends a lost reply again. A model that is asked does not know that
        // its reply was lost with the gateway, and is asked once more.
        assertThat(one.written().values()).containsOnly(1);
        assertThat(all.values()).allMatch(times -> times <= 2);
    }

    private void tellsWhatItTook(String id) throws Exception {
        JsonNode status =
                Json.read(asking.asks("writing_status", Map.of("id", id)), JsonNode.class);
        assertThat(status.path("open")).isEmpty();
        assertThat(status.path("handedIn").asInt()).isGreaterThan(12);
        // How many it takes is RecordedLessonTest's concern. Here it hangs on what the kills undo,
        // and a model that is asked by sampling is sent each request whole.
        assertThat(status.path("tokens").path("read").asInt()).isGreaterThan(5_000);
    }

    /// The number of the plan that the learner is asked about.
    private int asks(LessonId lesson) {
        Gateway gateway = new Gateway(address().toString());
        return await().atMost(LONG)
                .ignoreExceptions()
                .until(
                        () ->
                                IntStream.rangeClosed(1, 5)
                                        .filter(number -> gateway.asksAbout(lesson, number))
                                        .findFirst()
                                        .orElse(0),
                        number -> number > 0);
    }

    /// One of those that are left has an exercise.
    private static PlanEdits fiveBeats() {
        List<String> dropped =
                IntStream.rangeClosed(3, 14).mapToObj(number -> "step-" + number).toList();
        return new PlanEdits(List.of(), dropped, List.of(), "", null, null, null, Map.of());
    }

    private URI address() {
        return URI.create(launcher.stack().running().orElseThrow().gateway());
    }
}
