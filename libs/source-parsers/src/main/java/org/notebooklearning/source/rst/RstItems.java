package org.notebooklearning.source.rst;

import static org.notebooklearning.source.rst.RstLines.dedented;
import static org.notebooklearning.source.rst.RstLines.endOfIndented;
import static org.notebooklearning.source.rst.RstLines.indent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph.Kind;
import org.notebooklearning.source.text.OpenLists;
import org.notebooklearning.source.text.RunningText;

/// Lists of every kind: with bullets and numbers, of definitions, fields and options.
final class RstItems {
    private static final Pattern BULLET = Pattern.compile("^([-*+•‣⁃])(?:( +)(\\S.*))?$");
    private static final Pattern NUMBER =
            Pattern.compile(
                    "^(\\(?)(\\d{1,9}|[a-zA-Z]|[ivxlcdm]{1,12}|[IVXLCDM]{1,12}|#)([.)])(?:( +)(\\S.*))?$");
    private static final Pattern FIELD =
            Pattern.compile(
                    "^:((?:[^:\\\\\\s]|\\\\.)(?:[^:\\\\]|\\\\.|:(?! |$)){0,100}):(?: +(.*))?$");
    private static final String OPTION =
            "(?:-\\w|--[\\w-]{1,60}|/\\w{1,20}|\\+\\w)(?:[ =]?(?:<[^>]{1,60}>|[A-Za-z][\\w-]{0,40}))?";
    private static final Pattern OPTIONS =
            Pattern.compile("^(" + OPTION + "(?:, " + OPTION + "){0,6})(?: {2,}(\\S.*))?$");

    private final RstBlocks blocks;
    private final RstInline inline;
    private final OpenLists lists;

    RstItems(RstBlocks blocks, RstInline inline, OpenLists lists) {
        this.blocks = blocks;
        this.inline = inline;
        this.lists = lists;
    }

    /// Reads the list that begins at `i` and gives its end; `i` where none begins.
    int read(List<String> lines, int i) {
        String line = lines.get(i);
        if (BULLET.matcher(line).matches() || isNumbered(lines, i)) {
            return list(lines, i);
        }
        Matcher field = FIELD.matcher(line);
        if (field.matches()) {
            return field(lines, i, field);
        }
        Matcher options = OPTIONS.matcher(line);
        boolean below = i + 1 < lines.size() && indent(lines.get(i + 1)) > 0;
        if (options.matches() && (options.group(2) != null || below)) {
            return option(lines, i, options);
        }
        if (below && !line.endsWith("::") && !line.startsWith("|")) {
            return definition(lines, i);
        }
        return i;
    }

    /// A paragraph may begin as an item does: `A. Einstein was`, with the next line below it.
    private static boolean isNumbered(List<String> lines, int i) {
        if (!isNumber(lines.get(i))) {
            return false;
        }
        String next = i + 1 < lines.size() ? lines.get(i + 1) : "";
        return next.isBlank() || indent(next) > 0 || isNumber(next);
    }

    private static boolean isNumber(String line) {
        Matcher number = NUMBER.matcher(line);
        return number.matches() && (number.group(1).isEmpty() || number.group(3).equals(")"));
    }

    private int list(List<String> lines, int from) {
        lists.open();
        int i = from;
        String form = form(lines.get(i));
        int count = 0;
        while (i < lines.size() && form.equals(form(lines.get(i)))) {
            Matcher number = NUMBER.matcher(lines.get(i));
            if (form.length() > 1 && number.matches()) {
                count =
                        number.group(2).matches("\\d+")
                                ? Integer.parseInt(number.group(2))
                                : count + 1;
                String shown =
                        number.group(2).equals("#") ? Integer.toString(count) : number.group(2);
                lists.item(number.group(1) + shown + number.group(3));
            } else {
                lists.item("");
            }
            i = item(lines, i);
            int next = i;
            while (next < lines.size() && lines.get(next).isBlank()) {
                next++;
            }
            boolean more = next < lines.size() && form.equals(form(lines.get(next)));
            i = more && (form.length() == 1 || isNumbered(lines, next)) ? next : i;
        }
        lists.close();
        return i;
    }

