package org.notebooklearning.model.meter;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.SpendingCap;
import org.notebooklearning.model.ask.Cap;
import org.notebooklearning.model.ask.LanguageModel;
import org.notebooklearning.model.provider.AskingSettings;
import org.notebooklearning.model.provider.Judging;
import org.notebooklearning.model.provider.ModelStage;

/// A model that is asked as settings say, and for which is counted what each lesson takes of it.
abstract sealed class ConfiguredModel implements KeptModel permits AssistantModel, InstalledModel {
    private final AskingSettings settings;
    private final Path shared;
    private final Path own;
    private final String stage;

    /// @param shared folder of all services, where each lesson has an account
    /// @param own folder of what is made of this model's replies
    /// @param stage that asks, such as `plan`
    ConfiguredModel(AskingSettings settings, Path shared, Path own, String stage) {
        this.settings = settings;
        this.shared = shared;
        this.own = own;
        this.stage = stage;
    }

    @Override
    public final int context() {
        return settings.context();
    }

    @Override
    public final int parallel() {
        return settings.parallel();
    }

    @Override
    public final Judging judging() {
        return settings.judging();
    }

    /// Each run of a lesson asks anew.
    @Override
    public final int attempt(ModelStage stage, int run) {
        return run;
    }

    @Override
    public final Path folder(String name) {
        return own.resolve(name);
    }

    /// The stage that asks.
    final String stage() {
        return stage;
    }

    /// Counts what `lesson` takes of `model`.
    ///
    /// @param allowed what the learner lets it cost; null where nothing was said
    /// @param stopping is told once that the cap is reached
    final Meter meter(
            LanguageModel model,
            LessonId lesson,
            @Nullable SpendingCap allowed,
            Runnable stopping) {
        return new Meter(
                model,
                LessonAccount.open(shared.resolve("spent").resolve(lesson.value())),
                stage,
                Cap.ofLesson(settings.cap(), allowed, prices()),
                prices(),
                stopping);
    }
}
