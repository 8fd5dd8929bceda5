package org.notebooklearning.check.python;

/// Whether the text so far leaves a bracket or a string open, so that the next line is no statement
/// of its own.
final class OpenText {
    private int depth;
    private String quote = "";
    private boolean continued;
    private int comment = -1;
    private int assignment = -1;

    /// One line that stands alone.
    static OpenText of(String line) {
        OpenText text = new OpenText();
        text.read(line);
        return text;
    }

    boolean isOpen() {
        return depth > 0 || !quote.isEmpty() || continued;
    }

    /// Where the comment of the last line begins; -1 where it has none.
    int comment() {
        return comment;
    }

    /// Where the first `=` of the last line stands that assigns; -1 where none does.
    int assignment() {
        return assignment;
    }

    void read(String line) {
        comment = -1;
        assignment = -1;
        int at = 0;
        while (at < line.length()) {
            at = quote.isEmpty() ? inCode(line, at) : inString(line, at);
        }
        continued = comment < 0 && line.endsWith("\\");
        if (quote.length() == 1) {
            quote = "";
        }
    }

    private int inCode(String line, int at) {
        char c = line.charAt(at);
        switch (c) {
            case '#' -> {
                comment = at;
                return line.length();
            }
            case '(', '[', '{' -> depth++;
            case ')', ']', '}' -> depth = Math.max(0, depth - 1);
            case '=' -> noteAssignment(line, at);
            case '"', '\'' -> {
                String triple = String.valueOf(c).repeat(3);
                quote = line.startsWith(triple, at) ? triple : String.valueOf(c);
                return at + quote.length();
            }
            default -> {
                // No other character opens or closes anything.
            }
        }
        return line.startsWith("==", at) ? at + 2 : at + 1;
    }

    private void noteAssignment(String line, int at) {
        boolean compares =
                line.startsWith("==", at) || (at > 0 && "!<>:=".indexOf(line.charAt(at - 1)) >= 0);
        if (assignment < 0 && depth == 0 && !compares) {
            assignment = at;
        }
    }

    private int inString(String line, int at) {
        if (line.charAt(at) == '\\') {
            return at + 2;
        }
        if (line.startsWith(quote, at)) {
            int end = at + quote.length();
            quote = "";
            return end;
        }
        return at + 1;
    }
}
