package org.notebooklearning.writer.author;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.notebooklearning.author.beat.LessonRuns;
import org.notebooklearning.author.beat.RunRefusedException;
import org.notebooklearning.author.lesson.AuthorProgress;
import org.notebooklearning.contracts.notebook.LessonDraft;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.report.MeaningReading;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.judge.reading.LessonJudge;
import org.notebooklearning.judge.reading.ReadLesson;
import org.notebooklearning.model.ask.LanguageModel;
import org.notebooklearning.model.meter.LessonModel;
import org.notebooklearning.model.meter.Meter;
import org.notebooklearning.model.provider.ModelStage;
import org.notebooklearning.pipeline.log.UnavailableException;
import org.notebooklearning.pipeline.work.Progress;

/// Has the configured language model judge lessons by the rules on meaning, where that is wanted. A
/// lesson is not kept from its learner because nobody judged it: what the model refuses, or what
/// would cost more than the lesson may, is said in the report.
final class ModelReading {
    private final LessonModel model;

    ModelReading(LessonModel model) {
        this.model = model;
    }

    /// What it says about a lesson that a model wrote.
    ///
    /// @param executed the lesson with its outputs
    /// @param asked the model, by way of what counts and records it
    Optional<MeaningReading> ofWritten(
            LessonTask.Write task,
            LessonPlan plan,
            SourceDocument source,
            Notebook executed,
            LanguageModel asked,
            AuthorProgress progress)
            throws InterruptedException {
        return model.judging().isWanted(true)
                ? Optional.of(read(task, plan, source, executed, asked, progress::doing))
                : Optional.empty();
    }

    /// What it says about a lesson of the library, which is run for that.
    Optional<MeaningReading> ofLibrary(
            LessonTask.Write task,
            LessonPlan plan,
            SourceDocument source,
            LessonDraft draft,
            LessonRuns runs,
            Progress progress)
            throws InterruptedException {
        Meter meter = model.meter(task.lesson(), task.request().cap(), progress::report);
        progress.report("Running the lesson, so that its outputs can be read", 0, 0, "");
        try {
            Notebook executed = runs.tried(draft, List.of(), 0).executed();
            return Optional.of(
                    read(
                            task,
                            plan,
                            source,
                            executed,
                            meter,
                            doing -> progress.report(doing, 0, 0, "")));
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
            LanguageModel asked,
            Consumer<String> progress)
            throws InterruptedException {
        progress.accept("A model reads it for the rules on meaning");
        LessonJudge judge =
                new LessonJudge(
                        asked,
                        model.model(ModelStage.READ),
                        model.name(),
                        model.judging().samples(),
                        model.attempt(ModelStage.READ, task.run()),
                        model.prices());
        return switch (judge.judge(ReadLesson.of(executed, task.request(), plan, source))) {
            case LessonJudge.Judged.Read(MeaningReading reading) -> reading;
            case LessonJudge.Judged.Away away ->
                    throw new UnavailableException(
                            "The language model can not be asked: " + away.why().reason());
        };
    }
}
