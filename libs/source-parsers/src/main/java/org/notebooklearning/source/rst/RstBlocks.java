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
import org.notebooklearning.source.text.OpenLists;
import org.notebooklearning.source.text.RunningText.Words;
import org.notebooklearning.source.text.Transcripts;

/// Reads the blocks of a document line by line; what is indented below a line belongs to it.
final class RstBlocks {
    /// Levels of nesting that are read; what is deeper is one paragraph.
    private static final int DEEPEST = 30;

    private static final Pattern NOTE =
            Pattern.compile("^\\.\\. \\[(#?[\\w.-]{0,60}|\\*)\\](?: (.*))?$");
    private static final Pattern TARGET = Pattern.compile("^\\.\\. _.*$|^__ +\\S.*$");
    private static final Pattern SUBSTITUTION = Pattern.compile("^\\.\\. \\|[^|]{1,120}\\| .*$");
    private static final Pattern NUMBER = Pattern.compile("#?\\d*|\\*|#[\\w.-]*");

    private final DocumentDraft draft;
    private final RstContext context;
    private final RstInline inline;
    private final RstContent content;
    private final RstItems items;
    private final OpenLists lists = new OpenLists();
    private final List<String> levels = new ArrayList<>();
    private final List<String> authors = new ArrayList<>();
    private Kind kind = Kind.TEXT;
    private String title = "";
    private int depth;

    /// `depth` is how deep in other blocks these stand, as the cells of a table do.
    RstBlocks(DocumentDraft draft, RstContext context, int depth) {
        this.draft = draft;
        this.context = context;
        this.depth = depth;
        this.inline = context.inline(draft);
        this.content = new RstContent(draft, context, this);
        this.items = new RstItems(this, inline, lists);
    }

    String title() {
        return title;
    }

    void titled(String words) {
        title = words;
    }

    List<String> authors() {
        return authors;
    }

    int depth() {
        return depth;
    }

    Kind kind() {
        return kind;
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
        if (line.equals("..") || line.startsWith(".. ") || TARGET.matcher(line).matches()) {
            return explicit(lines, i);
        }
        if (RstTables.isGrid(line) || RstTables.isSimple(line)) {
            int end = Math.max(i + 1, RstTables.end(lines, i));
            content.tables().drawn("", lines.subList(i, end));
            return end;
        }
        if (line.equals("::")) {
            return literal(lines, i + 1);
        }
        if (isAdornment(line)) {
            int end = overlined(lines, i);
            if (end > i) {
                return end;
            }
        }
        if (i + 1 < lines.size() && isUnderline(line, lines.get(i + 1))) {
            heading(line, lines.get(i + 1).substring(0, 1));
            return i + 2;
        }
        if (line.startsWith(">>> ") || line.equals(">>>")) {
            int end = endOfParagraph(lines, i);
            code("python", String.join("\n", lines.subList(i, end)));
            return end;
        }
        int end = items.read(lines, i);
        return end > i ? end : text(lines, i);
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
        boolean alone = i + 1 >= lines.size() || lines.get(i + 1).isBlank();
        return lines.get(i).length() >= 4 && alone ? i + 1 : i;
    }

    private void heading(String text, String style) {
        if (!levels.contains(style)) {
            levels.add(style);
        }
        NumberedTitle heading = NumberedTitle.of(inline.plain(text));
        title = title.isEmpty() ? heading.title() : title;
        draft.heading(heading.number(), heading.title(), levels.indexOf(style) + 1, 0);
    }

    private int text(List<String> lines, int i) {
        int end = endOfParagraph(lines, i);
        boolean drawn = lines.get(i).startsWith("|") && lines.get(i).matches("\\|(?: .*)?");
        String text =
                drawn
                        ? String.join(" ", lines.subList(i, end))
                                .replaceAll("(^| )\\|(?= |$)", "$1")
                        : String.join("\n", lines.subList(i, end));
        if (!text.endsWith("::") || drawn) {
            paragraph(text);
            return end;
        }
        boolean gone = text.equals("::") || Character.isWhitespace(text.charAt(text.length() - 3));
        paragraph(text.substring(0, text.length() - (gone ? 2 : 1)));
        return literal(lines, end);
    }

    /// A literal block is indented, or each of its lines begins with the same sign.
    private int literal(List<String> lines, int from) {
        int i = from;
        while (i < lines.size() && lines.get(i).isBlank()) {
            i++;
        }
        if (i >= lines.size()) {
            return from;
        }
        int end = endOfIndented(lines, i, 1);
        if (end > i) {
            code(context.language(), String.join("\n", dedented(lines.subList(i, end))));
            return end;
        }
        String sign = lines.get(i).substring(0, 1);
        end = i;
        while (end < lines.size()
                && lines.get(end).startsWith(sign)
                && !Character.isLetterOrDigit(sign.charAt(0))) {
            end++;
        }
        if (end > i) {
            code(context.language(), String.join("\n", lines.subList(i, end)));
        }
        return Math.max(end, from);
    }

    static int endOfParagraph(List<String> lines, int from) {
        int end = from + 1;
        boolean drawn = lines.get(from).startsWith("| ");
        while (end < lines.size()
                && !lines.get(end).isBlank()
                && (drawn || indent(lines.get(end)) == 0)) {
            end++;
        }
        return end;
    }

    private int explicit(List<String> lines, int i) {
        String line = lines.get(i);
        boolean target = TARGET.matcher(line).matches();
        boolean blank = i + 1 >= lines.size() || lines.get(i + 1).isBlank();
        if (blank && (line.equals("..") || target)) {
            return i + 1;
        }
        if (target) {
            int end = i + 1;
            while (end < lines.size() && indent(lines.get(end)) > 0) {
                end++;
            }
            return end;
        }
        int end = endOfIndented(lines, i + 1, 1);
        List<String> block = lines.subList(i + 1, end);
        Matcher note = NOTE.matcher(line);
        if (note.matches()) {
            note(note.group(1), note.group(2) == null ? "" : note.group(2), block);
        } else if (!SUBSTITUTION.matcher(line).matches()) {
            RstDirective directive = RstDirective.of(line, block);
            if (directive != null) {
                content.append(directive);
            }
        }
        return end;
    }

    private void note(String label, String first, List<String> block) {
        List<String> text = new ArrayList<>();
        text.add(first);
        text.addAll(dedented(block));
        if (NUMBER.matcher(label).matches()) {
            if (!block.isEmpty() && block.getFirst().isBlank()) {
                text.add(1, "");
            }
            readAs(Kind.FOOTNOTE, text);
        } else {
            draft.reference(label, inline.plain(String.join(" ", text)), null);
        }
    }

    /// Appends a paragraph with the marks in its `text` taken away.
    void paragraph(String text) {
        paragraph(inline.words(text));
    }

    void paragraph(Words words) {
        if (words.says()) {
            String mark = lists.takeMark();
            Words marked = words.behind(mark);
            draft.paragraph(kind, marked.text(), lists.place(mark), marked.markup(), 0);
        }
    }

    /// Appends `words` as `other`.
    void paragraphAs(Kind other, Words words) {
        Kind before = kind;
        kind = other;
        paragraph(words);
        kind = before;
    }

    /// Shows the number of an item that begins with something else than text.
    void begin() {
        String mark = lists.takeMark();
        if (!mark.isEmpty()) {
            draft.paragraph(kind, mark, lists.place(mark), List.of(), 0);
        }
    }

    void code(String language, String code) {
        if (!code.isBlank()) {
            begin();
            Transcripts.append(draft, language, code);
        }
    }
}
