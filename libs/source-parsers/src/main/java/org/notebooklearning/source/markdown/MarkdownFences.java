package org.notebooklearning.source.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph.Kind;
import org.notebooklearning.contracts.source.SourceDocument.TableCell;
import org.notebooklearning.source.draft.DocumentDraft;
import org.notebooklearning.source.html.HtmlReader;
import org.notebooklearning.source.rst.RstReader;
import org.notebooklearning.source.rst.RstTables;
import org.notebooklearning.source.text.CellText;
import org.notebooklearning.source.text.CodeLanguage;
import org.notebooklearning.source.text.Transcripts;

/// What stands between fences: code, formulas and directives.
final class MarkdownFences {
    private static final Pattern DIRECTIVE =
            Pattern.compile("^\\{([A-Za-z][\\w:.+-]{0,60})\\}\\s*(.*)$");
    private static final Pattern RAW = Pattern.compile("^\\{=([\\w+-]{1,30})\\}$");
    private static final Pattern ATTRIBUTES = Pattern.compile("^\\{([^}]*)\\}\\s*(.*)$");
    private static final Pattern NAMED =
            Pattern.compile("^([A-Za-z][\\w-]*)(?:\\[(.*)\\])?\\s*(.*)$");
    private static final Pattern CLASS = Pattern.compile("\\.([\\w-]+)");
    private static final Pattern TITLE = Pattern.compile("\\b(?:title|name)=\"([^\"]*)\"");
    private static final Pattern LANGUAGE = Pattern.compile("^\\{?\\.?([\\w+#.-]*).*");
    private static final Pattern OPTION = Pattern.compile("^:([\\w-]{1,60}):(?:\\s+(.*))?$");
    private static final Pattern CELL_OPTION =
            Pattern.compile("^(?:#|//|--|%)\\|\\s*([\\w-]+):?\\s*(.*)$");
    private static final Set<String> ADMONITIONS =
            Set.of(
                    ("note warning tip important caution attention danger error hint seealso admonition todo info"
                                    + " success question failure bug example abstract summary tldr check done help"
                                    + " faq missing fail exercise solution callout dropdown details versionadded"
                                    + " versionchanged deprecated secondary")
                            .split(" ", -1));
    private static final Set<String> CODE =
            Set.of(
                    "code-cell",
                    "code-block",
                    "code",
                    "sourcecode",
                    "code-example",
                    "jupyter-execute");
    private static final Set<String> CELLS =
            Set.of(
                    "python",
                    "r",
                    "julia",
                    "ojs",
                    "bash",
                    "sh",
                    "sql",
                    "ipython",
                    "ipython3",
                    "stan");
    private static final Set<String> SILENT =
            Set.of("toctree", "contents", "tableofcontents", "index", "meta", "comment");
    private static final Set<String> LEFT =
            Set.of(
                    "include",
                    "literalinclude",
                    "bibliography",
                    "iframe",
                    "embed",
                    "glue",
                    "plot",
                    "graphviz",
                    "dot",
                    "video",
                    "youtube",
                    "autosummary",
                    "autoclass",
                    "autofunction",
                    "automodule",
                    "anywidget",
                    "any:bundle",
                    "blog-posts",
                    "raw");
    private static final Set<String> CONTAINERS =
            Set.of(
                    ("tab-set tab-item tab tabs tabbed grid grid-item grid-item-card card cards card-carousel"
                                    + " margin sidebar aside topic div column row code-group list panel-tabset"
                                    + " content-visible content-hidden glossary rubric button-link figure-md")
                            .split(" ", -1));

    private final DocumentDraft draft;
    private final MarkdownContext context;
    private final MarkdownWalk walk;

    MarkdownFences(DocumentDraft draft, MarkdownContext context, MarkdownWalk walk) {
        this.draft = draft;
        this.context = context;
        this.walk = walk;
    }

    void append(String written, String literal) {
        boolean rewritten = written.startsWith(MarkdownDialects.REWRITTEN);
        String info = written.replace(MarkdownDialects.REWRITTEN, "").strip();
        Matcher directive = DIRECTIVE.matcher(info);
        Matcher raw = RAW.matcher(info);
        if (directive.matches()) {
            directive(directive.group(1), directive.group(2), literal);
        } else if (raw.matches()) {
            raw(raw.group(1), literal);
        } else if (rewritten) {
            division(info, literal);
        } else if (info.equals("math")) {
            walk.equation(context.macros().expanded(literal), null);
        } else {
            Matcher language = LANGUAGE.matcher(info);
            code(language.matches() ? language.group(1) : "", literal);
        }
    }

