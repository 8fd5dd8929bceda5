package org.notebooklearning.model.provider;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// Who serves a model, or rather which interface it is served by: many others serve theirs by
/// OpenAI's.
public enum Provider {
    OPENAI("https://api.openai.com/v1", "OPENAI_API_KEY"),
    ANTHROPIC("https://api.anthropic.com/v1", "ANTHROPIC_API_KEY"),
    GEMINI("https://generativelanguage.googleapis.com/v1beta", "GEMINI_API_KEY"),
    OLLAMA("http://127.0.0.1:11434", "");

    private final String address;
    private final String keyVariable;

    Provider(String address, String keyVariable) {
        this.address = address;
        this.keyVariable = keyVariable;
    }

    /// Where it is reached unless another address is set.
    public String address() {
        return address;
    }

    /// The environment variable that its users keep their key in; empty where it wants none.
    public String keyVariable() {
        return keyVariable;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The provider named `word`; IllegalArgumentException with the choices otherwise.
    static Provider named(String word) {
        return Arrays.stream(values())
                .filter(one -> one.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "There is no provider "
                                                + word
                                                + ". Choose one of "
                                                + Arrays.stream(values())
                                                        .map(Provider::word)
                                                        .collect(Collectors.joining(", "))
                                                + "; openai serves every address that speaks its"
                                                + " interface."));
    }
}
