package org.notebooklearning.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.notebooklearning.contracts.artifact.ArtifactRef;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.lesson.Review;
import org.notebooklearning.contracts.lesson.SourceReference;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.plan.PlanEdits;
import org.notebooklearning.contracts.task.WayBack;

class LessonStateTest {
    private static final LessonId LESSON = new LessonId("rmsnorm-1");
    private static final Instant AT = Instant.parse("2026-11-23T12:00:00Z");
    private static final ArtifactRef REF = new ArtifactRef("a".repeat(64), "application/json", 1);

    private static LessonEvent started(Stage stage) {
        return new LessonEvent.StageStarted("s", LESSON, AT, stage, 1, 1);
    }

    private static LessonEvent drafted(boolean awaitsLearner) {
        return new LessonEvent.PlanDrafted(
                "d", LESSON, AT, REF, REF, 1, "rmsnorm", "RMSNorm", 9, 40, 30, awaitsLearner);
    }

    private static LessonEvent requested() {
        LessonRequest request =
                new LessonRequest(
                        "RMSNorm",
                        "",
                        new SourceReference.TopicOnly(),
                        null,
                        null,
                        Review.ASK,
                        null);
        return new LessonEvent.LessonRequested("r", LESSON, AT, request, null);
    }

    private static LessonEvent stored() {
        return new LessonEvent.NotebookStored(
                "n", LESSON, AT, "a.ipynb", Map.of(), REF, true, Map.of(), 1, 1);
    }

    private static LessonEvent failed() {
        return new LessonEvent.LessonFailed(
                "f", LESSON, AT, Stage.PLAN, "code", "why", "do", new WayBack.Unknown());
    }

    private static LessonEvent cancelled() {
        return new LessonEvent.LessonCancelled("c", LESSON, AT, 1);
    }

    private static LessonEvent retried(Stage stage) {
        return new LessonEvent.LessonRetried("t", LESSON, AT, stage, 1);
    }

    private static LessonEvent approved() {
        return new LessonEvent.PlanApproved("a", LESSON, AT, 2, List.of());
    }

    private static LessonEvent change() {
        return new LessonEvent.PlanChangeRequested(
                "q", LESSON, AT, 2, List.of(), PlanEdits.NONE, true);
    }

    private static LessonEvent ingested() {
        return new LessonEvent.SourceIngested("i", LESSON, AT, REF, "T", 1, 1, 1);
    }

    static Stream<Arguments> moves() {
        return Stream.of(
                Arguments.of(LessonState.REQUESTED, requested(), LessonState.REQUESTED),
                Arguments.of(LessonState.REQUESTED, started(Stage.INGEST), LessonState.INGESTING),
                Arguments.of(LessonState.INGESTING, ingested(), LessonState.PLANNING),
                Arguments.of(LessonState.PLANNING, drafted(true), LessonState.AWAITING_LEARNER),
                Arguments.of(LessonState.PLANNING, drafted(false), LessonState.WRITING),
                Arguments.of(LessonState.AWAITING_LEARNER, approved(), LessonState.PLANNING),
                Arguments.of(LessonState.AWAITING_LEARNER, change(), LessonState.PLANNING),
                Arguments.of(LessonState.WRITING, started(Stage.VALIDATE), LessonState.VALIDATING),
                Arguments.of(LessonState.VALIDATING, started(Stage.WRITE), LessonState.WRITING),
                Arguments.of(LessonState.VALIDATING, stored(), LessonState.STORED),
                Arguments.of(LessonState.PLANNING, failed(), LessonState.FAILED),
                Arguments.of(LessonState.AWAITING_LEARNER, cancelled(), LessonState.CANCELLED),
                Arguments.of(LessonState.FAILED, retried(Stage.WRITE), LessonState.WRITING),
                Arguments.of(LessonState.CANCELLED, retried(Stage.INGEST), LessonState.INGESTING));
    }

    @ParameterizedTest
    @MethodSource("moves")
    void movesOn(LessonState before, LessonEvent event, LessonState after) {
        assertThat(before.after(event)).isEqualTo(after);
    }

    @ParameterizedTest
    @EnumSource(LessonState.class)
    void eventsThatTellOfProgressMoveNothing(LessonState state) {
        List<LessonEvent> events =
                List.of(
                        new LessonEvent.StageProgressed(
                                "p", LESSON, AT, Stage.WRITE, "writing", 1, 2, "beats"),
                        new LessonEvent.StageRetrying("y", LESSON, AT, Stage.WRITE, 2, "busy"),
                        new LessonEvent.StageFinished("e", LESSON, AT, Stage.WRITE, 1, 1.0),
                        new LessonEvent.CellsWritten("w", LESSON, AT, 1, "b", 1, 2, List.of()),
                        new LessonEvent.DraftWritten("x", LESSON, AT, 1, REF, REF, REF));

        assertThat(events).allMatch(event -> state.after(event) == state);
    }

    @ParameterizedTest
    @EnumSource(names = {"STORED", "FAILED", "CANCELLED"})
    void nothingButARetryLeavesAFinalState(LessonState state) {
        List<LessonEvent> late =
                List.of(
                        requested(),
                        started(Stage.WRITE),
                        ingested(),
                        drafted(true),
                        approved(),
                        change(),
                        stored(),
                        failed(),
                        cancelled());

        assertThat(state.isFinal()).isTrue();
        assertThat(late).allMatch(event -> state.after(event) == state);
        assertThat(state.after(retried(Stage.PLAN))).isEqualTo(LessonState.PLANNING);
    }

    @Test
    void aEventToldTwiceChangesNothing() {
        assertThat(moves())
                .allSatisfy(
                        move -> {
                            LessonEvent event = (LessonEvent) move.get()[1];
                            LessonState after = (LessonState) move.get()[2];
                            assertThat(after.after(event)).isEqualTo(after);
                        });
    }
}
