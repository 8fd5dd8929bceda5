package org.notebooklearning.source.print;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text of a source as Markdown that shows it as it is: nothing in it becomes a tag, a heading, a
/// list or a picture. Inline formulas between dollar signs stay formulas.
final class MarkdownText {
    private static final Pattern FORMULA = Pattern.compile("\\$[^$\\n]++\\$");
    private static final Pattern INLINE = Pattern.compile("[\\\\`*_\\[\\]<]|&(?=#?\\w)");
    private static final Pattern BLOCK = Pattern.compile("^(\\s*)([#>+=~:-]|\\d{1,9}(?=[.)]))");

    private MarkdownText() {}

    /// `words` as a paragraph of one line.
    static String escaped(String words) {
        String out = inline(words);
        Matcher block = BLOCK.matcher(out);
        if (!block.find()) {
            return out;
        }
        boolean number = Character.isDigit(block.group(2).charAt(0));
        return new StringBuilder(out)
                .insert(number ? block.end(2) : block.start(2), '\\')
                .toString();
    }

    /// `words` as a cell of a table.
    static String cell(String words) {
        return inline(words).replace("|", "\\|");
    }

    /// `words` behind a mark that says what they are, such as that of a heading.
    static String inline(String words) {
        String line = words.replaceAll("\\s*\\R\\s*", " ");
        StringBuilder out = new StringBuilder();
        Matcher formula = FORMULA.matcher(line);
        int end = 0;
        while (formula.find()) {
            out.append(plain(line.substring(end, formula.start()))).append(formula.group());
            end = formula.end();
        }
        return out.append(plain(line.substring(end))).toString();
    }

    /// `code` between fences that are longer than any in it.
    static String fenced(String language, String code) {
        String fence = "```";
        while (code.contains(fence)) {
            fence += "`";
        }
        String word = language.replaceAll("[^\\w+#.-]", "");
        return fence + word + "\n" + code.stripTrailing() + "\n" + fence;
    }

    private static String plain(String words) {
        return INLINE.matcher(words).replaceAll("\\\\$0");
    }
}
