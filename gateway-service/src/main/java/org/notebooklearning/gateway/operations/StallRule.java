package org.notebooklearning.gateway.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.gateway.readmodel.LessonQueue.OpenTask;

/// Which tasks have stalled: those that a worker has and has told nothing of for too long, and
/// those that no worker takes although none of the stage has one that came before it.
///
/// A queue hands tasks out in the order in which they came, roughly. Behind others stands a task,
/// therefore, while a worker has one that came earlier or about the same time; once all workers
/// have later ones, or none has any, its time counts.
final class StallRule {
    private static final Duration ABOUT = Duration.ofMinutes(1);
    private final Map<Stage, Duration> limits;
    private Map<LessonId, Instant> lastBehind = new HashMap<>();

    /// @param limits after which time without a word a task of each stage counts as stalled
    StallRule(Map<Stage, Duration> limits) {
        this.limits = limits;
    }

    /// The stalled ones among all open tasks. To be asked again and again: what stands behind
    /// others is remembered from one time to the next.
    ///
    /// @param watched since when the log could be followed without a break: nobody could be heard
    ///     before
    List<Stalled> among(List<OpenTask> tasks, Instant watched, Instant now) {
        Map<Stage, Instant> firstAtWork = firstAtWork(tasks);
        Map<LessonId, Instant> behind = new HashMap<>();
        List<Stalled> stalled = new ArrayList<>();
        for (OpenTask task : tasks) {
            if (task.waits() && isBehind(task, firstAtWork.get(task.stage()))) {
                behind.put(task.lesson(), now);
                continue;
            }
            Instant blocked = task.waits() ? lastBehind.get(task.lesson()) : null;
            Instant since = latest(watched, task.heardAt(), task.queuedAt(), blocked);
            Duration quiet = Duration.between(since, now);
            if (quiet.compareTo(limits.getOrDefault(task.stage(), quiet)) > 0) {
                stalled.add(new Stalled(task, quiet));
            }
            if (blocked != null) {
                behind.put(task.lesson(), blocked);
            }
        }
        lastBehind = behind;
        return stalled;
    }

    private static boolean isBehind(OpenTask task, @Nullable Instant firstAtWork) {
        Instant queued = task.queuedAt();
        return firstAtWork != null && queued != null && firstAtWork.isBefore(queued.plus(ABOUT));
    }

    /// When the earliest task was handed over that a worker of each stage has.
    private static Map<Stage, Instant> firstAtWork(List<OpenTask> tasks) {
        Map<Stage, Instant> first = new EnumMap<>(Stage.class);
        for (OpenTask task : tasks) {
            Instant queued = task.queuedAt();
            if (!task.waits() && queued != null) {
                first.merge(task.stage(), queued, (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        return first;
    }

    private static Instant latest(Instant watched, @Nullable Instant... times) {
        Instant latest = watched;
        for (Instant time : times) {
            latest = time != null && time.isAfter(latest) ? time : latest;
        }
        return latest;
    }

    /// A task that nothing was heard of for the time `quiet`.
    record Stalled(OpenTask task, Duration quiet) {}
}
