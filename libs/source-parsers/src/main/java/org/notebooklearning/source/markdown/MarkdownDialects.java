package org.notebooklearning.source.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.source.rst.RstTables;

/// Rewrites what documentation tools add to Markdown as fences whose first word is a directive's
/// name, line by line: `:::` of Docusaurus, MyST, pandoc and Quarto, `!!!` and `===` of MkDocs, and
/// tables drawn as grids. Takes out the front matter, labels, comments and the texts of footnotes.
final class MarkdownDialects {
    /// Begins the first word of a fence that stands for something else.
    static final String REWRITTEN = "\ue003";

    private static final Pattern FENCE = Pattern.compile("^(\\s{0,24})(`{3,}|~{3,})([^`]*)$");
    private static final Pattern INDENTED =
            Pattern.compile("^( {0,24})(!!!|\\?\\?\\?\\+?|===[!+]?) +(.*)$");
    private static final Pattern TITLE = Pattern.compile("^([\\w +-]*?) *\"([^\"]*)\".*$");
    private static final Pattern COLONS =
            Pattern.compile("^( {0,24})(:{3,}) ?(\\{.*\\}.*|[A-Za-z][\\w-]*.*)$");
    private static final Pattern CLOSING = Pattern.compile("^ *:{3,}\\s*$");
    private static final Pattern FOOTNOTE = Pattern.compile("^\\[\\^([^\\]\\s]{1,60})\\]: ?(.*)$");
    private static final Pattern FIELD = Pattern.compile("^([A-Za-z_-]{2,30}):\\s*(.*)$");
    private static final Pattern LABEL = Pattern.compile("^ *\\(([\\w:.+/ -]{1,80})\\)=\\s*$");
    private static final Pattern DEFINITION = Pattern.compile("^:(?: {1,3}|\\t)(\\S.*)$");
    /// An item of pandoc's lists of examples, which are counted through the whole text.
    private static final Pattern EXAMPLE = Pattern.compile("^\\(@([\\w-]{0,60})\\) +(.*)$");

    private static final Pattern MYST =
            Pattern.compile(
                    "(?m)^ *(?:`{3,}|~{3,}|:{3,})\\{[a-z]|^\\([\\w:-]+\\)=|^(?:jupytext|kernelspec|myst)\\b");
    private static final Pattern HTML =
            Pattern.compile(
                    "^ {0,3}<(?:(!--|\\?|!\\[CDATA\\[)|((?i:script|style|textarea|pre)(?=[\\s>]|$))(?:[^>]*>)?)");
    private static final Pattern HEADING = Pattern.compile("^#{1,6} +\\S.*$");
    private static final Pattern HIGHLIGHT =
            Pattern.compile("^\\{% *highlight +([\\w+#-]+).*%\\}\\s*$");

    private final List<String> out = new ArrayList<>();
    private final List<String> footnotes = new ArrayList<>();
    private final FrontMatter front;
    private final List<String> lines;
    private final boolean myst;
    private final DialectLine line;
    private final MarkdownContext context;
    private @Nullable String label;
    private int depth;
    private int examples;

    private MarkdownDialects(String markdown, MarkdownContext context) {
        List<String> all = markdown.lines().toList();
        int end = endOfFrontMatter(all);
        this.front = FrontMatter.of(all.subList(0, end));
        this.lines = all.subList(end, all.size());
        this.myst = MYST.matcher(markdown).find();
        this.line = new DialectLine(context);
        this.context = context;
        front.substitutions().forEach(context::substitution);
        countExamples();
        take(lines);
    }

    static MarkdownDialects of(String markdown, MarkdownContext context) {
        return new MarkdownDialects(markdown, context);
    }

    String text() {
        return String.join("\n", out);
    }

    List<String> footnotes() {
        return footnotes;
    }

    FrontMatter front() {
        return front;
    }

    /// References to an example may stand before it.
    private void countExamples() {
        int count = 0;
        for (String each : lines) {
            Matcher example = EXAMPLE.matcher(each);
            if (example.matches()) {
                count++;
                if (!example.group(1).isEmpty()) {
                    context.example(example.group(1), count);
                }
            }
        }
    }

    private static int endOfFrontMatter(List<String> all) {
        if (all.isEmpty() || !all.getFirst().strip().equals("---")) {
            return 0;
        }
        for (int i = 1; i < Math.min(all.size(), 400); i++) {
            String line = all.get(i).strip();
            if (line.equals("---") || line.equals("...")) {
                boolean fields = all.subList(1, i).stream().anyMatch(l -> FIELD.matcher(l).find());
                return fields ? i + 1 : 0;
            }
        }
        return 0;
    }

