package org.notebooklearning.source.tex;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Turns the characters of one file into tokens, with the category codes that documents have
/// (The TeXbook, chapters 7 and 8). Every character is looked at once.
final class Mouth implements Source {
    private enum State {
        NEW_LINE,
        SKIP_BLANKS,
        MID_LINE
    }

    private static final int LONGEST_NAME = 60;
    private static final Pattern INLINE =
            Pattern.compile(
                    "(?<before>\\*?(?:\\[[^]\\n%]*+])?+(?:\\{[\\w+#-]{1,20}}(?=[{|!]))?+)"
                            + "(?:\\{(?<braced>(?:[^{}\\n]|\\{[^{}\\n]*+})*+)}"
                            + "|(?<mark>[^\\w\\s{}%\\\\])(?<delimited>.*?)\\k<mark>)");

    /// Where code ends at the latest that its author did not end.
    private static final Pattern BREAK =
            Pattern.compile(
                    "\n[ \\t]*(?=\\\\(?:chapter|(?:sub){0,2}section|begin|end|appendix|bibliography)\\b)");

    private static final Pattern PARAGRAPH = Pattern.compile("\n[ \\t]*\n");

    private final Set<String> absent = new HashSet<>();
    private final String text;
    private final Catcodes catcodes;
    private int at;
    private int lineEnd = -1;
    private State state = State.NEW_LINE;

    Mouth(String text, Catcodes catcodes) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        this.text = lines.endsWith("\n") ? lines : lines + "\n";
        this.catcodes = catcodes;
    }

    @Override
    public @Nullable Token next() {
        while (at < text.length()) {
            char c = text.charAt(at);
            switch (c) {
                case '%' -> {
                    int end = text.indexOf('\n', at);
                    at = end < 0 ? text.length() : end + 1;
                    state = State.NEW_LINE;
                }
                case '\n', ' ', '\t' -> {
                    Token blank = blank(c == '\n');
                    if (blank != null) {
                        return blank;
                    }
                }
                case '\\' -> {
                    return command();
                }
                default -> {
                    int whole = text.codePointAt(at);
                    at += Character.charCount(whole);
                    state = State.MID_LINE;
                    return Token.character(whole);
                }
            }
        }
        return null;
    }

    private @Nullable Token blank(boolean endsLine) {
        State before = state;
        at++;
        if (endsLine) {
            state = State.NEW_LINE;
            if (before == State.NEW_LINE) {
                return Token.PAR;
            }
            return before == State.MID_LINE ? Token.SPACE : null;
        }
        if (before != State.MID_LINE) {
            return null;
        }
        state = State.SKIP_BLANKS;
        return Token.SPACE;
    }

    private Token command() {
        int start = at + 1;
        int end = start;
        while (end < text.length() && catcodes.isLetter(text.charAt(end))) {
            end++;
        }
        if (end > start) {
            at = end;
            state = State.SKIP_BLANKS;
            return Token.command(text.substring(start, end));
        }
        if (start >= text.length()) {
            at = text.length();
            return Token.command(" ");
        }
        int symbol = text.codePointAt(start);
        at = start + Character.charCount(symbol);
        boolean blank = Character.isWhitespace(symbol);
        state = blank ? State.SKIP_BLANKS : State.MID_LINE;
        return Token.command(blank ? " " : Character.toString(symbol));
    }

    /// The characters up to `end`, which is passed over; to the end of the line or of the file
    /// where it does not come.
    String raw(String end, boolean withinLine) {
        int last = withinLine ? lineEnd() : text.length();
        int stop = text.indexOf(end, at, last);
        if (stop < 0) {
            String rest = text.substring(Math.min(at, last), last);
            at = last;
            return rest;
        }
        String found = text.substring(at, stop);
        at = stop + end.length();
        state = State.MID_LINE;
        return found;
    }

    /// Whether `end` comes anywhere behind. What does not is remembered, as a hostile file may ask
    /// for it often.
    boolean holds(String end) {
        boolean holds = !absent.contains(end) && text.indexOf(end, at) >= 0;
        if (!holds) {
            absent.add(end);
        }
        return holds;
    }

    boolean holdsInLine(String end) {
        return text.indexOf(end, at, lineEnd()) >= 0;
    }

    /// Whether `end` comes before the next blank line.
    boolean holdsInParagraph(String end) {
        int stop = text.indexOf(end, at);
        Matcher blank = PARAGRAPH.matcher(text).region(at, Math.max(at, stop));
        return stop >= 0 && !blank.find();
    }

    /// The characters up to the next heading or environment, or `withinParagraph` up to the next
    /// blank line where that comes first.
    String rawToBreak(boolean withinParagraph) {
        Matcher next = BREAK.matcher(text);
        int stop = next.find(at) ? next.start() : text.length();
        if (withinParagraph) {
            Matcher blank = PARAGRAPH.matcher(text).region(at, stop);
            stop = blank.find() ? blank.start() : stop;
        }
        String found = text.substring(at, stop);
        at = stop;
        state = State.MID_LINE;
        return found;
    }

    /// The characters up to the next blank.
    String rawWord() {
        int start = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        state = State.MID_LINE;
        return text.substring(start, at);
    }

    /// Where this line ends; looked for once a line, as a hostile file may ask for it often.
    private int lineEnd() {
        if (lineEnd < at) {
            int found = text.indexOf('\n', at);
            lineEnd = found < 0 ? text.length() : found;
        }
        return lineEnd;
    }

    /// The name of the environment that begins here, where `\begin` was read before; null where
    /// none does.
    @Nullable String environment() {
        int end = text.indexOf('}', at);
        boolean named = at < text.length() && text.charAt(at) == '{' && end > at;
        return named && end - at < LONGEST_NAME ? text.substring(at + 1, end) : null;
    }

    /// Whether what comes up to `end` closes no brace that was open before.
    boolean isWithinGroup(String end) {
        int stop = text.indexOf(end, at);
        int depth = 0;
        for (int i = at; i < stop && depth >= 0; i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
        }
        return stop >= 0 && depth >= 0;
    }

    /// Code or an address of a command that was just read, such as `|a % b|` of `\\verb`, where it
    /// ends on this line and holds a sign that would begin a comment: what stands before it, and it
    /// without its delimiters. Null, and nothing is read, elsewhere.
    @Nullable Inline inline() {
        Matcher code = INLINE.matcher(text).region(at, lineEnd());
        if (!code.lookingAt()) {
            return null;
        }
        String braced = code.group("braced");
        String content = braced == null ? code.group("delimited") : braced;
        if (content.indexOf('%') < 0) {
            return null;
        }
        at = code.end();
        state = State.MID_LINE;
        return new Inline(
                code.group("before"),
                braced == null ? code.group("mark") : "{",
                content,
                braced != null);
    }

    /// @param before such as options in brackets
    /// @param open the delimiter that it begins with
    record Inline(String before, String open, String content, boolean braced) {}

    /// The next character as it stands.
    String rawCharacter() {
        if (at >= text.length()) {
            return "";
        }
        state = State.MID_LINE;
        return text.substring(at, ++at);
    }

    /// Nothing more is read from this file.
    void close() {
        at = text.length();
    }
}
