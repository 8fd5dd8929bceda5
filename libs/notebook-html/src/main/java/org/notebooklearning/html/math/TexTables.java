package org.notebooklearning.html.math;

import static org.notebooklearning.html.clean.Markup.element;

/// Environments of LaTeX's mathematics that set rows and columns.
final class TexTables {
    private static final int MOST_CELLS = 2000;
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
                    case "matrix", "smallmatrix", "gathered", "gather", "gather*" ->
                            table(name, "");
                    case "pmatrix" -> fenced("(", table(name, ""), ")");
                    case "bmatrix" -> fenced("[", table(name, ""), "]");
                    case "Bmatrix" -> fenced("{", table(name, ""), "}");
                    case "vmatrix" -> fenced("|", table(name, ""), "|");
                    case "Vmatrix" -> fenced("‖", table(name, ""), "‖");
                    case "cases" -> fenced("{", table(name, "cases"), "");
                    case "aligned", "align", "align*", "split", "equation", "equation*" ->
                            table(name, "aligned");
                    case "array" -> {
                        tokens.takeRaw();
                        yield table(name, "");
                    }
                    default -> throw new TexException("no environment " + name);
                });
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
            more = tokens.takes("\\\\") && !tokens.peek().equals("\\end");
        }
        tokens.expect("\\end");
        if (!tokens.takeRaw().equals(name)) {
            throw new TexException("\\end of another environment than " + name);
        }
        String kind = style.isEmpty() ? "" : " class=\"" + style + "\"";
        return "<mtable displaystyle=\"true\"" + kind + ">" + rows + "</mtable>";
    }

    private static String fenced(String open, String table, String close) {
        String end = close.isEmpty() ? "" : fence(close);
        return element("mrow", fence(open) + table + end);
    }

    private static String fence(String character) {
        return "<mo fence=\"true\" stretchy=\"true\">" + character + "</mo>";
    }
}
