package org.notebooklearning.writer.author;

import java.util.List;
import java.util.Optional;
import org.notebooklearning.author.beat.RunRefusedException;
import org.notebooklearning.author.sandbox.SandboxRuns;
import org.notebooklearning.contracts.notebook.LessonDraft;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.report.MeaningReading;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.judge.reading.LessonJudge;
import org.notebooklearning.judge.reading.ReadLesson;
import org.notebooklearning.model.ask.Tokens;
import org.notebooklearning.model.meter.InstalledModel;
import org.notebooklearning.model.meter.Meter;
import org.notebooklearning.model.provider.ModelSettings;
import org.notebooklearning.model.provider.ModelStage;
import org.notebooklearning.pipeline.log.UnavailableException;
import org.notebooklearning.pipeline.work.Progress;

/// Has the configured language model judge lessons by the rules on meaning, where that is wanted. A
/// lesson is not kept from its learner because nobody judged it: what the model refuses, or what
/// would cost more than the lesson may, is said in the report.
final class ModelReading {
    private final InstalledModel model;
    private final WritingKernel kernel;

    ModelReading(InstalledModel model, WritingKernel kernel) {
        this.model = model;
        this.kernel = kernel;
    }

    /// What it says about a lesson that a model wrote.
    ///
    /// @param executed the lesson with its outputs
    /// @param meter that counts what the lesson takes
    Optional<MeaningReading> ofWritten(
            LessonTask.Write task,
            LessonPlan plan,
            SourceDocument source,
            Notebook executed,
            Meter meter,
            Progress progress)
            throws InterruptedException {
        return model.settings().judging().isWanted(true)
                ? Optional.of(read(task, plan, source, executed, meter, progress))
                : Optional.empty();
    }

    /// What it says about a lesson of the library, which is run for that.
    Optional<MeaningReading> ofLibrary(
            LessonTask.Write task,
            LessonPlan plan,
            SourceDocument source,
            LessonDraft draft,
            Progress progress)
            throws InterruptedException {
        if (!model.settings().judging().isWanted(false)) {
            return Optional.empty();
        }
        Meter meter =
                model.meter(
                        task.lesson().value(),
                        Tokens.NONE,
                        waiting -> progress.report(waiting, 0, 0, ""));
        progress.report("Running the lesson, so that its outputs can be read", 0, 0, "");
        try (SandboxRuns runs = kernel.open()) {
            Notebook executed = runs.tried(draft, List.of()).executed();
            return Optional.of(read(task, plan, source, executed, meter, progress));
        } catch (RunRefusedException _) {
            // The validator runs it too, and says why it can not.
            return Optional.empty();
        }
    }

    private MeaningReading read(
            LessonTask.Write task,
            LessonPlan plan,
            SourceDocument source,
            Notebook executed,
            Meter meter,
            Progress progress)
            throws InterruptedException {
        ModelSettings settings = model.settings();
        progress.report("A model reads it for the rules on meaning", 0, 0, "");
        LessonJudge judge =
                new LessonJudge(
                        meter,
                        settings.model(ModelStage.READ),
                        settings.provider().model().toString(),
                        settings.judging().samples(),
                        task.run(),
                        settings.prices());
        return switch (judge.judge(ReadLesson.of(executed, task.request(), plan, source))) {
            case LessonJudge.Judged.Read(MeaningReading reading) -> reading;
            case LessonJudge.Judged.Away away ->
                    throw new UnavailableException(
                            "The language model can not be asked: " + away.why().reason());
        };
    }
}
