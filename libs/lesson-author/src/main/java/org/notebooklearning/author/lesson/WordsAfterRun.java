package org.notebooklearning.author.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.notebooklearning.author.beat.Asking;
import org.notebooklearning.author.beat.BeatAuthor;
import org.notebooklearning.author.beat.NoReplyException;
import org.notebooklearning.author.beat.WrittenBeat;
import org.notebooklearning.author.cells.CellChanges;
import org.notebooklearning.author.cells.CellText;
import org.notebooklearning.author.cells.SeenCell;
import org.notebooklearning.author.prompt.PromptText;
import org.notebooklearning.model.ask.Turn;

/// Has words corrected that speak of outputs which are others now. A beat is written behind the
/// beats that it stands on alone, so that several can be written at once; in the whole lesson
/// others come before it, and the one seed of the notebook gives it other random numbers.
final class WordsAfterRun {
    private static final PromptText AGAIN = PromptText.named("lookagain");
    private static final int LONGEST = 6_000;
    private final Asking asking;
    private final Semaphore places;

    /// @param parallel how many beats are looked at at once
    WordsAfterRun(Asking asking, int parallel) {
        this.asking = asking;
        this.places = new Semaphore(parallel);
    }

    /// The beats of the lesson, with words that agree with what it put out.
    List<WrittenBeat> corrected(LessonJudgement judged)
            throws NoReplyException, InterruptedException {
        List<Future<WrittenBeat>> corrected = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (WrittenBeat beat : judged.lesson().written()) {
                List<SeenCell> now = judged.seen(beat.id());
                Callable<WrittenBeat> work =
                        shown(now).equals(shown(beat.seen()))
                                ? () -> beat
                                : () -> corrected(judged, beat, now);
                corrected.add(threads.submit(work));
            }
            boolean capped = false;
            try {
                List<WrittenBeat> beats = new ArrayList<>();
                for (Future<WrittenBeat> one : corrected) {
                    beats.add(one.get());
                }
                return beats;
            } catch (ExecutionException e) {
                capped = BeatBoard.isCapped(e);
                throw BeatBoard.unwrapped(e);
            } finally {
                if (!capped) {
                    threads.shutdownNow();
                }
            }
        }
    }

    private WrittenBeat corrected(LessonJudgement judged, WrittenBeat beat, List<SeenCell> now)
            throws NoReplyException, InterruptedException {
        String cells = now.stream().map(cell -> cell.text("")).collect(Collectors.joining("\n"));
        String asked =
                AGAIN.with(
                        Map.of(
                                "topic", judged.frame().request().topic(),
                                "level", beat.level().word(),
                                "cells", cells));
        places.acquire();
        try {
            String reply =
                    asking.ask(AGAIN, BeatAuthor.craft(), List.of(Turn.asking(asked)), LONGEST)
                            .text();
            return wordsOf(reply, beat);
        } finally {
            places.release();
        }
    }

    /// The beat with the words of a reply; as it was where they are not in the form, or where the
    /// reply changes code, of which others were told already.
    private static WrittenBeat wordsOf(String reply, WrittenBeat beat) {
        try {
            List<CellText> changed =
                    CellChanges.parse(reply, beat.id()).appliedTo(beat.id(), beat.cells());
            return code(changed).equals(code(beat.cells())) ? beat.with(changed) : beat;
        } catch (IllegalArgumentException _) {
            return beat;
        }
    }

    private static List<CellText> code(List<CellText> cells) {
        return cells.stream().filter(cell -> !cell.marker().contains("[markdown]")).toList();
    }

    private static List<String> shown(List<SeenCell> cells) {
        return cells.stream().map(SeenCell::shown).filter(text -> !text.isBlank()).toList();
    }
}
