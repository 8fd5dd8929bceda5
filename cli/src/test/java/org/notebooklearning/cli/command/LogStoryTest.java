package org.notebooklearning.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.local.stack.StackFolder;

class LogStoryTest {
    @TempDir private Path data;
    private LogStory story;

    @BeforeEach
    void write() throws IOException {
        StackFolder folder = new StackFolder(data);
        Files.createDirectories(folder.logs());
        Files.writeString(
                folder.log("writer"),
                line("10:00:03", "Task rope-1/write/1/0 delivery 1: done", "rope-1", "write")
                        + "OpenJDK 64-Bit Server VM warning: rope-1\n"
                        + line(
                                "10:00:04",
                                "Task rope-12/write/1/0 delivery 1: done",
                                "rope-12",
                                "write")
                        + "{\"timestamp\": \"2026-11-23T10:00:05Z\", \"message\": \"rope-1 was");
        Files.writeString(
                folder.log("ingest"), line("10:00:01", "No source to read", "rope-1", "ingest"));
        Files.writeString(
                folder.log("gateway"), line("10:00:00", "Lesson rope-1 is asked for", "", ""));
        story = new LogStory(folder);
    }

    @Test
    void tellsOneLessonAcrossServicesInItsOrder() throws IOException {
        assertThat(story.of("rope-1"))
                .extracting(line -> line.service() + " " + line.at())
                .containsExactly(
                        "gateway 2026-11-23T10:00:00Z",
                        "ingest 2026-11-23T10:00:01Z",
                        "writer 2026-11-23T10:00:03Z");
    }

    @Test
    void showsLinesToPeopleAndLeavesOthersAsTheyAre() throws IOException {
        assertThat(story.end("writer", 3))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("OpenJDK"),
                        second ->
                                assertThat(second)
                                        .contains("writer", "INFO", "[write] Task rope-12/write"),
                        last -> assertThat(last).startsWith("{"));
    }

    @Test
    void showsWhatWasThrownBelowItsLine() {
        String json =
                """
                {"timestamp": "2026-11-23T10:00:00.5+01:00", "level": "ERROR", "message": "Broken",
                 "stackTrace": ": java.io.IOException: disk\\n\\tat Writer.write\\n"}"""
                        .replace("\n", "");

        LogLine line = LogLine.read("writer", json).orElseThrow();

        assertThat(line.at()).isEqualTo(Instant.parse("2026-11-23T09:00:00.5Z"));
        assertThat(line.told())
                .satisfiesExactly(
                        first -> assertThat(first).endsWith("ERROR Broken"),
                        second -> assertThat(second).isEqualTo("    java.io.IOException: disk"),
                        third -> assertThat(third).contains("at Writer.write"));
    }

    private static String line(String time, String message, String lesson, String stage) {
        return """
                {"timestamp": "2026-11-23T%sZ", "level": "INFO", "loggerName": "org.example.A", \
                "message": "%s", "mdc": {"lesson": "%s", "stage": "%s"}}
                """
                .formatted(time, message, lesson, stage);
    }
}
