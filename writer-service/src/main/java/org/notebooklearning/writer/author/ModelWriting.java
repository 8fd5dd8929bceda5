package org.notebooklearning.writer.author;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.author.beat.Asking;
import org.notebooklearning.author.beat.LessonFrame;
import org.notebooklearning.author.beat.NoReplyException;
import org.notebooklearning.author.beat.RunRefusedException;
import org.notebooklearning.author.lesson.AuthorProgress;
import org.notebooklearning.author.lesson.FolderBeatShelf;
import org.notebooklearning.author.lesson.LessonAuthor;
import org.notebooklearning.author.lesson.UnfitBeatException;
import org.notebooklearning.author.outline.LessonOutline;
import org.notebooklearning.author.sandbox.SandboxRuns;
import org.notebooklearning.concepts.library.ConceptLibrary;
import org.notebooklearning.contracts.notebook.LessonDraft;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlanAuthor;
import org.notebooklearning.contracts.report.Authorship;
import org.notebooklearning.contracts.report.MeaningReading;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.model.ask.Asked;
import org.notebooklearning.model.ask.Tokens;
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
    private final ModelReading reading;

    public ModelWriting(
            InstalledModel model,
            WritingKernel kernel,
            ConceptLibrary library,
            ArtifactStore store) {
        this.model = model;
        this.kernel = kernel;
        this.library = library;
        this.store = store;
        this.reading = new ModelReading(model, kernel);
    }

    /// What came of it.
    public sealed interface Result {
        /// A lesson.
        ///
        /// @param authored it
        /// @param authorship for its report
        /// @param reading what was said about its meaning; null where nobody was asked
        record Written(
                LessonAuthor.Authored authored,
                Authorship authorship,
                @Nullable MeaningReading reading)
                implements Result {}

        /// There is none.
        record None(Outcome.Refused why) implements Result {}
    }

    /// Writes the lesson of `plan`, and publishes its beats as they are there.
    public Result write(
            LessonTask.Write task,
            LessonPlan plan,
            PlanAuthor author,
            SourceDocument source,
            BeatsShown shown,
            Progress progress) {
        ModelSettings settings = model.settings();
        LessonFrame frame =
                new LessonFrame(
                        task.request(),
                        source,
                        store.getJson(author.outline(), LessonOutline.class),
                        plan,
                        library);
        Meter meter =
                model.meter(
                        task.lesson().value(),
                        new Tokens(author.inputTokens(), author.outputTokens()),
                        waiting -> progress.report(waiting, 0, 0, ""));
        try (SandboxRuns runs = kernel.open()) {
            LessonAuthor lessons =
                    new LessonAuthor(
                            asking(meter, settings, ModelStage.WRITE, task),
                            asking(meter, settings, ModelStage.READ, task),
                            runs,
                            new FolderBeatShelf(model.folder("beats")),
                            settings.parallel(),
                            shown.of(frame, progress));
            LessonAuthor.Authored authored = lessons.write(frame);
            MeaningReading read =
                    reading.ofWritten(
                                    task,
                                    authored.plan(),
                                    source,
                                    authored.executed(),
                                    meter,
                                    progress)
                            .orElse(null);
            return new Result.Written(authored, authorship(authored, meter), read);
        } catch (NoReplyException e) {
            return noReply(e.why());
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
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("The worker is stopped; the lesson goes on later", e);
        }
    }

    /// A lesson of the library with what the model says about its meaning, where it is asked.
    public LessonDraft read(
            LessonTask.Write task,
            LessonPlan plan,
            SourceDocument source,
            LessonDraft draft,
            Progress progress) {
        try {
            return reading.ofLibrary(task, plan, source, draft, progress)
                    .map(draft::read)
                    .orElse(draft);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("The worker is stopped; the lesson goes on later", e);
        }
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
