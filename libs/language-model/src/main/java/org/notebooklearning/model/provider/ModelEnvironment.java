package org.notebooklearning.model.provider;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.model.ask.Cap;
import org.notebooklearning.model.ask.Prices;

/// Reads the settings from environment variables. `LESSON_MODEL` names the model; without it there
/// is none, whatever else is set. The key is looked for in the file that `LESSON_MODEL_KEY_FILE`
/// names, in `LESSON_MODEL_KEY`, and in the variable that the provider's users keep it in.
final class ModelEnvironment {
    private final Map<String, String> variables;

    ModelEnvironment(Map<String, String> variables) {
        this.variables = variables;
    }

    /// See [ModelPlace#read].
    Optional<ModelPlace> place() {
        String named = value(ModelVariable.LESSON_MODEL);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        ModelName model = parsed(ModelVariable.LESSON_MODEL, named);
        return Optional.of(new ModelPlace(model, address(model.provider())));
    }

    /// See [ModelSettings#read].
    Optional<ModelSettings> settings() {
        return place().map(this::settings);
    }

    /// See [AssistantSettings#read].
    AssistantSettings assistant() {
        return new AssistantSettings(
                number(ModelVariable.LESSON_MODEL_PARALLEL, 1),
                number(ModelVariable.LESSON_MODEL_CONTEXT, 1_000),
                new Judging(judging().lessons(), 1),
                tokenCap());
    }

    /// What an assistant costs in money nobody here knows.
    private @Nullable Cap tokenCap() {
        String set = value(ModelVariable.LESSON_MODEL_CAP);
        return set.matches(".*\\btokens?")
                ? new MoneyText(ModelVariable.LESSON_MODEL_CAP).cap(set, null)
                : null;
    }

    private ModelSettings settings(ModelPlace place) {
        ModelName model = place.model();
        Key key = key(model);
        Prices prices = prices();
        return new ModelSettings(
                provider(place, key),
                models(model),
                key.place(),
                prices,
                new MoneyText(ModelVariable.LESSON_MODEL_CAP)
                        .cap(value(ModelVariable.LESSON_MODEL_CAP), prices),
                number(ModelVariable.LESSON_MODEL_PARALLEL, 1),
                number(ModelVariable.LESSON_MODEL_CONTEXT, 1_000),
                sees(model.provider()),
                judging());
    }

    private Judging judging() {
        int samples = number(ModelVariable.LESSON_MODEL_SAMPLES, 1);
        if (samples > Judging.MOST_SAMPLES) {
            throw ModelVariable.LESSON_MODEL_SAMPLES.wrong(
                    "is at most " + Judging.MOST_SAMPLES + "; this is " + samples);
        }
        return new Judging(Judging.Lessons.named(value(ModelVariable.LESSON_MODEL_JUDGE)), samples);
    }

    private ProviderSettings provider(ModelPlace place, Key key) {
        return ProviderSettings.of(place.model(), place.address(), key.value())
                .within(
                        time(ModelVariable.LESSON_MODEL_SILENCE),
                        time(ModelVariable.LESSON_MODEL_WHOLE));
    }

    private URI address(Provider provider) {
        String set = value(ModelVariable.LESSON_MODEL_URL);
        try {
            URI address = new URI(set.isEmpty() ? provider.address() : set);
            String scheme = Objects.requireNonNullElse(address.getScheme(), "");
            if (!scheme.matches("https?") || address.getHost() == null) {
                throw ModelVariable.LESSON_MODEL_URL.wrong(
                        "begins with http:// or https:// and a host; this is " + set);
            }
            if (address.getUserInfo() != null) {
                // An address is shown and logged, and no place for secrets.
                throw ModelVariable.LESSON_MODEL_URL.wrong(
                        "holds no user or password; set LESSON_MODEL_KEY instead");
            }
            return address;
        } catch (URISyntaxException e) {
            throw ModelVariable.LESSON_MODEL_URL.wrong("is not a URL: " + e.getReason(), e);
        }
    }

