package org.notebooklearning.contracts.lesson;

/// How much the fields of a submission and of a review may hold. Whoever checks, describes or shows
/// these fields reads it here. Pages and documents can not: a test compares what they say with it.
public final class FieldLimits {
    /// Characters of a topic.
    public static final int TOPIC = 200;

    /// Characters of a scope.
    public static final int SCOPE = 2_000;

    /// Characters of pasted text.
    public static final int EXCERPT = 200_000;

    /// Characters of a source's address.
    public static final int URL = 2_000;

    /// MiB of an uploaded source.
    public static final int FILE_MEBIBYTES = 50;

    /// MiB of a recording of a lesson.
    public static final int RECORDING_MEBIBYTES = 16;

    /// MiB of a notebook to go on from.
    public static final int NOTEBOOK_MEBIBYTES = 10;

    public static final int FEWEST_MINUTES = 5;
    public static final int MOST_MINUTES = 600;

    /// Answers, or ids of beats, in one list of them.
    public static final int LISTED = 200;

    /// Characters of an id.
    public static final int ID = 200;

    public static final int MEBIBYTE = 1 << 20;

    /// Of a topic.
    public static final String TOPIC_IN_WORDS = "1 to " + TOPIC + " characters";

    /// Of a scope. Descriptions are annotations, where no number can be formatted.
    public static final String SCOPE_IN_WORDS = "at most " + SCOPE / 1_000 + ",000 characters";

    /// Of pasted text.
    public static final String EXCERPT_IN_WORDS = "at most " + EXCERPT / 1_000 + ",000 characters";

    /// Of a lesson's length.
    public static final String MINUTES_IN_WORDS = FEWEST_MINUTES + " to " + MOST_MINUTES;

    /// Of an uploaded source.
    public static final String FILE_IN_WORDS = "at most " + FILE_MEBIBYTES + " MiB";

    /// Of a notebook to go on from.
    public static final String NOTEBOOK_IN_WORDS = "at most " + NOTEBOOK_MEBIBYTES + " MiB";

    private FieldLimits() {}
}
