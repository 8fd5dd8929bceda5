package org.notebooklearning.cli.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/// A gateway that answers as a test tells it, on a free port of this machine.
public final class PlayedGateway implements AutoCloseable {
    private final HttpServer server;

    /// What is answered.
    public record Answer(int code, String body) {
        public static Answer ok(String body) {
            return new Answer(200, body);
        }
    }

    /// Answers everything in this way.
    public PlayedGateway(Function<HttpExchange, Answer> answers) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        on("/", answers);
        server.start();
    }

    /// Answers what begins with `path` in another way.
    public void on(String path, Function<HttpExchange, Answer> answers) {
        server.createContext(
                path,
                call -> {
                    Answer answer = answers.apply(call);
                    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
                    call.sendResponseHeaders(answer.code(), body.length);
                    call.getResponseBody().write(body);
                    call.close();
                });
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
