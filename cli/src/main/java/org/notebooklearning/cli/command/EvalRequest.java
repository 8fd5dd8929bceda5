package org.notebooklearning.cli.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.cli.client.Submission;
import org.notebooklearning.contracts.lesson.Author;
import org.notebooklearning.contracts.lesson.Level;

/// One lesson of a set that is made to see how it fares.
///
/// @param name of its file, without the ending
record EvalRequest(String name, Submission submission) {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    private static final String ENDING = ".json";

    /// The requests that the files of `folder` are, by their names; [RefusedException] that names
    /// the file where one is none.
    static List<EvalRequest> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new RefusedException(folder + " is no folder");
        }
        List<EvalRequest> requests = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(ENDING)).sorted().toList()) {
                requests.add(of(file));
            }
        }
        if (requests.isEmpty()) {
            throw new RefusedException(
                    "There is no request (a file that ends with .json) in " + folder);
        }
        return requests;
    }

    private static EvalRequest of(Path file) throws IOException {
        String name = file.getFileName().toString();
        try {
            Asked asked = JSON.readValue(Files.readString(file), Asked.class);
            if (asked.topic == null) {
                throw new RefusedException(name + " names no topic");
            }
            OrderedLesson order =
                    OrderedLesson.of(
                            asked.topic,
                            asked.scope == null ? "" : asked.scope,
                            asked.source == null ? null : source(file, asked.source),
                            null,
                            asked.level == null ? null : Level.named(asked.level),
                            asked.minutes,
                            asked.author == null ? null : Author.named(asked.author),
                            true,
                            null,
                            false,
                            null,
                            false,
                            false,
                            false);
            return new EvalRequest(
                    name.substring(0, name.length() - ENDING.length()), order.submission());
        } catch (JsonProcessingException e) {
            throw new RefusedException(name + " is no request: " + e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            throw new RefusedException(name + ": " + e.getMessage());
        }
    }

    /// A file is looked for beside the request.
    private static String source(Path request, String source) {
        Path beside = request.resolveSibling(source);
        return Files.isRegularFile(beside) ? beside.toString() : source;
    }

    private record Asked(
            @Nullable String topic,
            @Nullable String scope,
            @Nullable String source,
            @Nullable String level,
            @Nullable Integer minutes,
            @Nullable String author) {}
}
