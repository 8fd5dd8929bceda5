package org.notebooklearning.check.python;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What CPython's tokenizer refuses and the grammar here lets pass: indents that fit nowhere, and
/// lines that end where an expression goes on (docs.python.org, "Lexical analysis").
final class LineChecks {
    private static final int TAB = 8;
    private static final Pattern UNFINISHED =
            Pattern.compile(
                    "(?:(?<!import )\\*|[-+/%@&|^~<>]|(?<=[\\w)\\]])(?<![\\d.])\\.|,(?<=\\bimport\\b[^(]{0,400},)|"
                            + "(?<![\\w.])(?:and|or|not|in|is|if|else|elif|lambda|await|import|as|assert|del))$");

    private final List<SyntaxProblem> problems;
    private final OpenText open = new OpenText();
    private final Deque<Indent> indents = new ArrayDeque<>();
    private boolean opensBlock;

    /// An indent in columns, with tabs of eight and of one: both must agree.
    private record Indent(int wide, int narrow) {}

    LineChecks(List<SyntaxProblem> problems) {
        this.problems = problems;
        indents.push(new Indent(0, 0));
    }

    void check(String source) {
        int number = 0;
        for (String line : source.split("\n", -1)) {
            number++;
            boolean begins = !open.isOpen();
            String text = line.strip();
            if (begins && (text.isEmpty() || text.startsWith("#"))) {
                continue;
            }
            if (begins) {
                indent(line, number);
            }
            open.read(line);
            if (!open.isOpen()) {
                end(line, number);
            }
            if (!problems.isEmpty()) {
                return;
            }
        }
    }

    private void indent(String line, int number) {
        Indent indent = indent(line);
        Indent top = indents.element();
        if (indent.wide() == top.wide() || indent.narrow() == top.narrow()) {
            if (!indent.equals(top)) {
                add(number, "tabs and blanks do not agree in the indent");
            }
        } else if (indent.wide() > top.wide()) {
            if (indent.narrow() < top.narrow()) {
                add(number, "tabs and blanks do not agree in the indent");
            } else if (!opensBlock) {
                add(number, "unexpected indent");
            }
            indents.push(indent);
        } else {
            while (indents.size() > 1 && indents.element().wide() > indent.wide()) {
                indents.pop();
            }
            if (!indents.element().equals(indent)) {
                add(number, "the indent is none of those around it");
            }
        }
    }

    private static Indent indent(String line) {
        int wide = 0;
        int narrow = 0;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '\t') {
                wide = (wide / TAB + 1) * TAB;
                narrow++;
            } else if (c == ' ') {
                wide++;
                narrow++;
            } else if (c == '\f') {
                wide = 0;
                narrow = 0;
            } else {
                break;
            }
        }
        return new Indent(wide, narrow);
    }

    private void end(String line, int number) {
        int comment = open.comment();
        String code = (comment < 0 ? line : line.substring(0, comment)).stripTrailing();
        opensBlock = code.endsWith(":");
        Matcher unfinished = UNFINISHED.matcher(code);
        if (unfinished.find()) {
            add(number, "nothing stands after '" + unfinished.group() + "'");
        }
    }

    private void add(int line, String message) {
        problems.add(new SyntaxProblem(line, message));
    }
}
