package org.notebooklearning.pipeline.work;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The tasks this process works on, each on a virtual thread of its own. A task that comes a second
/// time, because its lock was lost while Kafka was away, joins the run that is going on or takes
/// over its ending: it is not run twice here. An acknowledgement that seemed to arrive does not
/// change that, since a broker that goes down may forget it. Whoever wants a task done again sends
/// it under a new id, as a learner's retry does.
final class RunningTasks {
    private static final Logger LOGGER = LoggerFactory.getLogger(RunningTasks.class);
    private static final int REMEMBERED = 256;

    private final Map<String, Run> running = new HashMap<>();
    private final Map<String, Ending> ended = new LinkedHashMap<>();
    private final Consumer<Throwable> processEnd;

    /// @param processEnd told of what breaks the process
    RunningTasks(Consumer<Throwable> processEnd) {
        this.processEnd = processEnd;
    }

    /// A task that somebody took.
    ///
    /// @param end its ending, to come
    /// @param begun whether its run began with this, and not with somebody who took it before
    record Taken(CompletableFuture<Ending> end, boolean begun) {}

    /// Takes the task `id`. `work` is given what tells it that it was abandoned.
    synchronized Taken take(String id, Function<BooleanSupplier, Ending> work) {
        Run going = running.get(id);
        if (going != null) {
            return new Taken(going.end(), false);
        }
        Ending known = ended.get(id);
        if (known != null) {
            return new Taken(CompletableFuture.completedFuture(known), false);
        }
        CompletableFuture<Ending> end = new CompletableFuture<>();
        AtomicBoolean abandoned = new AtomicBoolean();
        Thread thread =
                Thread.ofPlatform()
                        .name("task " + id)
                        .daemon()
                        .unstarted(() -> finish(id, end, perform(id, work, abandoned::get)));
        running.put(id, new Run(end, abandoned, thread));
        thread.start();
        return new Taken(end, true);
    }

    /// Ends all runs at once as put back; their threads are interrupted and their results dropped.
    void abandonAll() {
        List<Run> left;
        synchronized (this) {
            left = List.copyOf(running.values());
        }
        for (Run run : left) {
            run.abandoned().set(true);
            run.thread().interrupt();
            run.end().complete(Ending.PUT_BACK);
        }
    }

    private Ending perform(
            String id, Function<BooleanSupplier, Ending> work, BooleanSupplier abandoned) {
        try {
            return work.apply(abandoned);
        } catch (RuntimeException | Error e) {
            if (ProcessEnd.isDueTo(e)) {
                processEnd.accept(e);
            }
            LOGGER.error("The task {} ended without a result and is put back", id, e);
            return Ending.PUT_BACK;
        }
    }

    private void finish(String id, CompletableFuture<Ending> end, Ending ending) {
        synchronized (this) {
            running.remove(id);
            if (ending.isFinal()) {
                ended.put(id, ending);
                if (ended.size() > REMEMBERED) {
                    ended.remove(ended.keySet().iterator().next());
                }
            }
        }
        end.complete(ending);
    }

    private record Run(CompletableFuture<Ending> end, AtomicBoolean abandoned, Thread thread) {}
}
