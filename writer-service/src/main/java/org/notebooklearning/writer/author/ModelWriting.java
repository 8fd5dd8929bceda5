package org.notebooklearning.writer.author;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.author.beat.Asking;
import org.notebooklearning.author.beat.LessonFrame;
import org.notebooklearning.author.beat.NoReplyException;
import org.notebooklearning.author.beat.RunRefusedException;
import org.notebooklearning.author.lesson.AuthorProgress;
import org.notebooklearning.author.lesson.FolderBeatShelf;
import org.notebooklearning.author.lesson.FolderLessonVersions;
import org.notebooklearning.author.lesson.LessonAuthor;
import org.notebooklearning.author.lesson.LessonVersions;
import org.notebooklearning.author.lesson.UnfitBeatException;
import org.notebooklearning.author.outline.LessonOutline;
import org.notebooklearning.author.sandbox.SandboxRuns;
import org.notebooklearning.concepts.library.ConceptLibrary;
import org.notebooklearning.contracts.artifact.ArtifactRef;
import org.notebooklearning.contracts.lesson.Author;
import org.notebooklearning.contracts.lesson.SourceReference;
import org.notebooklearning.contracts.notebook.LessonDraft;
import org.notebooklearning.contracts.plan.InstalledPackages;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlanAuthor;
import org.notebooklearning.contracts.recording.Recording;
import org.notebooklearning.contracts.recording.RecordingFormat;
import org.notebooklearning.contracts.report.Authorship;
import org.notebooklearning.contracts.report.ModelUse;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.model.ask.Asked;
import org.notebooklearning.model.ask.LanguageModel;
import org.notebooklearning.model.assistant.AwaitedReplyException;
import org.notebooklearning.model.meter.CapStop;
import org.notebooklearning.model.meter.InstalledModel;
import org.notebooklearning.model.meter.KeptModel;
import org.notebooklearning.model.meter.LessonModel;
import org.notebooklearning.model.meter.Meter;
import org.notebooklearning.model.provider.ModelStage;
import org.notebooklearning.model.replay.Recorder;
import org.notebooklearning.model.replay.ReplayedLesson;
import org.notebooklearning.pipeline.log.UnavailableException;
import org.notebooklearning.pipeline.store.ArtifactStore;
import org.notebooklearning.pipeline.work.Outcome;
import org.notebooklearning.pipeline.work.Progress;

/// Has a language model, or the learner's own assistant, write the lesson of a plan that it
/// outlined, or makes one of what was recorded. A worker that is killed meanwhile has lost the
/// beats that were not finished, and has paid for nothing twice.
public final class ModelWriting {
    private final @Nullable InstalledModel installed;
    private final Function<LessonTask, KeptModel> assistants;
    private final WritingKernel kernel;
    private final LessonPackages packages;
    private final ConceptLibrary library;
    private final ArtifactStore store;

    /// @param installed null where no language model is configured: lessons that were recorded are
    ///     made all the same
    /// @param assistants the assistant of the learner whose lesson a task is about
    public ModelWriting(
            @Nullable InstalledModel installed,
            Function<LessonTask, KeptModel> assistants,
            WritingKernel kernel,
            LessonPackages packages,
            ConceptLibrary library,
            ArtifactStore store) {
        this.installed = installed;
        this.assistants = assistants;
        this.kernel = kernel;
        this.packages = packages;
        this.library = library;
        this.store = store;
    }

    /// What came of it.
    public sealed interface Result {
        /// A lesson.
        ///
        /// @param authored it
        /// @param authorship for its report
        record Written(LessonAuthor.Authored authored, Authorship authorship) implements Result {}

        /// There is none.
        record None(Outcome.Refused why) implements Result {}

        /// There is none before the learner's assistant wrote what is open.
        ///
        /// @param requests how many are open
        record Awaited(int requests) implements Result {}

        /// There is none before the lesson may cost more.
        record Stopped(CapStop at) implements Result {}
    }

