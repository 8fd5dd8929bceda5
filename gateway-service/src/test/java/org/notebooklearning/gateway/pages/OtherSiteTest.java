package org.notebooklearning.gateway.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.gateway.engines.ServiceEngines;

/// A page of another origin in a real browser, which sends what needs no permission: a form. The
/// gateway is the one on loopback that asks nobody who they are.
@QuarkusTest
@WithTestResource(ServiceEngines.class)
@Tag("slow")
@Timeout(120)
class OtherSiteTest {
    @TestHTTPResource("/")
    URL root;

    private HttpServer other;

    @BeforeEach
    void serve() throws IOException {
        other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] page =
                """
                <form method="post" enctype="multipart/form-data" action="%sapi/lessons">
                <input name="topic" value="Forged by a page"><button>go</button></form>"""
                        .formatted(root)
                        .getBytes(StandardCharsets.UTF_8);
        other.createContext(
                "/",
                call -> {
                    call.getResponseHeaders().add("Content-Type", "text/html");
                    call.sendResponseHeaders(200, page.length);
                    call.getResponseBody().write(page);
                    call.close();
                });
        other.start();
    }

    @AfterEach
    void stop() {
        other.stop(0);
    }

    /// Another site, and another origin of the same one.
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost"})
    void asksForNoLesson(String host) {
        try (Browser browser = Browser.at(root)) {
            Page page = browser.page("http://" + host + ":" + other.getAddress().getPort() + "/");
            Response answer =
                    page.waitForResponse("**/api/lessons", () -> page.locator("button").click());

            assertThat(answer.status()).isEqualTo(403);
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("cross-site");
        }
        assertThat(given().get("/api/lessons?q=forged").<Integer>path("lessons.size()")).isZero();
    }
}
