package org.notebooklearning.gateway.lessons;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.notebooklearning.contracts.artifact.ArtifactRef;
import org.notebooklearning.contracts.lesson.LessonId;

/// One file of a stored lesson.
public record StoredFile(LessonId lesson, String name, ArtifactRef ref) {
    /// The media type by the name's ending, which browsers and Jupyter go by; what the store says
    /// for other endings.
    public String mediaType() {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "ipynb" -> "application/x-ipynb+json";
            case "py" -> "text/x-python; charset=utf-8";
            case "md" -> "text/markdown; charset=utf-8";
            case "json" -> "application/json";
            default -> ref.mediaType();
        };
    }

    /// Where the HTTP interface has it.
    public String path() {
        return path(lesson)
                + "/notebooks/"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// Where the HTTP interface has `lesson`.
    public static String path(LessonId lesson) {
        return "/api/lessons/" + lesson.value();
    }
}
