package org.notebooklearning.author.lesson;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.notebooklearning.author.beat.BeatAuthor;
import org.notebooklearning.author.beat.LessonFrame;
import org.notebooklearning.author.beat.NoReplyException;
import org.notebooklearning.author.beat.WrittenBeat;
import org.notebooklearning.contracts.plan.BeatKind;
import org.notebooklearning.contracts.plan.PlannedBeat;
import org.notebooklearning.model.ask.Asked;

/// Has the beats of a lesson come, chapter by chapter. Within one, those that were drafted are run
/// in the lesson's order, each behind all before it as these are by then, so that its author sees
/// what the reader will see; others are run behind those that they stand on. Several authors look
/// at theirs at once. The ending is a chapter of its own.
/// One that binds a name which another binds goes back to its author before others stand on it.
final class BeatBoard {
    private static final Duration TOLD_EVERY = Duration.ofSeconds(5);
    private final LessonFrame frame;
    private final BeatDesk desk;
    private final List<PlannedBeat> wanted;
    private final int parallel;
    private final AuthorProgress progress;
    private final WritingNow now;
    private final StandingBeats standing;
    private final List<String> leftOut = new ArrayList<>();

    BeatBoard(
            LessonFrame frame,
            BeatDesk desk,
            EarlierBeats earlier,
            int parallel,
            AuthorProgress progress,
            WritingNow now) {
        this.frame = frame;
        this.desk = desk;
        this.wanted = earlier.wanted();
        this.standing = new StandingBeats(frame, earlier.isRewritten());
        this.leftOut.addAll(earlier.leftOut());
        this.parallel = parallel;
        this.progress = progress;
        this.now = now;
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
        List<PlannedBeat> waiting = new ArrayList<>(wanted);
        int all = waiting.size();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<Event> done = new ExecutorCompletionService<>(threads);
            int running = 0;
            boolean capped = false;
            try {
                while (!waiting.isEmpty() || running > 0) {
                    for (PlannedBeat beat : List.copyOf(waiting)) {
                        if (running < parallel && isReady(beat, running, waiting)) {
                            waiting.remove(beat);
                            done.submit(() -> come(beat, done));
                            running++;
                        }
                    }
                    switch (next(done)) {
                        case Tried(String beat, Optional<WrittenBeat> draft) ->
                                standing.tried(beat, draft);
                        case Done came -> {
                            Optional<Callable<Event>> more = taken(came);
                            more.ifPresent(done::submit);
                            running -= more.isPresent() ? 0 : 1;
                        }
                    }
                    progress.doing("Writing, " + (all - waiting.size() - running) + " of " + all);
                }
            } catch (ExecutionException e) {
                capped = isCapped(e);
                if (capped) {
                    keepLast(done, running - 1);
                }
                throw unwrapped(e);
            } finally {
                if (!capped) {
                    threads.shutdownNow();
                }
            }
        }
        return new Beats(
                frame.beats().stream()
                        .map(beat -> standing.written().get(beat.id()))
                        .filter(beat -> beat != null)
                        .toList(),
                leftOut);
    }

    /// The next beat that comes. Until then it is told what is being written, seldom enough that a
    /// lesson's log does not fill with it.
    private Event next(CompletionService<Event> done)
            throws ExecutionException, InterruptedException {
        Future<Event> came = done.poll(TOLD_EVERY.toSeconds(), TimeUnit.SECONDS);
        while (came == null) {
            now.news().ifPresent(progress::doing);
            came = done.poll(TOLD_EVERY.toSeconds(), TimeUnit.SECONDS);
        }
        return came.get();
    }

    /// Keeps what is under way when no more may be spent: it is paid for.
    private void keepLast(CompletionService<Event> done, int running) throws InterruptedException {
        int left = running;
        while (left > 0) {
            Future<Event> last = done.take();
            boolean came = last.state() == Future.State.SUCCESS;
            left -= came && last.resultNow() instanceof Tried ? 0 : 1;
            if (came
                    && last.resultNow() instanceof Done one
                    && one.got.result()
                            instanceof BeatAuthor.Result.Written(WrittenBeat beat, var _)) {
                desk.keep(one.planned, one.ground, beat);
            }
        }
    }

    /// What threads tell.
    private sealed interface Event {}

    /// Nobody needs to wait for the beat any more to be run.
    ///
    /// @param draft that others can be run behind; empty where it does not run, or is not there
    private record Tried(String beat, Optional<WrittenBeat> draft) implements Event {}

    /// A beat that came.
    ///
    /// @param settled whether it is not looked at for clashes
    private record Done(
            PlannedBeat planned, List<WrittenBeat> ground, BeatDesk.Got got, boolean settled)
            implements Event {}

    private Event come(PlannedBeat beat, CompletionService<Event> others)
            throws NoReplyException, InterruptedException {
        desk.reach(beat, standing.written());
        boolean all = desk.isDrafted(beat) || isEnding(beat);
        List<WrittenBeat> ground = standing.ground(beat, all);
        BeatDesk.Got got =
                desk.beat(
                        beat,
                        ground,
                        (draft, runs) -> tell(others, beat, Optional.of(draft).filter(_ -> runs)),
                        () -> tell(others, beat, Optional.empty()));
        return new Done(beat, ground, got, got.known());
    }

    private static void tell(
            CompletionService<Event> others, PlannedBeat beat, Optional<WrittenBeat> draft) {
        others.submit(() -> new Tried(beat.id(), draft));
    }

    /// The ending says what all the others showed, and so is written after them.
    private boolean isReady(PlannedBeat beat, int running, List<PlannedBeat> waiting) {
        return isEnding(beat)
                ? running == 0 && waiting.stream().allMatch(BeatBoard::isEnding)
                : standing.carries(beat);
    }

    private static boolean isEnding(PlannedBeat beat) {
        return beat.kind() == BeatKind.ENDING;
    }

    /// Takes a beat; what is left to do for it, where something is.
    private Optional<Callable<Event>> taken(Done done) throws UnfitBeatException {
        switch (done.got.result()) {
            case BeatAuthor.Result.Written(WrittenBeat beat, var _) -> {
                // Who drafted it saw all names before it.
                List<String> clashes =
                        done.settled || desk.isDrafted(done.planned)
                                ? List.of()
                                : NameClashes.of(frame, beat, standing.written().values());
                if (!clashes.isEmpty()) {
                    return Optional.of(() -> mended(done, beat, clashes));
                }
                if (!done.got.known()) {
                    desk.keep(done.planned, done.ground, beat);
                }
                accept(beat);
            }
            case BeatAuthor.Result.Unfit unfit -> without(done.planned, unfit);
        }
        return Optional.empty();
    }

    /// There is one return for clashes.
    private Done mended(Done done, WrittenBeat beat, List<String> clashes)
            throws NoReplyException, InterruptedException {
        BeatAuthor.Result result = desk.without(clashes, beat, done.planned, done.ground);
        return new Done(done.planned, done.ground, new BeatDesk.Got(result, false), true);
    }

    private void accept(WrittenBeat beat) {
        standing.settled(beat);
        progress.written(beat, standing.written().size(), frame.beats().size());
    }

    /// A beat whose exercise can not be proven stays without it; one that can not be run is left
    /// out where nothing stands on it.
    private void without(PlannedBeat planned, BeatAuthor.Result.Unfit unfit)
            throws UnfitBeatException {
        WrittenBeat best = unfit.best();
        standing.leftOut(planned.id());
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

    /// Whether no more may be spent. The calls under way then come to their end and are kept: they
    /// are paid for, and the lesson goes on with them.
    static boolean isCapped(ExecutionException e) {
        return e.getCause() instanceof NoReplyException none
                && none.why() instanceof Asked.Rejected rejected
                && rejected.fault() == Asked.Fault.CAP;
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