    /// What the marks of one list have in common; empty where the line has none.
    private static String form(String line) {
        Matcher bullet = BULLET.matcher(line);
        if (bullet.matches()) {
            return bullet.group(1);
        }
        Matcher number = NUMBER.matcher(line);
        return number.matches() ? number.group(1) + "1" + number.group(3) : "";
    }

    private int item(List<String> lines, int i) {
        String line = lines.get(i);
        Matcher mark = BULLET.matcher(line);
        Matcher number = NUMBER.matcher(line);
        String text;
        if (mark.matches()) {
            text = mark.group(3) == null ? "" : mark.group(3);
        } else {
            text = number.matches() && number.group(5) != null ? number.group(5) : "";
        }
        int end =
                endOfIndented(
                        lines,
                        i + 1,
                        text.isEmpty() ? 1 : Math.min(2, line.length() - text.length()));
        content(lines, i, end, text, line.length() - text.length());
        return end;
    }

    private void content(List<String> lines, int i, int end, String first, int column) {
        List<String> block = new ArrayList<>();
        block.add(first);
        int most = first.isEmpty() ? Integer.MAX_VALUE : column;
        block.addAll(dedented(lines.subList(i + 1, end), most));
        if (i + 1 < end && lines.get(i + 1).isBlank()) {
            block.add(1, "");
        }
        Kind kind = blocks.kind();
        blocks.readAs(kind == Kind.TEXT || kind == Kind.QUOTE ? Kind.LIST_ITEM : kind, block);
        // An item of which nothing is shown keeps its number to itself.
        lists.takeMark();
    }

    private int definition(List<String> lines, int i) {
        blocks.paragraph(lines.get(i));
        int end = endOfIndented(lines, i + 1, 1);
        Kind kind = blocks.kind();
        blocks.readAs(
                kind == Kind.TEXT ? Kind.LIST_ITEM : kind, dedented(lines.subList(i + 1, end)));
        return end;
    }

    private int option(List<String> lines, int i, Matcher options) {
        int end = endOfIndented(lines, i + 1, 1);
        RunningText text = new RunningText();
        text.code(options.group(1));
        text.words(" ");
        List<String> body = new ArrayList<>();
        body.add(options.group(2) == null ? "" : options.group(2));
        body.addAll(dedented(lines.subList(i + 1, end)));
        int first = body.indexOf("");
        int until = first < 1 ? body.size() : first;
        text.add(inline.words(String.join("\n", body.subList(0, until))));
        Kind kind = blocks.kind();
        Kind item = kind == Kind.TEXT ? Kind.LIST_ITEM : kind;
        blocks.paragraphAs(item, text.take());
        blocks.readAs(item, body.subList(until, body.size()));
        return end;
    }

    private int field(List<String> lines, int i, Matcher field) {
        int end = endOfIndented(lines, i + 1, 1);
        String name = field.group(1);
        String body = field.group(2) == null ? "" : field.group(2);
        List<String> more = dedented(lines.subList(i + 1, end));
        switch (name.toLowerCase(Locale.ROOT)) {
            case "author", "authors" -> authors(body, more);
            case "orphan", "nosearch", "tocdepth", "no-search" -> {
                // Settings of Sphinx, which show nothing.
            }
            default -> {
                int first = more.indexOf("");
                int until = first < 0 ? more.size() : first;
                String begin =
                        name + ": " + body + "\n" + String.join("\n", more.subList(0, until));
                boolean plain = until == more.size() || !body.isEmpty();
                Kind kind = blocks.kind();
                Kind item = kind == Kind.TEXT ? Kind.LIST_ITEM : kind;
                blocks.paragraphAs(item, inline.words(plain ? begin : name + ":"));
                blocks.readAs(item, plain ? more.subList(until, more.size()) : more);
            }
        }
        return end;
    }

    private void authors(String body, List<String> more) {
        String all = (body + "\n" + String.join("\n", more)).strip();
        for (String author : all.split(";|\\n\\s*[-*]?\\s*|^- ", -1)) {
            String name = inline.plain(author);
            if (!name.isBlank()) {
                blocks.authors().add(name);
            }
        }
    }
}
