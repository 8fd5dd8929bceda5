package org.notebooklearning.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.artifact.ArtifactRef;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.lesson.SpendingCap;
import org.notebooklearning.contracts.lesson.SpendingRange;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.plan.Answer;
import org.notebooklearning.contracts.plan.PlanDecision;
import org.notebooklearning.contracts.plan.PlanEdits;
import org.notebooklearning.contracts.plan.PlanRound;
import org.notebooklearning.contracts.report.LessonReport.CellRun;
import org.notebooklearning.contracts.report.ModelUse;
import org.notebooklearning.contracts.task.WayBack;

/// Something that happened to a lesson. Ids are derived from the task that it came of, so that a
/// repeated task repeats the same events and a reader that has seen an id may pass over it.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LessonEvent.LessonRequested.class, name = "LessonRequested"),
    @JsonSubTypes.Type(value = LessonEvent.StageStarted.class, name = "StageStarted"),
    @JsonSubTypes.Type(value = LessonEvent.StageProgressed.class, name = "StageProgressed"),
    @JsonSubTypes.Type(value = LessonEvent.StageRetrying.class, name = "StageRetrying"),
    @JsonSubTypes.Type(value = LessonEvent.StageFinished.class, name = "StageFinished"),
    @JsonSubTypes.Type(value = LessonEvent.SourceIngested.class, name = "SourceIngested"),
    @JsonSubTypes.Type(value = LessonEvent.PlanDrafted.class, name = "PlanDrafted"),
    @JsonSubTypes.Type(value = LessonEvent.PlanApproved.class, name = "PlanApproved"),
    @JsonSubTypes.Type(value = LessonEvent.PlanChangeRequested.class, name = "PlanChangeRequested"),
    @JsonSubTypes.Type(value = LessonEvent.CellsWritten.class, name = "CellsWritten"),
    @JsonSubTypes.Type(value = LessonEvent.DraftWritten.class, name = "DraftWritten"),
    @JsonSubTypes.Type(value = LessonEvent.NotebookExecuted.class, name = "NotebookExecuted"),
    @JsonSubTypes.Type(value = LessonEvent.NotebookStored.class, name = "NotebookStored"),
    @JsonSubTypes.Type(value = LessonEvent.LessonFailed.class, name = "LessonFailed"),
    @JsonSubTypes.Type(value = LessonEvent.LessonCancelled.class, name = "LessonCancelled"),
    @JsonSubTypes.Type(value = LessonEvent.LessonRetried.class, name = "LessonRetried"),
    @JsonSubTypes.Type(value = LessonEvent.ModelUsed.class, name = "ModelUsed"),
    @JsonSubTypes.Type(value = LessonEvent.CapReached.class, name = "CapReached"),
    @JsonSubTypes.Type(value = LessonEvent.CapRaised.class, name = "CapRaised"),
    @JsonSubTypes.Type(value = LessonEvent.AssistantAwaited.class, name = "AssistantAwaited"),
    @JsonSubTypes.Type(value = LessonEvent.AssistantReplied.class, name = "AssistantReplied"),
})
public sealed interface LessonEvent {
    /// Unique among all events, and the same when the event is told again.
    String id();

    LessonId lesson();

    Instant at();

    /// The learner asked for a lesson.
    ///
    /// @param owner whose lesson it is; null where nobody has to say who they are, and in events
    ///     from before lessons had owners
    record LessonRequested(
            String id, LessonId lesson, Instant at, LessonRequest request, @Nullable String owner)
            implements LessonEvent {}

    /// A worker took the task up.
    ///
    /// @param delivery 1 for the first time the task was begun
    record StageStarted(
            String id, LessonId lesson, Instant at, Stage stage, int revision, int delivery)
            implements LessonEvent {}

    /// The stage got on.
    ///
    /// @param doing what it does now, in a few words
    /// @param done of `total` `unit`s; `total` is 0 where it is not known
    /// @param awaits why it waits for the provider of the language model; null while it does not
    record StageProgressed(
            String id,
            LessonId lesson,
            Instant at,
            Stage stage,
            String doing,
            long done,
            long total,
            String unit,
            @Nullable String awaits)
            implements LessonEvent {
        /// Progress of a stage that waits for nobody.
        public StageProgressed(
                String id,
                LessonId lesson,
                Instant at,
                Stage stage,
                String doing,
                long done,
                long total,
                String unit) {
            this(id, lesson, at, stage, doing, done, total, unit, null);
        }
    }

    /// The stage could not be done now and will be tried again.
    record StageRetrying(
            String id, LessonId lesson, Instant at, Stage stage, int delivery, String reason)
            implements LessonEvent {}

