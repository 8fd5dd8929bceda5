package org.notebooklearning.gateway.mcp;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.notebooklearning.gateway.http.FileResource;
import org.notebooklearning.gateway.http.LessonBody;
import org.notebooklearning.gateway.http.LessonResource;

/// The files of stored lessons as text.
@Singleton
final class LessonFiles {
    static final String NOTEBOOK = "notebook";
    static final String REPORT = "report";

    private final LessonResource lessons;
    private final FileResource files;

    LessonFiles(LessonResource lessons, FileResource files) {
        this.lessons = lessons;
        this.files = files;
    }

    /// The file called `name` of the lesson `id`, where `notebook` and `report` name these two
    /// whatever they are called and an empty name the notebook; a problem that says what to do
    /// where there is none.
    Text read(String id, String name) {
        LessonBody lesson = lessons.get(id);
        String real = real(lesson, name.strip());
        Response found = files.file(id, real, null);
        String type = String.valueOf(found.getMediaType());
        String text = new String((byte[]) found.getEntity(), StandardCharsets.UTF_8);
        String path =
                lesson.result() == null
                        ? ""
                        : lesson.result().files().stream()
                                .filter(file -> file.name().equals(real))
                                .map(LessonBody.FileBody::href)
                                .findFirst()
                                .orElse("");
        return new Text(real, type, text, uri(id, lesson, real), path);
    }

    private static String real(LessonBody lesson, String name) {
        LessonBody.ResultBody result = lesson.result();
        if (result == null || name.equals(REPORT)) {
            // Without a result the file is asked for all the same, for the words of its refusal.
            return "report.md";
        }
        return name.isEmpty() || name.equals(NOTEBOOK) ? result.notebook() : name;
    }

    private static String uri(String id, LessonBody lesson, String name) {
        boolean notebook = lesson.result() != null && name.equals(lesson.result().notebook());
        return "lesson://" + id + (notebook ? "/" + NOTEBOOK : "/files/" + name);
    }

    /// A file.
    ///
    /// @param uri of its resource
    /// @param path for HTTP
    record Text(String name, String mediaType, String text, String uri, String path) {}
}
