package org.notebooklearning.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.local.stack.ServiceProcess.Service;

class EngineProfileTest {
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```properties\n(.*?)```");
    private static final String WHOLE =
            """
            bootstrap-servers=all:9093
            writer.bootstrap-servers=its-own:9093
            gateway.bootstrap-servers=its-own:9093
            s3.bucket=lessons
            quarkus.datasource.jdbc.url=jdbc:postgresql://host/lessons
            writer.runs=1
            """;
    @TempDir private Path folder;

    @Test
    void takesTheExampleOfItsPage() throws IOException {
        Matcher example =
                EXAMPLE.matcher(
                        Files.readString(
                                Path.of(System.getProperty("project.root"), "docs/outside.md")));
        assertThat(example.find()).isTrue();

        EngineProfile profile = read(example.group(1));

        assertThat(profile.settings(Service.PLANNER))
                .containsEntry("planner.kafka.username", "planner")
                .containsEntry("planner.kafka.security-protocol", "SASL_SSL")
                .containsEntry("planner.s3.bucket", "lessons")
                .allSatisfy((key, value) -> assertThat(key).startsWith("planner."));
        assertThat(profile.settings(Service.GATEWAY))
                .containsEntry("quarkus.datasource.username", "gateway");
    }

    @Test
    void givesAServiceItsOwnBeforeThatOfAll() throws IOException {
        EngineProfile profile = read(WHOLE);

        String servers = ".bootstrap-servers";
        assertThat(profile.settings(Service.INGEST)).containsEntry("ingest" + servers, "all:9093");
        assertThat(profile.settings(Service.WRITER))
                .containsEntry("writer" + servers, "its-own:9093")
                .containsEntry("writer.runs", "1");
        assertThat(profile.settings(Service.GATEWAY))
                .containsEntry("gateway" + servers, "its-own:9093");
    }

    @Test
    void refusesKeysThatNobodyReads() {
        for (String key : new String[] {"kafka.user", "writer.s3.buket", "writers.runs", "runs"}) {
            assertThatThrownBy(() -> read(WHOLE + key + "=1\n"))
                    .isInstanceOf(StackFailedException.class)
                    .hasMessageContaining("sets " + key + ", which nobody reads");
        }
    }

    private EngineProfile read(String text) throws IOException {
        return EngineProfile.read(Files.writeString(folder.resolve("outside.properties"), text));
    }
}
