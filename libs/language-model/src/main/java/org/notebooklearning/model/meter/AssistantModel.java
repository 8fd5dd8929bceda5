package org.notebooklearning.model.meter;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.SpendingCap;
import org.notebooklearning.model.ask.Cap;
import org.notebooklearning.model.ask.Prices;
import org.notebooklearning.model.assistant.AssistantWriter;
import org.notebooklearning.model.assistant.WritingDesk;
import org.notebooklearning.model.ledger.Ledger;
import org.notebooklearning.model.ledger.LedgerModel;
import org.notebooklearning.model.patience.Waiting;
import org.notebooklearning.model.provider.AssistantSettings;
import org.notebooklearning.model.provider.Judging;
import org.notebooklearning.model.provider.ModelStage;

/// The assistant of one lesson's learner. What its words cost nobody here knows; how many tokens
/// they are is estimated.
///
/// @param folder that all services share
/// @param own folder of the lesson, or of the one that it was split off from
record AssistantModel(
        AssistantSettings settings,
        Path folder,
        Path own,
        WritingDesk desk,
        Ledger ledger,
        String stage,
        Duration linger)
        implements KeptModel {
    /// What lessons name as their author.
    private static final String NAME = "assistant";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String model(ModelStage stage) {
        return NAME;
    }

    @Override
    public int context() {
        return settings.context();
    }

    /// Figures would fill the answers of tools, and not every assistant can look at them.
    @Override
    public boolean sees() {
        return false;
    }

    @Override
    public boolean remembers() {
        return true;
    }

    @Override
    public int parallel() {
        return settings.parallel();
    }

    @Override
    public @Nullable Prices prices() {
        return null;
    }

    @Override
    public Judging judging() {
        return settings.judging();
    }

    @Override
    public int attempt(ModelStage stage, int run) {
        return run;
    }

    @Override
    public Path folder(String name) {
        return own.resolve(name);
    }

    @Override
    public Meter meter(LessonId lesson, @Nullable SpendingCap allowed, Waiting waiting) {
        return new Meter(
                new LedgerModel(
                        new AssistantWriter(desk, stage, linger, waiting, Clock.systemUTC()),
                        ledger,
                        lesson.value(),
                        Clock.systemUTC()),
                LessonAccount.open(folder.resolve("spent").resolve(lesson.value())),
                stage,
                Cap.ofLesson(settings.cap(), allowed, null),
                null,
                () -> {});
    }
}
