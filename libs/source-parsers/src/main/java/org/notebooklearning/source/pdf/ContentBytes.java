package org.notebooklearning.source.pdf;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.jspecify.annotations.Nullable;

/// Bytes in memory for PDFBox's parser, which looks at each byte several times. Where the stream
/// that they were read from is damaged, the end of the bytes tells so.
final class ContentBytes implements RandomAccessRead {
    private final byte[] bytes;
    private final @Nullable IOException damage;
    private int at;
    private boolean closed;

    ContentBytes(byte[] bytes, @Nullable IOException damage) {
        this.bytes = bytes;
        this.damage = damage;
    }

    @Override
    public int read() throws IOException {
        if (at < bytes.length) {
            return bytes[at++] & 0xFF;
        }
        if (damage != null) {
            throw new IOException("The content is damaged", damage);
        }
        return -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (at >= bytes.length) {
            return read();
        }
        int count = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, target, offset, count);
        at += count;
        return count;
    }

    @Override
    public int peek() throws IOException {
        int next = read();
        if (next >= 0) {
            at--;
        }
        return next;
    }

    @Override
    public void rewind(int count) {
        at = Math.max(0, at - count);
    }

    @Override
    public long getPosition() {
        return at;
    }

    @Override
    public void seek(long position) {
        at = (int) Math.clamp(position, 0L, (long) bytes.length);
    }

    @Override
    public long length() {
        return bytes.length;
    }

    @Override
    public boolean isEOF() {
        return at >= bytes.length && damage == null;
    }

    @Override
    public int available() {
        return bytes.length - at;
    }

    @Override
    public RandomAccessReadView createView(long start, long length) {
        return new RandomAccessReadView(this, start, length);
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }
}
