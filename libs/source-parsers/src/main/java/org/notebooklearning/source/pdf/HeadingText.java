package org.notebooklearning.source.pdf;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A heading taken apart.
///
/// @param number as printed without its last stop; empty where there is none
/// @param depth 1 for the top level
record HeadingText(String number, String title, int depth) {
    private static final Pattern NUMBER =
            Pattern.compile(
                    "^(?:(?:Appendix|APPENDIX|Chapter|CHAPTER|Section)\\s+)?"
                            + "(\\d{1,2}(?:\\.\\d{1,2}){0,4}|[A-Z](?:\\.\\d{1,2}){1,4}|[A-Z](?=[.:])|[IVX]{1,5}(?=[.:])"
                            + "|(?<=Appendix )[A-Z]|(?<=APPENDIX )[A-Z])[.:]?\\s+(\\S.*)$");
    private static final Pattern LONE_LETTER = Pattern.compile("^([A-Z])\\s+(\\S.*)$");

    /// `gap` says whether a wide gap follows the first word: then a lone letter is a number.
    static HeadingText of(String text, boolean gap) {
        Matcher matcher = NUMBER.matcher(text);
        if (matcher.find()) {
            return numbered(matcher);
        }
        Matcher lone = LONE_LETTER.matcher(text);
        if (gap && lone.find()) {
            return numbered(lone);
        }
        return new HeadingText("", text.strip(), 1);
    }

    private static HeadingText numbered(Matcher matcher) {
        String number = matcher.group(1);
        int depth = 1 + (int) number.chars().filter(c -> c == '.').count();
        return new HeadingText(number, matcher.group(2).strip(), depth);
    }
}
