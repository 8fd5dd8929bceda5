package org.notebooklearning.gateway.walkthrough;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.lesson.Review;
import org.notebooklearning.contracts.lesson.SourceReference;
import org.notebooklearning.contracts.report.LessonReport;
import org.notebooklearning.gateway.engines.PlayedStages;
import org.notebooklearning.gateway.engines.ServiceEngines;
import org.notebooklearning.pipeline.log.LessonLog;
import org.notebooklearning.pipeline.store.ArtifactStore;

/// The commands of the documents do what the documents say.
@QuarkusTest
@WithTestResource(ServiceEngines.class)
class WalkthroughTest {
    private static final String SCOPE =
            "what it leaves out of LayerNorm, and why the rest is enough";
    private static final String NOTEBOOK =
            """
            {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [
              {"cell_type": "markdown", "id": "opening", "metadata": {}, "source": "# RMSNorm"}]}
            """;
    private static final Duration LONG = Duration.ofSeconds(60);
    // The lesson that the examples of the reference call theirs.
    private static final String EXAMPLE = "rmsnorm-7k3m5x2q";

    @Inject LessonLog log;
    @Inject ArtifactStore store;
    @Inject Clock clock;
    @TempDir Path folder;

    @Test
    void leadsFromTopicToNotebookAsShown() throws Exception {
        Page page = Page.read("walkthrough.md");
        CompletableFuture<Void> stages = CompletableFuture.runAsync(this::playStages);

        List<String> blocks =
                Shell.run(folder, "", page.steps().stream().map(Page.Step::commands).toList())
                        .blocks();

        stages.get(LONG.toSeconds(), TimeUnit.SECONDS);
        List<String> other = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            compare(page.steps().get(i), blocks.get(i), other);
        }
        assertThat(page.steps()).hasSizeGreaterThan(12);
        assertThat(other).isEmpty();
        assertThat(Files.readString(folder.resolve("rmsnorm.ipynb"))).isEqualTo(NOTEBOOK);
        assertThat(Files.readString(folder.resolve("report.md"))).isEqualTo("# Report\n");
        assertThat(folder.resolve("lesson.zip")).isNotEmptyFile();
    }

    /// The commands of the reference, on the lesson that its examples call theirs.
    @Test
    void answersEveryCommandOfTheReference() throws Exception {
        Page page = Page.read("api.md");
        storeExample();
        Shell.file(folder, "paper.pdf", "%PDF-1.4\n");
        Shell.file(folder, "mine.ipynb", NOTEBOOK);
        String told =
                "curl() { command curl -w '%{stderr}answer %{http_code} %{url_effective}\\n'"
                        + " \"$@\"; }\n";

        Shell.Output output =
                Shell.run(folder, told, page.steps().stream().map(Page.Step::commands).toList());

        List<String> answers =
                Pattern.compile("answer (\\d+) (\\S+)")
                        .matcher(output.errors())
                        .results()
                        .map(found -> found.group(1) + " " + found.group(2))
                        .toList();
        assertThat(answers).hasSizeGreaterThanOrEqualTo(24);
        assertThat(answers)
                .filteredOn(answer -> !answer.matches("(200|202|204) .*"))
                .allMatch(
                        answer ->
                                // The example is stored, and there is no letter of this number.
                                answer.matches("409 .*/(answers|review|cancel|retry|cap)")
                                        // Its plan has one beat, another than is rewritten.
                                        || answer.matches("404 .*/beats/fan-in/rewrite")
                                        || answer.matches("404 .*/dead-letters/41/requeue"));
    }

    private void playStages() {
        String id =
                await().atMost(LONG)
                        .until(
                                () ->
                                        given().get("/api/lessons?q=RMSNorm&limit=20")
                                                .<String>path(
                                                        "lessons.find { it.request.scope == '"
                                                                + SCOPE
                                                                + "' }?.id"),
                                found -> found != null);
        PlayedStages stages = new PlayedStages(id, log, store).ingest().plan(1, true);
        await().atMost(LONG)
                .until(() -> given().get("/api/lessons/" + id).path("state").equals("planning"));
        stages.plan(2, false)
                .write()
                .store(
                        NOTEBOOK,
                        new LessonReport(true, List.of(), List.of(), List.of(), Map.of(), 9));
    }

    private void storeExample() {
        log.publish(
                List.of(
                        new LessonEvent.LessonRequested(
                                EXAMPLE + "/ingest/1/0#LessonRequested",
                                new LessonId(EXAMPLE),
                                clock.instant(),
                                new LessonRequest(
                                        "RMSNorm",
                                        "",
                                        new SourceReference.TopicOnly(),
                                        null,
                                        null,
                                        Review.ASK,
                                        null),
                                null)),
                List.of());
        new PlayedStages(EXAMPLE, log, store)
                .ingest()
                .plan(1, false)
                .store(
                        NOTEBOOK,
                        new LessonReport(true, List.of(), List.of(), List.of(), Map.of(), 9),
                        Map.of("sources.json", "{\"passages\": []}"));
        await().atMost(LONG)
                .until(() -> "stored".equals(given().get("/api/lessons/" + EXAMPLE).path("state")));
    }

    /// Text must be the same; JSON must have the same names and kinds of values.
    private static void compare(Page.Step step, String came, List<String> other) throws Exception {
        if (step.kind() == null) {
            return;
        }
        String name = step.commands().strip() + "\n";
        if (step.kind().equals("text")) {
            if (!came.equals(step.answer())) {
                other.add(name + "shown " + step.answer() + "came " + came);
            }
            return;
        }
        String shown = shape(Json.mapper().readTree(step.answer()));
        String real;
        try {
            real = shape(Json.mapper().readTree(came));
        } catch (java.io.IOException e) {
            throw new CompletionException(name + came, e);
        }
        if (!shown.equals(real)) {
            other.add(name + "shown " + shown + "\ncame  " + real);
        }
    }

    private static String shape(JsonNode node) {
        if (node.isObject()) {
            List<String> fields = new ArrayList<>();
            node.properties()
                    .forEach(one -> fields.add(one.getKey() + ":" + shape(one.getValue())));
            return "{" + String.join(",", fields) + "}";
        }
        if (node.isArray()) {
            return node.isEmpty() ? "[]" : "[" + shape(node.get(0)) + "]";
        }
        return node.getNodeType().toString();
    }
}
