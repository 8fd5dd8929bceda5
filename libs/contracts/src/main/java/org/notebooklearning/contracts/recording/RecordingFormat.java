package org.notebooklearning.contracts.recording;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.source.SourceDocument;

/// Recordings as files: JSON Lines in UTF-8, one object a line, whose property `line` names its
/// kind. The first line is the lesson, the second its source, the third its outline; then a line
/// for each reply and for each beat.
public final class RecordingFormat {
    /// The media type of such a file.
    public static final String MEDIA_TYPE = "application/x-ndjson";

    /// What a lesson's own recording is called among its files.
    public static final String FILE = "recording.jsonl";

    private static final int FORM = 1;
    private static final String BEGINNING = "{\"line\":\"lesson\",\"form\":";

    private RecordingFormat() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "line")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Line.Lesson.class, name = "lesson"),
        @JsonSubTypes.Type(value = Line.Source.class, name = "source"),
        @JsonSubTypes.Type(value = Line.Outline.class, name = "outline"),
        @JsonSubTypes.Type(value = Line.Reply.class, name = "reply"),
        @JsonSubTypes.Type(value = Line.Beat.class, name = "beat"),
    })
    private sealed interface Line {
        record Lesson(int form, Recording.Asked asked, Recording.Author author) implements Line {}

        record Source(SourceDocument document) implements Line {}

        record Outline(RecordedOutline outline) implements Line {}

        record Reply(RecordedReply reply) implements Line {}

        record Beat(String key, JsonNode beat) implements Line {}
    }

    /// Whether `file` begins as a recording does.
    public static boolean isRecording(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            byte[] start = content.readNBytes(BEGINNING.length());
            return new String(start, StandardCharsets.UTF_8).equals(BEGINNING);
        }
    }

    /// The file of `recording`.
    public static byte[] write(Recording recording) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line.Lesson(FORM, recording.asked(), recording.author()));
        lines.add(new Line.Source(recording.source()));
        lines.add(new Line.Outline(recording.outline()));
        recording.replies().forEach(reply -> lines.add(new Line.Reply(reply)));
        recording.beats().forEach((key, beat) -> lines.add(new Line.Beat(key, beat)));
        StringBuilder file = new StringBuilder();
        for (Line line : lines) {
            // Written as what it is: the kind stands with the type of a line alone.
            file.append(text(line)).append('\n');
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Line line) {
        try {
            return Json.mapper().writerFor(Line.class).writeValueAsString(line);
        } catch (IOException e) {
            throw new IllegalArgumentException("Can not be written as JSON: " + line, e);
        }
    }

    /// The recording in `file`; IllegalArgumentException that says what is wrong with it.
    public static Recording read(byte[] file) {
        Parts parts = new Parts();
        String text = new String(file, StandardCharsets.UTF_8);
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                parts.take(line(line, number));
            }
        }
        return parts.whole();
    }

    private static Line line(String text, int number) {
        try {
            return Json.read(text, Line.class);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "Line " + number + " of the recording is none that this program writes", e);
        }
    }

    private static final class Parts {
        private Line.@Nullable Lesson lesson;
        private @Nullable SourceDocument source;
        private @Nullable RecordedOutline outline;
        private final List<RecordedReply> replies = new ArrayList<>();
        private final Map<String, JsonNode> beats = new TreeMap<>();

        void take(Line line) {
            switch (line) {
                case Line.Lesson first -> lesson = first;
                case Line.Source(SourceDocument document) -> source = document;
                case Line.Outline(RecordedOutline asked) -> outline = asked;
                case Line.Reply(RecordedReply reply) -> replies.add(reply);
                case Line.Beat(String key, JsonNode beat) -> beats.put(key, beat);
            }
        }

        Recording whole() {
            if (lesson == null || source == null || outline == null) {
                throw new IllegalArgumentException(
                        "A recording has a line for the lesson, one for its source and one for its"
                                + " outline, and this lacks one");
            }
            if (lesson.form() != FORM) {
                throw new IllegalArgumentException(
                        "The recording has the form "
                                + lesson.form()
                                + ", and this program reads form "
                                + FORM);
            }
            return new Recording(lesson.asked(), lesson.author(), source, outline, replies, beats);
        }
    }
}
