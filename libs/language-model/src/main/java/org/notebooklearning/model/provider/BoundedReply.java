package org.notebooklearning.model.provider;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The body of an answer, which is closed where nothing comes for too long, where it takes too long
/// in all, or where it is too large. Reading it then ends with an IOException that says which.
final class BoundedReply extends FilterInputStream {
    private static final ScheduledExecutorService WATCH =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("model-replies").factory());

    private final long largest;
    private final Duration silence;
    private final long end;
    private long read;
    private volatile long last = System.nanoTime();
    private volatile boolean late;
    private volatile @Nullable String broken;
    private final ScheduledFuture<?> watch;

    BoundedReply(InputStream body, long largest, Duration silence, Duration whole) {
        super(body);
        this.largest = largest;
        this.silence = silence;
        this.end = System.nanoTime() + whole.toNanos();
        long look = Math.max(1, Math.min(silence.toMillis(), whole.toMillis()) / 8);
        this.watch = WATCH.scheduleWithFixedDelay(this::look, look, look, TimeUnit.MILLISECONDS);
    }

    private void look() {
        long now = System.nanoTime();
        if (now - last > silence.toNanos()) {
            late = true;
            breakOff("it said nothing for " + silence.toSeconds() + " s");
        } else if (now > end) {
            late = true;
            breakOff("its reply took too long");
        }
    }

    private void breakOff(String why) {
        if (broken == null) {
            broken = why;
            try {
                in.close();
            } catch (IOException e) {
                broken = why + ", and the connection could not be closed: " + e.getMessage();
            }
        }
    }

    /// IOException where it was closed before its end. Who reads it may have taken that for its
    /// end.
    void throwIfBroken() throws IOException {
        String why = broken;
        if (why != null) {
            throw late ? new HttpTimeoutException(why) : new IOException(why);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int count;
        try {
            count = super.read(into, from, most);
        } catch (IOException e) {
            throwIfBroken();
            throw e;
        }
        throwIfBroken();
        if (count > 0) {
            last = System.nanoTime();
            read += count;
            if (read > largest) {
                breakOff("its reply has more than " + largest + " bytes");
                throwIfBroken();
            }
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        watch.cancel(false);
        super.close();
    }
}
