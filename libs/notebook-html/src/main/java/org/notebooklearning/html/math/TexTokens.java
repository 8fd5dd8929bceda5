package org.notebooklearning.html.math;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Splits LaTeX mathematics into tokens: commands with their backslash, single characters, numbers.
/// White space counts only in the text that `\text` and its kin take.
final class TexTokens {
    private static final int LONGEST_MATCH = 12;
    private final List<String> tokens = new ArrayList<>();
    private int next;

    TexTokens(String tex) {
        int i = 0;
        while (i < tex.length()) {
            int end = end(tex, i);
            tokens.add(tex.substring(i, end));
            i = end;
        }
    }

    private static int end(String tex, int from) {
        int point = Character.charCount(tex.codePointAt(from));
        char c = tex.charAt(from);
        if (c == '\\' && from + 1 < tex.length()) {
            int i = from + 1;
            while (i < tex.length() && isLetter(tex.charAt(i))) {
                i++;
            }
            return Math.max(i, from + 1 + Character.charCount(tex.codePointAt(from + 1)));
        }
        if (Character.isDigit(c)) {
            int i = from + 1;
            while (i < tex.length() && isInNumber(tex, i)) {
                i++;
            }
            return i;
        }
        return from + point;
    }

    private static boolean isInNumber(String tex, int i) {
        boolean point =
                tex.charAt(i) == '.'
                        && i + 1 < tex.length()
                        && Character.isDigit(tex.charAt(i + 1));
        return Character.isDigit(tex.charAt(i)) || point;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private void skipSpace() {
        while (next < tokens.size() && tokens.get(next).isBlank()) {
            next++;
        }
    }

    /// The next token, which stays; empty at the end.
    String peek() {
        skipSpace();
        return next < tokens.size() ? tokens.get(next) : "";
    }

    /// The next token; empty at the end.
    String take() {
        String token = peek();
        if (!token.isEmpty()) {
            next++;
        }
        return token;
    }

    /// Takes the next token where it is `token`.
    boolean takes(String token) {
        boolean is = peek().equals(token);
        if (is) {
            next++;
        }
        return is;
    }

    /// Takes `token`; a [TexException] where another one comes.
    void expect(String token) {
        if (!takes(token)) {
            throw new TexException(token + " is missing before " + peek());
        }
    }

    /// The next token, which is one character of a number where it is one: `\frac12`.
    String takeOne() {
        String token = take();
        if (token.length() > 1 && Character.isDigit(token.charAt(0))) {
            next--;
            tokens.set(next, token.substring(1));
            return token.substring(0, 1);
        }
        return token;
    }

    /// Passes over the tokens that come next where their text matches `pattern`.
    void takeMatch(Pattern pattern) {
        StringBuilder text = new StringBuilder();
        skipSpace();
        for (int i = next; i < Math.min(tokens.size(), next + LONGEST_MATCH); i++) {
            text.append(tokens.get(i));
            if (pattern.matcher(text).matches()) {
                next = i + 1;
                return;
            }
        }
    }

    /// Puts `raw` back as a group, to be read next.
    void pushGroup(String raw) {
        TexTokens group = new TexTokens("{" + raw + "}");
        tokens.subList(0, next).clear();
        tokens.addAll(0, group.tokens);
        next = 0;
    }

    /// All between braces as it is written, spaces included.
    String takeRaw() {
        expect("{");
        StringBuilder raw = new StringBuilder();
        int open = 1;
        while (next < tokens.size()) {
            String token = tokens.get(next);
            next++;
            open += token.equals("{") ? 1 : token.equals("}") ? -1 : 0;
            if (open == 0) {
                return raw.toString();
            }
            raw.append(token);
        }
        throw new TexException("} is missing");
    }
}
