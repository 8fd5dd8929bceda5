package org.notebooklearning.source.rst;

import static org.notebooklearning.source.rst.RstLines.dedented;
import static org.notebooklearning.source.rst.RstLines.endOfIndented;
import static org.notebooklearning.source.rst.RstLines.indent;
import static org.notebooklearning.source.rst.RstLines.isAdornment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph.Kind;
import org.notebooklearning.source.draft.DocumentDraft;
import org.notebooklearning.source.text.NumberedTitle;
import org.notebooklearning.source.text.Transcripts;

/// Reads the blocks of a document line by line; what is indented below a line belongs to it.
final class RstBlocks {
    /// Levels of nesting that are read; what is deeper is one paragraph.
    private static final int DEEPEST = 30;

    private static final Pattern ITEM =
            Pattern.compile("^([-*+•]|#\\.|\\(?\\d{1,3}[.)]|\\(?[a-zA-Z#][.)])( +)(\\S.*)$");
    private static final Pattern FIELD = Pattern.compile("^:([^:\\s][^:]{0,100}):(?: +(.*))?$");
    private static final Pattern NOTE = Pattern.compile("^\\.\\. \\[(#?[\\w.*-]{0,60})\\] ?(.*)$");

    private final DocumentDraft draft;
    private final RstInline inline;
    private final RstContent content;
    private final List<String> levels = new ArrayList<>();
    private final List<String> authors = new ArrayList<>();
    private Kind kind = Kind.TEXT;
    private String title = "";
    private int depth;

    RstBlocks(DocumentDraft draft, RstTargets targets) {
        this.draft = draft;
        this.inline = new RstInline(draft, targets);
        this.content = new RstContent(draft, targets, this);
    }

    String title() {
        return title;
    }

    List<String> authors() {
        return authors;
    }

    void read(List<String> lines) {
        if (depth > DEEPEST) {
            paragraph(String.join(" ", lines));
            return;
        }
        depth++;
        int i = 0;
        while (i < lines.size()) {
            i = lines.get(i).isBlank() ? i + 1 : block(lines, i);
        }
        depth--;
    }

    /// The same with what is read marked as `other`.
    void readAs(Kind other, List<String> lines) {
        Kind before = kind;
        kind = other;
        read(lines);
        kind = before;
    }

    private int block(List<String> lines, int i) {
        String line = lines.get(i);
        if (indent(line) > 0) {
            int end = endOfIndented(lines, i, 1);
            readAs(kind == Kind.TEXT ? Kind.QUOTE : kind, dedented(lines.subList(i, end)));
            return end;
        }
        if (line.startsWith("..") && (line.length() == 2 || line.charAt(2) == ' ')) {
            return explicit(lines, i);
        }
        if (RstTables.isGrid(line) || RstTables.isSimple(line)) {
            int end = Math.max(i + 1, RstTables.end(lines, i));
            table("", RstTables.rows(lines.subList(i, end)));
            return end;
        }
        if (isAdornment(line)) {
            return overlined(lines, i);
        }
        if (i + 1 < lines.size() && isUnderline(line, lines.get(i + 1))) {
            heading(line, lines.get(i + 1).substring(0, 1));
            return i + 2;
        }
        if (line.startsWith(">>> ")) {
            int end = endOfParagraph(lines, i);
            Transcripts.append(draft, "python", String.join("\n", lines.subList(i, end)));
            return end;
        }
        return list(lines, i);
    }

    private static boolean isUnderline(String title, String line) {
        return isAdornment(line)
                && (line.length() >= 4 || line.length() >= title.length())
                && !title.endsWith("::")
                && line.length() + 3 >= title.length();
    }

    private int overlined(List<String> lines, int i) {
        boolean heading =
                i + 2 < lines.size()
                        && lines.get(i + 2).equals(lines.get(i))
                        && !lines.get(i + 1).isBlank();
        if (heading) {
            heading(lines.get(i + 1).strip(), "over" + lines.get(i).charAt(0));
            return i + 3;
        }
        return i + 1;
    }

