package org.notebooklearning.source.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A caption, taken apart into "Figure 3" and what follows.
record LabelledCaption(String label, String caption) {
    private static final Pattern LABEL =
            Pattern.compile(
                    "^((?:Figure|Fig\\.|Table|Algorithm|Listing)\\s*[A-Z]?\\d+(?:\\.\\d+)*)\\s*[.:|]?\\s*(.*)$",
                    Pattern.DOTALL);

    static LabelledCaption of(String caption) {
        Matcher matcher = LABEL.matcher(caption);
        return matcher.matches()
                ? new LabelledCaption(matcher.group(1), matcher.group(2))
                : new LabelledCaption("", caption);
    }
}