    private void take(List<String> part) {
        depth++;
        int i = 0;
        while (i < part.size()) {
            i = depth > 20 ? plain(part, i) : take(part, i);
        }
        depth--;
    }

    private int plain(List<String> part, int i) {
        out.add(part.get(i));
        return i + 1;
    }

    private int take(List<String> part, int i) {
        String text = part.get(i);
        Matcher fence = FENCE.matcher(text);
        if (fence.matches()) {
            int end = closing(part, i + 1, fence.group(2));
            return end < part.size() ? fenced(part, i, end) : unclosedFence(part, i, fence);
        }
        Matcher html = HTML.matcher(text);
        if (html.find() && !isClosed(part, i, html)) {
            context.leftOut().unclosed(html.group().endsWith("!--") ? "a comment" : html.group());
            out.add(text.substring(0, html.start()) + text.substring(html.end()));
            return i + 1;
        }
        Matcher highlight = HIGHLIGHT.matcher(text);
        if (highlight.matches()) {
            int end = i + 1;
            while (end < part.size() && !part.get(end).contains("endhighlight")) {
                end++;
            }
            rewritten("", highlight.group(1), part.subList(i + 1, end), false);
            return end + 1;
        }
        Matcher indented = INDENTED.matcher(text);
        if (indented.matches()) {
            return indented(part, i, indented);
        }
        Matcher colons = COLONS.matcher(text);
        if (colons.matches()) {
            int end = endOfColons(part, i);
            if (end < part.size() || depth > 1) {
                List<String> content =
                        part.subList(i + 1, Math.min(end, part.size())).stream()
                                .map(l -> without(l, colons.group(1).length()))
                                .toList();
                rewritten(colons.group(1), colons.group(3), content, true);
                return end + 1;
            }
        }
        return RstTables.isGrid(text) ? grid(part, i) : line(part, i);
    }

    private int fenced(List<String> part, int i, int end) {
        part.subList(i, end + 1).forEach(out::add);
        return end + 1;
    }

    /// CommonMark has such code go on to the end of the document. Here it ends before the next
    /// heading that stands between blank lines, which no comment of a program does.
    private int unclosedFence(List<String> part, int i, Matcher fence) {
        int end = i + 1;
        while (end < part.size() && !isHeadingBetweenBlanks(part, end)) {
            end++;
        }
        context.leftOut().unclosed("the fence " + part.get(i).strip());
        part.subList(i, end).forEach(out::add);
        out.add(fence.group(1) + fence.group(2));
        out.add("");
        return end;
    }

    private static boolean isHeadingBetweenBlanks(List<String> part, int i) {
        return HEADING.matcher(part.get(i)).matches()
                && part.get(i - 1).isBlank()
                && (i + 1 >= part.size() || part.get(i + 1).isBlank());
    }

    /// Whether the block of HTML that begins with `begin` has its end (CommonMark 0.31, 4.6).
    private static boolean isClosed(List<String> part, int from, Matcher begin) {
        boolean named = begin.group(1) == null;
        String name = named ? begin.group(2).toLowerCase(Locale.ROOT) : begin.group(1);
        String end =
                switch (name) {
                    case "!--" -> "-->";
                    case "![CDATA[" -> "]]>";
                    case "?" -> "?>";
                    default -> "</" + name;
                };
        for (int i = from; i < part.size(); i++) {
            int start = i == from ? begin.end() : 0;
            if (part.get(i).toLowerCase(Locale.ROOT).indexOf(end, start) >= 0) {
                return true;
            }
        }
        return false;
    }

    private int line(List<String> part, int i) {
        if (part.get(i).contains("^[")) {
            int end = InlineNotes.end(part, i);
            InlineNotes notes = InlineNotes.in(String.join("\n", part.subList(i, end)));
            footnotes.addAll(notes.notes());
            for (String rest : notes.text().lines().toList()) {
                line(List.of(rest), 0, rest);
            }
            return end;
        }
        return line(part, i, part.get(i));
    }

