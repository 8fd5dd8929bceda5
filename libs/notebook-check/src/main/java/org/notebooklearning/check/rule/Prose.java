package org.notebooklearning.check.rule;

import java.util.regex.Pattern;

/// The words of a markdown cell, without what is not prose.
public final class Prose {
    private static final Pattern FENCED =
            Pattern.compile("(?ms)^ {0,3}(```+|~~~+).*?(^ {0,3}\\1|\\z)");
    private static final Pattern SHORT_CODE = Pattern.compile("(`+)[^`]+?\\1");
    private static final Pattern MATHS =
            Pattern.compile("(?s)\\$\\$.+?\\$\\$|\\\\\\[.+?\\\\\\]|\\$[^$\\n]+\\$");
    private static final Pattern TARGET = Pattern.compile("(?<=\\])\\([^)]*\\)|https?://\\S+");
    private static final Pattern QUOTED = Pattern.compile("(?m)^ {0,3}>.*$");
    private static final Pattern HEADING = Pattern.compile("(?m)^ {0,3}#{1,6} .*$");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’-]*");

    private Prose() {}

    /// `markdown` with code, formulas and link targets blanked out; lines and columns stay.
    static String of(String markdown) {
        // Most cells have none of these, and looking for a sign of them is quicker.
        String text = withoutCode(markdown);
        if (text.contains("$") || text.contains("\\[")) {
            text = blanked(text, MATHS);
        }
        if (text.contains("](") || text.contains("://")) {
            text = blanked(text, TARGET);
        }
        return text;
    }

    /// `markdown` with code blanked out; formulas stay.
    static String withoutCode(String markdown) {
        return markdown.contains("`") || markdown.contains("~~~")
                ? blanked(blanked(markdown, FENCED), SHORT_CODE)
                : markdown;
    }

    /// `of(markdown)` without quotations, which are somebody else's words.
    public static String ownWords(String markdown) {
        String text = of(markdown);
        return text.contains(">") ? blanked(text, QUOTED) : text;
    }

    /// How many words stand in `markdown` outside of headings, code and formulas.
    static int words(String markdown) {
        return (int) WORD.matcher(blanked(of(markdown), HEADING)).results().count();
    }

    private static String blanked(String text, Pattern pattern) {
        return pattern.matcher(text).replaceAll(found -> found.group().replaceAll("[^\\n]", " "));
    }
}
