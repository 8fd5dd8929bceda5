package org.notebooklearning.source.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Rewrites what documentation tools add to Markdown as what GitHub understands, line by line:
/// admonitions of MkDocs (`!!! note`), Docusaurus and MyST (`:::note`, a fence `{note}`) as quotes
/// that begin with `[!NOTE]`. Takes out the front matter and the texts of footnotes.
final class MarkdownDialects {
    private static final Pattern FENCE = Pattern.compile("^ {0,3}(`{3,}|~{3,})(.*)$");
    private static final Pattern INDENTED =
            Pattern.compile("^(?:!!!|\\?\\?\\?)\\+? +([\\w-]+) *\"?([^\"]*)\"?\\s*$");
    private static final Pattern COLONS =
            Pattern.compile("^(:{3,}) ?\\{?([\\w-]+)\\}?(?:\\[([^\\]]*)\\]| +(.*))?\\s*$");
    private static final Pattern DIRECTIVE =
            Pattern.compile(
                    "^\\{(note|warning|tip|important|caution|attention|danger|error|hint|seealso|admonition|prf:\\w+)\\} *(.*)$");
    private static final Pattern FOOTNOTE = Pattern.compile("^\\[\\^([^\\]\\s]{1,60})\\]: ?(.*)$");
    private static final Pattern FIELD = Pattern.compile("^([A-Za-z_-]{2,30}):\\s*(.*)$");
    private static final Pattern OPTION = Pattern.compile("^:[\\w-]+:.*$");

    private final List<String> out = new ArrayList<>();
    private final List<String> footnotes = new ArrayList<>();
    private final FrontMatter front;
    private final List<String> lines;

    private MarkdownDialects(String markdown) {
        List<String> all = markdown.lines().toList();
        int end = endOfFrontMatter(all);
        this.front = FrontMatter.of(all.subList(0, end));
        this.lines = all.subList(end, all.size());
        int i = 0;
        while (i < lines.size()) {
            i = take(i);
        }
    }

    static MarkdownDialects of(String markdown) {
        return new MarkdownDialects(markdown);
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

    private static int endOfFrontMatter(List<String> all) {
        if (all.isEmpty() || !all.getFirst().strip().equals("---")) {
            return 0;
        }
        for (int i = 1; i < Math.min(all.size(), 200); i++) {
            if (all.get(i).strip().equals("---")) {
                boolean fields = all.subList(1, i).stream().anyMatch(l -> FIELD.matcher(l).find());
                return fields ? i + 1 : 0;
            }
        }
        return 0;
    }

    private int take(int i) {
        String line = lines.get(i);
        Matcher fence = FENCE.matcher(line);
        Matcher indented = INDENTED.matcher(line);
        Matcher colons = COLONS.matcher(line);
        Matcher footnote = FOOTNOTE.matcher(line);
        if (fence.matches()) {
            return fenced(i, fence.group(1), fence.group(2).strip());
        }
        if (indented.matches()) {
            return indented(i, indented.group(1), indented.group(2));
        }
        if (colons.matches()) {
            String title = colons.group(3) == null ? colons.group(4) : colons.group(3);
            return quoted(i, colons.group(1), colons.group(2), title == null ? "" : title);
        }
        if (footnote.matches()) {
            return footnote(i, footnote.group(2));
        }
        out.add(line);
        return i + 1;
    }

    private int fenced(int i, String fence, String info) {
        Matcher directive = DIRECTIVE.matcher(info);
        if (directive.matches()) {
            return quoted(i, fence, directive.group(1), directive.group(2));
        }
        int end = closing(i + 1, fence);
        out.addAll(lines.subList(i, Math.min(lines.size(), end + 1)));
        return end + 1;
    }

    private int quoted(int i, String fence, String kind, String title) {
        int end = closing(i + 1, fence);
        if (end >= lines.size()) {
            out.add(lines.get(i));
            return i + 1;
        }
        quote(kind, title, lines.subList(i + 1, end));
        return end + 1;
    }

    private int closing(int from, String fence) {
        int end = from;
        while (end < lines.size()) {
            String line = lines.get(end).strip();
            if (line.startsWith(fence) && line.replace(fence.substring(0, 1), "").isEmpty()) {
                return end;
            }
            end++;
        }
        return end;
    }

    private int indented(int i, String kind, String title) {
        int end = i + 1;
        while (end < lines.size()
                && (lines.get(end).isBlank() || lines.get(end).startsWith("    "))) {
            end++;
        }
        quote(
                kind,
                title,
                lines.subList(i + 1, end).stream()
                        .map(l -> l.length() > 4 ? l.substring(4) : "")
                        .toList());
        return end;
    }

    private void quote(String kind, String title, List<String> content) {
        out.add("");
        out.add("> [!" + kind.toUpperCase(Locale.ROOT) + "]");
        if (!title.isBlank()) {
            out.add("> **" + title.strip() + "**");
            out.add(">");
        }
        content.stream().filter(l -> !OPTION.matcher(l).matches()).forEach(l -> out.add("> " + l));
        out.add("");
    }

    private int footnote(int i, String first) {
        StringBuilder text = new StringBuilder(first);
        int end = i + 1;
        while (end < lines.size() && lines.get(end).startsWith("    ")) {
            text.append(' ').append(lines.get(end).strip());
            end++;
        }
        footnotes.add(text.toString());
        return end;
    }
}