    /// The stage's work is done.
    record StageFinished(
            String id, LessonId lesson, Instant at, Stage stage, int revision, double seconds)
            implements LessonEvent {}

    /// The source was read.
    ///
    /// @param source a SourceDocument as JSON
    record SourceIngested(
            String id,
            LessonId lesson,
            Instant at,
            ArtifactRef source,
            String title,
            int pages,
            int sections,
            int paragraphs)
            implements LessonEvent {}

    /// A plan was made.
    ///
    /// @param plan a LessonPlan as JSON
    /// @param source the SourceDocument it was made for
    /// @param awaitsLearner whether nothing is written before the learner answers
    record PlanDrafted(
            String id,
            LessonId lesson,
            Instant at,
            ArtifactRef plan,
            ArtifactRef source,
            int revision,
            String concept,
            String title,
            int beats,
            int cells,
            int minutes,
            boolean awaitsLearner)
            implements LessonEvent {}

    /// The learner answered, or let the defaults stand: the lesson is written.
    ///
    /// @param revision of the plan it is about
    /// @param edits what the learner wants otherwise than drafted
    /// @param continuation the lesson that was asked for with it, since the plan was split; or null
    record PlanApproved(
            String id,
            LessonId lesson,
            Instant at,
            int revision,
            List<Answer> answers,
            PlanEdits edits,
            @Nullable LessonId continuation)
            implements LessonEvent {
        public PlanApproved {
            answers = List.copyOf(answers);
            // Absent in events of before plans could be changed.
            edits = edits == null ? PlanEdits.NONE : edits;
        }

        /// Approved as it was drafted.
        public PlanApproved(
                String id, LessonId lesson, Instant at, int revision, List<Answer> answers) {
            this(id, lesson, at, revision, answers, PlanEdits.NONE, null);
        }

        /// What the learner decided, as a round of planning.
        public PlanRound round() {
            return new PlanRound.Approved(new PlanDecision(answers, edits));
        }
    }

    /// The learner wants another plan, or a beat of the lesson written again.
    ///
    /// @param revision of the plan it is about
    /// @param answers to the questions
    /// @param edits what the learner wants otherwise than drafted
    /// @param showAgain whether the new plan waits for the learner
    record PlanChangeRequested(
            String id,
            LessonId lesson,
            Instant at,
            int revision,
            List<Answer> answers,
            PlanEdits edits,
            boolean showAgain)
            implements LessonEvent {
        public PlanChangeRequested {
            // Absent where nothing was asked.
            answers = answers == null ? List.of() : List.copyOf(answers);
        }

        /// What the learner decided, as a round of planning.
        public PlanRound round() {
            PlanDecision decision = new PlanDecision(answers, edits);
            return showAgain ? new PlanRound.Changed(decision) : new PlanRound.Approved(decision);
        }
    }

    /// The cells of one beat.
    ///
    /// @param number of the beat in the plan, from 1, of `of`
    record CellsWritten(
            String id,
            LessonId lesson,
            Instant at,
            int revision,
            String beat,
            int number,
            int of,
            List<Cell> cells)
            implements LessonEvent {
        public CellsWritten {
            cells = List.copyOf(cells);
        }
    }

    /// All cells are written, and wait to be judged.
    ///
    /// @param source the SourceDocument that the draft is bound to
    /// @param plan the LessonPlan that it follows
    /// @param draft a LessonDraft as JSON
    record DraftWritten(
            String id,
            LessonId lesson,
            Instant at,
            int revision,
            ArtifactRef source,
            ArtifactRef plan,
            ArtifactRef draft)
            implements LessonEvent {}

    /// The notebook was run from top to bottom, or as far as it went.
    ///
    /// @param seconds that the run took, imports and proofs included
    /// @param memoryBytes peak resident memory of the kernel's processes
    /// @param cells what each took, put out and bound, in order
    record NotebookExecuted(
            String id,
            LessonId lesson,
            Instant at,
            int revision,
            double seconds,
            long memoryBytes,
            List<CellRun> cells)
            implements LessonEvent {
        public NotebookExecuted {
            cells = List.copyOf(cells);
        }
    }

    /// The lesson is done.
    ///
    /// @param files what can be downloaded, by file name: the notebook, `utils.py`, the exported
    ///     library
    /// @param notebook the name of the notebook among `files`
    /// @param report a LessonReport as JSON
    /// @param passed whether no blocking rule failed
    /// @param verdicts how many verdicts there are of each outcome
    /// @param exercises how many exercises there are, `proven` of them proven
    record NotebookStored(
            String id,
            LessonId lesson,
            Instant at,
            String notebook,
            Map<String, ArtifactRef> files,
            ArtifactRef report,
            boolean passed,
            Map<String, Integer> verdicts,
            int exercises,
            int proven)
            implements LessonEvent {
        public NotebookStored {
            files = Map.copyOf(files);
            verdicts = Map.copyOf(verdicts);
        }
    }