    private Key key(ModelName model) {
        String file = value(ModelVariable.LESSON_MODEL_KEY_FILE);
        if (!file.isEmpty()) {
            return new Key(content(file), "the file that LESSON_MODEL_KEY_FILE names, " + file);
        }
        String own = value(ModelVariable.LESSON_MODEL_KEY);
        if (!own.isEmpty()) {
            return new Key(own, ModelVariable.LESSON_MODEL_KEY.name());
        }
        String usual = model.provider().keyVariable();
        String found = variables.getOrDefault(usual, "").strip();
        if (found.isEmpty() && isWanted(model.provider())) {
            throw new IllegalArgumentException(
                    "LESSON_MODEL is %s, and there is no key: set LESSON_MODEL_KEY, LESSON_MODEL_KEY_FILE or %s"
                            .formatted(model, usual));
        }
        return new Key(found, found.isEmpty() ? "" : usual);
    }

    private static String content(String file) {
        String key;
        try {
            key = Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw ModelVariable.LESSON_MODEL_KEY_FILE.wrong("can not be read: " + file, e);
        }
        if (key.isEmpty()) {
            throw ModelVariable.LESSON_MODEL_KEY_FILE.wrong("names an empty file: " + file);
        }
        return key;
    }

    /// Servers of one's own often want no key.
    private boolean isWanted(Provider provider) {
        return !provider.keyVariable().isEmpty() && value(ModelVariable.LESSON_MODEL_URL).isEmpty();
    }

    private Map<ModelStage, String> models(ModelName usual) {
        Map<ModelStage, String> models = new EnumMap<>(ModelStage.class);
        for (ModelStage stage : ModelStage.values()) {
            ModelVariable variable = ModelVariable.of(stage);
            String set = value(variable);
            models.put(stage, set.isEmpty() ? usual.name() : ofSame(usual, variable, set));
        }
        return models;
    }

    /// Names of models may have colons of their own, so only a provider's word is taken for one.
    private static String ofSame(ModelName usual, ModelVariable variable, String set) {
        String word = set.substring(0, Math.max(0, set.indexOf(':')));
        boolean isProvider =
                Arrays.stream(Provider.values()).anyMatch(it -> it.word().equals(word));
        if (!isProvider) {
            return set;
        }
        ModelName own = parsed(variable, set);
        if (own.provider() != usual.provider()) {
            throw variable.wrong(
                    "is %s, and LESSON_MODEL is %s: name a model of the same provider"
                            .formatted(own, usual));
        }
        return own.name();
    }

    private static ModelName parsed(ModelVariable variable, String text) {
        try {
            return ModelName.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(variable + ": " + e.getMessage(), e);
        }
    }

    private @Nullable Prices prices() {
        return new MoneyText(ModelVariable.LESSON_MODEL_PRICES)
                .prices(value(ModelVariable.LESSON_MODEL_PRICES));
    }

    private Duration time(ModelVariable variable) {
        return TimeText.read(variable, value(variable));
    }

    private int number(ModelVariable variable, int least) {
        String text = value(variable);
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < least) {
            throw variable.wrong("is a whole number from " + least + " on; this is " + text);
        }
        return Integer.parseInt(text);
    }

    private boolean sees(Provider provider) {
        String set = value(ModelVariable.LESSON_MODEL_SEES);
        return switch (set) {
            case "" -> provider != Provider.OLLAMA;
            case "true" -> true;
            case "false" -> false;
            default ->
                    throw ModelVariable.LESSON_MODEL_SEES.wrong("is true or false; this is " + set);
        };
    }

    private String value(ModelVariable variable) {
        String set = variables.getOrDefault(variable.name(), "").strip();
        return set.isEmpty() ? variable.usual() : set;
    }

    /// A key and where it was found.
    private record Key(String value, String place) {
        /// Without the key.
        @Override
        public String toString() {
            return place;
        }
    }
}