    private int line(List<String> part, int i, String text) {
        Matcher footnote = FOOTNOTE.matcher(text);
        if (footnote.matches()) {
            return footnote(part, i, footnote.group(2));
        }
        Matcher named = LABEL.matcher(text);
        if (named.matches()) {
            label = named.group(1);
            return i + 1;
        }
        if (myst && (text.startsWith("% ") || text.equals("%") || text.startsWith("+++"))) {
            return i + 1;
        }
        Matcher definition = DEFINITION.matcher(text);
        if (definition.matches() && isTermBefore()) {
            out.add("");
            out.add("- " + line.plain(definition.group(1)));
            return i + 1;
        }
        Matcher example = EXAMPLE.matcher(text);
        if (example.matches()) {
            out.add("");
            examples++;
            out.add("(" + examples + ") " + line.plain(example.group(2)));
            return i + 1;
        }
        if (label != null && text.startsWith("#")) {
            line.label(label, text);
            label = null;
        }
        String plain = line.plain(text);
        if (!plain.isBlank() || text.isBlank()) {
            out.add(plain);
        }
        return i + 1;
    }

    /// A line behind a colon is a definition below a term, and a caption below a table.
    private boolean isTermBefore() {
        int last = out.size() - 1;
        while (last >= 0 && out.get(last).isBlank() && out.size() - last < 3) {
            last--;
        }
        String before = last < 0 ? "" : out.get(last);
        return !before.isBlank()
                && !before.strip().startsWith("|")
                && !before.contains("---|")
                && !before.startsWith("+")
                && !before.startsWith("#")
                && !before.startsWith("~");
    }

    private static int closing(List<String> part, int from, String fence) {
        int end = from;
        while (end < part.size()) {
            String line = part.get(end).strip();
            if (line.startsWith(fence) && line.replace(fence.substring(0, 1), "").isEmpty()) {
                return end;
            }
            end++;
        }
        return end;
    }

    /// Fences of colons nest: a line of colons ends the innermost.
    private static int endOfColons(List<String> part, int from) {
        int open = 1;
        int i = from + 1;
        while (i < part.size()) {
            Matcher fence = FENCE.matcher(part.get(i));
            if (fence.matches()) {
                i = closing(part, i + 1, fence.group(2));
            } else if (COLONS.matcher(part.get(i)).matches()) {
                open++;
            } else if (CLOSING.matcher(part.get(i)).matches()) {
                open--;
                if (open == 0) {
                    return i;
                }
            }
            i++;
        }
        return part.size();
    }

    private int indented(List<String> part, int i, Matcher begin) {
        int indent = begin.group(1).length();
        int end = i + 1;
        while (end < part.size()
                && (part.get(end).isBlank() || indent(part.get(end)) >= indent + 4)) {
            end++;
        }
        if (part.subList(i + 1, end).stream().allMatch(String::isBlank)) {
            return plain(part, i);
        }
        Matcher title = TITLE.matcher(begin.group(3));
        String name = title.matches() ? title.group(1).strip() : begin.group(3).strip();
        String stated = title.matches() ? title.group(2) : "";
        String word = begin.group(2).startsWith("===") ? "tab-item" : first(name);
        List<String> content =
                part.subList(i + 1, end).stream().map(l -> without(l, indent + 4)).toList();
        rewritten(begin.group(1), "{" + word + "} " + stated, content, true);
        return end;
    }

    private static String first(String names) {
        int space = names.indexOf(' ');
        String first = space < 0 ? names : names.substring(0, space);
        return first.isEmpty() ? "note" : first;
    }

    private static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') {
            indent++;
        }
        return line.startsWith("\t") ? 4 : indent;
    }

    private static String without(String line, int indent) {
        return line.startsWith("\t") && indent == 4
                ? line.substring(1)
                : line.substring(Math.min(indent(line), indent));
    }

    private int grid(List<String> part, int i) {
        int end = RstTables.end(part, i);
        if (end < i + 3) {
            return line(part, i);
        }
        rewritten("", "{grid-table}", part.subList(i, end), false);
        return end;
    }

    /// Adds `content` between fences that no line of it ends.
    private void rewritten(String indent, String info, List<String> content, boolean markdown) {
        String fence = "~".repeat(30 - depth);
        out.add(indent + fence + (markdown || info.startsWith("{") ? REWRITTEN : "") + info);
        content.forEach(l -> out.add(indent + l));
        out.add(indent + fence);
        if (indent.isEmpty()) {
            out.add("");
        }
    }

    private int footnote(List<String> part, int i, String first) {
        StringBuilder text = new StringBuilder(first);
        int end = i + 1;
        while (end < part.size()
                && (part.get(end).startsWith("    ")
                        || (part.get(end).isBlank()
                                && end + 1 < part.size()
                                && part.get(end + 1).startsWith("    ")))) {
            text.append('\n').append(without(part.get(end), 4));
            end++;
        }
        footnotes.add(text.toString());
        return end;
    }
}