    /// The lesson can not be made.
    ///
    /// @param stage where it failed
    /// @param code a word for the kind of failure, such as `pdf-encrypted`
    /// @param reason what happened, for the learner
    /// @param remedy what to do about it
    /// @param wayBack how the lesson goes on when the learner retries
    record LessonFailed(
            String id,
            LessonId lesson,
            Instant at,
            Stage stage,
            String code,
            String reason,
            String remedy,
            @JsonProperty("task") @JsonInclude(JsonInclude.Include.NON_EMPTY) WayBack wayBack)
            implements LessonEvent {
        public LessonFailed {
            // Absent where no task was known.
            wayBack = wayBack == null ? new WayBack.Unknown() : wayBack;
        }
    }

    /// The learner does not want it any more.
    record LessonCancelled(String id, LessonId lesson, Instant at, int run)
            implements LessonEvent {}

    /// The lesson is tried again: its learner wants it, or it was put back since it stalled.
    ///
    /// @param stage that it goes on with
    /// @param anew whether the learner named the stage: what it and the later ones made before is
    ///     made again, even where there is a result
    /// @param stalled in what way it had stalled, in a sentence; null where the learner wants it
    record LessonRetried(
            String id,
            LessonId lesson,
            Instant at,
            Stage stage,
            int run,
            boolean anew,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String stalled)
            implements LessonEvent {
        /// The learner wants it tried again.
        public LessonRetried(
                String id, LessonId lesson, Instant at, Stage stage, int run, boolean anew) {
            this(id, lesson, at, stage, run, anew, null);
        }

        /// The learner wants it to go on where it ended.
        public LessonRetried(String id, LessonId lesson, Instant at, Stage stage, int run) {
            this(id, lesson, at, stage, run, false);
        }
    }

    /// What the lesson has taken of language models from its beginning until now, in all its runs.
    /// The last of these events says it all.
    ///
    /// @param stage that found it out
    /// @param uses one for each model
    record ModelUsed(String id, LessonId lesson, Instant at, Stage stage, List<ModelUse> uses)
            implements LessonEvent {
        public ModelUsed {
            uses = List.copyOf(uses);
        }
    }

    /// The lesson has cost as much as it may: nothing more is asked of a model before the learner
    /// allows it.
    ///
    /// @param stage that waits
    /// @param cap that is reached
    /// @param spent so far, in the unit of the cap
    /// @param rest what is probably still to come; null where nobody can say yet
    /// @param suggested a cap that is probably enough
    /// @param wayBack the task that goes on, which was not done
    record CapReached(
            String id,
            LessonId lesson,
            Instant at,
            Stage stage,
            SpendingCap cap,
            double spent,
            @Nullable SpendingRange rest,
            SpendingCap suggested,
            @JsonProperty("task") @JsonInclude(JsonInclude.Include.NON_EMPTY) WayBack wayBack)
            implements LessonEvent {
        public CapReached {
            // Absent where no task was known.
            wayBack = wayBack == null ? new WayBack.Unknown() : wayBack;
        }
    }

    /// The learner allowed this lesson to cost more, and it goes on.
    ///
    /// @param stage that it goes on with
    /// @param cap of this lesson alone, from now on
    record CapRaised(String id, LessonId lesson, Instant at, Stage stage, SpendingCap cap)
            implements LessonEvent {}

    /// What is to be written waits for the learner's assistant, and no worker is kept waiting with
    /// it.
    ///
    /// @param stage that waits
    /// @param requests how many requests are open
    /// @param wayBack the task that goes on, which was not done
    record AssistantAwaited(
            String id,
            LessonId lesson,
            Instant at,
            Stage stage,
            int requests,
            @JsonProperty("task") @JsonInclude(JsonInclude.Include.NON_EMPTY) WayBack wayBack)
            implements LessonEvent {
        public AssistantAwaited {
            // Absent where no task was known.
            wayBack = wayBack == null ? new WayBack.Unknown() : wayBack;
        }
    }

    /// The learner's assistant wrote what was waited for, and the lesson goes on.
    ///
    /// @param stage that it goes on with
    record AssistantReplied(String id, LessonId lesson, Instant at, Stage stage)
            implements LessonEvent {}
}
