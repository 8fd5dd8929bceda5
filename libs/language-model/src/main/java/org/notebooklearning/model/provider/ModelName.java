package org.notebooklearning.model.provider;

/// A model as it is set: `openai:gpt-5`, `anthropic:claude-sonnet-5`, `ollama:qwen3:32b`.
///
/// @param name as the provider knows it
public record ModelName(Provider provider, String name) {
    /// The model that `text` names; IllegalArgumentException that says how one is named otherwise.
    public static ModelName parse(String text) {
        int colon = text.indexOf(':');
        String name = text.substring(colon + 1).strip();
        if (colon < 0 || name.isEmpty()) {
            throw new IllegalArgumentException(
                    "A model is named as provider:name, such as openai:gpt-5 or ollama:qwen3:32b;"
                            + " this is "
                            + text);
        }
        return new ModelName(Provider.named(text.substring(0, colon)), name);
    }

    @Override
    public String toString() {
        return provider.word() + ":" + name;
    }
}
