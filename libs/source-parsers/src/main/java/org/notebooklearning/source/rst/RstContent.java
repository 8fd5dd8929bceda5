package org.notebooklearning.source.rst;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.notebooklearning.contracts.source.SourceDocument.CodeBlock.Role;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph.Kind;
import org.notebooklearning.source.draft.DocumentDraft;
import org.notebooklearning.source.html.HtmlReader;
import org.notebooklearning.source.text.CodeLanguage;
import org.notebooklearning.source.text.RunningText;

/// What directives hold. What is left out is counted and named; a directive that is not known
/// gives the text in it.
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
                    "todo",
                    "versionadded",
                    "versionchanged",
                    "versionremoved",
                    "deprecated",
                    "dropdown");

    /// They set something and show nothing, or repeat what stands elsewhere.
    private static final Set<String> SETTINGS =
            Set.of(
                    "toctree",
                    "contents",
                    "sectnum",
                    "section-numbering",
                    "index",
                    "meta",
                    "module",
                    "currentmodule",
                    "py:currentmodule",
                    "role",
                    "default-role",
                    "default-domain",
                    "tabularcolumns",
                    "target-notes",
                    "sectionauthor",
                    "codeauthor",
                    "header",
                    "footer",
                    "testsetup",
                    "testcleanup",
                    "class",
                    "rst-class",
                    "cssclass",
                    "restructuredtext-test-directive");

    /// Their content is made while documentation is built, or is no text.
    private static final Set<String> LEFT =
            Set.of(
                    "include",
                    "literalinclude",
                    "autosummary",
                    "automodule",
                    "autoclass",
                    "autofunction",
                    "automethod",
                    "autoattribute",
                    "autodata",
                    "autoexception",
                    "plot",
                    "graphviz",
                    "digraph",
                    "graph",
                    "inheritance-diagram",
                    "mermaid",
                    "uml",
                    "bibliography",
                    "youtube",
                    "vimeo",
                    "video",
                    "iframe",
                    "jupyter-kernel",
                    "bokeh-plot",
                    "altair-plot",
                    "minigallery",
                    "program-output",
                    "command-output",
                    "click",
                    "argparse",
                    "doxygenclass",
                    "doxygenfunction");

    /// Their argument is a name for styles, not text.
    private static final Set<String> CONTAINERS =
            Set.of("container", "compound", "only", "ifconfig", "tabs", "tab-set", "grid", "hlist");
    private static final Set<String> OBJECTS =
            Set.of(
                    "function",
                    "method",
                    "class",
                    "attribute",
                    "data",
                    "exception",
                    "decorator",
                    "staticmethod",
                    "classmethod",
                    "property",
                    "describe",
                    "object",
                    "option",
                    "cmdoption",
                    "envvar",
                    "confval",
                    "program",
                    "macro",
                    "type",
                    "struct",
                    "enum",
                    "var",
                    "member",
                    "opcode",
                    "signature");

    private final DocumentDraft draft;
    private final RstContext context;
    private final RstBlocks blocks;
    private final RstTableContent tables;

    RstContent(DocumentDraft draft, RstContext context, RstBlocks blocks) {
        this.draft = draft;
        this.context = context;
        this.blocks = blocks;
        this.tables = new RstTableContent(draft, context, blocks);
    }

    RstTableContent tables() {
        return tables;
    }

    void append(RstDirective directive) {
        String name = directive.name();
        String last = name.substring(name.lastIndexOf(':') + 1);
        if (ADMONITIONS.contains(name)) {
            blocks.readAs(Kind.ADMONITION, withTitle(directive));
        } else if (name.matches("prf:.*|proof:.*|theorem|lemma|definition|corollary|proposition")) {
            blocks.readAs(Kind.THEOREM, withTitle(directive));
        } else if (SETTINGS.contains(name)) {
            setting(directive);
        } else if (LEFT.contains(name)) {
            String argument = directive.argument().replace('\n', ' ');
            context.leftOut().left(("the directive " + name + " " + argument).strip());
        } else if (isObject(directive, last)) {
            signature(directive);
        } else {
            byName(directive);
        }
    }

    private static boolean isObject(RstDirective directive, String last) {
        boolean named = directive.name().indexOf(':') > 0 || !directive.argument().isEmpty();
        return OBJECTS.contains(last) && named;
    }

    private void byName(RstDirective directive) {
        switch (directive.name()) {
            case "code",
                    "code-block",
                    "sourcecode",
                    "code-cell",
                    "ipython",
                    "testcode",
                    "jupyter-execute",
                    "highlight-block" ->
                    code(directive);
            case "parsed-literal" -> literal(directive);
            case "doctest" -> blocks.code("python", directive.text());
            case "testoutput" -> output(directive);
            case "prompt" -> blocks.code("bash", directive.text());
            case "highlight" -> context.language(CodeLanguage.named(directive.argument()));
            case "math" -> formulas(directive);
            case "image", "figure" -> figure(directive);
            case "list-table", "flat-table" -> tables.list(directive);
            case "csv-table" -> tables.csv(directive);
            case "table" -> tables.titled(directive);
            case "epigraph", "pull-quote", "highlights" ->
                    blocks.readAs(Kind.QUOTE, directive.content());
            case "raw", "raw-html" -> raw(directive);
            case "title" -> blocks.titled(directive.argument());
            case "line-block" -> blocks.paragraph(directive.text());
            case "topic", "sidebar", "rubric", "centered", "glossary", "tab", "tab-item", "card" ->
                    blocks.read(withTitle(directive));
            default -> other(directive);
        }
    }

    private void other(RstDirective directive) {
        if (CONTAINERS.contains(directive.name())) {
            blocks.read(directive.content());
            return;
        }
        context.leftOut().unknown("the directive " + directive.name());
        blocks.read(withTitle(directive));
    }

    private void setting(RstDirective directive) {
        if (directive.name().equals("default-role")) {
            context.roles().usual(directive.argument().strip());
        }
        if (directive.name().matches("class|rst-class|cssclass")) {
            blocks.read(directive.content());
        }
    }

    private static List<String> withTitle(RstDirective directive) {
        List<String> lines = new ArrayList<>();
        if (!directive.argument().isBlank()) {
            lines.addAll(directive.argument().lines().toList());
            if (!directive
                            .name()
                            .matches(
                                    "note|warning|tip|important|caution|attention|danger|error|hint|seealso|todo")
                    || !directive.options().isEmpty()) {
                lines.add("");
            }
        }
        lines.addAll(directive.content());
        return lines;
    }

    /// What Sphinx documents: its signatures as code, then what is said about it.
    private void signature(RstDirective directive) {
        boolean parted = directive.options().isEmpty() && directive.content().isEmpty();
        for (String line : directive.argument().lines().toList()) {
            RunningText text = new RunningText();
            text.code(line.strip().replaceAll("\\\\$", ""));
            blocks.paragraph(text.take());
        }
        if (!parted) {
            blocks.read(directive.content());
        }
    }

    private void code(RstDirective directive) {
        caption(directive);
        String language = CodeLanguage.named(directive.argument());
        blocks.code(language.isEmpty() ? context.language() : language, directive.text());
    }

    private void caption(RstDirective directive) {
        if (!directive.option("caption").isEmpty()) {
            blocks.paragraph(directive.option("caption"));
        }
    }

    /// Marks are read in a parsed literal; its lines stay.
    private void literal(RstDirective directive) {
        List<String> lines = new ArrayList<>();
        RstInline inline = context.inline(draft);
        for (String line : directive.content()) {
            lines.add(" ".repeat(RstLines.indent(line)) + inline.plain(line));
        }
        blocks.code("", String.join("\n", lines));
    }

    private void output(RstDirective directive) {
        blocks.begin();
        draft.code("", directive.text(), Role.OUTPUT, 0, null);
    }

    /// HTML is read as a page is; what is for other formats is left out.
    private void raw(RstDirective directive) {
        if (directive.argument().strip().matches("(?i)html.*")
                || directive.name().equals("raw-html")) {
            HtmlReader.append(directive.text(), "", draft);
        } else {
            context.leftOut().left("raw text for " + directive.argument().strip());
        }
    }

    /// Blank lines part formulas.
    private void formulas(RstDirective directive) {
        String all = (directive.argument() + "\n" + directive.text()).strip();
        String label = directive.option("label");
        for (String formula : all.split("\\n\\s*\\n", -1)) {
            if (!formula.isBlank()) {
                String latex = RstFormulas.whole(formula.strip());
                blocks.begin();
                draft.equation(latex, latex, label.isEmpty() ? null : label, false, 0);
            }
        }
    }

    private void figure(RstDirective directive) {
        String alt = directive.option("alt");
        List<String> caption =
                directive.name().equals("figure") ? directive.content() : List.<String>of();
        int end = caption.indexOf("");
        String first = String.join("\n", end < 0 ? caption : caption.subList(0, end));
        boolean comment = first.equals("..");
        blocks.begin();
        draft.figure(
                "",
                comment ? "" : context.inline(draft).plain(first),
                context.targets()
                        .absolute(directive.argument().replaceAll("\\s+", ""))
                        .orElse(null),
                alt.isEmpty() ? null : context.inline(draft).plain(alt),
                0);
        if (end >= 0) {
            blocks.read(caption.subList(end, caption.size()));
        }
    }
}
