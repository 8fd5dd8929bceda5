package org.notebooklearning.contracts.task;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.artifact.ArtifactRef;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.plan.Answer;
import org.notebooklearning.contracts.plan.PlanDecision;
import org.notebooklearning.contracts.plan.PlanEdits;
import org.notebooklearning.contracts.plan.PlanRound;

/// One unit of work of one stage. Small: everything large is an artifact.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "stage")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LessonTask.Ingest.class, name = "ingest"),
    @JsonSubTypes.Type(value = LessonTask.Plan.class, name = "plan"),
    @JsonSubTypes.Type(value = LessonTask.Write.class, name = "write"),
    @JsonSubTypes.Type(value = LessonTask.Validate.class, name = "validate"),
})
public sealed interface LessonTask {
    LessonId lesson();

    /// Which piece of work of its stage it is, from 1.
    int revision();

    /// How often the learner had the lesson retried, from 0.
    int run();

    LessonRequest request();

    @JsonIgnore
    Stage stage();

    /// Derived, never random: the same work has the same id, however often it is delivered.
    @JsonIgnore
    default String id() {
        return lesson() + "/" + stage().word() + "/" + revision() + "/" + run();
    }

    /// Fetch the source and read it.
    record Ingest(LessonId lesson, int revision, int run, LessonRequest request)
            implements LessonTask {
        @Override
        public Stage stage() {
            return Stage.INGEST;
        }
    }

    /// Plan the lesson: at first as the request says, then again with what the learner decided.
    ///
    /// In JSON the round stands as `answers`, `edits` and `showAgain`, as tasks were written before
    /// there were rounds; without `answers` it is the first one.
    ///
    /// @param source a SourceDocument as JSON
    record Plan(
            LessonId lesson,
            int revision,
            int run,
            LessonRequest request,
            ArtifactRef source,
            @JsonIgnore PlanRound round)
            implements LessonTask {

        @JsonCreator
        static Plan of(
                @JsonProperty("lesson") LessonId lesson,
                @JsonProperty("revision") int revision,
                @JsonProperty("run") int run,
                @JsonProperty("request") LessonRequest request,
                @JsonProperty("source") ArtifactRef source,
                @JsonProperty("answers") @Nullable List<Answer> answers,
                @JsonProperty("edits") @Nullable PlanEdits edits,
                @JsonProperty("showAgain") boolean showAgain) {
            PlanRound round = round(answers, edits == null ? PlanEdits.NONE : edits, showAgain);
            return new Plan(lesson, revision, run, request, source, round);
        }

        private static PlanRound round(
                @Nullable List<Answer> answers, PlanEdits edits, boolean showAgain) {
            if (answers == null && !showAgain && edits.equals(PlanEdits.NONE)) {
                return new PlanRound.First();
            }
            PlanDecision decision = new PlanDecision(answers == null ? List.of() : answers, edits);
            return showAgain ? new PlanRound.Changed(decision) : new PlanRound.Approved(decision);
        }

        @JsonProperty("answers")
        @Nullable List<Answer> answers() {
            return round instanceof PlanRound.First ? null : round.decision().answers();
        }

        @JsonProperty("edits")
        PlanEdits edits() {
            return round.decision().edits();
        }

        @JsonProperty("showAgain")
        boolean showAgain() {
            return round instanceof PlanRound.Changed;
        }

        @Override
        public Stage stage() {
            return Stage.PLAN;
        }
    }

    /// Write the cells of the plan.
    ///
    /// @param plan a LessonPlan as JSON
    record Write(
            LessonId lesson,
            int revision,
            int run,
            LessonRequest request,
            ArtifactRef source,
            ArtifactRef plan)
            implements LessonTask {
        @Override
        public Stage stage() {
            return Stage.WRITE;
        }
    }

    /// Judge, run and prove the draft, then store it.
    ///
    /// @param draft a LessonDraft as JSON
    record Validate(
            LessonId lesson,
            int revision,
            int run,
            LessonRequest request,
            ArtifactRef source,
            ArtifactRef plan,
            ArtifactRef draft)
            implements LessonTask {
        @Override
        public Stage stage() {
            return Stage.VALIDATE;
        }
    }
}
