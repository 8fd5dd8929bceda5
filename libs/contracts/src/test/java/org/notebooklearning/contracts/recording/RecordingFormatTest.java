package org.notebooklearning.contracts.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.lesson.Review;
import org.notebooklearning.contracts.lesson.SourceReference;

/// A recording is handed on: what was written once is read for good.
class RecordingFormatTest {
    @TempDir private Path folder;

    @Test
    void readsItsGoldenFileAndWritesItBackTheSame() throws IOException {
        byte[] golden = golden();

        Recording recording = RecordingFormat.read(golden);

        assertThat(recording.replies()).hasSize(1);
        assertThat(recording.beats()).containsOnlyKeys("ab12");
        assertThat(new String(RecordingFormat.write(recording), StandardCharsets.UTF_8))
                .isEqualTo(new String(golden, StandardCharsets.UTF_8));
    }

    @Test
    void tellsRecordingsFromOtherFiles() throws IOException {
        Path recording = Files.write(folder.resolve("a"), golden());
        Path notebook = Files.writeString(folder.resolve("b"), "{\"cells\": []}");

        assertThat(RecordingFormat.isRecording(recording)).isTrue();
        assertThat(RecordingFormat.isRecording(notebook)).isFalse();
    }

    @Test
    void namesTheLineThatItCanNotRead() throws IOException {
        String text = new String(golden(), StandardCharsets.UTF_8);
        byte[] damaged =
                text.replace("\"line\":\"reply\"", "\"line\":\"song\"")
                        .getBytes(StandardCharsets.UTF_8);
        byte[] whole = text.substring(0, text.indexOf('\n')).getBytes(StandardCharsets.UTF_8);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordingFormat.read(damaged))
                .withMessageContaining("Line 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordingFormat.read(whole))
                .withMessageContaining("lacks one");
    }

    @Test
    void saysWhatAnotherRequestAsksForOtherwise() throws IOException {
        Recording recording = RecordingFormat.read(golden());

        assertThat(recording.differences(request("bread", Level.BEGINNER))).isEmpty();
        assertThat(recording.differences(request("rolls", null)))
                .containsExactly(
                        "the topic is “rolls”, and “bread” was recorded",
                        "the level is none, and beginner was recorded");
    }

    @Test
    void saysThatItsSourceWasChanged() throws IOException {
        String text = new String(golden(), StandardCharsets.UTF_8);
        byte[] changed = text.replace("topic only", "my own").getBytes(StandardCharsets.UTF_8);

        assertThat(RecordingFormat.read(changed).differences(request("bread", Level.BEGINNER)))
                .containsExactly("the source in the recording was changed after it was recorded");
    }

    private static LessonRequest request(String topic, @Nullable Level level) {
        return new LessonRequest(
                topic, "", new SourceReference.TopicOnly(), null, level, Review.NONE, null);
    }

    private static byte[] golden() throws IOException {
        try (InputStream file =
                RecordingFormatTest.class.getResourceAsStream("/golden/recording.jsonl")) {
            return Objects.requireNonNull(file).readAllBytes();
        }
    }
}