    /// What pandoc hands on to one form of output alone.
    private void raw(String form, String literal) {
        if (form.startsWith("html")) {
            HtmlReader.append(literal, context.base(), draft);
        } else {
            context.leftOut().left("raw text for " + form);
        }
    }

    /// A fence of colons by its classes or its word.
    private void division(String info, String literal) {
        Matcher attributes = ATTRIBUTES.matcher(info);
        if (!attributes.matches()) {
            Matcher named = NAMED.matcher(info);
            if (named.matches()) {
                String title = named.group(2) == null ? named.group(3) : named.group(2);
                directive(named.group(1), title, literal);
            } else {
                walk.readAs(walk.kind(), literal);
            }
            return;
        }
        Matcher title = TITLE.matcher(info);
        String stated = title.find() ? title.group(1) : attributes.group(2);
        Matcher name = CLASS.matcher(attributes.group(1));
        String word = "div";
        while (name.find()) {
            String each = name.group(1).replaceFirst("^callout-", "");
            boolean known = ADMONITIONS.contains(each) || isTheorem(each);
            word = known ? each : word;
        }
        Matcher theorem = Pattern.compile("#(thm|lem|cor|prp|def|exm|exr|cnj)-").matcher(info);
        directive(word.equals("div") && theorem.find() ? "theorem" : word, stated, literal);
    }

    private static boolean isTheorem(String name) {
        return name.matches(
                "prf:.*|theorem|lemma|corollary|proposition|definition|proof|axiom|conjecture");
    }

    private void directive(String name, String argument, String literal) {
        String word = name.toLowerCase(Locale.ROOT);
        Map<String, String> options = new HashMap<>();
        String content = content(literal, options);
        String last = word.substring(word.lastIndexOf(':') + 1);
        if (ADMONITIONS.contains(word) || ADMONITIONS.contains(last)) {
            titled(Kind.ADMONITION, argument, content);
        } else if (isTheorem(word)) {
            titled(Kind.THEOREM, argument, content);
        } else if (CODE.contains(word)) {
            String caption = options.getOrDefault("caption", "");
            if (!caption.isEmpty()) {
                walk.readAs(walk.kind(), caption);
            }
            code(argument.replaceFirst("\\s.*$", ""), content);
        } else if (CELLS.contains(word)) {
            code(word, literal);
        } else if (SILENT.contains(word)) {
            // They list what stands elsewhere.
            return;
        } else if (LEFT.contains(word)) {
            context.leftOut().left(("the directive " + word + " " + argument).strip());
        } else {
            byName(word, argument, content, options);
        }
    }

    private void byName(String word, String argument, String content, Map<String, String> options) {
        String label = options.getOrDefault("label", "");
        switch (word) {
            case "math" ->
                    walk.equation(
                            context.macros().expanded((argument + "\n" + content).strip()),
                            label.isEmpty() ? null : label);
            case "figure", "image" -> figure(argument, content, options);
            case "list-table", "csv-table", "eval-rst" -> rst(word, argument, content, options);
            case "grid-table" -> grid(content);
            case "table" -> titled(walk.kind(), argument, content);
            case "epigraph", "pull-quote", "blockquote", "quote" ->
                    walk.readAs(Kind.QUOTE, content);
            case "mermaid" -> draft.code("mermaid", content.stripTrailing(), 0);
            case "html", "=html" -> HtmlReader.append(content, context.base(), draft);
            default -> {
                if (word.matches("grid|tab-set|tabs|row|column|columns|margin")) {
                    // Their argument is a number of columns or a name for styles.
                    walk.readAs(walk.kind(), content);
                    return;
                }
                if (!CONTAINERS.contains(word)) {
                    context.leftOut().unknown("the directive " + word);
                }
                titled(walk.kind(), argument, content);
            }
        }
    }

    private void titled(Kind kind, String title, String content) {
        String plain = title.strip().replaceAll("^\"|\"$", "");
        walk.readAs(kind, plain.isEmpty() ? content : "**" + plain + "**\n\n" + content);
    }

