package org.notebooklearning.model.meter;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.SpendingCap;
import org.notebooklearning.model.ask.LanguageModel;
import org.notebooklearning.model.ask.Prices;
import org.notebooklearning.model.assistant.AssistantWriter;
import org.notebooklearning.model.assistant.WritingDesk;
import org.notebooklearning.model.ledger.Ledger;
import org.notebooklearning.model.ledger.LedgerModel;
import org.notebooklearning.model.patience.Waiting;
import org.notebooklearning.model.provider.AssistantSettings;
import org.notebooklearning.model.provider.ModelStage;

/// The assistant of one lesson's learner. What its words cost nobody here knows; how many tokens
/// they are is estimated.
final class AssistantModel extends ConfiguredModel {
    /// What lessons name as their author.
    private static final String NAME = "assistant";

    private final WritingDesk desk;
    private final Ledger ledger;
    private final Duration linger;

    /// @param shared folder of all services
    /// @param own folder of the lesson, or of the one that it was split off from
    AssistantModel(
            AssistantSettings settings,
            Path shared,
            Path own,
            WritingDesk desk,
            Ledger ledger,
            String stage,
            Duration linger) {
        super(settings, shared, own, stage);
        this.desk = desk;
        this.ledger = ledger;
        this.linger = linger;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String model(ModelStage stage) {
        return NAME;
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
    public @Nullable Prices prices() {
        return null;
    }

    @Override
    public Meter meter(LessonId lesson, @Nullable SpendingCap allowed, Waiting waiting) {
        Clock clock = Clock.systemUTC();
        LanguageModel writer = new AssistantWriter(desk, stage(), linger, waiting, clock);
        LanguageModel kept = new LedgerModel(writer, ledger, lesson.value(), clock);
        return meter(kept, lesson, allowed, () -> {});
    }
}
