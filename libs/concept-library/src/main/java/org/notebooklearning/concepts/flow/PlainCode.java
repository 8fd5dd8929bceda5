package org.notebooklearning.concepts.flow;

/// Python without comments and without the text of its strings; what stands in the braces of an
/// f-string stays, since it is code. Lines stay lines.
final class PlainCode {
    private final String source;
    private final StringBuilder plain = new StringBuilder();
    private int at;

    private PlainCode(String source) {
        this.source = source;
    }

    static String of(String source) {
        PlainCode code = new PlainCode(source);
        while (code.at < source.length()) {
            code.step();
        }
        return code.plain.toString();
    }

    private void step() {
        char c = source.charAt(at);
        if (c == '#') {
            int end = source.indexOf('\n', at);
            at = end < 0 ? source.length() : end;
        } else if (c == '"' || c == '\'') {
            string(c);
        } else {
            plain.append(c);
            at++;
        }
    }

    private void string(char quote) {
        boolean formatted = dropPrefix();
        String mark = String.valueOf(quote).repeat(3);
        String end = source.startsWith(mark, at) ? mark : String.valueOf(quote);
        at += end.length();
        plain.append(" '' ");
        int depth = 0;
        while (at < source.length() && !(depth == 0 && source.startsWith(end, at))) {
            char c = source.charAt(at);
            if (c == '\\') {
                at++;
            } else if (formatted && (c == '{' || c == '}')) {
                depth = Math.max(0, depth + (c == '{' ? 1 : -1));
                plain.append(' ');
            } else if (depth > 0 || c == '\n') {
                plain.append(c);
            }
            at++;
        }
        at += end.length();
    }

    /// Takes the letters in front of a quotation mark back; tells whether they make an f-string.
    private boolean dropPrefix() {
        int start = plain.length();
        while (start > 0 && "fFrRbBuU".indexOf(plain.charAt(start - 1)) >= 0) {
            start--;
        }
        boolean partOfName = start > 0 && Character.isJavaIdentifierPart(plain.charAt(start - 1));
        if (partOfName || plain.length() - start > 2) {
            return false;
        }
        boolean formatted = plain.indexOf("f", start) >= 0 || plain.indexOf("F", start) >= 0;
        plain.setLength(start);
        return formatted;
    }
}
