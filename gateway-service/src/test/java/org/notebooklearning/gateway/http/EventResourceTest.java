package org.notebooklearning.gateway.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.gateway.engines.PlayedStages;
import org.notebooklearning.gateway.engines.ServiceEngines;
import org.notebooklearning.pipeline.log.LessonLog;
import org.notebooklearning.pipeline.store.ArtifactStore;

@QuarkusTest
@WithTestResource(ServiceEngines.class)
class EventResourceTest {
    @Inject LessonLog log;
    @Inject ArtifactStore store;

    @Test
    void sendsEachEventOnceWhileTheyCome() throws Exception {
        String id = Gateway.newLesson();
        List<String> lines = new CopyOnWriteArrayList<>();
        Thread reader =
                Thread.ofVirtual().start(() -> read("/api/lessons/" + id + "/events", lines));
        await().until(() -> Gateway.numbered(lines).equals(List.of("1 LessonRequested")));
        PlayedStages stages = new PlayedStages(id, log, store).ingest();
        await().until(() -> Gateway.numbered(lines).contains("6 StageFinished"));
        stages.plan(1, false).store();
        reader.join();

        assertThat(Gateway.numbered(lines))
                .containsExactly(
                        "1 LessonRequested",
                        "2 StageStarted",
                        "3 StageRetrying",
                        "4 StageStarted",
                        "5 SourceIngested",
                        "6 StageFinished",
                        "7 StageStarted",
                        "8 PlanDrafted",
                        "9 StageFinished",
                        "10 StageStarted",
                        "11 StageFinished",
                        "12 NotebookStored");
    }

    @Test
    void sendsEventsAsTheyStandInTheLog() throws Exception {
        String id = Gateway.newLesson();
        Gateway.post("/api/lessons/" + id + "/cancel", "").statusCode(202);

        List<String> data;
        try (Stream<String> lines = Gateway.eventLines("/api/lessons/" + id + "/events")) {
            data = lines.filter(line -> line.startsWith("data:")).toList();
        }

        assertThat(Json.read(data.getLast().substring(5), LessonEvent.class))
                .isInstanceOf(LessonEvent.LessonCancelled.class);
    }

    @Test
    void goesOnAfterTheLastEventSeen() throws Exception {
        String id = stored();
        String path = "/api/lessons/" + id + "/events";

        assertThat(Gateway.events(path, "Last-Event-ID", "10"))
                .containsExactly("11 StageFinished", "12 NotebookStored");
        assertThat(Gateway.events(path + "?after=11")).containsExactly("12 NotebookStored");
        assertThat(Gateway.events(path + "?after=1", "Last-Event-ID", "11"))
                .containsExactly("12 NotebookStored");
        assertThat(Gateway.events(path, "Last-Event-ID", "12")).isEmpty();
    }

    @Test
    void sendsMoreEventsThanFitIntoOneLook() throws Exception {
        String id = Gateway.newLesson();
        LessonEvent[] many =
                IntStream.rangeClosed(1, 450)
                        .mapToObj(
                                i ->
                                        new LessonEvent.StageProgressed(
                                                id + "/write/1/0#StageProgressed#" + i,
                                                new org.notebooklearning.contracts.lesson.LessonId(
                                                        id),
                                                java.time.Instant.now(),
                                                Stage.WRITE,
                                                "writing",
                                                i,
                                                450,
                                                "cells"))
                        .toArray(LessonEvent[]::new);
        new PlayedStages(id, log, store).publish(many);
        await().until(() -> (int) Gateway.lesson(id).extract().path("events") == 451);
        Gateway.post("/api/lessons/" + id + "/cancel", "").statusCode(202);

        List<String> events = Gateway.events("/api/lessons/" + id + "/events");

        assertThat(events)
                .containsExactlyElementsOf(
                        Stream.of(
                                        Stream.of("1 LessonRequested"),
                                        IntStream.rangeClosed(2, 451)
                                                .mapToObj(i -> i + " StageProgressed"),
                                        Stream.of("452 LessonCancelled"))
                                .flatMap(s -> s)
                                .toList());
    }

    @Test
    void staysAfterTheEndWhenAsked() throws Exception {
        String id = stored();
        List<String> lines = new CopyOnWriteArrayList<>();
        Thread reader =
                Thread.ofVirtual()
                        .start(
                                () ->
                                        read(
                                                "/api/lessons/"
                                                        + id
                                                        + "/events?follow=true&after=11",
                                                lines));

        await().until(() -> lines.stream().filter(line -> line.startsWith(":")).count() >= 2);

        assertThat(Gateway.numbered(lines)).containsExactly("12 NotebookStored");
        assertThat(reader.isAlive()).isTrue();
        reader.interrupt();
        reader.join();
    }

    @Test
    void explainsWrongNumbersAndUnknownLessons() {
        String id = Gateway.newLesson();

        Gateway.problem(
                given().header("Last-Event-ID", "x").get("/api/lessons/" + id + "/events").then(),
                400,
                "invalid-request");
        Gateway.problem(given().get("/api/lessons/nowhere/events").then(), 404, "unknown-lesson");
    }

    private String stored() {
        String id = Gateway.newLesson();
        new PlayedStages(id, log, store).ingest().plan(1, false).store();
        Gateway.awaitState(id, "stored");
        return id;
    }

    private static void read(String path, List<String> lines) {
        try (Stream<String> stream = Gateway.eventLines(path)) {
            stream.forEach(lines::add);
        } catch (java.io.UncheckedIOException | InterruptedException e) {
            // The test ends the reading this way.
            lines.add(": ended by the test");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
