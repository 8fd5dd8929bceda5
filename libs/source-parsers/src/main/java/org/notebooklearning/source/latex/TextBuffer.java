package org.notebooklearning.source.latex;

import java.util.ArrayList;
import java.util.List;
import org.notebooklearning.contracts.source.SourceDocument.Markup;

/// Running text in the making. Ligatures become what they print and blanks become one; typewriter
/// type is for code, whose characters stay as they are written.
final class TextBuffer {
    private static final int NEVER = -1;

    private final StringBuilder text = new StringBuilder();
    private final List<int[]> code = new ArrayList<>();
    private boolean joins;
    private int depth;

    /// The depth of the braces in which typewriter type began; negative where it is not set.
    private int typewriter = NEVER;

    private int typewriterFrom;

    /// Appends one character of the source.
    void character(String c) {
        if (isTypewriter()) {
            text.append(c);
            return;
        }
        char last = joins && !text.isEmpty() ? text.charAt(text.length() - 1) : ' ';
        String pair = last + c;
        switch (pair) {
            case "--" -> replaceLast('–');
            case "–-" -> replaceLast('—');
            case "‘`" -> replaceLast('“');
            case "’'" -> replaceLast('”');
            default ->
                    text.append(
                            switch (c) {
                                case "`" -> "‘";
                                case "'" -> "’";
                                default -> c;
                            });
        }
        joins = true;
    }

    private void replaceLast(char c) {
        text.setCharAt(text.length() - 1, c);
    }

    /// Appends text that is final.
    void append(String words) {
        text.append(words);
        joins = false;
    }

    void space() {
        if (!text.isEmpty() && " \n".indexOf(text.charAt(text.length() - 1)) < 0) {
            text.append(' ');
        }
        joins = false;
    }

    /// A brace opens or closes; what follows does not join with what is there.
    void brace(boolean opens) {
        joins = false;
        depth += opens ? 1 : -1;
        if (depth < typewriter) {
            typewriter(false);
        }
    }

    boolean isTypewriter() {
        return typewriter != NEVER;
    }

    /// Sets typewriter type up to the end of the group, or ends it.
    void typewriter(boolean now) {
        if (now && !isTypewriter()) {
            typewriterFrom = text.length();
            typewriter = Math.max(0, depth);
        } else if (!now && isTypewriter()) {
            mark(typewriterFrom);
            typewriter = NEVER;
        }
        joins = false;
    }

    private void mark(int from) {
        if (from < text.length()) {
            code.add(new int[] {from, text.length()});
        }
    }

    /// Appends code as it is written.
    void code(String words) {
        int from = text.length();
        append(words);
        if (!isTypewriter()) {
            mark(from);
        }
    }

    /// Whether a brace is open that was opened in this text.
    boolean isInGroup() {
        return depth > 0;
    }

    /// The last word so far.
    String ending() {
        return text.substring(Math.max(0, text.length() - 20));
    }

    boolean isBlank() {
        return text.isEmpty() || text.toString().isBlank();
    }

    int length() {
        return text.length();
    }

    /// The parts of the text so far that are code, in the text with its blanks collapsed.
    List<Markup> codeParts() {
        List<int[]> all = new ArrayList<>(code);
        if (isTypewriter() && typewriterFrom < text.length()) {
            all.add(new int[] {typewriterFrom, text.length()});
        }
        List<Markup> parts = new ArrayList<>();
        if (all.isEmpty()) {
            return parts;
        }
        String raw = text.toString();
        int[] places = places(raw);
        for (int[] part : all) {
            int from = part[0];
            int to = part[1];
            while (from < to && isBlank(raw.charAt(from))) {
                from++;
            }
            while (to > from && isBlank(raw.charAt(to - 1))) {
                to--;
            }
            if (from < to) {
                parts.add(new Markup(Markup.Style.CODE, places[from], places[to - 1] + 1));
            }
        }
        return parts;
    }

    /// Where each character of `raw` that is no blank stands once blanks are collapsed.
    private static int[] places(String raw) {
        int[] places = new int[raw.length()];
        int at = 0;
        boolean blank = false;
        for (int i = 0; i < raw.length(); i++) {
            if (isBlank(raw.charAt(i))) {
                blank = at > 0;
            } else {
                at += blank ? 1 : 0;
                blank = false;
                places[i] = at++;
            }
        }
        return places;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00a0';
    }

    /// The text so far, blanks collapsed; the buffer is empty then.
    String take() {
        return collapsed(takeLines());
    }

    /// The text so far with its line breaks.
    String takeLines() {
        String whole = text.toString();
        text.setLength(0);
        code.clear();
        typewriterFrom = 0;
        joins = false;
        return whole;
    }

    static String collapsed(String whole) {
        StringBuilder out = new StringBuilder(whole.length());
        boolean blank = true;
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.charAt(i);
            if (isBlank(c)) {
                if (!blank) {
                    out.append(' ');
                }
                blank = true;
            } else {
                out.append(c);
                blank = false;
            }
        }
        return out.toString().strip();
    }
}
