package org.notebooklearning.model.provider;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The model that environment variables name:
///
/// - `LESSON_MODEL`: the model, such as `openai:gpt-5`; without it there is none;
/// - `LESSON_MODEL_URL`: another address than the provider's own;
/// - `LESSON_MODEL_KEY_FILE` or `LESSON_MODEL_KEY`: the key, or the file that holds it; without
///   either, the variable that the provider's users keep it in.
public final class ModelEnvironment {
    private final Map<String, String> variables;

    private ModelEnvironment(Map<String, String> variables) {
        this.variables = variables;
    }

    /// The model, or empty where none is named; IllegalArgumentException that names the variable
    /// to set where something is missing or can not be.
    public static Optional<ProviderSettings> read(Map<String, String> variables) {
        return new ModelEnvironment(variables).settings();
    }

    private Optional<ProviderSettings> settings() {
        String named = value("LESSON_MODEL");
        if (named.isEmpty()) {
            return Optional.empty();
        }
        ModelName model;
        try {
            model = ModelName.parse(named);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("LESSON_MODEL: " + e.getMessage(), e);
        }
        return Optional.of(ProviderSettings.of(model, address(model.provider()), key(model)));
    }

    private URI address(Provider provider) {
        String set = value("LESSON_MODEL_URL");
        try {
            URI address = new URI(set.isEmpty() ? provider.address() : set);
            String scheme = Objects.requireNonNullElse(address.getScheme(), "");
            if (!scheme.matches("https?") || address.getHost() == null) {
                throw new IllegalArgumentException(
                        "LESSON_MODEL_URL begins with http:// or https:// and a host; this is "
                                + set);
            }
            return address;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    "LESSON_MODEL_URL is not a URL: " + e.getReason(), e);
        }
    }

    private String key(ModelName model) {
        String file = value("LESSON_MODEL_KEY_FILE");
        if (!file.isEmpty()) {
            try {
                return Files.readString(Path.of(file)).strip();
            } catch (IOException e) {
                throw new IllegalArgumentException(
                        "LESSON_MODEL_KEY_FILE can not be read: " + file, e);
            }
        }
        String own = value("LESSON_MODEL_KEY");
        Provider provider = model.provider();
        String key = own.isEmpty() ? value(provider.keyVariable()) : own;
        if (key.isEmpty() && isWanted(provider)) {
            throw new IllegalArgumentException(
                    "LESSON_MODEL is %s, and there is no key: set LESSON_MODEL_KEY, LESSON_MODEL_KEY_FILE or %s"
                            .formatted(model, provider.keyVariable()));
        }
        return key;
    }

    /// Servers of one's own often want no key.
    private boolean isWanted(Provider provider) {
        return !provider.keyVariable().isEmpty() && value("LESSON_MODEL_URL").isEmpty();
    }

    private String value(String variable) {
        return variables.getOrDefault(variable, "").strip();
    }
}
