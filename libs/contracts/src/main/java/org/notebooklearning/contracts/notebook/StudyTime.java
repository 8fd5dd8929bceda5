package org.notebooklearning.contracts.notebook;

/// How long learners take for a lesson, from what there is to read and to do in it. Nothing else
/// counts minutes: the planner, the rules and the authors' tools all ask here.
///
/// - 120 words a minute, formulas and headings included: these texts are thought about
/// - each code cell 8 seconds, to run it and look, and 4 seconds for each line that is not blank
/// - each picture 20 seconds
/// - each interactive part a minute and a half
/// - each exercise four minutes
public final class StudyTime {
    private static final double WORD = 60.0 / 120;
    private static final double RUN = 8;
    private static final double LINE = 4;
    private static final double PICTURE = 20;
    private static final double INTERACTIVE = 90;
    private static final double EXERCISE = 240;

    private StudyTime() {}

    /// Seconds for one cell.
    ///
    /// @param role the imports of a setup are not read
    public static double seconds(boolean markdown, String source, CellRole role) {
        if (markdown) {
            return WORD * words(source);
        }
        return switch (role) {
            case SETUP -> RUN;
            case VISUALISATION -> code(source) + PICTURE;
            case INTERACTIVE -> code(source) + INTERACTIVE;
            case PRACTICE -> code(source) + EXERCISE;
            case PLAIN,
                    SIMULATION,
                    DERIVATION,
                    CHECK,
                    SHORTCUT,
                    IMAGE,
                    QUOTE,
                    ANSWER,
                    MISCONCEPTION ->
                    code(source);
        };
    }

    /// Whole minutes for what takes `seconds`; never none.
    public static int minutes(double seconds) {
        return (int) Math.max(1, Math.round(seconds / 60));
    }

    /// What stands between blanks and holds a letter or a digit. Planners count thousands of
    /// lessons.
    private static int words(String text) {
        int words = 0;
        boolean counted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                counted = false;
            } else if (!counted && Character.isLetterOrDigit(c)) {
                counted = true;
                words++;
            }
        }
        return words;
    }

    private static double code(String source) {
        return RUN + LINE * source.lines().filter(line -> !line.isBlank()).count();
    }
}
