package org.notebooklearning.source.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A heading of a page, with the number that stands before it.
record NumberedTitle(String number, String title) {
    private static final Pattern NUMBER =
            Pattern.compile("^(\\d{1,2}(?:\\.\\d{1,2})*)\\.?\\s+(?=\\S)(.*)$");

    static NumberedTitle of(String heading) {
        Matcher matcher = NUMBER.matcher(heading);
        return matcher.matches()
                ? new NumberedTitle(matcher.group(1), matcher.group(2))
                : new NumberedTitle("", heading);
    }
}
