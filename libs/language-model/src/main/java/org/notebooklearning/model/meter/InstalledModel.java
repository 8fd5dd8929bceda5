package org.notebooklearning.model.meter;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.SpendingCap;
import org.notebooklearning.model.ask.Asked;
import org.notebooklearning.model.ask.LanguageModel;
import org.notebooklearning.model.ask.Prices;
import org.notebooklearning.model.ledger.FolderLedger;
import org.notebooklearning.model.ledger.LedgerModel;
import org.notebooklearning.model.patience.Waiting;
import org.notebooklearning.model.patience.WaitingModel;
import org.notebooklearning.model.provider.ModelSettings;
import org.notebooklearning.model.provider.ModelStage;
import org.notebooklearning.model.provider.OpenedModel;

/// The configured models, together with the folder in which everything that was paid for is kept.
public final class InstalledModel extends ConfiguredModel implements AutoCloseable {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);
    private final ModelSettings settings;
    private final OpenedModel model;
    private final FolderLedger ledger;
    private final CallMetrics metrics;

    private InstalledModel(
            ModelSettings settings, Path folder, String stage, MeterRegistry registry) {
        super(settings, folder, folder, stage);
        this.settings = settings;
        this.metrics = new CallMetrics(registry, stage, settings.prices());
        this.model = OpenedModel.open(settings, metrics::measured);
        this.ledger = FolderLedger.open(folder.resolve("replies"));
    }

    /// The models that these environment variables name; empty where they name none.
    ///
    /// @param folder that all services share
    /// @param stage that asks, such as `plan`
    public static Optional<InstalledModel> open(
            Map<String, String> variables, Path folder, String stage, MeterRegistry registry) {
        return ModelSettings.read(variables)
                .map(settings -> new InstalledModel(settings, folder, stage, registry));
    }

    /// The same for a program of which nobody reads metrics.
    public static Optional<InstalledModel> open(Map<String, String> variables, Path folder) {
        return open(variables, folder, "", new SimpleMeterRegistry());
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
    public boolean sees() {
        return settings.sees();
    }

    @Override
    public @Nullable Prices prices() {
        return settings.prices();
    }

    /// The models without a limit: what was asked before comes from the ledger, and where the
    /// provider is away, it is waited for.
    ///
    /// @param lesson that the replies are kept for; empty where there is none
    public LanguageModel asked(String lesson, Waiting waiting) {
        LanguageModel patient = new WaitingModel(model, LONGEST_WAIT, waiting, this::pause);
        LanguageModel kept = new LedgerModel(patient, ledger, lesson, Clock.systemUTC());
        return (request, progress) -> counted(kept.ask(request, progress));
    }

    /// What is asked for one lesson: from the ledger what was asked before; where the provider is
    /// away, it is waited for; and no more than the lesson may cost.
    ///
    /// @param allowed what the learner lets it cost; null where nothing was said
    /// @param waiting is told why is waited
    @Override
    public Meter meter(LessonId lesson, @Nullable SpendingCap allowed, Waiting waiting) {
        return meter(asked(lesson.value(), waiting), lesson, allowed, metrics::capReached);
    }

    private Asked counted(Asked asked) {
        if (asked instanceof Asked.Replied replied && replied.kept()) {
            metrics.kept();
        }
        return asked;
    }

    private void pause(Duration time) throws InterruptedException {
        long begin = System.nanoTime();
        metrics.waits();
        try {
            Thread.sleep(time);
        } finally {
            metrics.waited(Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    @Override
    public void close() {
        model.close();
        ledger.close();
    }
}
