package org.notebooklearning.gateway.engines;

import io.restassured.RestAssured;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A call as it goes over the wire, which no client library would send like that.
public final class RawCall implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final byte[] CHUNK = " ".repeat(16_000).getBytes(StandardCharsets.US_ASCII);

    private final Socket socket;
    private final OutputStream out;

    private RawCall(Socket socket) throws IOException {
        this.socket = socket;
        this.out = socket.getOutputStream();
    }

    /// Opens a call to the service under test with the first line `line` and these `headers`.
    public static RawCall to(String line, String... headers) throws IOException {
        return to(RestAssured.port, line, headers);
    }

    /// The same to the service at `port` of this machine.
    public static RawCall to(int port, String line, String... headers) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(Math.toIntExact(LONGEST.toMillis()));
        RawCall call = new RawCall(socket);
        List<String> head = new ArrayList<>(List.of(line + " HTTP/1.1", "Host: 127.0.0.1"));
        head.addAll(List.of(headers));
        call.write(String.join("\r\n", head) + "\r\n\r\n");
        return call;
    }

    /// Sends `text` as it is.
    public RawCall write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
        return this;
    }

    /// Sends at least `bytes` in chunks, as a body of unknown length, and its end; stops where the
    /// other side has heard enough.
    public RawCall chunks(long bytes) throws IOException {
        try {
            for (long sent = 0; sent < bytes; sent += CHUNK.length) {
                write(Integer.toHexString(CHUNK.length) + "\r\n");
                out.write(CHUNK);
                write("\r\n");
            }
            write("0\r\n\r\n");
        } catch (SocketException e) {
            // What it said before it hung up is still to be read.
            return this;
        }
        return this;
    }

    /// The whole answer; the connection is not used for another call.
    public Answer answer() throws IOException {
        InputStream in = new BufferedInputStream(socket.getInputStream());
        String status = line(in);
        List<String> headers = new ArrayList<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            headers.add(header);
        }
        int length =
                headers.stream()
                        .filter(
                                header ->
                                        header.toLowerCase(java.util.Locale.ROOT)
                                                .startsWith("content-length:"))
                        .map(header -> Integer.valueOf(header.substring(15).strip()))
                        .findFirst()
                        .orElse(0);
        return new Answer(
                Integer.parseInt(status.substring(9, 12)),
                headers,
                new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("No answer, but: " + line);
            }
            line.append((char) c);
        }
        return line.toString().strip();
    }

    /// Hangs up.
    @Override
    public void close() throws IOException {
        socket.close();
    }

    /// What was answered.
    public record Answer(int status, List<String> headers, String body) {
        public String header(String name) {
            return headers.stream()
                    .filter(
                            header ->
                                    header.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(header -> header.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }
}
