package org.notebooklearning.cli.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes to the process's standard output in UTF-8, past its own stream, which encodes as the
/// locale says and keeps silent about what could not be written.
final class StandardOutput {
    private static final Path DESCRIPTOR = Path.of("/dev/stdout");

    /// The type of a file in its mode, and what it is for a pipe and for a socket (inode(7)).
    private static final int TYPE = 0170000;

    private static final int PIPE = 0010000;
    private static final int SOCKET = 0140000;

    private StandardOutput() {}

    /// Writes throw [ReaderLeftException] where nobody reads on, and another IOException where what
    /// is written to does not take it.
    static Writer open() throws IOException {
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        return new OutputStreamWriter(
                isRead(DESCRIPTOR) ? new ToReader(out) : out, StandardCharsets.UTF_8);
    }

    /// Whether another process reads what is written there.
    static boolean isRead(Path file) throws IOException {
        int type = (Integer) Files.getAttribute(file, "unix:mode") & TYPE;
        return type == PIPE || type == SOCKET;
    }

    /// A pipe has no disk that could be full: a write fails only where its other end was closed.
    /// The system's word for that is said in the language of the locale.
    private static final class ToReader extends FilterOutputStream {
        ToReader(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                throw new ReaderLeftException(e);
            }
        }
    }
}
