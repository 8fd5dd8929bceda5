package org.notebooklearning.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.notebooklearning.cli.client.Gateway;
import org.notebooklearning.cli.client.PlayedGateway;

class OtherUseTest {
    private static final Instant START = Instant.parse("2026-11-30T10:00:00Z");
    private static final String BEFORE = "2026-11-30T09:00:00Z";
    private static final String AFTER = "2026-11-30T11:00:00Z";
    private final AtomicReference<String> asked = new AtomicReference<>();
    private String lessons = "";
    private PlayedGateway served;

    @BeforeEach
    void serve() throws IOException {
        served =
                new PlayedGateway(
                        call -> {
                            asked.set(call.getRequestURI().getQuery());
                            return PlayedGateway.Answer.ok("{\"lessons\": [" + lessons + "]}");
                        });
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void isALessonOfOthersThatIsMadeOrWaitsForAWorker() {
        lessons = lesson("a", "requested", BEFORE) + "," + lesson("own", "writing", AFTER);

        assertThat(OtherUse.of(gateway(), START, Set.of("own")))
                .contains("the lesson a is not finished");
        assertThat(asked.get()).contains("requested", "validating").doesNotContain("stored");
    }

    @Test
    void isALessonThatCameToWaitForSomebodyWhileThisStackRan() {
        lessons = lesson("old", "awaiting-learner", BEFORE);
        assertThat(OtherUse.of(gateway(), START, Set.of())).isEmpty();

        lessons +=
                "," + lesson("b", "awaiting-budget", AFTER) + "," + lesson("c", "writing", AFTER);
        assertThat(OtherUse.of(gateway(), START, Set.of()))
                .contains("2 other lessons are not finished");
    }

    private Gateway gateway() {
        return new Gateway(served.address(), "");
    }

    private static String lesson(String id, String state, String updated) {
        return "{\"id\": \"%s\", \"state\": \"%s\", \"updatedAt\": \"%s\"}"
                .formatted(id, state, updated);
    }
}
