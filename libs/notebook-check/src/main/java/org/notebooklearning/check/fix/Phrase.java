package org.notebooklearning.check.fix;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words that say where something stands, and words that do without. Where code and formulas stood
/// there are signs U+FFFC.
///
/// @param with replacement as of [Matcher#replaceAll]
/// @param startsSentence whether what follows begins the sentence now
record Phrase(Pattern pattern, String with, boolean startsSentence) {
    private static final String NUMBER =
            "(?:\\d+(?:\\.\\d+){0,5}|[IVX]+|one|two|three|four|five|six|seven|eight)";
    private static final String UNIT = "(?:[Pp]art|[Ss]tep|[Ss]ection|[Ll]esson|[Cc]hapter)";

    /// A heading's marks, a comment's mark or the start of a paragraph, list and bold marks.
    private static final String START = "^(\\s*(?:#{1,6}\\s+|[-*+]\\s+)?(?:\\*{2}|_{2})?)";
    private static final String SENTENCE = "(^(?:\\s*(?:[-*+]|#)\\s+)?|[.!?:]\\s+)";
    private static final String BEFORE = "(?:previous|preceding|prior|earlier|last)";
    private static final String AFTER = "(?:next|following|upcoming)";
    private static final String FEW = "(?:few\\s+|two\\s+|three\\s+|couple of\\s+)?";
    private static final String PLACES = "(?:section|chapter|lesson|notebook)s?";
    private static final String TOLD =
            "(?:saw|seen|shown|mentioned|discussed|described|explained|introduced|defined)";
    private static final String THING =
            "(code|figure|plot|picture|example|output|equation|formula)";

    static final List<Phrase> TABLE =
            List.of(
                    // "**Step 1:** Load"
                    starting(
                            "^(\\s*(?:[-*+]\\s+)?)\\*\\*"
                                    + UNIT
                                    + "\\s+"
                                    + NUMBER
                                    + "\\s*[:.)]?\\*\\*\\s*[:–—-]?\\s*(?=[\\p{L}`\uFFFC])",
                            "$1"),
                    // "## Part 2: Gradients", "**Step 1: Load**", "# Step 3 - train"
                    starting(
                            START + UNIT + "\\s+" + NUMBER + "\\s*[:.)–—-]\\s*(?=[\\p{L}`\uFFFC])",
                            "$1"),
                    // "## 3. Heading", "## 3.1 Heading", "## 2 - Heading", "## IV. Heading"
                    starting(
                            "^( {0,3}#{1,6}\\s+)(?:\\d+(?:\\.\\d+){1,5}\\.?|\\d+\\s?[.):]|\\d+\\s+[-–—]"
                                    + "|[IVX]+[.)])\\s*(?=[\\p{L}`\uFFFC])",
                            "$1"),
                    // "As we saw in the previous section, x", "As mentioned above, x"
                    starting(
                            SENTENCE
                                    + "As\\s+(?:(?:we|you)\\s+)?(?:have\\s+)?"
                                    + TOLD
                                    + "\\s+(?:above|earlier|before|previously|in\\s+(?:the\\s+)?"
                                    + BEFORE
                                    + "\\s+"
                                    + PLACES
                                    + "),\\s+(?=[\\p{L}`\uFFFC])",
                            "$1"),
                    // "In the next section, we"
                    plain(
                            SENTENCE
                                    + "In\\s+(?:the|this)\\s+"
                                    + AFTER
                                    + "\\s+"
                                    + FEW
                                    + "(?:cell|section|chapter|lesson|notebook)s?,?\\s+"
                                    + "(?=(?:we|you|let|I)\\b)",
                            "$1Next, "),
                    plain(
                            SENTENCE
                                    + "In\\s+(?:the\\s+)?"
                                    + BEFORE
                                    + "\\s+"
                                    + FEW
                                    + "(?:cell|section|chapter|lesson|notebook)s?,?\\s+"
                                    + "(?=(?:we|you|I)\\b)",
                            "$1Earlier, "),
                    // "... more in the next chapter."
                    plain(
                            "\\bin\\s+the\\s+" + AFTER + "\\s+" + FEW + PLACES + "(?=[.,;:!?)]|$)",
                            "later"),
                    plain(
                            "\\bin\\s+(?:the\\s+)?"
                                    + BEFORE
                                    + "\\s+"
                                    + FEW
                                    + PLACES
                                    + "(?=[.,;:!?)]|$)",
                            "earlier"),
                    // "(see above)"
                    plain("\\s+\\((?:see|as shown|shown)\\s+(?:above|below)\\)", ""),
                    // "The figure above shows"
                    plain(
                            "\\b([Tt]he|[Tt]his)\\s+"
                                    + THING
                                    + "\\s+(?:above|below)(?=[\\s.,;:!?)]|$)"
                                    + "(?!\\s+(?:zero|\\d|the|its|an?)\\b)",
                            "$1 $2"),
                    // "The following code loads", "the above examples"
                    plain("\\bThe\\s+(?:above|below|following)\\s+" + THING + "\\b", "This $1"),
                    plain("\\bthe\\s+(?:above|below|following)\\s+" + THING + "\\b", "this $1"),
                    plain("\\bThe\\s+(?:above|below|following)\\s+" + THING + "s\\b", "These $1s"),
                    plain("\\bthe\\s+(?:above|below|following)\\s+" + THING + "s\\b", "these $1s"));

    private static Phrase starting(String regex, String with) {
        return new Phrase(Pattern.compile(regex), with, true);
    }

    private static Phrase plain(String regex, String with) {
        return new Phrase(Pattern.compile(regex), with, false);
    }

    /// What stands in place of `found`.
    String with(Matcher found) {
        String text = with;
        for (int group = 1; group <= found.groupCount(); group++) {
            String value = found.group(group);
            text = text.replace("$" + group, value == null ? "" : value);
        }
        return text;
    }
}
