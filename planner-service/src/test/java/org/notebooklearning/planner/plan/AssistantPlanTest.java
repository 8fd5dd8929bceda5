package org.notebooklearning.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.concepts.library.ConceptLibrary;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.lesson.Author;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.lesson.Review;
import org.notebooklearning.contracts.lesson.SourceReference;
import org.notebooklearning.contracts.plan.PlanRound;
import org.notebooklearning.contracts.report.ModelUse;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.contracts.task.WayBack;
import org.notebooklearning.model.assistant.AskedWriting;
import org.notebooklearning.model.assistant.WritingDesk;
import org.notebooklearning.model.meter.Assistants;
import org.notebooklearning.pipeline.store.InMemoryArtifactStore;
import org.notebooklearning.pipeline.work.Outcome;
import org.notebooklearning.pipeline.work.Progress;

/// Outlining by the learner's own assistant: it waits without a worker, and goes on with what was
/// handed in.
class AssistantPlanTest {
    private static final LessonId LESSON = new LessonId("bakery-1");
    private final InMemoryArtifactStore store = new InMemoryArtifactStore();
    private final List<LessonEvent> told = new ArrayList<>();
    @TempDir private Path folder;

    @Test
    void waitsForTheAssistantAndAsksForNothingTwice() {
        try (Assistants assistants = assistants("20 tokens")) {
            LessonTask.Plan first = task(1);
            assertThat(awaited(plan(assistants, first)).wayBack())
                    .isEqualTo(new WayBack.Again(first));
            AskedWriting outline = open();
            assertThat(outline.request().purpose()).startsWith("outline@");

            // Handed out once more, as after its worker was killed: the same event, one request.
            assertThat(awaited(plan(assistants, first)).id()).endsWith("#AssistantAwaited");
            assertThat(desk().open()).hasSize(1);
            desk().handIn(outline.name(), "", "no outline");
            Outcome second = plan(assistants, task(2));

            assertThat(open().follows(outline)).isTrue();
            assertThat(awaited(second).requests()).isEqualTo(1);
            assertThat(told)
                    .last()
                    .isInstanceOfSatisfying(
                            LessonEvent.ModelUsed.class,
                            used ->
                                    assertThat(used.uses())
                                            .singleElement()
                                            .returns("assistant", ModelUse::model)
                                            .returns(1, ModelUse::calls)
                                            .returns(null, ModelUse::cost));
        }
    }

    @Test
    void stopsAtACapInTokens() {
        try (Assistants assistants = assistants("2 tokens")) {
            plan(assistants, task(1));
            desk().handIn(open().name(), "", "no outline");

            Outcome.Done stopped = (Outcome.Done) plan(assistants, task(2));

            assertThat(stopped.events()).singleElement().isInstanceOf(LessonEvent.CapReached.class);
        }
    }

    private AskedWriting open() {
        assertThat(desk().open()).hasSize(1);
        return desk().open().getFirst();
    }

    private static LessonEvent.AssistantAwaited awaited(Outcome outcome) {
        Outcome.Done done = (Outcome.Done) outcome;
        assertThat(done.next()).isEmpty();
        return (LessonEvent.AssistantAwaited) done.events().getFirst();
    }

    private Assistants assistants(String cap) {
        return Assistants.open(Map.of("LESSON_MODEL_CAP", cap), folder, "plan", Duration.ZERO);
    }

    private WritingDesk desk() {
        return WritingDesk.of(folder, LESSON, Clock.systemUTC());
    }

    private Outcome plan(Assistants assistants, LessonTask.Plan task) {
        return new PlanPipeline(
                        ConceptLibrary::shipped, store, Clock.systemUTC(), null, assistants::of)
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

    private LessonTask.Plan task(int revision) {
        LessonRequest request =
                new LessonRequest(
                                "planning a bakery",
                                "",
                                new SourceReference.TopicOnly(),
                                null,
                                null,
                                Review.ASK,
                                null)
                        .by(Author.ASSISTANT);
        return new LessonTask.Plan(
                LESSON,
                revision,
                0,
                request,
                store.putJson(SourceDocument.none()),
                new PlanRound.First());
    }
}
