package org.notebooklearning.source.rst;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.notebooklearning.contracts.source.SourceDocument.CodeBlock.Role;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph.Kind;
import org.notebooklearning.source.draft.DocumentDraft;
import org.notebooklearning.source.text.CodeLanguage;
import org.notebooklearning.source.text.Transcripts;

/// What directives hold. Those of a name that is not known are passed over where they have no
/// content of running text, such as tables of contents and settings.
final class RstContent {
    private static final Set<String> ADMONITIONS =
            Set.of(
                    "note",
                    "warning",
                    "tip",
                    "important",
                    "caution",
                    "attention",
                    "danger",
                    "error",
                    "hint",
                    "seealso",
                    "admonition",
                    "versionadded",
                    "versionchanged",
                    "deprecated");
    private static final Set<String> PASSED =
            Set.of(
                    "toctree",
                    "contents",
                    "raw",
                    "include",
                    "index",
                    "meta",
                    "highlight",
                    "module",
                    "currentmodule",
                    "autosummary",
                    "automodule",
                    "autoclass",
                    "autofunction",
                    "automethod",
                    "literalinclude",
                    "role",
                    "default-role",
                    "only",
                    "ifconfig",
                    "sectnum",
                    "testsetup",
                    "testcleanup",
                    "plot",
                    "graphviz",
                    "raw-html");

    private final DocumentDraft draft;
    private final RstTargets targets;
    private final RstBlocks blocks;

    RstContent(DocumentDraft draft, RstTargets targets, RstBlocks blocks) {
        this.draft = draft;
        this.targets = targets;
        this.blocks = blocks;
    }

    void append(RstDirective directive) {
        String name = directive.name();
        if (ADMONITIONS.contains(name)) {
            blocks.readAs(Kind.ADMONITION, withArgument(directive));
            return;
        }
        switch (name) {
            case "code",
                    "code-block",
                    "sourcecode",
                    "code-cell",
                    "ipython",
                    "parsed-literal",
                    "testcode" ->
                    code(directive);
            case "doctest" -> Transcripts.append(draft, "python", directive.text());
            case "testoutput" -> draft.code("", directive.text(), Role.OUTPUT, 0, null);
            case "prompt" -> Transcripts.append(draft, "bash", directive.text());
            case "math" -> formulas(directive);
            case "image", "figure" -> figure(directive);
            case "list-table" -> listTable(directive);
            case "csv-table" -> csvTable(directive);
            case "table" -> table(directive);
            case "epigraph", "pull-quote", "highlights" ->
                    blocks.readAs(Kind.QUOTE, directive.content());
            case "topic", "sidebar", "rubric", "centered", "container", "compound" ->
                    blocks.read(withArgument(directive));
            default -> {
                if (!PASSED.contains(name)) {
                    blocks.read(withArgument(directive));
                }
            }
        }
    }

    private static List<String> withArgument(RstDirective directive) {
        List<String> lines = new ArrayList<>();
        if (!directive.argument().isBlank()) {
            lines.add(directive.argument());
            if (directive
                    .name()
                    .matches("admonition|topic|sidebar|version.*|deprecated|\\w+:\\w+")) {
                lines.add("");
            }
        }
        lines.addAll(directive.content());
        return lines;
    }

    private void code(RstDirective directive) {
        String language = CodeLanguage.named(directive.argument());
        Transcripts.append(draft, language, directive.text());
    }

    /// Blank lines part formulas.
    private void formulas(RstDirective directive) {
        String all = (directive.argument() + "\n" + directive.text()).strip();
        String label = directive.option("label");
        for (String formula : all.split("\\n\\s*\\n", -1)) {
            if (!formula.isBlank()) {
                String latex = formula.strip();
                draft.equation(latex, latex, label.isEmpty() ? null : label, false, 0);
            }
        }
    }

    private void figure(RstDirective directive) {
        String alt = directive.option("alt");
        List<String> caption =
                directive.name().equals("figure") ? directive.content() : List.<String>of();
        int end = caption.indexOf("");
        String first = String.join(" ", end < 0 ? caption : caption.subList(0, end));
        draft.figure(
                "",
                new RstInline(draft, targets).plain(first),
                targets.absolute(directive.argument()).orElse(null),
                alt.isEmpty() ? null : alt,
                0);
        if (end >= 0) {
            blocks.read(caption.subList(end, caption.size()));
        }
    }

    private void table(RstDirective directive) {
        List<String> content = directive.content();
        boolean drawn =
                !content.isEmpty()
                        && (RstTables.isGrid(content.getFirst())
                                || RstTables.isSimple(content.getFirst()));
        if (drawn) {
            blocks.table(directive.argument(), RstTables.rows(content));
        }
    }

    private void csvTable(RstDirective directive) {
        List<List<String>> rows = new ArrayList<>();
        if (!directive.option("header").isEmpty()) {
            rows.add(cells(directive.option("header")));
        }
        directive.content().stream()
                .filter(l -> !l.isBlank())
                .map(RstContent::cells)
                .forEach(rows::add);
        blocks.table(directive.argument(), rows);
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            if (c == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else if (c != '"') {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    /// Rows are items, cells are items in them.
    private void listTable(RstDirective directive) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : directive.content()) {
            String text = line.strip();
            boolean row = text.startsWith("* -") || text.startsWith("* *");
            if (row) {
                rows.add(new ArrayList<>());
            }
            if (row || text.startsWith("- ") || text.equals("-")) {
                if (!rows.isEmpty()) {
                    rows.getLast().add(text.replaceFirst("^(?:\\* )?[-*] ?", ""));
                }
            } else if (!text.isEmpty() && !rows.isEmpty() && !rows.getLast().isEmpty()) {
                List<String> open = rows.getLast();
                open.set(open.size() - 1, open.getLast() + " " + text);
            }
        }
        blocks.table(directive.argument(), rows);
    }
}
