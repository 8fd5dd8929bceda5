package org.notebooklearning.check.python;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.treesitter.TSNode;
import org.treesitter.TSParser;
import org.treesitter.TSTree;
import org.treesitter.TSTreeCursor;
import org.treesitter.TreeSitterPython;

/// The syntax tree of one piece of Python. Every step through the native tree costs a call across
/// the border to native code, so the tree is walked once, here, and given back.
///
/// @param root a `module` node
/// @param problems places that are not Python 3, in order
public record SyntaxTree(SyntaxNode root, List<SyntaxProblem> problems, List<Comment> comments) {
    private static final TreeSitterPython GRAMMAR = new TreeSitterPython();
    private static final Names NAMES = new Names();

    /// How Python 2 could write `!=`.
    private static final String OLD_UNEQUAL = "<>";

    /// `0777` and `10L`.
    private static final Pattern OLD_NUMBER = Pattern.compile("0[0-9_]*[1-9][0-9_]*|\\w+[lL]");

    /// Deeper code is refused by CPython itself, and would exhaust the stack of whoever walks it.
    private static final int DEEPEST = 600;

    /// The tree of a notebook's cell. Lines that IPython reads itself are `pass` in it; all lines
    /// keep their number.
    public static SyntaxTree ofCell(String source) {
        return parse(new MagicLines(source).asPython());
    }

    static SyntaxTree parse(String text) {
        String source = readable(text);
        try (TSParser parser = new TSParser()) {
            parser.setLanguage(GRAMMAR);
            try (TSTree tree = parser.parseString(null, source)) {
                return new Copy(source, tree.getRootNode()).made();
            }
        }
    }

