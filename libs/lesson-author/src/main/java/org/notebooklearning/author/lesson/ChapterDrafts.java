package org.notebooklearning.author.lesson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.author.beat.Asking;
import org.notebooklearning.author.beat.ChapterAuthor;
import org.notebooklearning.author.beat.Chapters;
import org.notebooklearning.author.beat.NoReplyException;
import org.notebooklearning.author.beat.WrittenBeat;
import org.notebooklearning.author.cells.CellText;
import org.notebooklearning.contracts.plan.PlannedBeat;

/// The drafts of a lesson's chapters. Each is asked for once, for whichever of its beats needs it
/// first; the others wait for it. May be used by several threads at once.
final class ChapterDrafts {
    private final Chapters chapters;
    private final ChapterAuthor author;
    private final Asking asking;
    private final WritingNow now;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<List<PlannedBeat>, Drafted> drafts = new HashMap<>();

    /// @param asking whose first attempt all attempts keep to, so that the beats which were
    ///     written in an earlier one fit the rest
    ChapterDrafts(Chapters chapters, ChapterAuthor author, Asking asking, WritingNow now) {
        this.chapters = chapters;
        this.author = author;
        this.asking = asking.first();
        this.now = now;
    }

    /// What was drafted of a chapter.
    ///
    /// @param before all beats of the chapters before, as its author saw them
    /// @param cells of its beats, by their ids; those that its author left out are not there
    record Drafted(List<WrittenBeat> before, Map<String, List<CellText>> cells) {
        Drafted {
            before = List.copyOf(before);
            cells = Map.copyOf(cells);
        }

        /// The cells of `beat`; empty where its author left it out.
        Optional<List<CellText>> of(PlannedBeat beat) {
            return Optional.ofNullable(cells.get(beat.id()));
        }
    }

    /// The chapter that `beat` is in.
    ///
    /// @param written all beats that are written, by their ids
    Drafted around(PlannedBeat beat, Map<String, WrittenBeat> written)
            throws NoReplyException, InterruptedException {
        List<PlannedBeat> chapter = chapters.around(beat);
        lock.lockInterruptibly();
        try {
            @Nullable Drafted known = drafts.get(chapter);
            if (known != null) {
                return known;
            }
            List<WrittenBeat> before = new ArrayList<>();
            for (PlannedBeat earlier : chapters.before(beat)) {
                Optional.ofNullable(written.get(earlier.id())).ifPresent(before::add);
            }
            Asking followed = asking.followedBy(now.of(chapter.getFirst().title()));
            Drafted drafted = new Drafted(before, author.drafted(followed, chapter, before));
            drafts.put(chapter, drafted);
            return drafted;
        } finally {
            lock.unlock();
        }
    }

    /// The same, where it was asked for.
    Optional<Drafted> known(PlannedBeat beat) {
        lock.lock();
        try {
            return Optional.ofNullable(drafts.get(chapters.around(beat)));
        } finally {
            lock.unlock();
        }
    }
}
