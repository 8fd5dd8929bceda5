package org.notebooklearning.author.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.notebooklearning.author.beat.Asking;
import org.notebooklearning.author.beat.BeatAuthor;
import org.notebooklearning.author.beat.ChapterAuthor;
import org.notebooklearning.author.beat.Chapters;
import org.notebooklearning.author.beat.EarlierBeat;
import org.notebooklearning.author.beat.LessonFrame;
import org.notebooklearning.author.beat.LessonRuns;
import org.notebooklearning.author.beat.NoReplyException;
import org.notebooklearning.author.beat.WrittenBeat;
import org.notebooklearning.author.cells.CellText;
import org.notebooklearning.contracts.artifact.Sha256;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.plan.PlannedBeat;
import org.notebooklearning.model.ask.Asked;

/// Comes by one beat, at the least cost:
///
/// 1. from an earlier run of the lesson, where it runs as it is or can be mended;
/// 2. from the shelf;
/// 3. from the draft of its chapter, which is run and looked at;
/// 4. from its author alone, who is told of the version that the reader has.
///
/// May be used by several threads at once.
final class BeatDesk {
    private final LessonFrame frame;
    private final Asking asking;
    private final LessonRuns runs;
    private final BeatShelf shelf;
    private final EarlierBeats earlier;
    private final WritingNow now;
    private final String telling;
    private final ChapterDrafts drafts;

    /// @param telling the lesson as it was told before; empty where nobody told it
    BeatDesk(
            LessonFrame frame,
            Asking asking,
            LessonRuns runs,
            BeatShelf shelf,
            EarlierBeats earlier,
            WritingNow now,
            String telling) {
        this.frame = frame;
        this.asking = asking;
        this.runs = runs;
        this.shelf = shelf;
        this.earlier = earlier;
        this.now = now;
        this.telling = telling;
        this.drafts =
                new ChapterDrafts(
                        Chapters.of(frame), new ChapterAuthor(frame, telling), asking, now);
    }

    private BeatAuthor author(Asking asked, PlannedBeat beat) {
        return new BeatAuthor(asked.followedBy(now.of(beat.title())), runs, frame, telling);
    }

    /// What came of it.
    ///
    /// @param known whether readers of this lesson have it already
    record Got(BeatAuthor.Result result, boolean known) {}

    /// @param tried is given the draft of the beat when it was run, and whether it runs
    /// @param alone is told where there is no draft, so that nobody waits for it to be run
    Got beat(
            PlannedBeat beat,
            List<WrittenBeat> ground,
            BiConsumer<WrittenBeat, Boolean> tried,
            Runnable alone)
            throws NoReplyException, InterruptedException {
        try {
            return got(beat, ground, tried, alone);
        } catch (NoReplyException e) {
            throw new NoReplyException(about(beat, e.why()));
        }
    }

    /// Why there is no reply, with the beat that it was asked for where that is for good.
    private static Asked about(PlannedBeat beat, Asked why) {
        return why instanceof Asked.Rejected rejected
                ? new Asked.Rejected(
                        "For the beat “" + beat.title() + "”: " + rejected.reason(),
                        rejected.remedy(),
                        rejected.fault())
                : why;
    }

    private Got got(
            PlannedBeat beat,
            List<WrittenBeat> ground,
            BiConsumer<WrittenBeat, Boolean> tried,
            Runnable alone)
            throws NoReplyException, InterruptedException {
        Optional<EarlierBeat> same = earlier.same(beat);
        if (same.isPresent()) {
            BeatAuthor.Result result = known(beat, ground, same.get());
            if (result instanceof BeatAuthor.Result.Written) {
                return new Got(result, true);
            }
        }
        Optional<WrittenBeat> kept = shelf.find(key(beat, ground));
        if (kept.isPresent()) {
            return new Got(new BeatAuthor.Result.Written(kept.get(), List.of()), false);
        }
        Optional<List<CellText>> draft = drafts.known(beat).flatMap(one -> one.of(beat));
        if (draft.isEmpty()) {
            alone.run();
        }
        return new Got(
                draft.isPresent()
                        ? orAnew(
                                author(asking, beat).take(beat, ground, draft.get(), tried),
                                beat,
                                ground)
                        : written(beat, ground, same.isPresent()),
                false);
    }

    private BeatAuthor.Result known(PlannedBeat beat, List<WrittenBeat> ground, EarlierBeat version)
            throws NoReplyException, InterruptedException {
        return earlier.stoodOn(version, ground)
                ? new BeatAuthor.Result.Written(version.there(), List.of())
                : author(asking, beat).mend(beat, ground, version, List.of());
    }

    /// @param unfit whether the version that the reader has could not be mended
    private BeatAuthor.Result written(PlannedBeat beat, List<WrittenBeat> ground, boolean unfit)
            throws NoReplyException, InterruptedException {
        Optional<EarlierBeat> other = unfit ? Optional.empty() : earlier.other(beat);
        BeatAuthor.Result first =
                other.isPresent()
                        ? author(asking, beat).rewrite(beat, ground, other.get())
                        : author(asking, beat).write(beat, ground);
        return orAnew(first, beat, ground);
    }

    /// A beat that does not run after all its returns is written once more from nothing.
    private BeatAuthor.Result orAnew(
            BeatAuthor.Result first, PlannedBeat beat, List<WrittenBeat> ground)
            throws NoReplyException, InterruptedException {
        boolean lost = first instanceof BeatAuthor.Result.Unfit fault && !fault.runs();
        return lost ? author(asking.anew(), beat).write(beat, ground) : first;
    }

    /// The beat without what clashes with others; as it was where that could not be mended.
    BeatAuthor.Result without(
            List<String> clashes, WrittenBeat beat, PlannedBeat planned, List<WrittenBeat> ground)
            throws NoReplyException, InterruptedException {
        return author(asking, planned)
                .mend(planned, ground, new EarlierBeat(beat, Set.of()), clashes);
    }

    /// Has the chapter drafted that the beat is in, unless the reader has it and wants one beat of
    /// it otherwise.
    void reach(PlannedBeat beat, Map<String, WrittenBeat> written)
            throws NoReplyException, InterruptedException {
        if (!earlier.isRewritten()) {
            drafts.around(beat, written);
        }
    }

    /// Whether the beat was drafted by one who saw all names before it.
    boolean isDrafted(PlannedBeat beat) {
        return drafts.known(beat).flatMap(chapter -> chapter.of(beat)).isPresent();
    }

    /// Keeps a beat for whoever asks for it in the same chapter, or, where it was asked for without
    /// one, behind the same ground.
    void keep(PlannedBeat planned, List<WrittenBeat> ground, WrittenBeat beat) {
        shelf.keep(key(planned, ground), beat);
    }

    private String key(PlannedBeat beat, List<WrittenBeat> ground) {
        List<Object> stands =
                new ArrayList<>(
                        List.of(
                                frame.outline(),
                                asking.name(),
                                beat.id(),
                                frame.level(beat),
                                beat.form(),
                                place(beat, ground)));
        if (!frame.packages().isEmpty()) {
            stands.add(frame.packages());
        }
        return Sha256.of(Json.bytes(stands));
    }

    /// What stands before the beat may change while its author looks at it, and what its chapter
    /// was drafted behind does not.
    private Object place(PlannedBeat beat, List<WrittenBeat> ground) {
        return drafts.known(beat)
                .<Object>map(
                        chapter ->
                                List.of(
                                        EarlierBeats.code(chapter.before()),
                                        new TreeMap<>(chapter.cells())))
                .orElseGet(() -> EarlierBeats.code(ground));
    }
}
