package org.notebooklearning.check.rule;

import java.util.List;
import java.util.regex.Pattern;

/// Counts what a reader has to hold in mind in one sentence: numbers, and formulas that compute or
/// say something. A list of numbers or a calculation is one, and so are the choices of a question.
/// A number that comes again does not count again. Small counts, years, names and quotations are
/// none.
final class Figures {
    private static final Pattern CITED = Pattern.compile("\\([^()]*\\b(?:18|19|20)\\d\\d[a-z]?\\)");
    private static final Pattern NAME =
            Pattern.compile("\\b\\p{Lu}[\\w-]*(?:\\s+\\d+(?:\\.\\d+)?(?:\\p{Lu}\\b)?)+");
    private static final Pattern IN_A_WORD =
            Pattern.compile("(?<=\\p{L})-?\\d+|\\b\\p{L}+\\d+\\w*");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\u201c[^\u201d]*\u201d");
    private static final Pattern YEAR = Pattern.compile("\\b(?:18|19|20)\\d\\d\\b");
    private static final String ONE =
            "(?:[\uE000\uE001]|[-\u2212+]?\\d+(?:[.,]\\d+)*(?:e-?\\d+)?(?:\\s*(?:%|\u00d7|\u00b0C|\u00b0))?)";
    private static final Pattern LISTED =
            Pattern.compile(
                    ONE
                            + "(?:(?:,\\s*|,?\\s+(?:or|and|to|by|\u00d7|x|of|from|up to)\\s+"
                            + "|\\s*[-\u2212+=\u00d7\u00b7*/]\\s*)"
                            + ONE
                            + ")+");
    private static final Pattern SMALL =
            Pattern.compile(
                    "(?<![\\d.,])\\b(?:\\d|1[0-2])\\b(?![\\d.,]*\\d)(?!\\s*[%\u00d7\u00b0])");
    private static final Pattern FIGURE = Pattern.compile(ONE);
    private static final Pattern OFFER =
            Pattern.compile("(?:.*[?]|(?:Guess|Predict|Choose|Pick)\\b.*)[)\"\u201d*]*");
    private static final Pattern BETWEEN_CHOICES = Pattern.compile(",?\\s+or\\s+|,\\s+|:\\s+");
    private static final Pattern LAST_CHOICE = Pattern.compile("\\s+or\\s+[^,]*$");
    private static final int LONGEST_CHOICE = 10;

    private Figures() {}

    static int in(String sentence) {
        int figures = count(sentence);
        return figures > 1 && OFFER.matcher(sentence.strip()).matches()
                ? Math.min(figures, besidesChoices(sentence))
                : figures;
    }

    /// Where the last of several short pieces comes after an "or", they are what the reader chooses
    /// from. All of them together are one thing to hold in mind: which of these?
    private static int besidesChoices(String question) {
        if (!LAST_CHOICE.matcher(question).find()) {
            return Integer.MAX_VALUE;
        }
        List<String> pieces = List.of(BETWEEN_CHOICES.split(question, -1));
        int first = pieces.size();
        while (first > 0 && isChoice(pieces.get(first - 1))) {
            first--;
        }
        // The first choice stands at the end of what is asked.
        boolean within = first > 0 && count(pieces.get(first - 1)) == 1;
        return 1 + count(String.join(", ", pieces.subList(0, within ? first - 1 : first)));
    }

    private static boolean isChoice(String piece) {
        return count(piece) <= 1 && ProseSentence.words(piece) <= LONGEST_CHOICE;
    }

    private static int count(String sentence) {
        String text = CITED.matcher(sentence).replaceAll("");
        text = NAME.matcher(text).replaceAll("Name");
        text = IN_A_WORD.matcher(text).replaceAll("");
        text = QUOTED.matcher(text).replaceAll("quoted");
        text = YEAR.matcher(text).replaceAll("year");
        text = LISTED.matcher(text).replaceAll(String.valueOf(ProseSentence.EXPRESSION));
        text = SMALL.matcher(text).replaceAll("few");
        List<String> found =
                FIGURE.matcher(text).results().map(figure -> figure.group().strip()).toList();
        long formulas = found.stream().filter(Figures::isFormula).count();
        long numbers = found.stream().filter(figure -> !isFormula(figure)).distinct().count();
        return (int) (formulas + numbers);
    }

    /// Of formulas each counts: what they say is not looked at.
    private static boolean isFormula(String figure) {
        return figure.charAt(0) >= ProseSentence.RELATION;
    }
}
