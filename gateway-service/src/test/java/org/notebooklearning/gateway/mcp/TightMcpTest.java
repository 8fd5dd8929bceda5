package org.notebooklearning.gateway.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.notebooklearning.gateway.engines.SignedInEngines;
import org.notebooklearning.gateway.engines.TightEngines;

@QuarkusTest
@WithTestResource(TightEngines.class)
class TightMcpTest {
    @Test
    void countsLessonsAskedForOverMcpAsLessons() {
        String session = SignedInCalls.session(SignedInEngines.DORA);

        assertThat(submit(session)).contains("Call lesson_status with this id");
        assertThat(submit(session)).contains("Call lesson_status with this id");
        assertThat(submit(session))
                .contains("You asked for as many lessons as you may for now", "\"isError\":true");
    }

    @Test
    void countsTheStreamsOfSessionsWithTheOthers() throws Exception {
        String session = SignedInCalls.session(SignedInEngines.ERIN);
        String lesson =
                SignedInCalls.call(
                                SignedInEngines.ERIN,
                                session,
                                "submit_lesson",
                                "{\"topic\": \"RMSNorm\"}")
                        .replaceAll("(?s).*?(rmsnorm-[a-z2-7]{8}).*", "$1");
        FollowedSession first = FollowedSession.as(SignedInEngines.ERIN, session);
        try (FollowedSession second = FollowedSession.as(SignedInEngines.ERIN, session)) {
            var third = SignedInCalls.send(SignedInEngines.ERIN, session, "GET");
            assertThat(third.status()).isEqualTo(429);
            assertThat(third.headers().firstValue("Retry-After")).hasValue("5");
            var events =
                    RawCalls.send(
                            "GET",
                            "/api/lessons/" + lesson + "/events",
                            Map.of("Authorization", "Bearer " + SignedInEngines.ERIN),
                            "");
            assertThat(events.status()).isEqualTo(429);
            assertThat(
                            SignedInCalls.call(
                                    SignedInEngines.ERIN,
                                    session,
                                    "lesson_status",
                                    "{\"id\": \"" + lesson + "\", \"wait\": 1}"))
                    .contains("as many lessons as you may", "\"isError\":true");

            first.close();

            // A call to wait is let in once the place is free, and ends with its time.
            await().atMost(Duration.ofSeconds(10))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(
                            () ->
                                    SignedInCalls.call(
                                                    SignedInEngines.ERIN,
                                                    session,
                                                    "lesson_status",
                                                    "{\"id\": \"" + lesson + "\", \"wait\": 1}")
                                            .contains("\"isError\":false"));
            assertThat(second.hasEnded()).isFalse();
        }
    }

    @Test
    void endsASessionAndItsStreamThatNobodyCalledFor() throws Exception {
        String session = SignedInCalls.session(SignedInEngines.FAY);
        try (FollowedSession stream = FollowedSession.as(SignedInEngines.FAY, session)) {
            await().atMost(Duration.ofSeconds(30)).until(stream::hasEnded);

            assertThat(SignedInCalls.send(SignedInEngines.FAY, session, "POST").status())
                    .isEqualTo(404);
        }
    }

    private static String submit(String session) {
        return SignedInCalls.call(
                SignedInEngines.DORA, session, "submit_lesson", "{\"topic\": \"RMSNorm\"}");
    }
}
