package org.notebooklearning.contracts.recording;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.artifact.Sha256;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.plan.InstalledPackages;
import org.notebooklearning.contracts.plan.PlanDecision;
import org.notebooklearning.contracts.source.SourceDocument;

/// A lesson that a language model wrote, as all that it takes to make it again without the model.
///
/// @param source as it was read
/// @param outline how its outline was asked for, and what was replied
/// @param replies to what was asked while its cells were written
/// @param beats that were finished before, by the hash of what they were written from: nothing was
///     asked for them
public record Recording(
        Asked asked,
        Author author,
        SourceDocument source,
        RecordedOutline outline,
        List<RecordedReply> replies,
        Map<String, JsonNode> beats) {
    public Recording {
        replies = List.copyOf(replies);
        beats = new TreeMap<>(beats);
    }

    /// What the learner asked for and decided.
    ///
    /// @param level null where it was found out by the answers
    /// @param source SHA-256 of the source as it was read
    public record Asked(
            String topic,
            String scope,
            @Nullable Level level,
            @Nullable Integer minutes,
            PlanDecision decision,
            String source) {
        /// What `request` asked for.
        public static Asked of(
                LessonRequest request, PlanDecision decision, SourceDocument source) {
            return new Asked(
                    request.topic(),
                    request.scope(),
                    request.level(),
                    request.minutes(),
                    decision,
                    Sha256.of(Json.bytes(source)));
        }
    }

    /// Who wrote it, and how it was asked.
    ///
    /// @param name as it was configured, such as `openai:gpt-5`
    /// @param writes the model that wrote the cells, as its provider knows it
    /// @param reads the model that read the whole
    /// @param sees whether it was sent pictures
    /// @param attempt of the lesson, from 0, that its cells were written in
    /// @param installed packages that it was written with beyond those of every lesson; null for
    ///     none
    public record Author(
            String name,
            String writes,
            String reads,
            boolean sees,
            int attempt,
            @Nullable InstalledPackages installed) {}

    /// What `request` asks for otherwise than the lesson that was recorded, a sentence each without
    /// its full stop.
    public List<String> differences(LessonRequest request) {
        List<String> differences = new ArrayList<>();
        note(differences, "the topic", asked.topic, request.topic());
        note(differences, "the scope", asked.scope, request.scope());
        note(differences, "the level", asked.level, request.level());
        note(differences, "the minutes", asked.minutes, request.minutes());
        if (!Sha256.of(Json.bytes(source)).equals(asked.source)) {
            differences.add("the source in the recording was changed after it was recorded");
        }
        return differences;
    }

    private static void note(
            List<String> differences, String what, @Nullable Object before, @Nullable Object now) {
        if (!Objects.equals(before, now)) {
            differences.add(
                    what + " is " + shown(now) + ", and " + shown(before) + " was recorded");
        }
    }

    private static String shown(@Nullable Object value) {
        return switch (value) {
            case null -> "none";
            case Level level -> level.word();
            case String text when text.isEmpty() -> "none";
            case String text -> "“" + text + "”";
            default -> value.toString();
        };
    }
}
