package org.notebooklearning.cli.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.lesson.LessonId;

/// The launcher at a gateway that wants to know who calls.
class GatewayTest {
    private final List<String> bearers = new CopyOnWriteArrayList<>();
    private PlayedGateway served;

    @BeforeEach
    void serve() throws IOException {
        served =
                new PlayedGateway(
                        call -> {
                            String bearer = call.getRequestHeaders().getFirst("Authorization");
                            bearers.add(String.valueOf(bearer));
                            return new PlayedGateway.Answer(
                                    bearer == null ? 401 : 200, "{\"lessons\": []}");
                        });
    }

    @AfterEach
    void stop() {
        served.close();
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
        served.on(
                "/api/lessons",
                _ ->
                        new PlayedGateway.Answer(
                                400,
                                """
                                {"title": "Not valid", "detail": "Correct it.",
                                 "errors": [{"field": "notebook", "message": "is written in julia"}]}"""));

        assertThatThrownBy(() -> new Gateway(address(), "nlt_secret").lessons())
                .isInstanceOf(GatewayException.class)
                .hasMessageContainingAll("Not valid: Correct it.", "notebook is written in julia");
    }

    private String address() {
        return served.address();
    }
}
