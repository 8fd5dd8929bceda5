package org.notebooklearning.model.provider;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.model.ask.Cap;
import org.notebooklearning.model.ask.Prices;

/// Which models write lessons, how they are reached, and what they may cost.
///
/// @param provider how they are reached, with the model that is asked where a stage has none of its
///     own
/// @param models the model of each stage, by the name that its provider knows
/// @param keyPlace where the key was found: the variable, with the file that it names; empty where
///     there is no key
/// @param prices null where they are not known, so that only tokens can be told
/// @param cap the most that one lesson may cost; null where there is no limit
/// @param parallel how many calls for one lesson may run at once
/// @param context how many characters of a source fit in one request
/// @param sees whether figures are sent as pictures
/// @param judging which lessons are judged by the rules on meaning
public record ModelSettings(
        ProviderSettings provider,
        Map<ModelStage, String> models,
        String keyPlace,
        @Nullable Prices prices,
        @Nullable Cap cap,
        int parallel,
        int context,
        boolean sees,
        Judging judging)
        implements AskingSettings {
    public ModelSettings {
        models = Map.copyOf(models);
        for (ModelStage stage : ModelStage.values()) {
            if (!models.containsKey(stage)) {
                throw new IllegalArgumentException("No model for " + stage.word());
            }
        }
        if (parallel < 1 || context < 1) {
            throw new IllegalArgumentException("One call and one character are the least");
        }
    }

    /// What the environment variables of docs/configuration.md say; empty where they name no model.
    /// IllegalArgumentException that names the variable and what to set, where something is missing
    /// or can not be.
    public static Optional<ModelSettings> read(Map<String, String> variables) {
        return new ModelEnvironment(variables).settings();
    }

    /// The model of `stage`, as requests name it.
    public String model(ModelStage stage) {
        return models.getOrDefault(stage, provider.model().name());
    }
}
