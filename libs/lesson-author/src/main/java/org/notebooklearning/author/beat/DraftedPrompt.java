package org.notebooklearning.author.beat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.notebooklearning.author.cells.SeenCell;
import org.notebooklearning.author.outline.LessonOutline.OutlinedBeat;
import org.notebooklearning.author.prompt.PromptText;
import org.notebooklearning.contracts.plan.PlannedBeat;

/// What a model is told that looks at a beat it drafted among others. It is short: the beat's
/// outline and its place are what is needed, and not the lesson once more.
final class DraftedPrompt {
    private static final PromptText TEXT = PromptText.named("drafted");
    private static final int BEFORE = 6_000;

    private DraftedPrompt() {}

    static String text(LessonFrame frame, PlannedBeat planned, List<WrittenBeat> ground) {
        Map<String, List<SeenCell>> before = new LinkedHashMap<>();
        if (!ground.isEmpty()) {
            before.put(ground.getLast().id(), ground.getLast().seen());
        }
        OutlinedBeat outlined = frame.outlined(planned.id());
        return TEXT.with(
                Map.of(
                        "topic",
                        frame.request().topic(),
                        "level",
                        frame.level(planned).word(),
                        "title",
                        outlined.title(),
                        "beat",
                        ToldParts.outlined(frame, outlined) + ToldParts.form(planned, outlined),
                        "before",
                        ToldParts.before(before, BEFORE),
                        "names",
                        ToldParts.names(
                                frame,
                                ground.stream().flatMap(beat -> beat.bound().stream()).toList())));
    }
}
