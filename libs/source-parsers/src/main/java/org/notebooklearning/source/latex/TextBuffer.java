package org.notebooklearning.source.latex;

/// Running text in the making. Ligatures become what they print and blanks become one.
final class TextBuffer {
    private final StringBuilder text = new StringBuilder();
    private boolean joins;
    private int depth;

    /// Appends one character of the source.
    void character(String c) {
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
    }

    /// Whether a brace is open that was opened in this text.
    boolean isInGroup() {
        return depth > 0;
    }

    boolean isBlank() {
        return text.isEmpty() || text.toString().isBlank();
    }

    int length() {
        return text.length();
    }

    /// The text so far, blanks collapsed; the buffer is empty then.
    String take() {
        String whole = text.toString();
        text.setLength(0);
        joins = false;
        return collapsed(whole);
    }

    /// The text so far with its line breaks.
    String takeLines() {
        String whole = text.toString();
        text.setLength(0);
        joins = false;
        return whole;
    }

    static String collapsed(String whole) {
        StringBuilder out = new StringBuilder(whole.length());
        boolean blank = true;
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00a0') {
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
