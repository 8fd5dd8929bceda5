package org.notebooklearning.gateway.mcp;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.gateway.lessons.FindLessons;
import org.notebooklearning.gateway.lessons.FoundFiles;
import org.notebooklearning.gateway.lessons.StoredFile;
import org.notebooklearning.pipeline.store.ArtifactStore;

/// The files of stored lessons as text.
@Singleton
final class LessonFiles {
    static final String NOTEBOOK = "notebook";
    static final String REPORT = "report";

    private final FindLessons lessons;
    private final ArtifactStore store;

    LessonFiles(FindLessons lessons, ArtifactStore store) {
        this.lessons = lessons;
        this.store = store;
    }

    /// The file called `name` of the lesson `id`, where `notebook` and `report` name these two
    /// whatever they are called and an empty name the notebook.
    FileText read(String id, String name) {
        return switch (lessons.files(id)) {
            case FoundFiles.UnknownLesson unknown ->
                    new FileText.Missing(Answers.unknownLesson(id));
            case FoundFiles.NotStored none ->
                    new FileText.Missing(
                            "The lesson is "
                                    + none.state().word()
                                    + ". Its files are there once it is stored; lesson_status tells"
                                    + " when.");
            case FoundFiles.Stored files -> {
                String real = real(files.stored(), name.strip());
                yield files.file(real)
                        .map(file -> text(file, files.stored()))
                        .orElseGet(() -> new FileText.Missing(files.missing(real)));
            }
        };
    }

    private FileText text(StoredFile file, LessonEvent.NotebookStored stored) {
        boolean notebook = file.name().equals(stored.notebook());
        return new FileText.Read(
                file.name(),
                file.mediaType(),
                new String(store.get(file.ref()), StandardCharsets.UTF_8),
                "lesson://" + file.lesson() + (notebook ? "/" + NOTEBOOK : "/files/" + file.name()),
                file.path());
    }

    private static String real(LessonEvent.NotebookStored stored, String name) {
        if (name.equals(REPORT)) {
            return "report.md";
        }
        return name.isEmpty() || name.equals(NOTEBOOK) ? stored.notebook() : name;
    }
}
