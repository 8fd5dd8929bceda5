package org.notebooklearning.cli.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.lesson.LessonId;

/// The launcher at a gateway that wants to know who calls.
class GatewayTest {
    private final List<String> bearers = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                call -> {
                    String bearer = call.getRequestHeaders().getFirst("Authorization");
                    bearers.add(String.valueOf(bearer));
                    byte[] body = "{\"lessons\": []}".getBytes(StandardCharsets.UTF_8);
                    call.sendResponseHeaders(bearer == null ? 401 : 200, body.length);
                    call.getResponseBody().write(body);
                    call.close();
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void callsWithItsToken() throws Exception {
        Gateway gateway = new Gateway(address(), "nlt_secret\n");

        assertThat(gateway.lessons()).isEmpty();
        gateway.follow(new LessonId("rmsnorm-7k3m5x2q"), 0, event -> true);
        assertThat(bearers).containsExactly("Bearer nlt_secret", "Bearer nlt_secret");
    }

    @Test
    void saysWhereTheTokenBelongs() {
        assertThatThrownBy(() -> new Gateway(address(), "").lessons())
                .isInstanceOf(GatewayException.class)
                .hasMessageContaining("LESSON_TOKEN");
    }

    @Test
    void tellsWhatIsWrongWithEachField() {
        server.createContext(
                "/api/lessons",
                call -> {
                    byte[] body =
                            """
                            {"title": "Not valid", "detail": "Correct it.",
                             "errors": [{"field": "notebook", "message": "is written in julia"}]}"""
                                    .getBytes(StandardCharsets.UTF_8);
                    call.sendResponseHeaders(400, body.length);
                    call.getResponseBody().write(body);
                    call.close();
                });

        assertThatThrownBy(() -> new Gateway(address(), "nlt_secret").lessons())
                .isInstanceOf(GatewayException.class)
                .hasMessageContainingAll("Not valid: Correct it.", "notebook is written in julia");
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }
}
