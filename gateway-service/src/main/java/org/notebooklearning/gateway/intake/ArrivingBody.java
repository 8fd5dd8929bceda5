package org.notebooklearning.gateway.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.notebooklearning.gateway.access.Refusal;
import org.notebooklearning.gateway.access.RefusedCallException;

/// A body while it arrives, which ends the call where there is more of it than its kind may have,
/// or where it takes longer than it may.
final class ArrivingBody extends InputStream {
    private final InputStream body;
    private final BodyKind kind;
    private final long deadline;
    private long read;

    ArrivingBody(InputStream body, BodyKind kind, Duration longest) {
        this.body = body;
        this.kind = kind;
        this.deadline = System.nanoTime() + longest.toNanos();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int count = body.read(into, from, most);
        read += Math.max(0, count);
        if (read > kind.limit()) {
            throw new RefusedCallException(new Refusal.TooLarge(kind.inWords()));
        }
        if (count >= 0 && System.nanoTime() > deadline) {
            throw new RefusedCallException(new Refusal.TooSlow());
        }
        return count;
    }

    /// Leaves what has not arrived yet: the stream below would wait for all of it.
    @Override
    public void close() {}
}
