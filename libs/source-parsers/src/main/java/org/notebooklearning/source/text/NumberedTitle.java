package org.notebooklearning.source.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A heading with the number that stands before it, empty where none does.
public record NumberedTitle(String number, String title) {
    private static final Pattern NUMBER =
            Pattern.compile("^(\\d{1,2}(?:\\.\\d{1,2})*)\\.?\\s+(?=\\S)(.*)$");

    /// Takes `heading` apart.
    public static NumberedTitle of(String heading) {
        Matcher matcher = NUMBER.matcher(heading);
        return matcher.matches()
                ? new NumberedTitle(matcher.group(1), matcher.group(2))
                : new NumberedTitle("", heading);
    }
}
