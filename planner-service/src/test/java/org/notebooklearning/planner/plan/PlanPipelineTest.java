package org.notebooklearning.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.notebooklearning.concepts.library.ConceptLibrary;
import org.notebooklearning.contracts.artifact.ArtifactRef;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.lesson.Author;
import org.notebooklearning.contracts.lesson.Continuation;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.lesson.Review;
import org.notebooklearning.contracts.lesson.SourceReference;
import org.notebooklearning.contracts.plan.Answer;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlanDecision;
import org.notebooklearning.contracts.plan.PlanEdits;
import org.notebooklearning.contracts.plan.PlanRound;
import org.notebooklearning.contracts.recording.RecordedOutline;
import org.notebooklearning.contracts.recording.Recording;
import org.notebooklearning.contracts.recording.RecordingFormat;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.pipeline.store.InMemoryArtifactStore;
import org.notebooklearning.pipeline.work.Outcome;
import org.notebooklearning.pipeline.work.Progress;

class PlanPipelineTest {
    private static final PlanEdits DROPPED =
            new PlanEdits(
                    List.of(), List.of("adjacent"), List.of(), "", null, null, null, Map.of());

    private final InMemoryArtifactStore store = new InMemoryArtifactStore();
    private final ArtifactRef source = store.putJson(SourceDocument.none());
    private final PlanPipeline pipeline =
            new PlanPipeline(
                    ConceptLibrary::shipped,
                    store,
                    Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC),
                    null,
                    _ -> {
                        throw new IllegalStateException("Nobody's assistant is asked here");
                    });

    @Test
    void asksTheLearnerBeforeAnythingIsWritten() {
        Outcome.Done done = done(task("RMSNorm", null, null));

        assertThat(done.next()).isEmpty();
        assertThat(drafted(done).awaitsLearner()).isTrue();
        LessonPlan plan = store.getJson(drafted(done).plan(), LessonPlan.class);
        assertThat(plan.diagnostics()).hasSizeBetween(4, 6);
    }

    @Test
    void goesOnToWritingWhenTheLevelIsNamed() {
        Outcome.Done done = done(task("RMSNorm", Level.BEGINNER, null));

        assertThat(done.next())
                .singleElement()
                .isInstanceOfSatisfying(
                        LessonTask.Write.class,
                        write -> assertThat(write.plan()).isEqualTo(drafted(done).plan()));
    }

    /// Also where the library teaches the topic by now, and no model is configured.
    @Test
    void refusesToPlanOtherwiseThanRecorded() {
        SourceDocument none = SourceDocument.none();
        PlanDecision decision = PlanDecision.NONE;
        LessonRequest recorded = task("RMSNorm", Level.BEGINNER, null).request();
        Recording recording =
                new Recording(
                        Recording.Asked.of(recorded, decision, none),
                        new Recording.Author("openai:m", "m", "m", true, 0, null),
                        none,
                        new RecordedOutline(0, "m", 1_000, List.of()),
                        List.of(),
                        Map.of());
        SourceReference file =
                new SourceReference.Recorded(
                        store.put(RecordingFormat.write(recording), RecordingFormat.MEDIA_TYPE));
        LessonRequest asked = new LessonRequest("RMSNorm", "", file, null, null, Review.NONE, null);

        Outcome outcome =
                pipeline.handle(
                        new LessonTask.Plan(
                                new LessonId("rmsnorm-1"),
                                1,
                                0,
                                asked,
                                source,
                                new PlanRound.First()),
                        new Recorded());

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo("not-recorded");
                            assertThat(refused.reason())
                                    .contains("outline@", "the level is none, and beginner");
                        });
    }

    @Test
    void goesOnToWritingAfterTheAnswers() {
        Outcome.Done done = done(task("RMSNorm", null, List.of()));

        assertThat(drafted(done).awaitsLearner()).isFalse();
        assertThat(done.next()).hasSize(1);
    }

    @Test
    void showsTheChangedPlanAgainBeforeItIsWritten() {
        Outcome.Done done = done(decided(List.of(), DROPPED, true));

        assertThat(done.next()).isEmpty();
        assertThat(drafted(done).awaitsLearner()).isTrue();
        LessonPlan plan = store.getJson(drafted(done).plan(), LessonPlan.class);
        assertThat(plan.edits()).isEqualTo(DROPPED);
        assertThat(plan.beat("adjacent")).isEmpty();
    }

    @Test
    void writesTheApprovedPlanWithItsEdits() {
        Outcome.Done done = done(decided(List.of(), DROPPED, false));

        assertThat(done.next()).hasSize(1);
        assertThat(store.getJson(drafted(done).plan(), LessonPlan.class).beat("adjacent"))
                .isEmpty();
    }

    @Test
    void plansTheNotebookThatGoesOnFromTheDecisionAboutBoth() {
        LessonPlan whole =
                store.getJson(drafted(done(task("RMSNorm", null, null))).plan(), LessonPlan.class);
        PlanEdits edits = PlanEdits.NONE.splitAt(whole.split().beat());
        LessonTask.Plan first = decided(List.of(), edits, false);
        LessonPlan half = store.getJson(drafted(done(first)).plan(), LessonPlan.class);
        ArtifactRef decision = store.putJson(new PlanDecision(List.of(), edits));
        LessonTask.Plan second =
                new LessonTask.Plan(
                        new LessonId("rmsnorm-1-on"),
                        1,
                        0,
                        first.request()
                                .continuing(
                                        new Continuation(
                                                first.lesson(),
                                                half.split().beat(),
                                                decision,
                                                null)),
                        source,
                        new PlanRound.First());

        Outcome.Done done = done(second);

        LessonPlan rest = store.getJson(drafted(done).plan(), LessonPlan.class);
        assertThat(drafted(done).awaitsLearner()).isTrue();
        assertThat(rest.title()).isEqualTo(half.split().second().title());
        assertThat(rest.minutes()).isEqualTo(half.split().second().minutes());
        assertThat(half.minutes()).isEqualTo(half.split().first().minutes());
    }

    @Test
    void plansTheThirdNotebookFromTheDecisionsOnTheWay() {
        LessonTask.Plan whole = task("softmax", null, null);
        Continuation toSecond = continuation("softmax-1", split(whole.request()), null);
        LessonRequest second = whole.request().continuing(toSecond);
        Continuation toThird = continuation("softmax-1-on", split(second), toSecond);

        LessonPlan third = planned(whole.request().continuing(toThird));

        LessonPlan rest = planned(second);
        assertThat(third.title()).isEqualTo(rest.split().second().title());
        assertThat(third.minutes()).isEqualTo(rest.split().second().minutes());
        assertThat(third.beat(toThird.beat())).isPresent();
        assertThat(third.beat(toSecond.beat())).isEmpty();
    }

    /// The split that is offered for what `request` asks for.
    private String split(LessonRequest request) {
        return planned(request).split().beat();
    }

    private Continuation continuation(String lesson, String beat, Continuation before) {
        PlanDecision taken = new PlanDecision(List.of(), PlanEdits.NONE.splitAt(beat));
        return new Continuation(new LessonId(lesson), beat, store.putJson(taken), before);
    }

    private LessonPlan planned(LessonRequest request) {
        LessonTask.Plan task =
                new LessonTask.Plan(
                        new LessonId("softmax-2"), 1, 0, request, source, new PlanRound.First());
        return store.getJson(drafted(done(task)).plan(), LessonPlan.class);
    }

    @Test
    void saysWhatBecomesOfTheNotebookThatWasGiven() {
        LessonTask.Plan plain = task("RMSNorm", null, null);
        LessonRequest request = plain.request();
        LessonRequest given =
                new LessonRequest(
                        request.topic(),
                        request.scope(),
                        request.source(),
                        store.put(new byte[0], "application/x-ipynb+json"),
                        request.level(),
                        request.review(),
                        request.minutes());

        assertThat(summary(plain.request())).doesNotContain("your notebook");
        assertThat(summary(given)).contains("among the cells of your notebook");
        Continuation from =
                new Continuation(plain.lesson(), "x", store.putJson(PlanEdits.NONE), null);
        assertThat(given.continuing(from).notebook()).isNull();
    }

    private String summary(LessonRequest request) {
        LessonTask.Plan task =
                new LessonTask.Plan(
                        new LessonId("rmsnorm-2"), 1, 0, request, source, new PlanRound.First());
        return store.getJson(drafted(done(task)).plan(), LessonPlan.class).summary();
    }

    private LessonTask.Plan decided(List<Answer> answers, PlanEdits edits, boolean showAgain) {
        PlanDecision decision = new PlanDecision(answers, edits);
        PlanRound round =
                showAgain ? new PlanRound.Changed(decision) : new PlanRound.Approved(decision);
        LessonTask.Plan task = task("RMSNorm", null, answers);
        return new LessonTask.Plan(task.lesson(), 2, 0, task.request(), source, round);
    }

    @Test
    void namesTheClosestConceptsForAnUnknownTopic() {
        assertThat(pipeline.handle(task("quantum entanglement", null, null), new Recorded()))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo("unknown-topic");
                            assertThat(refused.reason()).contains("quantum entanglement");
                            assertThat(refused.remedy()).contains("RMSNorm", "language model");
                        });
    }

    @Test
    void asksNobodyElseThanTheAuthorWhoWasNamed() {
        LessonTask.Plan task = task("RMSNorm", null, null);

        assertThat(pipeline.handle(by(task, Author.MODEL), new Recorded()))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("no-model"));
        assertThat(pipeline.handle(by(task, Author.LIBRARY), new Recorded()))
                .isInstanceOf(Outcome.Done.class);
    }

    private static LessonTask.Plan by(LessonTask.Plan task, Author author) {
        return new LessonTask.Plan(
                task.lesson(),
                task.revision(),
                task.run(),
                task.request().by(author),
                task.source(),
                task.round());
    }

    @Test
    void repeatsTheSameEventsForTheSameTask() {
        LessonTask.Plan task = task("RMSNorm", null, null);

        assertThat(done(task)).isEqualTo(done(task));
    }

    private Outcome.Done done(LessonTask.Plan task) {
        return (Outcome.Done) pipeline.handle(task, new Recorded());
    }

    private static LessonEvent.PlanDrafted drafted(Outcome.Done done) {
        return (LessonEvent.PlanDrafted) done.events().getFirst();
    }

    private LessonTask.Plan task(String topic, Level level, List<Answer> answers) {
        return new LessonTask.Plan(
                new LessonId("rmsnorm-1"),
                answers == null ? 1 : 2,
                0,
                new LessonRequest(
                        topic, "", new SourceReference.TopicOnly(), null, level, Review.ASK, null),
                source,
                answers == null
                        ? new PlanRound.First()
                        : new PlanRound.Approved(new PlanDecision(answers, PlanEdits.NONE)));
    }

    /// Keeps what was told.
    private static final class Recorded implements Progress {
        private final List<String> reports = new ArrayList<>();
        private final List<LessonEvent> events = new ArrayList<>();

        @Override
        public void report(String doing, long done, long total, String unit) {
            reports.add(doing);
        }

        @Override
        public void publish(LessonEvent event) {
            events.add(event);
        }
    }
}
