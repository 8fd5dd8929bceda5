package org.notebooklearning.html.math;

import static org.notebooklearning.html.clean.Markup.element;

import java.util.regex.Pattern;

/// Environments of LaTeX's mathematics that set rows and columns.
final class TexTables {
    private static final int MOST_CELLS = 2000;
    private static final Pattern GAP =
            Pattern.compile("\\[\\s*-?[\\d.]+\\s*(?:[a-z]{2}|\\\\[a-z]+)\\s*]");
    private final TexMath math;
    private final TexTokens tokens;

    TexTables(TexMath math) {
        this.math = math;
        this.tokens = math.tokens();
    }

    /// The table of the environment `name`, up to its end; a [TexException] for others.
    TexAtom set(String name) {
        return TexAtom.plain(
                switch (name) {
                    case "matrix",
                            "smallmatrix",
                            "gathered",
                            "gather",
                            "gather*",
                            "multline",
                            "multline*",
                            "multlined",
                            "matrix*" -> {
                        position();
                        yield table(name, "");
                    }
                    case "pmatrix", "psmallmatrix" -> fenced("(", table(name, ""), ")");
                    case "pmatrix*" -> {
                        position();
                        yield fenced("(", table(name, ""), ")");
                    }
                    case "bmatrix*" -> {
                        position();
                        yield fenced("[", table(name, ""), "]");
                    }
                    case "bmatrix", "bsmallmatrix" -> fenced("[", table(name, ""), "]");
                    case "Bmatrix" -> fenced("{", table(name, ""), "}");
                    case "vmatrix" -> fenced("|", table(name, ""), "|");
                    case "Vmatrix" -> fenced("‖", table(name, ""), "‖");
                    case "cases", "dcases" -> fenced("{", table(name, "cases"), "");
                    case "rcases", "drcases" -> fenced("", table(name, "cases"), "}");
                    case "aligned",
                            "align",
                            "align*",
                            "split",
                            "equation",
                            "equation*",
                            "flalign",
                            "flalign*",
                            "eqnarray",
                            "eqnarray*",
                            "displaymath" -> {
                        position();
                        yield table(name, "aligned");
                    }
                    case "alignedat", "alignat", "alignat*" -> {
                        position();
                        tokens.takeRaw();
                        yield table(name, "aligned");
                    }
                    case "array", "subarray", "tabular" -> {
                        position();
                        tokens.takeRaw();
                        yield table(name, "");
                    }
                    default -> throw TexException.unknown("\\begin{" + name + "}");
                });
    }

    /// The position of an environment, such as `[t]`, changes nothing here.
    private void position() {
        if (tokens.takes("[")) {
            while (!tokens.peek().isEmpty() && !tokens.takes("]")) {
                tokens.take();
            }
        }
    }

    /// The lines of `\substack{...}`.
    String stacked() {
        tokens.expect("{");
        StringBuilder rows = new StringBuilder();
        do {
            rows.append(element("mtr", element("mtd", math.row())));
        } while (tokens.takes("\\\\"));
        tokens.expect("}");
        return element("mtable", rows.toString());
    }

    private String table(String name, String style) {
        StringBuilder rows = new StringBuilder();
        int cells = 0;
        boolean more = true;
        while (more) {
            StringBuilder row = new StringBuilder();
            do {
                cells++;
                if (cells > MOST_CELLS) {
                    throw new TexException("too large a table");
                }
                row.append(element("mtd", math.row()));
            } while (tokens.takes("&"));
            rows.append(element("mtr", row.toString()));
            more = tokens.takes("\\\\") || tokens.takes("\\cr");
            if (more) {
                gap();
                more = !tokens.peek().equals("\\end");
            }
        }
        tokens.expect("\\end");
        if (!tokens.takeRaw().equals(name)) {
            throw new TexException("\\end of another environment than " + name);
        }
        String kind = style.isEmpty() ? "" : " class=\"" + style + "\"";
        return "<mtable displaystyle=\"true\"" + kind + ">" + rows + "</mtable>";
    }

    /// The room below a row, such as `[2pt]`; other brackets are part of the next row.
    private void gap() {
        tokens.takes("*");
        tokens.takeMatch(GAP);
    }

    private static String fenced(String open, String table, String close) {
        String end = close.isEmpty() ? "" : fence(close);
        String start = open.isEmpty() ? "" : fence(open);
        return element("mrow", start + table + end);
    }

    private static String fence(String character) {
        return "<mo fence=\"true\" stretchy=\"true\">" + character + "</mo>";
    }
}
