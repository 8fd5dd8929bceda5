package org.notebooklearning.cli.command;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.notebooklearning.check.file.NotebookChecker;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.report.Authorship;
import org.notebooklearning.contracts.report.MeaningReading;
import org.notebooklearning.judge.reading.LessonJudge;
import org.notebooklearning.judge.reading.ReadLesson;
import org.notebooklearning.model.meter.InstalledModel;
import org.notebooklearning.model.provider.ModelStage;

/// The configured language model as a judge of notebooks on disk. What it replied is kept with the
/// replies of the local stack: the same notebook is not paid for twice.
final class ConfiguredJudge implements NotebookChecker.Readings, AutoCloseable {
    private final InstalledModel model;
    private final Terminal terminal;

    private ConfiguredJudge(InstalledModel model, Terminal terminal) {
        this.model = model;
        this.terminal = terminal;
    }

    /// The one that these environment variables name; [RefusedException] where there is none.
    static ConfiguredJudge open(Map<String, String> variables, Terminal terminal) {
        try {
            return InstalledModel.open(
                            variables, LessonCommand.folder().artifacts().resolve("model"))
                    .map(model -> new ConfiguredJudge(model, terminal))
                    .orElseThrow(
                            () ->
                                    new RefusedException(
                                            "LESSON_MODEL is not set, and nobody else can judge"
                                                    + " what a lesson means; ./lesson model says"
                                                    + " how to start"));
        } catch (IllegalArgumentException e) {
            throw new RefusedException(String.valueOf(e.getMessage()));
        }
    }

    /// How many lessons may be read at once.
    int parallel() {
        return model.parallel();
    }

    @Override
    public Optional<MeaningReading> of(Notebook executed) {
        if (executed.codeCells().stream().allMatch(cell -> cell.executionCount() == null)) {
            terminal.line("judging    a notebook that was not run: --run shows its outputs, too");
        }
        try {
            MeaningReading reading = read(ReadLesson.of(executed), model.judging().samples());
            terminal.line("judged     " + told(reading.reader()));
            return Optional.of(reading);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedException("interrupted");
        }
    }

    /// What the model says about a lesson, asked `samples` times; [RefusedException] where it does
    /// not answer.
    MeaningReading read(ReadLesson lesson, int samples) throws InterruptedException {
        LessonJudge judge =
                new LessonJudge(
                        model.asked("", (doing, _) -> terminal.passing(doing)),
                        model.model(ModelStage.READ),
                        model.name(),
                        samples,
                        0,
                        model.prices());
        return switch (judge.judge(lesson)) {
            case LessonJudge.Judged.Read(MeaningReading reading) -> reading;
            case LessonJudge.Judged.Away away ->
                    throw new RefusedException(
                            "the language model can not be asked: " + away.why().reason());
        };
    }

    static String told(MeaningReading.Reader reader) {
        Authorship.Spent spent = reader.spent();
        String cost = spent.cost().isEmpty() ? "" : ", " + spent.cost();
        return String.format(
                        Locale.ROOT,
                        "by %s in %d calls: %,d tokens sent, %,d replied%s. %s",
                        reader.model(),
                        spent.calls(),
                        spent.inputTokens(),
                        spent.outputTokens(),
                        cost,
                        reader.missing())
                .strip();
    }

    @Override
    public void close() {
        model.close();
    }
}