    /// What stands below the options at the beginning: lines such as `:name: x`, or YAML.
    private static String content(String literal, Map<String, String> options) {
        List<String> lines = literal.lines().toList();
        int i = 0;
        if (!lines.isEmpty() && lines.getFirst().strip().equals("---")) {
            i = lines.subList(1, lines.size()).indexOf("---") + 2;
            for (String line : lines.subList(1, Math.max(1, i - 1))) {
                int colon = line.indexOf(':');
                if (colon > 0) {
                    options.put(
                            line.substring(0, colon).strip(), line.substring(colon + 1).strip());
                }
            }
            i = i < 2 ? 0 : i;
        }
        while (i < lines.size() && OPTION.matcher(lines.get(i)).matches()) {
            Matcher option = OPTION.matcher(lines.get(i));
            if (option.matches()) {
                options.put(option.group(1), option.group(2) == null ? "" : option.group(2));
            }
            i++;
        }
        while (i > 0 && i < lines.size() && lines.get(i).isBlank()) {
            i++;
        }
        return String.join("\n", lines.subList(i, lines.size()));
    }

    /// Code without the options of its cell; the caption of what it draws is kept.
    private void code(String language, String literal) {
        List<String> lines = new ArrayList<>(literal.lines().toList());
        while (!lines.isEmpty() && CELL_OPTION.matcher(lines.getFirst()).matches()) {
            lines.removeFirst();
        }
        String code = String.join("\n", lines).stripTrailing();
        if (!code.isBlank()) {
            walk.begin();
            Transcripts.append(draft, CodeLanguage.named(language), code);
        }
    }

    private void figure(String argument, String content, Map<String, String> options) {
        String alt = options.getOrDefault("alt", "");
        DocumentDraft caption = new DocumentDraft();
        String words = CellText.of(caption, cell -> walkIn(cell, content));
        walk.begin();
        String address = argument.strip();
        boolean web = address.startsWith("http");
        String base = context.base();
        String url = null;
        if (web) {
            url = address;
        } else if (!base.isEmpty() && !address.isEmpty() && address.matches("[\\w./~%+-]+")) {
            url = java.net.URI.create(base).resolve(address).toString();
        }
        draft.figure("", words, url, alt.isEmpty() ? null : alt, 0);
    }

    private void walkIn(DocumentDraft inner, String markdown) {
        new MarkdownWalk(inner, Formulas.in(""), context, walk.depth() + 1)
                .readAs(Kind.TEXT, markdown);
    }

    /// Directives that MyST has from reStructuredText are read by its reader; the cells of a table
    /// hold Markdown.
    private void rst(String word, String argument, String content, Map<String, String> options) {
        walk.begin();
        if (word.equals("list-table")) {
            List<List<TableCell>> rows = new ArrayList<>();
            for (List<String> row : RstTables.listed(content.lines().toList())) {
                rows.add(row.stream().map(cell -> new TableCell(cell(cell))).toList());
            }
            draft.cells("", argument, rows, 0, null);
            return;
        }
        StringBuilder text = new StringBuilder();
        if (word.equals("csv-table")) {
            text.append(".. csv-table:: ").append(argument).append('\n');
            options.forEach((name, value) -> text.append("   :" + name + ": " + value + "\n"));
            text.append('\n');
            content.lines().forEach(line -> text.append("   ").append(line).append('\n'));
        } else {
            text.append(content);
        }
        RstReader.appendTo(draft, text.toString(), context.base());
    }

    private void grid(String content) {
        List<List<TableCell>> rows = new ArrayList<>();
        for (RstTables.Cell cell : RstTables.cells(content.lines().toList())) {
            while (rows.size() <= cell.row()) {
                rows.add(new ArrayList<>());
            }
            String text = cell(String.join("\n", dedented(cell.lines())));
            rows.get(cell.row()).add(new TableCell(text, cell.rows(), cell.columns()));
        }
        if (!rows.isEmpty()) {
            walk.begin();
            draft.cells("", "", rows, 0, null);
        }
    }

    private static List<String> dedented(List<String> lines) {
        return lines.stream().map(line -> line.startsWith(" ") ? line.substring(1) : line).toList();
    }

    private String cell(String markdown) {
        return CellText.of(draft, inner -> walkIn(inner, markdown));
    }
}
