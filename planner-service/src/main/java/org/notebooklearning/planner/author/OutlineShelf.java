package org.notebooklearning.planner.author;

import java.util.List;
import java.util.Optional;
import org.notebooklearning.contracts.artifact.Sha256;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.model.ledger.KeptFolder;

/// Outlines that were paid for. A lesson stays with its own, whatever changes. Another lesson is
/// given it when the same is asked for, of the same author in the same words: whoever configures a
/// better model, or a version of this program that asks better, gets a new outline.
///
/// @param author who outlines, and in which words it is asked
record OutlineShelf(KeptFolder folder, List<String> author) {
    OutlineShelf {
        author = List.copyOf(author);
    }

    /// What is kept for this task.
    Optional<byte[]> find(LessonTask.Plan task) {
        Optional<byte[]> kept = folder.find(ofLesson(task)).or(() -> folder.find(ofWish(task)));
        kept.ifPresent(outline -> folder.keep(ofLesson(task), outline));
        return kept;
    }

    /// Keeps what came of this task.
    void keep(LessonTask.Plan task, byte[] outline) {
        folder.keep(ofLesson(task), outline);
        folder.keep(ofWish(task), outline);
    }

    private static String ofLesson(LessonTask.Plan task) {
        return Sha256.of(Json.bytes(List.of(task.lesson().value(), wish(task))));
    }

    private String ofWish(LessonTask.Plan task) {
        return Sha256.of(Json.bytes(List.of(author, wish(task))));
    }

    private static List<Object> wish(LessonTask.Plan task) {
        LessonRequest request = task.request();
        Integer minutes = request.minutes();
        return List.of(
                request.topic(),
                request.scope(),
                minutes == null ? 0 : minutes,
                task.source().sha256());
    }
}
