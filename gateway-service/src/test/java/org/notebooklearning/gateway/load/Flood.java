package org.notebooklearning.gateway.load;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/// Sends one kind of harmful request again and again and counts how it is answered.
final class Flood implements Runnable {
    /// What is counted where there is no answer: the other side hung up while it was sent to.
    static final String HUNG_UP = "hung up";

    private static final int PATIENCE = 60_000;

    private final String name;
    private final int port;
    private final Supplier<Request> request;
    private final Map<String, LongAdder> answers = new ConcurrentHashMap<>();

    Flood(String name, int port, Supplier<Request> request) {
        this.name = name;
        this.port = port;
        this.request = request;
    }

    String name() {
        return name;
    }

    /// How often each status was answered.
    Map<String, LongAdder> answers() {
        return answers;
    }

    @Override
    public void run() {
        answers.computeIfAbsent(answer(request.get()), status -> new LongAdder()).increment();
    }

    private String answer(Request sent) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE);
            send(socket, sent);
            byte[] status = socket.getInputStream().readNBytes(12);
            return status.length == 12
                    ? new String(status, 9, 3, StandardCharsets.US_ASCII)
                    : HUNG_UP;
        } catch (IOException e) {
            return HUNG_UP;
        }
    }

    private static void send(Socket socket, Request sent) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(sent.head().getBytes(StandardCharsets.US_ASCII));
            for (int times = 0; times < sent.times(); times++) {
                out.write(sent.body());
            }
        } catch (IOException e) {
            // It was answered before all of it was sent; the answer is still to be read.
        }
    }

    /// @param body is sent `times` times
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Request(String head, byte[] body, int times) {
        static Request of(String line, String type, byte[] body, int times) {
            return new Request(
                    line
                            + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: "
                            + type
                            + "\r\nAccept: application/json, text/event-stream, */*\r\nContent-Length: "
                            + (long) body.length * times
                            + "\r\n\r\n",
                    body,
                    times);
        }
    }
}
