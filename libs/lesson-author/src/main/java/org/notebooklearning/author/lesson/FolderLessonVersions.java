package org.notebooklearning.author.lesson;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.notebooklearning.contracts.artifact.Sha256;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.model.ledger.KeptFolder;

/// Versions in a folder that all processes share.
public final class FolderLessonVersions implements LessonVersions {
    private final KeptFolder folder;
    private final String lesson;
    private final int run;

    /// @param lesson its id
    /// @param run of the lesson that is under way, from 0
    public FolderLessonVersions(Path folder, String lesson, int run) {
        this.folder = new KeptFolder(folder);
        this.lesson = lesson;
        this.run = run;
    }

    @Override
    public List<FinishedLesson> earlier() {
        List<FinishedLesson> earlier = new ArrayList<>();
        for (int before = run - 1; before >= 0; before--) {
            folder.find(key(before))
                    .map(json -> Json.read(json, FinishedLesson.class))
                    .ifPresent(earlier::add);
        }
        return earlier;
    }

    @Override
    public void keep(FinishedLesson finished) {
        folder.keep(key(run), Json.bytes(finished));
    }

    private String key(int number) {
        return Sha256.of(Json.bytes(List.of(lesson, number)));
    }
}
