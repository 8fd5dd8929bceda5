package org.notebooklearning.source.rst;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Displayed formulas as they render alone: docutils and Sphinx set what has several lines in an
/// environment that the source does not write.
final class RstFormulas {
    private static final Pattern MARK =
            Pattern.compile("\\\\begin\\{[^}]{1,40}\\}|\\\\end\\{[^}]{1,40}\\}|\\\\\\\\|\\\\.|&");

    private RstFormulas() {}

    /// `latex` with the environment around it that its lines and columns need.
    static String whole(String latex) {
        int depth = 0;
        boolean lines = false;
        boolean columns = false;
        Matcher mark = MARK.matcher(latex);
        while (mark.find()) {
            String found = mark.group();
            if (found.startsWith("\\begin{")) {
                depth++;
            } else if (found.startsWith("\\end{")) {
                depth--;
            } else if (depth == 0) {
                lines |= found.equals("\\\\");
                columns |= found.equals("&");
            }
        }
        if (!lines && !columns) {
            return latex;
        }
        String name = columns ? "aligned" : "gathered";
        return "\\begin{" + name + "}\n" + latex + "\n\\end{" + name + "}";
    }
}