    /// Writes the lesson of `plan`, and publishes its beats as they are there.
    ///
    /// @param spending is told what the lesson has taken of models until now, after each beat and
    ///     at the end
    public Result write(
            LessonTask.Write task,
            LessonPlan plan,
            PlanAuthor author,
            SourceDocument source,
            BeatsShown shown,
            Consumer<List<ModelUse>> spending,
            Progress progress) {
        Means means = means(task);
        if (means == null) {
            return none(
                    "no-model",
                    "The plan was outlined by "
                            + author.model()
                            + ", and the writer has no language model.",
                    "Set LESSON_MODEL for all services, start them again, and retry the lesson.");
        }
        try {
            LessonPackages.Prepared prepared =
                    packages.prepare(plan, author, means.packages, progress);
            if (means.packages != null && prepared.layer() == null) {
                return none(
                        "packages-missing",
                        "The lesson was recorded with "
                                + String.join(", ", means.packages.pins())
                                + ". "
                                + String.join(" ", prepared.plan().notes()),
                        "Let them be installed, and replay it again.");
            }
            LessonFrame frame =
                    new LessonFrame(
                            task.request(),
                            source,
                            store.getJson(author.outline(), LessonOutline.class),
                            prepared.plan(),
                            library);
            Meter meter = means.model.meter(task.lesson(), task.request().cap(), progress::report);
            BeatsLeft left =
                    new BeatsLeft(
                            frame.beats(),
                            shown.of(frame, progress),
                            () -> spending.accept(meter.uses()),
                            means.model.judging());
            try (SandboxRuns runs = kernel.open(prepared.layer())) {
                Result result = write(task, author, frame, means, meter, runs, left);
                spending.accept(meter.uses());
                return result;
            } catch (AwaitedReplyException e) {
                spending.accept(meter.uses());
                return new Result.Awaited(e.open());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("The worker is stopped; the lesson goes on later", e);
        }
    }

    /// What a lesson is made with.
    ///
    /// @param versions that earlier runs made; none of a lesson that was recorded
    /// @param packages that it was recorded with; null for none and for lessons that are new
    private record Means(
            LessonModel model,
            BeatsUsed beats,
            LessonVersions versions,
            @Nullable InstalledPackages packages) {}

    /// Null where there is no model.
    private @Nullable Means means(LessonTask.Write task) {
        if (task.request().source() instanceof SourceReference.Recorded(ArtifactRef file)) {
            Recording recording = RecordingFormat.read(store.get(file));
            return new Means(
                    new ReplayedLesson(recording, task.request()),
                    BeatsUsed.recorded(recording),
                    LessonVersions.NONE,
                    recording.author().installed());
        }
        if (task.request().author() == Author.ASSISTANT) {
            return means(task, assistants.apply(task));
        }
        return installed == null ? null : means(task, installed);
    }

    private static Means means(LessonTask.Write task, KeptModel model) {
        return new Means(
                model,
                BeatsUsed.of(new FolderBeatShelf(model.folder("beats"))),
                new FolderLessonVersions(
                        model.folder("lessons"), task.lesson().value(), task.run()),
                null);
    }

    private Result write(
            LessonTask.Write task,
            PlanAuthor author,
            LessonFrame frame,
            Means means,
            Meter meter,
            SandboxRuns runs,
            BeatsLeft left)
            throws InterruptedException {
        LessonModel model = means.model;
        Recorder recorder = new Recorder(meter);
        LessonAuthor lessons =
                new LessonAuthor(
                        asking(recorder, model, ModelStage.WRITE, task),
                        asking(recorder, model, ModelStage.READ, task),
                        runs,
                        means.beats,
                        (plan, executed) ->
                                new ModelReading(model)
                                        .ofWritten(
                                                task,
                                                plan,
                                                frame.source(),
                                                executed,
                                                recorder,
                                                left),
                        model.parallel(),
                        left);
        try {
            boolean first = means.versions.earlier().isEmpty();
            LessonAuthor.Authored authored = lessons.write(frame, means.versions);
            // Beats of an earlier version were asked for in another run.
            ArtifactRef recording =
                    first
                            ? new LessonRecording(
                                            store, model, recorder.replies(), means.beats.taken())
                                    .of(task, frame, author)
                            : null;
            return new Result.Written(authored, authorship(model, authored, meter, recording));
        } catch (NoReplyException e) {
            return meter.stop(left.estimate())
                    .<Result>map(Result.Stopped::new)
                    .orElseGet(() -> noReply(e.why()));
        } catch (UnfitBeatException e) {
            return none(
                    "beat-unfit",
                    e.getMessage()
                            + ". What was left: "
                            + e.findings().stream().limit(3).collect(Collectors.joining("; "))
                            + ".",
                    "Retry the lesson: what is written is kept, and this beat is asked for anew."
                            + " Or leave the beat out of the plan.");
        } catch (RunRefusedException e) {
            if (e.isLate()) {
                // What is written is kept: another try, on a quieter machine, goes on with it.
                throw new UnavailableException(e.getMessage() + ": the machine is busy", e);
            }
            return none("no-sandbox", e.getMessage() + ".", e.remedy() + ".");
        }
    }

    /// A lesson of the library with what the model says about its meaning, where it is asked.
    public LessonDraft read(
            LessonTask.Write task,
            LessonPlan plan,
            SourceDocument source,
            LessonDraft draft,
            Progress progress) {
        if (installed == null || !installed.judging().isWanted(false)) {
            return draft;
        }
        try (SandboxRuns runs = kernel.open(null)) {
            return new ModelReading(installed)
                    .ofLibrary(task, plan, source, draft, runs, progress)
                    .map(draft::read)
                    .orElse(draft);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("The worker is stopped; the lesson goes on later", e);
        }
    }

    private static Asking asking(
            LanguageModel asked, LessonModel model, ModelStage stage, LessonTask.Write task) {
        return new Asking(asked, model.model(stage), model.sees(), model.attempt(stage, task.run()))
                .remembering(model.remembers());
    }

    private Authorship authorship(
            LessonModel model,
            LessonAuthor.Authored authored,
            Meter meter,
            @Nullable ArtifactRef recording) {
        PlanAuthor made = authored.plan().author();
        return new Authorship(
                model.name(),
                store.putJson(authored.concept()),
                meter.spent(),
                authored.first(),
                authored.rounds(),
                authored.leftOut(),
                meter.prompts(),
                recording,
                made == null ? null : made.installed());
    }

    private static Result noReply(Asked why) {
        return switch (why) {
            case Asked.Away away ->
                    throw new UnavailableException(
                            "The language model can not be asked: " + away.reason());
            case Asked.Rejected rejected ->
                    none("model-refused", rejected.reason() + ".", rejected.remedy() + ".");
            case Asked.Replied replied ->
                    throw new IllegalStateException("A reply is no reason to stop");
        };
    }

    private static Result none(String code, String reason, String remedy) {
        return new Result.None(new Outcome.Refused(code, reason, remedy));
    }

    /// Shows beats to whoever follows the lesson.
    @FunctionalInterface
    public interface BeatsShown {
        AuthorProgress of(LessonFrame frame, Progress progress);
    }
}
