package org.notebooklearning.contracts.task;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.artifact.ArtifactRef;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.plan.Answer;
import org.notebooklearning.contracts.plan.PlanEdits;

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

    /// Plan the lesson; with `answers`, plan it again after the learner was asked.
    ///
    /// @param source a SourceDocument as JSON
    /// @param answers null before the learner was asked
    /// @param edits what the learner wants otherwise
    /// @param showAgain whether the learner wants to see the plan again before it is written
    record Plan(
            LessonId lesson,
            int revision,
            int run,
            LessonRequest request,
            ArtifactRef source,
            @Nullable List<Answer> answers,
            PlanEdits edits,
            boolean showAgain)
            implements LessonTask {
        public Plan {
            answers = answers == null ? null : List.copyOf(answers);
            // Absent in tasks of before plans could be changed.
            edits = edits == null ? PlanEdits.NONE : edits;
        }

        /// A plan without edits.
        public Plan(
                LessonId lesson,
                int revision,
                int run,
                LessonRequest request,
                ArtifactRef source,
                @Nullable List<Answer> answers) {
            this(lesson, revision, run, request, source, answers, PlanEdits.NONE, false);
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
