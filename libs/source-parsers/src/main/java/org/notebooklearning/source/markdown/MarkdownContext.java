package org.notebooklearning.source.markdown;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.source.text.FormulaMacros;
import org.notebooklearning.source.text.LeftOut;

/// What all parts of one text share while it is read, such as the cells of a notebook: macros,
/// labels, and what was left out.
public final class MarkdownContext {
    private final String base;
    private final FormulaMacros macros = new FormulaMacros();
    private final LeftOut leftOut = new LeftOut();
    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, String> substitutions = new HashMap<>();
    private final Map<String, Integer> examples = new HashMap<>();

    /// `base` makes links absolute; empty where the text has no address.
    public MarkdownContext(String base) {
        this.base = base;
    }

    String base() {
        return base;
    }

    FormulaMacros macros() {
        return macros;
    }

    /// Counts what was left out, to be noted when the text is read.
    public LeftOut leftOut() {
        return leftOut;
    }

    /// `words` are what a reference to `label` shows.
    void label(String label, String words) {
        labels.putIfAbsent(label.toLowerCase(Locale.ROOT), words);
    }

    /// `words` are what `{{ name }}` shows (MyST, substitutions).
    void substitution(String name, String words) {
        substitutions.put(name, words);
    }

    /// What `{{ name }}` shows; null where the text does not set it.
    @Nullable String substituted(String name) {
        return substitutions.get(name);
    }

    /// The example `label` has this number in the text.
    void example(String label, int number) {
        examples.putIfAbsent(label, number);
    }

    /// The number of the example `label`; null where there is none.
    @Nullable Integer example(String label) {
        return examples.get(label);
    }

    /// What a reference to `label` shows.
    String shown(String label) {
        return labels.getOrDefault(label.toLowerCase(Locale.ROOT), label);
    }
}
