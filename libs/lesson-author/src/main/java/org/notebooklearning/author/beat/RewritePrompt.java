package org.notebooklearning.author.beat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.notebooklearning.author.prompt.PromptText;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.plan.PlannedBeat;
import org.notebooklearning.contracts.plan.PlannedBeat.Form;
import org.notebooklearning.contracts.plan.Rewriting;

/// What a model is told besides where its reader has the beat already and asked for it in another
/// way: the version that is there, what was asked for, and what of it has to stay.
final class RewritePrompt {
    static final PromptText TEXT = PromptText.named("rewrite");

    /// Smaller steps are more of them.
    private static final int STEPS_MORE = 4;

    private final LessonFrame frame;
    private final PlannedBeat planned;
    private final EarlierBeat earlier;
    private final List<Rewriting> ways;

    RewritePrompt(LessonFrame frame, PlannedBeat planned, EarlierBeat earlier) {
        this.frame = frame;
        this.planned = planned;
        this.earlier = earlier;
        this.ways = ways(earlier.there(), frame.level(planned), planned.form());
    }

    /// What was asked for, as the difference of two versions shows it.
    private static List<Rewriting> ways(WrittenBeat there, Level level, Form form) {
        List<Rewriting> ways = new ArrayList<>();
        int up = level.compareTo(there.level());
        if (up != 0) {
            ways.add(up < 0 ? Rewriting.SIMPLER : Rewriting.DEEPER);
        }
        if (form != there.form()) {
            ways.add(form == Form.RECAP ? Rewriting.SHORTER : Rewriting.FULL);
        }
        return List.copyOf(ways);
    }

    BeatDemands demands() {
        BeatDemands demands = BeatDemands.of(frame.outlined(planned.id())).with(earlier.taken());
        return ways.contains(Rewriting.SIMPLER) ? demands.roomier(STEPS_MORE) : demands;
    }

    /// Comes after what is told of every beat.
    String text() {
        WrittenBeat there = earlier.there();
        return TEXT.with(
                Map.of(
                        "asked",
                        ways.stream().map(RewritePrompt::words).collect(Collectors.joining(", ")),
                        "form",
                        there.form() == Form.FULL ? "in full" : "as a recap",
                        "level",
                        there.level().word(),
                        "version",
                        there.seen().stream()
                                .map(cell -> cell.text(""))
                                .collect(Collectors.joining("\n")),
                        "how",
                        ways.stream().map(this::how).collect(Collectors.joining("\n\n")),
                        "names",
                        names()));
    }

    private String names() {
        Set<String> names = new TreeSet<>(demands().names());
        return names.isEmpty()
                ? "It binds nothing that other beats use."
                : "It binds "
                        + names.stream()
                                .map(name -> "`" + name + "`")
                                .collect(Collectors.joining(", "))
                        + ", each with the meaning, the type and the shape that it has now: code"
                        + " of other beats, which is written and stays, takes these names from"
                        + " here.";
    }

    private static String words(Rewriting way) {
        return way == Rewriting.FULL ? "in full" : way.word();
    }

    private String how(Rewriting way) {
        return PromptText.named("rewrite-" + way.word())
                .with(Map.of("most", Integer.toString(demands().most())));
    }
}
