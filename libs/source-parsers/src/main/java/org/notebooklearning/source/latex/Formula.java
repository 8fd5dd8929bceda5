package org.notebooklearning.source.latex;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.source.tex.Token;
import org.notebooklearning.source.tex.Tokens;

/// A row of a formula as it is gathered.
final class Formula {
    private final List<Token> tokens = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();
    private @Nullable String tag;
    private boolean unnumbered;

    void add(Token token) {
        tokens.add(token);
    }

    void label(String key) {
        labels.add(key);
    }

    void tag(String printed) {
        tag = printed;
    }

    void unnumbered() {
        unnumbered = true;
    }

    List<String> labels() {
        return labels;
    }

    @Nullable String tag() {
        return tag;
    }

    boolean isUnnumbered() {
        return unnumbered;
    }

    boolean isBlank() {
        return tokens.stream().allMatch(t -> t.is(Token.Kind.SPACE));
    }

    boolean hasColumns() {
        return tokens.stream().anyMatch(t -> t.is(Token.Kind.ALIGN));
    }

    /// The LaTeX, blanks collapsed.
    String latex() {
        String latex = TextBuffer.collapsed(Tokens.source(tokens));
        int slashes = latex.length() - latex.replaceFirst("\\\\+$", "").length();
        // A space that was written as a command ends nothing when it comes last.
        return slashes % 2 == 1 ? latex.substring(0, latex.length() - 1).strip() : latex;
    }
}
