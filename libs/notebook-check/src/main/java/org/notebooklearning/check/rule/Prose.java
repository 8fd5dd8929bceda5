package org.notebooklearning.check.rule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of a markdown cell, without what is not prose.
public final class Prose {
    private static final Pattern FENCED =
            Pattern.compile("(?ms)^ {0,3}(```+|~~~+).*?(^ {0,3}\\1|\\z)");
    private static final Pattern QUOTED = Pattern.compile("(?m)^ {0,3}>.*$");
    private static final Pattern HEADING = Pattern.compile("(?m)^ {0,3}#{1,6} .*$");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’-]*+");

    private Prose() {}

    /// `markdown` with code, formulas and link targets blanked out; lines and columns stay.
    static String of(String markdown) {
        // Most cells have none of these, and looking for a sign of them is quicker.
        String text = withoutCode(markdown);
        if (text.contains("$") || text.contains("\\[")) {
            text = Spans.withoutMaths(text);
        }
        if (text.contains("](") || text.contains("://")) {
            text = Spans.withoutTargets(text);
        }
        return text;
    }

    /// `markdown` with code blanked out; formulas stay.
    static String withoutCode(String markdown) {
        return markdown.contains("`") || markdown.contains("~~~")
                ? Spans.withoutShortCode(blanked(markdown, FENCED))
                : markdown;
    }

    /// `of(markdown)` without quotations, which are somebody else's words.
    public static String ownWords(String markdown) {
        return withoutQuotations(of(markdown));
    }

    /// What `of` returned, without quotations.
    static String withoutQuotations(String prose) {
        return prose.contains(">") ? blanked(prose, QUOTED) : prose;
    }

    /// How many words stand in `markdown` outside of headings, code and formulas.
    static int words(String markdown) {
        return wordsOf(of(markdown));
    }

    /// How many words stand in what `of` returned, outside of headings.
    static int wordsOf(String prose) {
        return (int) WORD.matcher(blanked(prose, HEADING)).results().count();
    }

    private static String blanked(String text, Pattern pattern) {
        Matcher found = pattern.matcher(text);
        StringBuilder blanked = null;
        while (found.find()) {
            blanked = blanked == null ? new StringBuilder(text) : blanked;
            Spans.blank(blanked, found.start(), found.end());
        }
        return blanked == null ? text : blanked.toString();
    }
}
