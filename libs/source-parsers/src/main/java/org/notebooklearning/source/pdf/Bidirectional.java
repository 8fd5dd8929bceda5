package org.notebooklearning.source.pdf;

import java.text.Bidi;

/// Turns a line from the order in which it is seen, from left to right, into the order in which it
/// is read: Arabic and Hebrew run the other way.
final class Bidirectional {
    private Bidirectional() {}

    static String logical(String seen) {
        char[] characters = seen.toCharArray();
        if (!Bidi.requiresBidi(characters, 0, characters.length)) {
            return seen;
        }
        Bidi bidi = new Bidi(seen, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        StringBuilder read = new StringBuilder(seen.length());
        boolean mostlyLeftward = bidi.getBaseLevel() % 2 == 1;
        for (int i = 0; i < bidi.getRunCount(); i++) {
            int run = mostlyLeftward ? bidi.getRunCount() - 1 - i : i;
            String piece = seen.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
            boolean leftward = bidi.getRunLevel(run) % 2 == 1;
            read.append(leftward ? new StringBuilder(piece).reverse() : piece);
        }
        return read.toString();
    }
}