    private void heading(String text, String style) {
        if (!levels.contains(style)) {
            levels.add(style);
        }
        NumberedTitle heading = NumberedTitle.of(inline.plain(text));
        title = title.isEmpty() ? heading.title() : title;
        draft.heading(heading.number(), heading.title(), levels.indexOf(style) + 1, 0);
    }

    private int list(List<String> lines, int i) {
        String line = lines.get(i);
        Matcher item = ITEM.matcher(line);
        if (item.matches()) {
            int width = item.start(3);
            int end = endOfIndented(lines, i + 1, Math.min(width, 2));
            List<String> block = new ArrayList<>();
            block.add(item.group(3));
            block.addAll(dedented(lines.subList(i + 1, end)));
            if (i + 1 < end && lines.get(i + 1).isBlank()) {
                block.add(1, "");
            }
            readAs(Kind.LIST_ITEM, block);
            return end;
        }
        Matcher field = FIELD.matcher(line);
        if (field.matches()) {
            return field(lines, i, field);
        }
        boolean definition =
                i + 1 < lines.size() && indent(lines.get(i + 1)) > 0 && !line.endsWith("::");
        if (definition) {
            paragraph(line);
            int end = endOfIndented(lines, i + 1, 1);
            readAs(Kind.LIST_ITEM, dedented(lines.subList(i + 1, end)));
            return end;
        }
        return text(lines, i);
    }

    private int field(List<String> lines, int i, Matcher field) {
        int end = endOfIndented(lines, i + 1, 1);
        String body = field.group(2) == null ? "" : field.group(2);
        String name = field.group(1);
        if (name.matches("(?i)authors?")) {
            authors.add(body);
            return end;
        }
        if (!name.matches("(?i)orphan|nosearch|tocdepth")) {
            String more = String.join(" ", lines.subList(i + 1, Math.max(i + 1, end)));
            draft.paragraph(Kind.LIST_ITEM, inline.plain(name + ": " + body + " " + more), 0);
        }
        return end;
    }

    private int text(List<String> lines, int i) {
        int end = endOfParagraph(lines, i);
        String text = String.join(" ", lines.subList(i, end));
        if (!text.endsWith("::")) {
            paragraph(text);
            return end;
        }
        String plain = text.equals("::") ? "" : text.substring(0, text.length() - 1);
        paragraph(plain);
        int literal = endOfIndented(lines, end, 1);
        Transcripts.append(draft, "", String.join("\n", dedented(lines.subList(end, literal))));
        return Math.max(literal, end);
    }

    private static int endOfParagraph(List<String> lines, int from) {
        int end = from + 1;
        while (end < lines.size() && !lines.get(end).isBlank() && indent(lines.get(end)) == 0) {
            end++;
        }
        return end;
    }

    private int explicit(List<String> lines, int i) {
        String line = lines.get(i);
        int end = endOfIndented(lines, i + 1, 1);
        List<String> block = dedented(lines.subList(i + 1, end));
        Matcher note = NOTE.matcher(line);
        RstDirective directive = RstDirective.of(line, block);
        if (note.matches()) {
            String text = inline.plain(note.group(2) + " " + String.join(" ", block));
            if (note.group(1).matches("#?\\d*|\\*|#\\w*")) {
                draft.paragraph(Kind.FOOTNOTE, text, 0);
            } else {
                draft.reference(note.group(1), text, null);
            }
        } else if (directive != null) {
            content.append(directive);
        }
        return end;
    }

    void paragraph(String text) {
        String plain = inline.plain(text.replaceFirst("^\\| ", ""));
        if (plain.codePoints().anyMatch(Character::isLetterOrDigit)) {
            draft.paragraph(kind, plain, 0);
        }
    }

    void table(String caption, List<List<String>> rows) {
        List<List<String>> plain =
                rows.stream().map(row -> row.stream().map(inline::plain).toList()).toList();
        if (!plain.isEmpty()) {
            draft.table("", inline.plain(caption), plain, 0);
        }
    }
}
