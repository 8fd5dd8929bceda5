package org.notebooklearning.check.rule;

/// Blanks out parts of markdown that two signs enclose. Patterns would look for the second sign
/// anew from every first one: here a text is gone through once, however many signs stand open.
final class Spans {
    private static final int NONE = -1;

    private final String text;
    private final StringBuilder blanked;

    /// Where the last search found nothing: later ones need not look.
    private final java.util.Set<String> exhausted = new java.util.HashSet<>();

    private Spans(String text) {
        this.text = text;
        this.blanked = new StringBuilder(text);
    }

    /// `text` without code between equally many backticks.
    static String withoutShortCode(String text) {
        Spans spans = new Spans(text);
        int at = text.indexOf('`');
        while (at >= 0) {
            int end = spans.endOfRun(at);
            int next = text.indexOf('`', end);
            if (next < 0) {
                break;
            }
            int signs = Math.min(end - at, spans.endOfRun(next) - next);
            blank(spans.blanked, end - signs, next + signs);
            at = text.indexOf('`', next + signs);
        }
        return spans.blanked.toString();
    }

    private int endOfRun(int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) == text.charAt(start)) {
            end++;
        }
        return end;
    }

    /// `text` without formulas: `$$...$$`, `\[...\]`, and `$...$` on one line.
    static String withoutMaths(String text) {
        return new Spans(text).withoutMaths();
    }

    private String withoutMaths() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end = NONE;
            if (c == '$') {
                end = text.startsWith("$$", at) ? after("$$", at + 3) : NONE;
                end = end == NONE ? afterDollar(at) : end;
            } else if (c == '\\' && text.startsWith("\\[", at)) {
                end = after("\\]", at + 3);
            }
            at = blankedTo(at, end);
        }
        return blanked.toString();
    }

    private int afterDollar(int at) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != '$' && text.charAt(end) != '\n') {
            end++;
        }
        boolean closed = end > at + 1 && end < text.length() && text.charAt(end) == '$';
        return closed ? end + 1 : NONE;
    }

    /// `text` without the targets of links, and without addresses.
    static String withoutTargets(String text) {
        return new Spans(text).withoutTargets();
    }

    private String withoutTargets() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end = NONE;
            if (c == '(' && at > 0 && text.charAt(at - 1) == ']') {
                end = after(")", at + 1);
            } else if (c == 'h'
                    && (text.startsWith("http://", at) || text.startsWith("https://", at))) {
                end = endOfAddress(at);
            }
            at = blankedTo(at, end);
        }
        return blanked.toString();
    }

    private int endOfAddress(int at) {
        int start = text.indexOf("://", at) + 3;
        int end = start;
        while (end < text.length() && !isSpace(text.charAt(end))) {
            end++;
        }
        return end == start ? NONE : end;
    }

    /// Whether a pattern's `\s` is `c`.
    static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    /// Where the next `sign` from `from` on ends.
    private int after(String sign, int from) {
        if (exhausted.contains(sign)) {
            return NONE;
        }
        int found = text.indexOf(sign, from);
        if (found < 0) {
            exhausted.add(sign);
            return NONE;
        }
        return found + sign.length();
    }

    private int blankedTo(int start, int end) {
        if (end == NONE) {
            return start + 1;
        }
        blank(blanked, start, end);
        return end;
    }

    /// Puts spaces from `start` to `end`; ends of lines stay.
    static void blank(StringBuilder text, int start, int end) {
        for (int at = start; at < end; at++) {
            if (text.charAt(at) != '\n') {
                text.setCharAt(at, ' ');
            }
        }
    }

    /// `text` with each tag replaced by a space.
    static String withoutTags(String text) {
        StringBuilder kept = new StringBuilder();
        int copied = 0;
        int at = text.indexOf('<');
        while (at >= 0) {
            int close = text.indexOf('>', at);
            if (close < 0) {
                break;
            }
            kept.append(text, copied, at).append(' ');
            copied = close + 1;
            at = text.indexOf('<', copied);
        }
        return kept.append(text, copied, text.length()).toString();
    }

    /// `text` with each link, and what only looks like one to the end, replaced by a space.
    static String withoutLinks(String text) {
        StringBuilder kept = new StringBuilder();
        Spans spans = new Spans(text);
        int copied = 0;
        int at = text.indexOf('[');
        while (at >= 0) {
            int close = text.indexOf(']', at);
            if (close < 0) {
                break;
            }
            if (!text.startsWith("(", close + 1)) {
                at = text.indexOf('[', close);
                continue;
            }
            int end = spans.after(")", close + 2);
            kept.append(text, copied, at).append(' ');
            copied = end == NONE ? text.length() : end;
            at = text.indexOf('[', copied);
        }
        return kept.append(text, copied, text.length()).toString();
    }
}
