package org.notebooklearning.runner.execution;

import java.io.IOException;
import java.io.Reader;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// The lines that a runner tells, taken from it by one thread and waited for by another. It tells
/// no more than is asked for: what goes beyond that is the end of it, before it fills the memory of
/// this process.
final class RunnerLines {
    /// After this nothing more comes.
    static final String END = "";

    private static final int LINES_AHEAD = 1000;
    private static final long UNASKED = 1 << 16;

    private final BlockingQueue<String> lines = new ArrayBlockingQueue<>(LINES_AHEAD);
    private final AtomicLong left = new AtomicLong(UNASKED);

    /// From now on, so many characters more may come.
    void allow(long characters) {
        left.set(characters);
    }

    /// Takes everything that is told, to its end or to the end of what was allowed. Whoever reads
    /// is told by [#end()].
    void take(Reader from) throws IOException, InterruptedException {
        StringBuilder line = new StringBuilder();
        char[] chunk = new char[1 << 16];
        for (int read = from.read(chunk); read >= 0; read = from.read(chunk)) {
            if (left.addAndGet(-(long) read) < 0) {
                return;
            }
            int begin = 0;
            for (int i = 0; i < read; i++) {
                if (chunk[i] == '\n') {
                    lines.put(line.append(chunk, begin, i - begin).toString());
                    line = new StringBuilder();
                    begin = i + 1;
                }
            }
            line.append(chunk, begin, read - begin);
        }
    }

    /// Says that nothing more comes.
    void end() throws InterruptedException {
        lines.put(END);
    }

    /// Says so at once, whatever has come that nobody has heard yet.
    void breakOff() {
        lines.clear();
        lines.add(END);
    }

    /// The next line; null where none comes in time.
    @Nullable String next(Duration patience) throws InterruptedException {
        return lines.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
    }
}
