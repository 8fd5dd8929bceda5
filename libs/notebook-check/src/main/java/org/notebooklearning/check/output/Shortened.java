package org.notebooklearning.check.output;

import java.util.Locale;

/// Bounds texts that a notebook has a hand in. The runner bounds them by the same measures where
/// they arise, in `bounds.py`; nothing that comes out of a sandbox is relied upon for that.
public final class Shortened {
    public static final int NAME = 200;
    public static final int MESSAGE = 10_000;
    public static final int TRACEBACK = 64_000;

    /// What a note of the runner's may add to a text of full length.
    private static final int NOTE = 200;

    private Shortened() {}

    /// `text`, or its beginning with a sentence that says how much there was.
    public static String to(int most, String text) {
        return text.length() <= most + NOTE
                ? text
                : text.substring(0, most)
                        + String.format(
                                Locale.ROOT,
                                " [Cut off here: %,d characters, of which the first %,d are kept.]",
                                text.length(),
                                most);
    }
}
