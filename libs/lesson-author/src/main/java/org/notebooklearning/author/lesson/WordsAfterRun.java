package org.notebooklearning.author.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.notebooklearning.author.beat.Asking;
import org.notebooklearning.author.beat.BeatAuthor;
import org.notebooklearning.author.beat.NoReplyException;
import org.notebooklearning.author.beat.WrittenBeat;
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
    private final int parallel;

    /// @param parallel how many beats are looked at at once
    WordsAfterRun(Asking asking, int parallel) {
        this.asking = asking;
        this.parallel = parallel;
    }

    /// The beats of the lesson, with words that agree with what it put out.
    List<WrittenBeat> corrected(LessonJudgement judged)
            throws NoReplyException, InterruptedException {
        List<Callable<WrittenBeat>> work = new ArrayList<>();
        for (WrittenBeat beat : judged.lesson().written()) {
            List<SeenCell> now = judged.seen(beat.id());
            work.add(
                    shown(now).equals(shown(beat.seen()))
                            ? () -> beat
                            : () -> corrected(judged, beat, now));
        }
        return SideBySide.asked(work, parallel);
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
        String reply =
                asking.ask(AGAIN, BeatAuthor.craft(), List.of(Turn.asking(asked)), LONGEST).text();
        return OtherWords.of(reply, beat, beat.id());
    }

    private static List<String> shown(List<SeenCell> cells) {
        return cells.stream().map(SeenCell::shown).filter(text -> !text.isBlank()).toList();
    }
}
