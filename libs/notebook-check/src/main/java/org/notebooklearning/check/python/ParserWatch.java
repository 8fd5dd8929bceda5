package org.notebooklearning.check.python;

import java.time.Duration;
import org.treesitter.TSInputEncoding;
import org.treesitter.TSParser;
import org.treesitter.TSTree;

/// Tells whether long code can be parsed in bounded time. Where code is broken again and again the
/// parser tries ever more ways to read on: 2,000 lines of `a\` take it seconds, 20,000 hours. Only
/// the library's own binding can be stopped, so long code is parsed once more for the answer; short
/// code is done before that.
final class ParserWatch {
    /// Real lessons have one such cell in a thousand.
    static final int LONG = 4_000;

    static final Duration LONGEST = Duration.ofSeconds(1);

    private static final int BUFFER = 1 << 14;

    private final byte[] source;
    private final long start = System.nanoTime();
    private boolean stopped;

    private ParserWatch(byte[] source) {
        this.source = source;
    }

    /// Whether the parser is done with `source`, UTF-8, within `LONGEST`.
    static boolean isDoneInTime(byte[] source) {
        return source.length <= LONG || new ParserWatch(source).isDoneInTime();
    }

    private boolean isDoneInTime() {
        try (TSParser parser = new TSParser()) {
            parser.setLanguage(TreeSitter.GRAMMAR);
            try (TSTree _ =
                    parser.parseWithOptions(
                            new byte[BUFFER],
                            null,
                            (buffer, from, _) -> read(buffer, from),
                            TSInputEncoding.TSInputEncodingUTF8,
                            _ -> isLate())) {
                return !stopped;
            }
        }
    }

    private int read(byte[] buffer, int from) {
        int length = Math.max(0, Math.min(buffer.length, source.length - from));
        System.arraycopy(source, Math.min(from, source.length), buffer, 0, length);
        return length;
    }

    private boolean isLate() {
        stopped |= System.nanoTime() - start > LONGEST.toNanos();
        return stopped;
    }
}