    /// `text` without what no UTF-8 and no Python source can hold: halves of surrogate pairs and
    /// the character 0. Their places are kept.
    private static String readable(String text) {
        StringBuilder readable = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c) || c == 0) {
                readable.setCharAt(i, '\uFFFD');
            }
        }
        return readable.toString();
    }

    /// Names of node types and fields by their numbers. A name costs a call and a new string each
    /// time it is asked for, a number does not.
    private static final class Names {
        private final Map<Integer, String> types = new ConcurrentHashMap<>();
        private final Map<Integer, String> fields = new ConcurrentHashMap<>();

        /// Empty for nodes without a name, such as brackets; the one sign that is noted keeps its
        /// own.
        String type(TSNode at) {
            return types.computeIfAbsent(
                    at.getSymbol(),
                    _ -> at.isNamed() || at.getType().equals(OLD_UNEQUAL) ? at.getType() : "");
        }

        @Nullable String field(TSTreeCursor cursor) {
            int field = cursor.currentFieldId();
            return field == 0
                    ? null
                    : fields.computeIfAbsent(field, _ -> cursor.currentFieldName());
        }
    }

    /// One walk over a native tree.
    private static final class Copy {
        private final byte[] bytes;
        private final TSNode top;
        private final boolean damaged;
        private final int[] lineStarts;
        private final List<SyntaxProblem> problems = new ArrayList<>();
        private final List<Comment> comments = new ArrayList<>();

        /// The line where the code is nested deeper than is followed; 0 where it is nowhere.
        private int deepest;

        Copy(String source, TSNode top) {
            this.bytes = source.getBytes(StandardCharsets.UTF_8);
            this.top = top;
            this.damaged = top.hasError();
            this.lineStarts = lineStarts(bytes);
        }

        SyntaxTree made() {
            try (TSTreeCursor cursor = new TSTreeCursor(top)) {
                SyntaxNode root = node(top, "module", null);
                copyChildren(cursor, root, 0);
                if (deepest > 0) {
                    // A tree that was cut off has nodes without the parts that the grammar
                    // promises: nothing of it is told.
                    return new SyntaxTree(
                            node(top, "module", null),
                            List.of(new SyntaxProblem(deepest, "nested too deeply")),
                            List.of());
                }
                problems.sort(Comparator.comparingInt(SyntaxProblem::line));
                return new SyntaxTree(root, List.copyOf(problems), List.copyOf(comments));
            }
        }

        private void copyChildren(TSTreeCursor cursor, SyntaxNode parent, int depth) {
            if (!cursor.gotoFirstChild()) {
                return;
            }
            do {
                TSNode at = cursor.currentNode();
                if (damaged && at.isMissing()) {
                    String what = "'" + at.getType() + "' is missing";
                    problems.add(new SyntaxProblem(lineOf(at.getStartByte()), what));
                }
                String type = NAMES.type(at);
                if (type.equals(OLD_UNEQUAL)) {
                    python2(lineOf(at.getStartByte()), "'<>' is written '!='");
                    continue;
                }
                if (type.isEmpty()) {
                    continue;
                }
                SyntaxNode node = node(at, type, NAMES.field(cursor));
                if (node.is("comment")) {
                    comments.add(comment(at, node));
                    continue;
                }
                parent.add(node);
                if (depth < DEEPEST) {
                    copyChildren(cursor, node, depth + 1);
                } else {
                    deepest = node.line();
                }
                if (deepest == 0) {
                    noteProblem(node);
                }
            } while (deepest == 0 && cursor.gotoNextSibling());
            cursor.gotoParent();
        }

        private void noteProblem(SyntaxNode node) {
            switch (node.type()) {
                case "ERROR" ->
                        problems.add(
                                new SyntaxProblem(
                                        node.line(),
                                        "not valid Python near '" + firstLine(node.text()) + "'"));
                case "print_statement", "exec_statement" ->
                        problems.add(
                                new SyntaxProblem(
                                        node.line(),
                                        "a Python 2 statement: '" + firstLine(node.text()) + "'"));
                case "block" -> {
                    if (node.children().isEmpty()) {
                        problems.add(
                                new SyntaxProblem(node.line(), "an indented block is missing"));
                    }
                }
                case "raise_statement" -> {
                    if (node.children().stream().anyMatch(c -> c.is("expression_list"))) {
                        python2(node.line(), "'raise Error, text' is written 'raise Error(text)'");
                    }
                }
                case "integer" -> {
                    if (OLD_NUMBER.matcher(node.text()).matches()) {
                        python2(node.line(), "'" + firstLine(node.text()) + "' is no number now");
                    }
                }
                case "assignment", "augmented_assignment" -> noteMissingValue(node);
                default -> {
                    // Everything else is Python.
                }
            }
        }

        private void python2(int line, String message) {
            problems.add(new SyntaxProblem(line, "Python 2: " + message));
        }

        /// The grammar reads `a =` and the next line's `b = 1` as one statement; Python does not.
        private void noteMissingValue(SyntaxNode assignment) {
            SyntaxNode left = assignment.children().getFirst();
            SyntaxNode right = assignment.children().getLast();
            int between = assignment.text().length() - right.text().length();
            if (right.line() > left.endLine()
                    && !assignment.text().substring(0, between).contains("\\\n")) {
                problems.add(new SyntaxProblem(left.line(), "nothing stands after '='"));
            }
        }

        private Comment comment(TSNode at, SyntaxNode node) {
            int before = at.getStartByte() - 1;
            while (before >= 0 && (bytes[before] == ' ' || bytes[before] == '\t')) {
                before--;
            }
            return new Comment(node.line(), node.text(), before < 0 || bytes[before] == '\n');
        }

        private SyntaxNode node(TSNode at, String type, @Nullable String field) {
            int start = at.getStartByte();
            int end = at.getEndByte();
            return new SyntaxNode(
                    type,
                    field,
                    lineOf(start),
                    lineOf(end),
                    new SyntaxNode.Span(bytes, start, end));
        }

        /// The line that holds the byte at `offset`, from 1.
        private int lineOf(int offset) {
            int found = Arrays.binarySearch(lineStarts, offset);
            return found >= 0 ? found + 1 : -found - 1;
        }

        private static int[] lineStarts(byte[] bytes) {
            int[] starts = new int[bytes.length + 1];
            int count = 1;
            for (int i = 0; i < bytes.length; i++) {
                if (bytes[i] == '\n') {
                    starts[count] = i + 1;
                    count++;
                }
            }
            return Arrays.copyOf(starts, count);
        }

        private static String firstLine(String text) {
            String line = text.strip().lines().findFirst().orElse("");
            return line.length() > 40 ? line.substring(0, 40) : line;
        }
    }
}
