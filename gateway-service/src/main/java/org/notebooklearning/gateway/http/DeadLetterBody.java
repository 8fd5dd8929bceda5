package org.notebooklearning.gateway.http;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.gateway.lessons.StoredFile;
import org.notebooklearning.gateway.operations.DeadLetter;
import org.notebooklearning.gateway.operations.LetterStatus;
import org.notebooklearning.gateway.readmodel.LessonView;
import org.notebooklearning.gateway.readmodel.StageRun;

/// A dead letter as the interface shows it. Lesson, stage, revision and run are null where what
/// stood in the queue does not tell them; attempts, how often the task was handed out, also where
/// its lesson is not known.
public record DeadLetterBody(
        String id,
        Instant at,
        LetterStatus status,
        String reason,
        @Nullable String lesson,
        @Nullable String topic,
        @Nullable Stage stage,
        @Nullable Integer revision,
        @Nullable Integer run,
        @Nullable Integer attempts,
        Map<String, String> links) {
    static final String PATH = "/api/operations/dead-letters";

    static DeadLetterBody of(DeadLetter letter, @Nullable LessonView view) {
        LessonTask task = letter.task();
        LetterStatus status = LetterStatus.of(letter, view);
        LessonId lesson = letter.lesson();
        return new DeadLetterBody(
                Long.toString(letter.number()),
                letter.at(),
                status,
                letter.reason(),
                lesson == null ? null : lesson.value(),
                task == null ? null : task.request().topic(),
                task == null ? null : task.stage(),
                task == null ? null : task.revision(),
                task == null ? null : task.run(),
                task == null || view == null ? null : attempts(task, view),
                links(letter, status, view));
    }

    private static @Nullable Integer attempts(LessonTask task, LessonView view) {
        return view.timeline().runs().stream()
                .filter(run -> run.stage() == task.stage() && run.revision() == task.revision())
                .filter(run -> run.run() == task.run())
                .findFirst()
                .map(StageRun::attempts)
                .orElse(null);
    }

    private static Map<String, String> links(
            DeadLetter letter, LetterStatus status, @Nullable LessonView view) {
        Map<String, String> links = new LinkedHashMap<>();
        if (view != null) {
            links.put("lesson", StoredFile.path(view.id()));
        }
        if (status == LetterStatus.OPEN) {
            links.put("requeue", PATH + "/" + letter.number() + "/requeue");
        }
        return links;
    }
}
