package org.notebooklearning.ingest.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.notebooklearning.ingest.engines.SignedInEngines;
import org.notebooklearning.ingest.engines.TightEngines;

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

    private static String submit(String session) {
        return SignedInCalls.call(
                SignedInEngines.DORA, session, "submit_lesson", "{\"topic\": \"RMSNorm\"}");
    }
}
