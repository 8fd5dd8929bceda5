package org.notebooklearning.model.meter;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.lesson.Continuation;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.model.assistant.WritingDesk;
import org.notebooklearning.model.ledger.FolderLedger;
import org.notebooklearning.model.provider.AssistantSettings;

/// The assistants of learners, as one stage asks them: each lesson has its own.
public final class Assistants implements AutoCloseable {
    private final AssistantSettings settings;
    private final Path folder;
    private final String stage;
    private final Duration linger;
    private final FolderLedger ledger;

    private Assistants(AssistantSettings settings, Path folder, String stage, Duration linger) {
        this.settings = settings;
        this.folder = folder;
        this.stage = stage;
        this.linger = linger;
        this.ledger = FolderLedger.open(folder.resolve("assistant").resolve("replies"));
    }

    /// Those that ask as these environment variables say.
    ///
    /// @param folder that all services share
    /// @param stage that asks, such as `plan`
    /// @param linger how long nobody may look after a lesson before its stage is put to rest
    public static Assistants open(
            Map<String, String> variables, Path folder, String stage, Duration linger) {
        return new Assistants(AssistantSettings.read(variables), folder, stage, linger);
    }

    /// The assistant of the lesson of `task`, which is taken up now. A lesson that was split off
    /// goes on with what was written for the first one.
    public KeptModel of(LessonTask task) {
        WritingDesk desk = WritingDesk.of(folder, task.lesson(), Clock.systemUTC());
        desk.takeUp();
        String first = first(task).value();
        return new AssistantModel(
                settings,
                folder,
                folder.resolve("assistant").resolve("lessons").resolve(first),
                desk,
                new LessonLedger(ledger, first),
                stage,
                linger);
    }

    private static LessonId first(LessonTask task) {
        LessonId first = task.lesson();
        @Nullable Continuation step = task.request().continues();
        while (step != null) {
            first = step.lesson();
            step = step.before();
        }
        return first;
    }

    @Override
    public void close() {
        ledger.close();
    }
}
