package org.notebooklearning.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.concepts.library.ConceptLibrary;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.lesson.Review;
import org.notebooklearning.contracts.lesson.SourceReference;
import org.notebooklearning.contracts.lesson.SpendingCap;
import org.notebooklearning.contracts.plan.PlanRound;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.contracts.task.WayBack;
import org.notebooklearning.inputs.provider.ScriptedModelServer;
import org.notebooklearning.inputs.provider.ScriptedModelServer.Answer;
import org.notebooklearning.model.meter.InstalledModel;
import org.notebooklearning.pipeline.store.InMemoryArtifactStore;
import org.notebooklearning.pipeline.work.Outcome;
import org.notebooklearning.pipeline.work.Progress;
import org.notebooklearning.planner.author.ConceptOutlines;

/// Outlining that costs more than a lesson may: it waits, and goes on with what was paid for.
class CappedPlanTest {
    private final InMemoryArtifactStore store = new InMemoryArtifactStore();
    private final List<LessonEvent> told = new ArrayList<>();

    @TempDir Path folder;

    @Test
    void waitsAtItsCapAndPaysNothingTwiceWhenItGoesOn() {
        try (ScriptedModelServer server =
                        ScriptedModelServer.start()
                                .then(Answer.reply("no outline"))
                                .then(Answer.reply("no outline"));
                InstalledModel model =
                        InstalledModel.open(
                                        Map.of(
                                                "LESSON_MODEL",
                                                "openai:scripted-1",
                                                "LESSON_MODEL_URL",
                                                server.address().toString(),
                                                "LESSON_MODEL_CAP",
                                                "20 tokens"),
                                        folder,
                                        "plan",
                                        new SimpleMeterRegistry())
                                .orElseThrow()) {
            LessonTask.Plan task = task(1, request());

            Outcome first = plan(model, task);

            assertThat(first)
                    .isInstanceOfSatisfying(
                            Outcome.Done.class,
                            done -> {
                                assertThat(done.next()).isEmpty();
                                assertThat(done.events())
                                        .singleElement()
                                        .isInstanceOfSatisfying(
                                                LessonEvent.CapReached.class,
                                                reached -> waits(reached, task));
                            });
            assertThat(server.calls()).hasSize(1);
            assertThat(told).hasSize(1).first().isInstanceOf(LessonEvent.ModelUsed.class);

            // Once more, as after the worker was killed: the same event, and nothing is asked.
            assertThat(((Outcome.Done) plan(model, task)).events().getFirst().id())
                    .isEqualTo(((Outcome.Done) first).events().getFirst().id());
            assertThat(server.calls()).hasSize(1);

            plan(model, task(2, request().cappedAt(SpendingCap.tokens(40))));

            // The first reply is taken from the ledger; one more is asked for, and then it waits.
            assertThat(server.calls()).hasSize(2);
        }
    }

    private static void waits(LessonEvent.CapReached reached, LessonTask.Plan task) {
        assertThat(reached.cap()).isEqualTo(SpendingCap.tokens(20));
        assertThat(reached.spent()).isEqualTo(21);
        assertThat(reached.rest()).isNull();
        assertThat(reached.suggested()).isEqualTo(SpendingCap.tokens(42));
        assertThat(reached.wayBack()).isEqualTo(new WayBack.Again(task));
    }

    private Outcome plan(InstalledModel model, LessonTask.Plan task) {
        return new PlanPipeline(
                        ConceptLibrary::shipped,
                        store,
                        Clock.systemUTC(),
                        ConceptOutlines.by(model, store, ConceptLibrary::shipped),
                        _ -> {
                            throw new IllegalStateException("Nobody's assistant is asked here");
                        })
                .handle(
                        task,
                        new Progress() {
                            @Override
                            public void report(String doing, long done, long total, String unit) {}

                            @Override
                            public void publish(LessonEvent event) {
                                told.add(event);
                            }
                        });
    }

    private LessonTask.Plan task(int revision, LessonRequest request) {
        return new LessonTask.Plan(
                new LessonId("bread-1"),
                revision,
                0,
                request,
                store.putJson(SourceDocument.none()),
                new PlanRound.First());
    }

    private static LessonRequest request() {
        return new LessonRequest(
                "how bread rises",
                "",
                new SourceReference.TopicOnly(),
                null,
                null,
                Review.NONE,
                null);
    }
}
