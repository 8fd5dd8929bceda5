package org.notebooklearning.model.meter;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.model.ask.LanguageModel;
import org.notebooklearning.model.ask.Prices;
import org.notebooklearning.model.ask.Tokens;
import org.notebooklearning.model.ledger.FolderLedger;
import org.notebooklearning.model.ledger.KeptFolder;
import org.notebooklearning.model.ledger.LedgerModel;
import org.notebooklearning.model.patience.WaitingModel;
import org.notebooklearning.model.provider.ModelSettings;
import org.notebooklearning.model.provider.ModelStage;
import org.notebooklearning.model.provider.OpenedModel;

/// The configured models, together with the folder in which everything that was paid for is kept.
public final class InstalledModel implements LessonModel, AutoCloseable {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);
    private final ModelSettings settings;
    private final OpenedModel model;
    private final FolderLedger ledger;
    private final Path folder;

    private InstalledModel(
            ModelSettings settings, OpenedModel model, FolderLedger ledger, Path folder) {
        this.settings = settings;
        this.model = model;
        this.ledger = ledger;
        this.folder = folder;
    }

    /// The models that these environment variables name; empty where they name none.
    ///
    /// @param folder that all services share
    public static Optional<InstalledModel> open(Map<String, String> variables, Path folder) {
        return ModelSettings.read(variables)
                .map(
                        settings ->
                                new InstalledModel(
                                        settings,
                                        OpenedModel.open(settings),
                                        FolderLedger.open(folder.resolve("replies")),
                                        folder));
    }

    @Override
    public String name() {
        return settings.provider().model().toString();
    }

    @Override
    public String model(ModelStage stage) {
        return settings.model(stage);
    }

    @Override
    public int context() {
        return settings.context();
    }

    @Override
    public boolean sees() {
        return settings.sees();
    }

    @Override
    public int parallel() {
        return settings.parallel();
    }

    @Override
    public @Nullable Prices prices() {
        return settings.prices();
    }

    @Override
    public int attempt(ModelStage stage, int run) {
        return run;
    }

    /// A folder of its own for what is made of replies.
    ///
    /// @param name such as `beats`
    public Path folder(String name) {
        return folder.resolve(name);
    }

    /// The same as a place to keep values in.
    public KeptFolder kept(String name) {
        return new KeptFolder(folder(name));
    }

    /// What is asked for one lesson: from the ledger what was asked before; where the provider is
    /// away, it is waited for; and no more than the lesson may cost.
    @Override
    public Meter meter(String lesson, Tokens before, Consumer<String> waiting) {
        LanguageModel patient = new WaitingModel(model, LONGEST_WAIT, waiting);
        return new Meter(
                new LedgerModel(patient, ledger, lesson, Clock.systemUTC()),
                before,
                settings.cap(),
                settings.prices());
    }

    @Override
    public void close() {
        model.close();
        ledger.close();
    }
}
