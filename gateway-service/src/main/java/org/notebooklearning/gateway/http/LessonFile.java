package org.notebooklearning.gateway.http;

import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.notebooklearning.contracts.artifact.ArtifactRef;
import org.notebooklearning.contracts.lesson.LessonId;

/// One file of a stored lesson, and how it goes over the wire.
record LessonFile(String name, ArtifactRef ref) {

    static String path(LessonId lesson, String name) {
        return LessonBody.path(lesson.value()) + "/notebooks/" + encoded(name);
    }

    /// The media type by the name's ending, which browsers and Jupyter go by; what the store says
    /// for other endings.
    static String mediaType(String name, ArtifactRef ref) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "ipynb" -> "application/x-ipynb+json";
            case "py" -> "text/x-python; charset=utf-8";
            case "md" -> "text/markdown; charset=utf-8";
            case "json" -> "application/json";
            default -> ref.mediaType();
        };
    }

    /// The answer that makes a browser save `content` under its name. The tag is the content hash:
    /// who has the file already is told so without it.
    Response download(byte[] content) {
        return Response.ok(content, mediaType(name, ref))
                .header("Content-Disposition", disposition(name))
                .tag(ref.sha256())
                .build();
    }

    static String disposition(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded(name);
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
