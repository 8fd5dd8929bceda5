package org.notebooklearning.author.lesson;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.notebooklearning.model.ask.ReplyProgress;

/// The line that was written last, of whichever beat, for whoever waits for the lesson. Only the
/// newest is kept: what is written counts when its beat does. May be used by several threads.
final class WritingNow {
    private static final int LONGEST = 120;
    private final AtomicReference<String> newest = new AtomicReference<>("");

    /// Follows the replies that a beat is written in.
    ReplyProgress of(String title) {
        return new Lines(title);
    }

    /// The newest line with its beat, once; empty where nothing came since it was asked for last.
    Optional<String> news() {
        String line = newest.getAndSet("");
        return line.isEmpty() ? Optional.empty() : Optional.of(line);
    }

    private final class Lines implements ReplyProgress {
        private final String title;
        private final StringBuilder line = new StringBuilder();

        Lines(String title) {
            this.title = title;
        }

        @Override
        public synchronized void came(String piece) {
            for (int i = 0; i < piece.length(); i++) {
                char one = piece.charAt(i);
                if (one == '\n') {
                    ended();
                } else {
                    line.append(one);
                }
            }
        }

        private void ended() {
            String text = line.toString().strip();
            line.setLength(0);
            if (!text.startsWith("# %%")) {
                String said = text.replaceFirst("^#+ *(?:#+ +)?", "");
                if (!said.isBlank()) {
                    newest.set("Writing “" + title + "”: " + cut(said));
                }
            }
        }

        private static String cut(String said) {
            return said.codePointCount(0, said.length()) <= LONGEST
                    ? said
                    : said.substring(0, said.offsetByCodePoints(0, LONGEST)) + " ...";
        }
    }
}
