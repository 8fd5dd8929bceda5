package org.notebooklearning.check.rule;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.notebooklearning.check.python.Comment;

/// Signs that something is asked, or does not work yet, on the page that a reader has just seen.
/// Words such as "but" or "error" are no sign: they stand in nearly every text.
final class OpenProblem {
    /// A question mark that ends a sentence: not the one of a link or of `a ? b : c`.
    private static final Pattern ASKS = Pattern.compile("\\?(?=[\\s*_)\"”’']|\\z)");

    /// What stands between two sentences; lines within a paragraph belong together.
    private static final Pattern BETWEEN =
            Pattern.compile("[.!?:;](?=\\D|\\z)|\\n\\s*\\n|\\n(?=#)");
    private static final int LONGEST_QUESTION = 400;

    /// Asks for nothing but a definition: "what is a ...", and as a heading "what is ..." too.
    private static final Pattern FOR_A_DEFINITION =
            Pattern.compile(
                    "(?is)[\\s#*_\\d]*what(?:(?:'s|’s| is| are)(?:\\s+an?)(?:\\s+[\\w-]+){1,4}"
                            + "|\\s+do(?:es)?(?:\\s+[\\w-]+){1,4}\\s+mean)[*_]*\\?"
                            + "|\\s*[#*][\\s#*_\\d]*what(?:'s|’s| is| are)(?:\\s+[\\w-]+){1,4}"
                            + "[*_]*\\?");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern ASKS_WHY = Pattern.compile("(?i)\\b(?:why|how)\\b");
    private static final int FEWEST_WORDS = 3;
    private static final List<String> PROMPTS = List.of("Guess", "Predict", "Imagine", "Suppose");
    private static final Pattern PROMPT =
            Pattern.compile(
                    "(?:^|[.!?:)]\\s++|\\n[^\\S\\n]*+)\\**+(?:"
                            + String.join("|", PROMPTS)
                            + ")\\b");
    private static final Pattern FAILURE =
            Pattern.compile(
                    "(?i)\\b(?:fail(?:s|ed|ing|ures?)?|can ?not|can['’]t|wrong(?:ly)?|worse|worst"
                            + "|poor(?:ly)?|useless|hopeless|impossible|unstable|stuck|nan"
                            + "|br(?:eaks?|oken?|eaking)|explod\\w+|vanish\\w*|blows? up"
                            + "|loses?|lost|too (?!but\\b|and\\b|or\\b|if\\b|is\\b|as\\b)[a-z]+"
                            + "|not enough|no longer|no idea|not (?:quite |nearly )?as good|out of reach|far off|bad(?:ly)?"
                            + "|(?:does not|doesn['’]t|do not|don['’]t|will not|won['’]t|did not"
                            + "|didn['’]t|never) (?:work|fit|help|learn|converge|scale|know|tell"
                            + "|understand|fly|hold|match|generalize|improve|happen)\\w*"
                            + "|(?:the|a|one|big|main|real|another|serious|practical|only|first"
                            + "|our|its|same) (?:problem|difficulty|trouble|issue|catch)"
                            + "|(?:problems?|issues?|troubles?) (?:with|is|are|was|arises?)"
                            + "|troubles?|troublesome|drawbacks?|downsides?|disadvantages?"
                            + "|shortcomings?|limitations?|weakness(?:es)?|overfit\\w*"
                            + "|underfit\\w*|struggl\\w+|suffer\\w*|mistakes?|bugs?|expensive"
                            + "|costly|slow(?:er|ly)?|ineffici\\w+|unfortunately|sadly|tedious"
                            + "|painful|unwieldy|clumsy|confus\\w+|ambigu\\w+|nobody|neither"
                            + "|difficult(?:y|ies)?|makes? (?:it|this|them) (?:hard|difficult)\\w*)\\b");
    private static final Pattern FAILED_OUTPUT = Pattern.compile("\\b(nan|-?inf|\\w+Error)\\b");

    private OpenProblem() {}

    /// Whether a question is asked in `markdown`, or a failure told, in words that leave no doubt.
    static boolean isTold(String markdown) {
        return isToldIn(Prose.ownWords(markdown));
    }

    /// The same for what `Prose.ownWords` returned.
    static boolean isToldIn(String words) {
        return isAsked(words) || FAILURE.matcher(words).find();
    }

    private static boolean isAsked(String prose) {
        // Few texts have one of the words, and looking for them is quicker.
        return (PROMPTS.stream().anyMatch(prose::contains) && PROMPT.matcher(prose).find())
                || ASKS.matcher(prose)
                        .results()
                        .map(mark -> sentence(prose, mark.end()))
                        .anyMatch(OpenProblem::isRealQuestion);
    }

    /// The sentence that ends at `end`.
    private static String sentence(String prose, int end) {
        String before = prose.substring(Math.max(0, end - LONGEST_QUESTION), end - 1);
        int start = BETWEEN.matcher(before).results().mapToInt(MatchResult::end).max().orElse(0);
        return before.substring(start) + "?";
    }

    private static boolean isRealQuestion(String sentence) {
        boolean says =
                ASKS_WHY.matcher(sentence).find()
                        || WORD.matcher(sentence).results().count() >= FEWEST_WORDS;
        return says && !FOR_A_DEFINITION.matcher(sentence).matches();
    }

    /// Whether code or its outputs show a failure: an error that is meant, `nan` or `inf`, or a
    /// comment that says so.
    static boolean isShown(LessonCell cell) {
        return cell.mayRaise()
                || cell.cell().outputs().stream().anyMatch(OpenProblem::failed)
                || cell.python().comments().stream()
                        .map(Comment::text)
                        .anyMatch(OpenProblem::isTold);
    }

    private static boolean failed(Map<String, Object> output) {
        String text =
                String.valueOf(output.get("text"))
                        + (output.get("data") instanceof Map<?, ?> data
                                ? " " + data.get("text/plain")
                                : "");
        return "error".equals(output.get("output_type")) || FAILED_OUTPUT.matcher(text).find();
    }
}
