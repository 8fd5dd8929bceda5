package org.notebooklearning.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.notebooklearning.contracts.json.Json;

/// One line of a service's log, which is a JSON object.
///
/// @param lesson which it is about; empty where that is not said
/// @param trace the lines of what was thrown, with line breaks; empty for nothing
record LogLine(
        Instant at,
        String service,
        String level,
        String logger,
        String lesson,
        String stage,
        String message,
        String trace) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

    /// Reads one line of the log of `service`; empty where it is no such object, as what a virtual
    /// machine itself says.
    static Optional<LogLine> read(String service, String line) {
        if (!line.startsWith("{")) {
            return Optional.empty();
        }
        try {
            JsonNode json = Json.read(line, JsonNode.class);
            JsonNode context = json.path("mdc");
            return Optional.of(
                    new LogLine(
                            OffsetDateTime.parse(json.path("timestamp").asText()).toInstant(),
                            service,
                            json.path("level").asText(),
                            json.path("loggerName").asText(),
                            context.path("lesson").asText(),
                            context.path("stage").asText(),
                            json.path("message").asText(),
                            json.path("stackTrace").asText().replaceFirst("^: ", "")));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty(); // half a line, of a process that was killed, or another's JSON
        }
    }

    /// Whether it is about the lesson with this id.
    boolean isAbout(String id) {
        return lesson.isEmpty() ? names(id) : lesson.equals(id);
    }

    /// Whether the message has the id as a whole word: others may begin like it.
    private boolean names(String id) {
        return Pattern.compile("(?<![a-z0-9-])" + Pattern.quote(id) + "(?![a-z0-9-])")
                .matcher(message)
                .find();
    }

    /// It for people, in the local time: the line itself, and below it what was thrown.
    List<String> told() {
        List<String> lines = new ArrayList<>();
        lines.add(
                String.format(
                        Locale.ROOT,
                        "%s %-9s %-5s %s%s",
                        TIME.format(at.atZone(ZoneId.systemDefault())),
                        service,
                        level,
                        stage.isEmpty() ? "" : "[" + stage + "] ",
                        message));
        trace.lines().forEach(line -> lines.add("    " + line));
        return List.copyOf(lines);
    }
}
