package org.notebooklearning.author.lesson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.notebooklearning.author.beat.Asking;
import org.notebooklearning.author.beat.BeatAuthor;
import org.notebooklearning.author.beat.LessonFrame;
import org.notebooklearning.author.beat.LessonRuns;
import org.notebooklearning.author.beat.NoReplyException;
import org.notebooklearning.author.beat.WrittenBeat;
import org.notebooklearning.contracts.artifact.Sha256;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.plan.PlannedBeat;
import org.notebooklearning.model.ask.Asked;

/// Has the beats of a lesson written, each as soon as those that it stands on are there, some at
/// once.
final class BeatBoard {
    private final LessonFrame frame;
    private final Asking asking;
    private final BeatAuthor author;
    private final BeatAuthor again;
    private final BeatShelf shelf;
    private final int parallel;
    private final AuthorProgress progress;
    private final Map<String, WrittenBeat> written = new HashMap<>();
    private final List<String> leftOut = new ArrayList<>();

    BeatBoard(
            LessonFrame frame,
            Asking asking,
            LessonRuns runs,
            BeatShelf shelf,
            int parallel,
            AuthorProgress progress) {
        this.frame = frame;
        this.asking = asking;
        this.author = new BeatAuthor(asking, runs, frame);
        this.again = new BeatAuthor(asking.anew(), runs, frame);
        this.shelf = shelf;
        this.parallel = parallel;
        this.progress = progress;
    }

    /// The beats in the plan's order, and what was left out of them, a sentence each.
    record Beats(List<WrittenBeat> written, List<String> leftOut) {
        Beats {
            written = List.copyOf(written);
            leftOut = List.copyOf(leftOut);
        }
    }

    /// Writes all of them.
    Beats write() throws NoReplyException, UnfitBeatException, InterruptedException {
        List<PlannedBeat> waiting = new ArrayList<>(frame.beats());
        int all = waiting.size();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<Done> done = new ExecutorCompletionService<>(threads);
            int running = 0;
            try {
                while (!waiting.isEmpty() || running > 0) {
                    for (PlannedBeat beat : List.copyOf(waiting)) {
                        if (running < parallel && isReady(beat)) {
                            waiting.remove(beat);
                            List<WrittenBeat> ground = ground(beat);
                            done.submit(() -> new Done(beat, written(beat, ground)));
                            running++;
                        }
                    }
                    take(done.take().get());
                    running--;
                    progress.doing("Writing, " + (all - waiting.size() - running) + " of " + all);
                }
            } catch (ExecutionException e) {
                throw unwrapped(e);
            } finally {
                threads.shutdownNow();
            }
        }
        return new Beats(
                frame.beats().stream()
                        .map(beat -> written.get(beat.id()))
                        .filter(beat -> beat != null)
                        .toList(),
                leftOut);
    }

    private record Done(PlannedBeat planned, BeatAuthor.Result result) {}

    private boolean isReady(PlannedBeat beat) {
        return written.keySet().containsAll(frame.standsOn(beat.id()));
    }

    private List<WrittenBeat> ground(PlannedBeat beat) {
        List<WrittenBeat> ground = new ArrayList<>();
        for (String id : frame.standsOn(beat.id())) {
            Optional.ofNullable(written.get(id)).ifPresent(ground::add);
        }
        return ground;
    }

    private BeatAuthor.Result written(PlannedBeat beat, List<WrittenBeat> ground)
            throws NoReplyException, InterruptedException {
        String key = key(beat);
        Optional<WrittenBeat> kept = shelf.find(key);
        if (kept.isPresent()) {
            return new BeatAuthor.Result.Written(kept.get(), List.of());
        }
        BeatAuthor.Result result = asked(beat, ground);
        if (result instanceof BeatAuthor.Result.Written(WrittenBeat fresh, var _)) {
            shelf.keep(key, fresh);
        }
        return result;
    }

    private BeatAuthor.Result asked(PlannedBeat beat, List<WrittenBeat> ground)
            throws NoReplyException, InterruptedException {
        try {
            BeatAuthor.Result first = author.write(beat, ground);
            boolean lost = first instanceof BeatAuthor.Result.Unfit unfit && !unfit.runs();
            // A beat that does not run after all its returns is written once more from nothing.
            return lost ? again.write(beat, ground) : first;
        } catch (NoReplyException e) {
            throw new NoReplyException(about(beat, e.why()));
        }
    }

    /// Why there is no reply, with the beat that it was asked for where that is for good.
    private static Asked about(PlannedBeat beat, Asked why) {
        return why instanceof Asked.Rejected rejected
                ? new Asked.Rejected(
                        "For the beat “" + beat.title() + "”: " + rejected.reason(),
                        rejected.remedy())
                : why;
    }

    private String key(PlannedBeat beat) {
        List<Object> grounds =
                new ArrayList<>(
                        List.of(
                                frame.outline(),
                                asking.name(),
                                beat.id(),
                                frame.level(beat),
                                beat.form()));
        if (!frame.packages().isEmpty()) {
            grounds.add(frame.packages());
        }
        return Sha256.of(Json.bytes(grounds));
    }

    private void take(Done done) throws UnfitBeatException {
        switch (done.result) {
            case BeatAuthor.Result.Written fit -> accept(fit.beat());
            case BeatAuthor.Result.Unfit unfit -> without(done.planned, unfit);
        }
    }

    private void accept(WrittenBeat beat) {
        written.put(beat.id(), beat);
        progress.written(beat, written.size(), frame.beats().size());
    }

    /// A beat whose exercise can not be proven stays without it; one that can not be run is left
    /// out where nothing stands on it.
    private void without(PlannedBeat planned, BeatAuthor.Result.Unfit unfit)
            throws UnfitBeatException {
        WrittenBeat best = unfit.best();
        if (best != null && unfit.runs()) {
            leftOut.add("The exercise of “" + planned.title() + "”: it could not be proven.");
            accept(Exercises.without(best, cell -> true));
        } else if (isNeeded(planned)) {
            throw new UnfitBeatException(planned.title(), unfit.findings());
        } else {
            leftOut.add("The beat “" + planned.title() + "”: its code could not be made to run.");
        }
    }

    private boolean isNeeded(PlannedBeat planned) {
        Set<String> needed = new HashSet<>();
        frame.beats().forEach(beat -> needed.addAll(frame.standsOn(beat.id())));
        return needed.contains(planned.id());
    }

    /// Throws what a thread of ours ended with.
    static InterruptedException unwrapped(ExecutionException e)
            throws NoReplyException, InterruptedException {
        switch (e.getCause()) {
            case NoReplyException none -> throw none;
            case InterruptedException interrupted -> throw interrupted;
            case RuntimeException runtime -> throw runtime;
            case null, default -> throw new IllegalStateException(e);
        }
    }
}
