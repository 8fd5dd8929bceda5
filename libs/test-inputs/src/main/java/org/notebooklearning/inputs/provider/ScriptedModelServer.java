package org.notebooklearning.inputs.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A provider over real HTTP that answers each call as the script says: with the interface of
/// OpenAI, or with bytes as they are given.
public final class ScriptedModelServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpServer server;
    private final Queue<Answer> script = new ConcurrentLinkedQueue<>();
    private volatile Function<JsonNode, Answer> otherwise =
            _ -> {
                throw new IllegalStateException("The script has no answer left");
            };
    private final List<Call> calls = new CopyOnWriteArrayList<>();

    private ScriptedModelServer(HttpServer server) {
        this.server = server;
    }

    /// A server on a free port of this machine, with an empty script.
    public static ScriptedModelServer start() {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            ScriptedModelServer scripted = new ScriptedModelServer(server);
            server.createContext("/", scripted::answer);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return scripted;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The address of its interface.
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    /// What the next call is answered with that has no answer yet.
    public ScriptedModelServer then(Answer answer) {
        script.add(answer);
        return this;
    }

    /// What calls are answered with, by their body, once the script has no answer left.
    public ScriptedModelServer otherwise(Function<JsonNode, Answer> answers) {
        otherwise = answers;
        return this;
    }

    /// The calls that came, in their order.
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Call call =
                    new Call(
                            exchange.getRequestURI().toString(),
                            exchange.getRequestHeaders().entrySet().stream()
                                    .collect(
                                            Collectors.toMap(
                                                    one -> one.getKey().toLowerCase(Locale.ROOT),
                                                    one -> one.getValue().getFirst())),
                            JSON.readTree(body));
            calls.add(call);
            Answer answer = script.poll();
            (answer == null ? otherwise.apply(call.body()) : answer).to(exchange);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /// A call that came.
    public record Call(String path, Map<String, String> headers, JsonNode body) {}

    /// What a call is answered with.
    @FunctionalInterface
    public interface Answer {
        void to(HttpExchange exchange) throws IOException;

        /// A reply in pieces of ten characters, with what it cost.
        static Answer reply(String text) {
            return events(chunks(text) + finish("stop", text) + "data: [DONE]\n\n");
        }

        /// The same, that ends for another reason.
        static Answer reply(String text, String finish) {
            return events(chunks(text) + finish(finish, text) + "data: [DONE]\n\n");
        }

        /// A reply whose connection ends in the middle.
        static Answer brokenOff(String text) {
            return events(chunks(text));
        }

        /// The beginning of a reply, and then nothing until `released`.
        static Answer silentAfter(String text, CountDownLatch released) {
            return exchange -> {
                open(exchange, "text/event-stream");
                OutputStream out = exchange.getResponseBody();
                out.write(chunks(text).getBytes(StandardCharsets.UTF_8));
                out.flush();
                try {
                    released.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            };
        }

        /// Events as they go over the wire.
        static Answer events(String wire) {
            return content("text/event-stream", wire);
        }

        /// Content of another kind.
        static Answer content(String type, String wire) {
            return exchange -> {
                open(exchange, type);
                exchange.getResponseBody().write(wire.getBytes(StandardCharsets.UTF_8));
            };
        }

        /// An answer that is no reply.
        static Answer status(int status, String body, Map<String, String> headers) {
            return exchange -> {
                headers.forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
            };
        }

        private static void open(HttpExchange exchange, String type) throws IOException {
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(200, 0);
        }

        private static String chunks(String text) {
            StringBuilder wire = new StringBuilder(": a comment\n\n");
            for (int from = 0; from < text.length(); from += 10) {
                String piece = text.substring(from, Math.min(text.length(), from + 10));
                wire.append(
                        event(
                                Map.of(
                                        "id",
                                        "scripted",
                                        "model",
                                        "scripted-1",
                                        "object",
                                        "chat.completion.chunk",
                                        "choices",
                                        List.of(
                                                Map.of(
                                                        "index",
                                                        0,
                                                        "delta",
                                                        Map.of("content", piece))))));
            }
            return wire.toString();
        }

        private static String finish(String reason, String text) {
            return event(
                            Map.of(
                                    "id",
                                    "scripted",
                                    "model",
                                    "scripted-1",
                                    "choices",
                                    List.of(
                                            Map.of(
                                                    "index",
                                                    0,
                                                    "delta",
                                                    Map.of(),
                                                    "finish_reason",
                                                    reason))))
                    + event(
                            Map.of(
                                    "id",
                                    "scripted",
                                    "model",
                                    "scripted-1",
                                    "choices",
                                    List.of(),
                                    "usage",
                                    Map.of(
                                            "prompt_tokens",
                                            11,
                                            "completion_tokens",
                                            text.length(),
                                            "total_tokens",
                                            11 + text.length())));
        }

        private static String event(Map<String, Object> value) {
            try {
                return "data: " + JSON.writeValueAsString(value) + "\n\n";
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
