package org.notebooklearning.source.markdown;

import java.util.ArrayList;
import java.util.List;

/// Footnotes that stand in the line, `^[as in pandoc]` (Pandoc manual, inline notes), taken out of
/// a piece of text. Marks that only hold a number are none, and code and formulas hold none.
///
/// @param open whether a note begins that does not end in the piece
record InlineNotes(String text, List<String> notes, boolean open) {
    /// In lines, as far as the end of a note is looked for.
    private static final int LONGEST = 12;

    private static final int NONE = -1;
    private static final int OPEN = -2;

    /// Of one piece; what comes after is text.
    private static final int MOST = 200;

    /// In characters, as far as the end of a note, code or a formula is looked for.
    private static final int FAR = 4000;

    static InlineNotes in(String written) {
        StringBuilder text = new StringBuilder();
        List<String> notes = new ArrayList<>();
        int i = 0;
        int tried = 0;
        boolean open = false;
        while (i < written.length()) {
            int past = passed(written, i);
            boolean begins = past == i && tried < MOST && written.startsWith("^[", i);
            tried += begins ? 1 : 0;
            int end = begins ? end(written, i) : NONE;
            open |= end == OPEN;
            if (end > 0) {
                notes.add(written.substring(i + 2, end));
                i = end + 1;
            } else {
                int next = Math.max(past, i + 1);
                text.append(written, i, next);
                i = next;
            }
        }
        return new InlineNotes(text.toString(), notes, open);
    }

    /// Behind the line of `lines` with which the notes that begin in line `from` end.
    static int end(List<String> lines, int from) {
        StringBuilder text = new StringBuilder(lines.get(from));
        int i = from + 1;
        while (i < lines.size() && i < from + LONGEST && !lines.get(i).isBlank()) {
            if (!in(text.toString()).open()) {
                return i;
            }
            text.append('\n').append(lines.get(i));
            i++;
        }
        return in(text.toString()).open() ? from + 1 : i;
    }

    /// Behind what is passed over as it is at `i`: an escape, code, a formula; `i` where it is
    /// none.
    private static int passed(String text, int i) {
        char c = text.charAt(i);
        if (c == '\\') {
            boolean formula = text.startsWith("\\(", i);
            int far = Math.min(text.length(), i + FAR);
            int end = formula ? text.indexOf("\\)", i, far) : -1;
            return Math.min(text.length(), end < 0 ? i + 2 : end + 2);
        }
        if (c != '`' && c != '$') {
            return i;
        }
        int run = i;
        while (run < text.length() && text.charAt(run) == c) {
            run++;
        }
        int end = text.indexOf(text.substring(i, run), run, Math.min(text.length(), run + FAR));
        return end < 0 ? run : end + run - i;
    }

    /// The bracket that closes the note at `i`; OPEN where none does, NONE where it says nothing.
    private static int end(String text, int i) {
        int depth = 0;
        boolean says = false;
        int at = i + 1;
        while (at < Math.min(text.length(), i + FAR)) {
            int past = passed(text, at);
            if (past > at) {
                says = true;
                at = past;
                continue;
            }
            char c = text.charAt(at);
            says |= Character.isLetter(c);
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (depth == 0) {
                return says ? at : NONE;
            }
            at++;
        }
        return OPEN;
    }
}
