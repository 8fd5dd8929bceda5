package org.notebooklearning.writer.author;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlanAuthor;
import org.notebooklearning.contracts.report.Authorship;
import org.notebooklearning.contracts.report.ModelUse;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.model.ask.Asked;
import org.notebooklearning.model.meter.CapStop;
import org.notebooklearning.model.meter.InstalledModel;
import org.notebooklearning.model.meter.Meter;
import org.notebooklearning.model.provider.ModelSettings;
import org.notebooklearning.model.provider.ModelStage;
import org.notebooklearning.pipeline.log.UnavailableException;
import org.notebooklearning.pipeline.store.ArtifactStore;
import org.notebooklearning.pipeline.work.Outcome;
import org.notebooklearning.pipeline.work.Progress;

/// Has the configured language model write the lesson of a plan that it outlined. A worker that is
/// killed meanwhile has lost the beats that were not finished, and has paid for nothing twice.
public final class ModelWriting {
    private final InstalledModel model;
    private final WritingKernel kernel;
    private final ConceptLibrary library;
    private final ArtifactStore store;

    public ModelWriting(
            InstalledModel model,
            WritingKernel kernel,
            ConceptLibrary library,
            ArtifactStore store) {
        this.model = model;
        this.kernel = kernel;
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
        LessonFrame frame =
                new LessonFrame(
                        task.request(),
                        source,
                        store.getJson(author.outline(), LessonOutline.class),
                        plan,
                        library);
        Meter meter = model.meter(task.lesson(), task.request().cap(), progress::report);
        BeatsLeft left =
                new BeatsLeft(
                        frame.beats(),
                        shown.of(frame, progress),
                        () -> spending.accept(meter.uses()));
        try (SandboxRuns runs = kernel.open()) {
            Result result = write(task, frame, meter, runs, left);
            spending.accept(meter.uses());
            return result;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("The worker is stopped; the lesson goes on later", e);
        }
    }

    private Result write(
            LessonTask.Write task, LessonFrame frame, Meter meter, SandboxRuns runs, BeatsLeft left)
            throws InterruptedException {
        ModelSettings settings = model.settings();
        LessonAuthor lessons =
                new LessonAuthor(
                        asking(meter, settings, ModelStage.WRITE, task),
                        asking(meter, settings, ModelStage.READ, task),
                        runs,
                        new FolderBeatShelf(model.folder("beats")),
                        settings.parallel(),
                        left);
        try {
            LessonAuthor.Authored authored = lessons.write(frame, versions(task));
            return new Result.Written(authored, authorship(authored, meter));
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
            return none("no-sandbox", e.getMessage() + ".", e.remedy() + ".");
        }
    }

    private LessonVersions versions(LessonTask.Write task) {
        return new FolderLessonVersions(model.folder("lessons"), task.lesson().value(), task.run());
    }

    private static Asking asking(
            Meter meter, ModelSettings settings, ModelStage stage, LessonTask.Write task) {
        return new Asking(meter, settings.model(stage), settings.sees(), task.run());
    }

    private Authorship authorship(LessonAuthor.Authored authored, Meter meter) {
        return new Authorship(
                model.settings().provider().model().toString(),
                store.putJson(authored.concept()),
                meter.spent(),
                authored.first(),
                authored.rounds(),
                authored.leftOut(),
                meter.prompts());
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
