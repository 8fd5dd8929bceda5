package org.notebooklearning.author.beat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.notebooklearning.author.outline.LessonOutline.OutlinedBeat;
import org.notebooklearning.author.prompt.FencedSource;
import org.notebooklearning.author.prompt.PromptText;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.model.ask.Turn;

/// Has a lesson told once, from its beginning to its end, before its beats are written: who drafts
/// a chapter sees what stands before it, and only what was told beforehand says where it leads.
public final class LessonTelling {
    private static final PromptText TELLING = PromptText.named("telling");
    private static final int LONGEST = 10_000;
    private static final int SOURCE = 60_000;

    private LessonTelling() {}

    /// The lesson as its author tells it: why the thing works, the words of the field, and a part
    /// for each beat.
    ///
    /// @param runs runs the lines that the lesson begins with
    public static String of(LessonFrame frame, Asking asking, LessonRuns runs)
            throws NoReplyException, InterruptedException {
        String asked =
                TELLING.with(
                        Map.of(
                                "topic",
                                frame.request().topic(),
                                "level",
                                frame.plan().level().word(),
                                "lesson",
                                ToldParts.lesson(frame),
                                "heart",
                                HeartRun.of(frame, runs),
                                "beats",
                                beats(frame),
                                "source",
                                source(frame)));
        return asking.ask(TELLING, BeatAuthor.teacher(), List.of(Turn.asking(asked)), LONGEST)
                .text()
                .strip();
    }

    private static String beats(LessonFrame frame) {
        return frame.beats().stream()
                .map(planned -> frame.outlined(planned.id()))
                .map(beat -> Json.mapper().valueToTree(beat).toPrettyString())
                .collect(Collectors.joining("\n"));
    }

    /// The sections that share most with the whole of the lesson, as far as there is room.
    private static String source(LessonFrame frame) {
        List<OutlinedBeat> beats =
                frame.beats().stream().map(planned -> frame.outlined(planned.id())).toList();
        return new FencedSource(frame.source()).isEmpty()
                ? "There is no source. Tell what you are certain of."
                : Passages.of(frame.source(), beats, SOURCE);
    }
}
