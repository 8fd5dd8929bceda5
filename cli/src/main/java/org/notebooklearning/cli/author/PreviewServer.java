package org.notebooklearning.cli.author;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// Shows one page to browsers on this machine, and tells those that show it when there is a newer
/// one.
public final class PreviewServer implements AutoCloseable {
    private static final String NEWER = "/newer";
    private static final byte[] EVENT = "data: newer\n\n".getBytes(StandardCharsets.UTF_8);

    private final Path page;
    private final HttpServer server;
    private final List<OutputStream> readers = new CopyOnWriteArrayList<>();

    private PreviewServer(Path page, HttpServer server) {
        this.page = page;
        this.server = server;
    }

    /// Serves the file `page`, as it is at each time, at a free port.
    public static PreviewServer start(Path page) throws IOException {
        HttpServer http =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        PreviewServer server = new PreviewServer(page, http);
        http.createContext("/", server::answer);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.start();
        return server;
    }

    /// Where the page is shown.
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /// Tells whoever shows the page that there is a newer one.
    public void tellNewer() {
        readers.removeIf(reader -> !isTold(reader));
    }

    /// Whether the browser still listens; it may have gone on to something else.
    private static boolean isTold(OutputStream reader) {
        try {
            reader.write(EVENT);
            reader.flush();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        int port = server.getAddress().getPort();
        String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
        // A name of somebody else's that leads here would let their page read this one.
        if (!Set.of("127.0.0.1:" + port, "localhost:" + port).contains(host)) {
            refuse(exchange, 421);
        } else if (!exchange.getRequestMethod().equals("GET")) {
            refuse(exchange, 405);
        } else if (exchange.getRequestURI().getPath().equals(NEWER)) {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            readers.add(exchange.getResponseBody());
            exchange.getResponseBody().flush();
        } else if (!Files.isRegularFile(page)) {
            refuse(exchange, 503);
        } else if (exchange.getRequestURI().getPath().equals("/")) {
            byte[] content = Files.readAllBytes(page);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(200, content.length);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(content);
            }
        } else {
            refuse(exchange, 404);
        }
    }

    private static void refuse(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
