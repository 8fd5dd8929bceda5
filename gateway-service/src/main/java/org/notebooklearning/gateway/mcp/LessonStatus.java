package org.notebooklearning.gateway.mcp;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.gateway.readmodel.LessonView;
import org.notebooklearning.gateway.readmodel.QueuePlace;
import org.notebooklearning.gateway.readmodel.StageRun;

/// A lesson in brief: what a model needs to tell its user and to go on.
public record LessonStatus(
        @JsonProperty(required = true) @JsonPropertyDescription("Id for the other tools") String id,
        @JsonProperty(required = true) String topic,
        @JsonProperty(required = true)
                @JsonPropertyDescription(
                        "requested, ingesting, planning, awaiting-learner, awaiting-budget,"
                                + " awaiting-assistant, writing, validating, stored, failed or cancelled")
                String state,
        @JsonProperty(required = true)
                @JsonPropertyDescription("What to do now, naming the tool to call")
                String next,
        @JsonProperty(required = true) @JsonPropertyDescription("ISO 8601, UTC") String requestedAt,
        @JsonProperty(required = true) @JsonPropertyDescription("ISO 8601, UTC") String updatedAt,
        @JsonProperty(required = true)
                @JsonPropertyDescription("What was done and is under way, in order")
                List<Step> timeline,
        @JsonPropertyDescription("Its place in a stage's queue; only while it waits there")
                @Nullable String waiting,
        @JsonPropertyDescription("That it had stalled and was put back; until that stage is done")
                @Nullable String stalled,
        @JsonPropertyDescription("Why it failed and what would help; only where it failed")
                @Nullable Failure failure,
        @JsonPropertyDescription("What came out; only once it is stored") @Nullable Result result,
        @JsonPropertyDescription("What it has cost of the language model; only where one was asked")
                @Nullable CostSoFar cost) {

    static LessonStatus of(LessonView lesson) {
        return of(lesson, null);
    }

    static LessonStatus of(LessonView lesson, @Nullable QueuePlace place) {
        LessonEvent.LessonFailed failure = lesson.milestones().failure();
        LessonEvent.NotebookStored stored = lesson.milestones().stored();
        return new LessonStatus(
                lesson.id().value(),
                lesson.request().topic(),
                lesson.state().word(),
                NextStep.of(lesson),
                lesson.requestedAt().toString(),
                lesson.updatedAt().toString(),
                lesson.timeline().runs().stream().map(Step::of).toList(),
                place == null ? null : place.text(),
                lesson.stalled() == null ? null : lesson.stalled().stalled(),
                failure == null ? null : Failure.of(failure),
                stored == null ? null : Result.of(stored),
                CostSoFar.of(lesson.spending()));
    }

    /// One task of one stage.
    public record Step(
            @JsonProperty(required = true)
                    @JsonPropertyDescription("ingest, plan, write or validate")
                    String stage,
            @JsonProperty(required = true)
                    @JsonPropertyDescription(
                            "running, retrying, finished, stalled, failed or cancelled")
                    String status,
            @JsonProperty(required = true)
                    @JsonPropertyDescription("Seconds it waited for a worker")
                    double queueSeconds,
            @JsonPropertyDescription("Seconds it took; missing while it is under way")
                    @Nullable Double workSeconds,
            @JsonPropertyDescription("How far it is, such as: writing opening (3 of 8 beats)")
                    @Nullable String progress,
            @JsonPropertyDescription("Why it is tried again") @Nullable String retryReason) {
        static Step of(StageRun stage) {
            StageRun.Progress progress = stage.progress();
            return new Step(
                    stage.stage().word(),
                    stage.status().word(),
                    stage.queueSeconds(),
                    stage.workSeconds(),
                    progress == null || stage.endedAt() != null
                            ? null
                            : progress.total() == 0
                                    ? progress.doing()
                                    : "%s (%d of %d %s)"
                                            .formatted(
                                                    progress.doing(),
                                                    progress.done(),
                                                    progress.total(),
                                                    progress.unit()),
                    stage.endedAt() == null ? stage.retryReason() : null);
        }
    }

    /// Why there is no lesson.
    public record Failure(
            @JsonProperty(required = true) String stage,
            @JsonProperty(required = true) @JsonPropertyDescription("Such as pdf-encrypted")
                    String code,
            @JsonProperty(required = true) String reason,
            @JsonProperty(required = true) String remedy) {
        static Failure of(LessonEvent.LessonFailed failure) {
            return new Failure(
                    failure.stage().word(), failure.code(), failure.reason(), failure.remedy());
        }
    }

    /// What came out.
    public record Result(
            @JsonProperty(required = true) @JsonPropertyDescription("The notebook's file name")
                    String notebook,
            @JsonProperty(required = true)
                    @JsonPropertyDescription("Whether no blocking rule failed")
                    boolean passed,
            @JsonProperty(required = true)
                    @JsonPropertyDescription("How many verdicts there are of each outcome")
                    Map<String, Integer> verdicts,
            @JsonProperty(required = true) int exercises,
            @JsonProperty(required = true)
                    @JsonPropertyDescription("How many of the exercises are proven")
                    int proven,
            @JsonProperty(required = true) @JsonPropertyDescription("All files, for fetch_notebook")
                    List<String> files) {
        static Result of(LessonEvent.NotebookStored stored) {
            return new Result(
                    stored.notebook(),
                    stored.passed(),
                    stored.verdicts(),
                    stored.exercises(),
                    stored.proven(),
                    stored.files().keySet().stream().sorted().toList());
        }
    }
}
