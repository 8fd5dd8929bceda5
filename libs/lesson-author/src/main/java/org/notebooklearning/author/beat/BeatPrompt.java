package org.notebooklearning.author.beat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.notebooklearning.author.cells.SeenCell;
import org.notebooklearning.author.outline.LessonOutline;
import org.notebooklearning.author.outline.LessonOutline.OutlinedBeat;
import org.notebooklearning.author.prompt.PromptText;
import org.notebooklearning.contracts.plan.BeatKind;
import org.notebooklearning.contracts.plan.PlannedBeat;
import org.notebooklearning.contracts.report.LessonReport.BoundName;

/// What a model is told to write one beat: the lesson and its plan, the beats that this one stands
/// on with their real outputs, what the kernel holds after them, the source's passages, and a beat
/// of the library that shows the form.
final class BeatPrompt {
    static final PromptText TEXT = PromptText.named("beat");
    static final String UNTOLD =
            "This lesson was not told: the titles and intents of its beats are what you have.";
    private static final int ROOM = 2;
    private static final int PASSAGES = 24_000;
    private static final int BEFORE = 40_000;
    private final LessonFrame frame;
    private final PlannedBeat planned;
    private final OutlinedBeat beat;
    private final String telling;
    private final boolean remembered;

    /// @param telling the lesson as it was told before its beats were written; empty where nobody
    ///     told it
    /// @param remembered whether the author has seen what beats before this one were told
    BeatPrompt(LessonFrame frame, PlannedBeat planned, String telling, boolean remembered) {
        this.frame = frame;
        this.planned = planned;
        this.telling = telling.isBlank() ? UNTOLD : telling;
        this.beat = frame.outlined(planned.id());
        this.remembered = remembered;
    }

    /// @param before the cells of the beats that it stands on, by the beat's id, in order
    /// @param bound what their names stand for
    String text(Map<String, List<SeenCell>> before, List<BoundName> bound) {
        boolean opening = beat.kind() == BeatKind.OPENING;
        return TEXT.with(
                Map.ofEntries(
                        Map.entry("topic", frame.request().topic()),
                        Map.entry("level", frame.level(planned).word()),
                        Map.entry("lesson", ToldParts.lesson(frame)),
                        Map.entry("telling", telling),
                        Map.entry("beats", beats()),
                        Map.entry("beat", ToldParts.outlined(frame, beat)),
                        Map.entry("before", ToldParts.before(before, BEFORE)),
                        Map.entry("names", ToldParts.names(frame, bound)),
                        Map.entry("source", Passages.of(frame.source(), beat, PASSAGES)),
                        Map.entry("example", example()),
                        Map.entry("title", beat.title()),
                        Map.entry("cells", Integer.toString(beat.cells())),
                        Map.entry("most", Integer.toString(most(beat))),
                        Map.entry(
                                "heading", opening ? ", behind `# ` with the lesson's title" : ""),
                        Map.entry("form", ToldParts.form(planned, beat))));
    }

    /// How many cells a beat may have that was outlined with so many. Half as many more: whoever
    /// has to save cells cuts reasons and packs steps into one cell, and readers complain of
    /// nothing more than of that.
    static int most(OutlinedBeat beat) {
        return beat.cells() + Math.max(ROOM, beat.cells() / 2);
    }

    /// The plan with what each beat binds, and what its neighbours are about.
    private String beats() {
        List<PlannedBeat> all = frame.beats();
        int own = all.indexOf(planned);
        StringBuilder text = new StringBuilder();
        for (int number = 0; number < all.size(); number++) {
            OutlinedBeat one = frame.outlined(all.get(number).id());
            text.append(number == own ? "--> " : "    ").append(number + 1).append(". ");
            text.append(one.title());
            if (!one.binds().isEmpty()) {
                text.append(" (binds ");
                text.append(
                        one.binds().stream()
                                .map(LessonOutline.Name::name)
                                .collect(Collectors.joining(", ")));
                text.append(')');
            }
            text.append('\n');
            if (Math.abs(number - own) == 1) {
                text.append("       ").append(one.intent()).append('\n');
            }
        }
        return text.append(ToldParts.sceptic(frame, beat)).toString();
    }

    private String example() {
        if (remembered && !isFirstOfItsKind()) {
            return "In the form of the beats before.";
        }
        String text = Example.of(frame.library(), beat, frame.level(planned));
        return text.isEmpty() ? "None." : text;
    }

    private boolean isFirstOfItsKind() {
        return frame.beats().stream()
                .filter(one -> one.kind() == planned.kind())
                .findFirst()
                .filter(first -> first.id().equals(planned.id()))
                .isPresent();
    }
}
