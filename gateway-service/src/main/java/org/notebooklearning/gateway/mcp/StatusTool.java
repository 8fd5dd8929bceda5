package org.notebooklearning.gateway.mcp;

import io.quarkiverse.mcp.server.Cancellation;
import io.quarkiverse.mcp.server.Progress;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.gateway.lessons.FindLessons;
import org.notebooklearning.gateway.readmodel.LessonQueue;
import org.notebooklearning.gateway.readmodel.LessonSignals;
import org.notebooklearning.gateway.readmodel.LessonView;
import org.notebooklearning.gateway.settings.GatewaySettings;

/// Looking at one lesson, and waiting for it to get on.
@Singleton
final class StatusTool {
    private final FindLessons lessons;
    private final LessonQueue queue;
    private final LessonSignals signals;
    private final WaitingCalls waits;
    private final GatewaySettings settings;

    StatusTool(
            FindLessons lessons,
            LessonQueue queue,
            LessonSignals signals,
            WaitingCalls waits,
            GatewaySettings settings) {
        this.lessons = lessons;
        this.queue = queue;
        this.signals = signals;
        this.waits = waits;
        this.settings = settings;
    }

    @Tool(
            name = "lesson_status",
            title = "Look at a lesson",
            description =
                    """
                    Tells where a lesson stands, what was done, and what to do next. With wait, it \
                    answers when the state changes, at the latest after so many seconds; at once \
                    where nothing happens without the learner or you (awaiting-learner, \
                    awaiting-budget, awaiting-assistant, stored, failed, cancelled).""",
            annotations =
                    @Tool.Annotations(
                            title = "Look at a lesson",
                            readOnlyHint = true,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false),
            outputSchema = @Tool.OutputSchema(from = LessonStatus.class))
    @RunOnVirtualThread
    ToolResponse status(
            @ToolArg(description = "The lesson's id, from submit_lesson or list_lessons") String id,
            @ToolArg(
                            required = false,
                            description =
                                    "Seconds to wait for another state, 0 to 50; 0 if missing")
                    @Nullable Integer wait,
            @ToolArg(
                            required = false,
                            description =
                                    "The state you saw last: waits for one that is different from"
                                            + " it, so that no change is missed between two calls")
                    @Nullable String seen,
            Progress progress,
            Cancellation cancellation) {
        int seconds = wait == null ? 0 : wait;
        return WaitingCalls.within(
                seconds, () -> status(id, seconds, seen, new Told(progress), cancellation));
    }

    private ToolResponse status(
            String id, int seconds, @Nullable String seen, Told told, Cancellation cancellation) {
        Optional<LessonView> found = lessons.lesson(id);
        if (found.isEmpty() || seconds == 0) {
            return answer(id, found);
        }
        return waits.inPlace(
                cancellation,
                wanted -> {
                    await(found.get(), seconds, seen, told, wanted);
                    return answer(id, lessons.lesson(id));
                });
    }

    private ToolResponse answer(String id, Optional<LessonView> found) {
        return found.map(
                        lesson ->
                                Answers.structured(
                                        LessonStatus.of(lesson, queue.place(lesson).orElse(null))))
                .orElseGet(() -> ToolResponse.error(Answers.unknownLesson(id)));
    }

    private void await(
            LessonView first,
            int seconds,
            @Nullable String seen,
            Told told,
            BooleanSupplier wanted) {
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        String old = seen == null || seen.isBlank() ? first.state().word() : seen.strip();
        String id = first.id().value();
        try (LessonSignals.Listening listening = signals.listen(first.id())) {
            // Looked up again: what changed before listening began is told by nobody.
            LessonView lesson = lessons.lesson(id).orElse(first);
            Duration left = Duration.ofNanos(end - System.nanoTime());
            while (goesOn(lesson, old) && left.isPositive() && wanted.getAsBoolean()) {
                told.tell(lesson);
                listening.await(left.compareTo(settings.repoll()) < 0 ? left : settings.repoll());
                lesson = lessons.lesson(id).orElse(first);
                left = Duration.ofNanos(end - System.nanoTime());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean goesOn(LessonView lesson, String old) {
        return lesson.state().word().equals(old)
                && !lesson.state().isFinal()
                && !lesson.state().awaitsDecision();
    }

    /// Tells the caller of each new event while it waits, where it asked for that.
    private static final class Told {
        private final Progress progress;
        private long last;

        Told(Progress progress) {
            this.progress = progress;
        }

        void tell(LessonView lesson) {
            if (progress.token().isEmpty() || lesson.sequence() <= last) {
                return;
            }
            last = lesson.sequence();
            // The total of events is known to nobody, so none is told.
            progress.notificationBuilder()
                    .setProgress(last)
                    .setMessage(message(lesson))
                    .build()
                    .sendAndForget();
        }

        private static String message(LessonView lesson) {
            var runs = lesson.timeline().runs();
            var doing = runs.isEmpty() ? null : runs.getLast().progress();
            return doing == null || doing.total() == 0
                    ? lesson.state().word()
                    : "%s: %s, %d of %d %s"
                            .formatted(
                                    lesson.state().word(),
                                    doing.doing(),
                                    doing.done(),
                                    doing.total(),
                                    doing.unit());
        }
    }
}
