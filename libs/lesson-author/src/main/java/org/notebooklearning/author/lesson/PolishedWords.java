package org.notebooklearning.author.lesson;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.notebooklearning.author.beat.Asking;
import org.notebooklearning.author.beat.BeatAuthor;
import org.notebooklearning.author.beat.Chapters;
import org.notebooklearning.author.beat.NoReplyException;
import org.notebooklearning.author.beat.WrittenBeat;
import org.notebooklearning.author.prompt.PromptText;
import org.notebooklearning.contracts.plan.PlannedBeat;
import org.notebooklearning.model.ask.Turn;

/// Has the words of a lesson edited once its facts stand. Whoever drafts thinks of what is to be
/// shown, of the form and of what was found against it, and their sentences sound like it; an
/// editor listens to nothing but the sentences. Each chapter has an editor, who sees the beat
/// before and the one after it as well.
final class PolishedWords {
    private static final PromptText POLISH = PromptText.named("polish");
    private static final int LONGEST = 16_000;
    private final Asking asking;
    private final int parallel;

    /// @param parallel how many chapters are edited at once
    PolishedWords(Asking asking, int parallel) {
        this.asking = asking;
        this.parallel = parallel;
    }

    /// The beats of the lesson, in the words of its editors.
    List<WrittenBeat> polished(LessonJudgement judged)
            throws NoReplyException, InterruptedException {
        List<Callable<List<WrittenBeat>>> work = new ArrayList<>();
        for (List<PlannedBeat> chapter : Chapters.of(judged.frame()).all()) {
            Set<String> ids =
                    chapter.stream().map(PlannedBeat::id).collect(Collectors.toUnmodifiableSet());
            List<WrittenBeat> beats =
                    judged.lesson().written().stream()
                            .filter(beat -> ids.contains(beat.id()))
                            .toList();
            if (!beats.isEmpty()) {
                work.add(() -> polished(judged, beats));
            }
        }
        return SideBySide.asked(work, parallel).stream().flatMap(List::stream).toList();
    }

    private List<WrittenBeat> polished(LessonJudgement judged, List<WrittenBeat> beats)
            throws NoReplyException, InterruptedException {
        String asked =
                POLISH.with(
                        Map.of(
                                "topic", judged.frame().request().topic(),
                                "level", judged.frame().plan().level().word(),
                                "lesson", judged.text(around(judged, beats)),
                                "beats",
                                        beats.stream()
                                                .map(beat -> "`" + beat.id() + "`")
                                                .collect(Collectors.joining(", "))));
        String reply =
                asking.ask(POLISH, BeatAuthor.teacher(), List.of(Turn.asking(asked)), LONGEST)
                        .text();
        return beats.stream().map(beat -> OtherWords.of(reply, beat, "")).toList();
    }

    /// The beats with the one before and the one after them.
    private static Set<String> around(LessonJudgement judged, List<WrittenBeat> beats) {
        List<WrittenBeat> all = judged.lesson().written();
        int first = Math.max(0, all.indexOf(beats.getFirst()) - 1);
        int behind = Math.min(all.size(), all.indexOf(beats.getLast()) + 2);
        Set<String> around = new HashSet<>();
        all.subList(first, behind).forEach(beat -> around.add(beat.id()));
        return around;
    }
}
