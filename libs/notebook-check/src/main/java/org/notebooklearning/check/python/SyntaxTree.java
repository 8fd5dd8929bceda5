package org.notebooklearning.check.python;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The syntax tree of one piece of Python. Every step through the native tree costs a call across
/// the border to native code, so the tree is walked once, here, and given back.
///
/// @param root a `module` node
/// @param problems places that are not Python 3, in order
public record SyntaxTree(SyntaxNode root, List<SyntaxProblem> problems, List<Comment> comments) {
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
        byte[] source = readable(text).getBytes(StandardCharsets.UTF_8);
        if (!ParserWatch.isDoneInTime(source)) {
            return unread(source);
        }
        try (NativeTree tree = new NativeTree(source)) {
            return new Copy(source, tree).made();
        }
    }

    private static SyntaxTree unread(byte[] source) {
        String message =
                "not read: parsing it takes more than " + ParserWatch.LONGEST.toSeconds() + " s";
        return new SyntaxTree(
                new SyntaxNode("module", null, 1, 1, new SyntaxNode.Span(source, 0, 0)),
                List.of(new SyntaxProblem(1, message)),
                List.of());
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

    /// One walk over a native tree.
    private static final class Copy {
        private final byte[] bytes;
        private final NativeTree tree;
        private final SyntaxNode root;
        private final boolean damaged;
        private final int[] lineStarts;
        private final List<SyntaxProblem> problems = new ArrayList<>();
        private final List<Comment> comments = new ArrayList<>();

        /// The line where the code is nested deeper than is followed; 0 where it is nowhere.
        private int deepest;

        Copy(byte[] source, NativeTree tree) {
            this.bytes = source;
            this.tree = tree;
            this.damaged = tree.hasError();
            this.lineStarts = lineStarts(bytes);
            this.root = node("module", null);
        }

        SyntaxTree made() {
            copyTree();
            if (deepest > 0) {
                // A tree that was cut off has nodes without the parts that the grammar promises:
                // nothing of it is told.
                return new SyntaxTree(
                        root.withoutChildren(),
                        List.of(new SyntaxProblem(deepest, "nested too deeply")),
                        List.of());
            }
            problems.sort(Comparator.comparingInt(SyntaxProblem::line));
            return new SyntaxTree(root, List.copyOf(problems), List.copyOf(comments));
        }

        /// Goes through the tree with a stack of its own: the thread's may be small.
        private void copyTree() {
            Deque<SyntaxNode> open = new ArrayDeque<>();
            open.push(root);
            boolean more = tree.firstChild();
            while (more) {
                SyntaxNode node = copied(open.element());
                if (node != null && open.size() > DEEPEST) {
                    deepest = node.line();
                    return;
                }
                if (node != null && tree.firstChild()) {
                    open.push(node);
                    continue;
                }
                if (node != null) {
                    noteProblem(node);
                }
                more = tree.nextSibling();
                while (!more && open.size() > 1) {
                    tree.parent();
                    noteProblem(open.pop());
                    more = tree.nextSibling();
                }
            }
        }

        /// The node that the native tree is at, as a child of `parent`; null for one that is left
        /// out.
        private @Nullable SyntaxNode copied(SyntaxNode parent) {
            int symbol = tree.symbol();
            if (damaged && tree.isMissing()) {
                String what = "'" + TreeSitter.sign(symbol) + "' is missing";
                problems.add(new SyntaxProblem(lineOf(tree.start()), what));
            }
            String type = TreeSitter.type(symbol);
            if (type.equals(TreeSitter.OLD_UNEQUAL)) {
                python2(lineOf(tree.start()), "'<>' is written '!='");
                return null;
            }
            if (type.isEmpty()) {
                return null;
            }
            SyntaxNode node = node(type, tree.field());
            if (node.is("comment")) {
                comments.add(comment(tree.start(), node));
                return null;
            }
            parent.add(node);
            return node;
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

        private Comment comment(int start, SyntaxNode node) {
            int before = start - 1;
            while (before >= 0 && (bytes[before] == ' ' || bytes[before] == '\t')) {
                before--;
            }
            return new Comment(node.line(), node.text(), before < 0 || bytes[before] == '\n');
        }

        private SyntaxNode node(String type, @Nullable String field) {
            int start = tree.start();
            int end = tree.end();
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
