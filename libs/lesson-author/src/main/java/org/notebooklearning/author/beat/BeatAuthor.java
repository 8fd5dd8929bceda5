package org.notebooklearning.author.beat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.author.cells.CellText;
import org.notebooklearning.author.cells.SeenCell;
import org.notebooklearning.author.outline.LessonOutline.OutlinedBeat;
import org.notebooklearning.author.prompt.PromptText;
import org.notebooklearning.concepts.library.ConceptFormatException;
import org.notebooklearning.contracts.plan.PlannedBeat;
import org.notebooklearning.contracts.report.LessonReport.BoundName;
import org.notebooklearning.model.ask.ModelReply;
import org.notebooklearning.model.ask.Part;
import org.notebooklearning.model.ask.Turn;

/// Has a model write one beat:
///
/// 1. tell the model what the beats that it stands on show and bind;
/// 2. run what it writes at once behind them, and try its exercise with the answer, blank, and with
/// every misconception;
/// 3. give it back with its outputs and what was found, at most twice: the author looks at what the
/// readers will see, also where nothing was found.
public final class BeatAuthor {
    private static final int RETURNS = 2;
    private static final int LONGEST = 12_000;
    private static final int MOST_PICTURES = 4;
    private static final PromptText TEACHER = PromptText.named("teacher");
    private static final PromptText CELLS = PromptText.named("cells");
    private static final PromptText LOOK = PromptText.named("look");
    private final Asking asking;
    private final LessonRuns runs;
    private final LessonFrame frame;

    public BeatAuthor(Asking asking, LessonRuns runs, LessonFrame frame) {
        this.asking = asking;
        this.runs = runs;
        this.frame = frame;
    }

    /// What models are told of the craft and of the form before anything is asked of them.
    public static String craft() {
        return TEACHER.with(Map.of()) + "\n\n" + CELLS.with(Map.of("quote", "{quote}"));
    }

    /// What came of it.
    public sealed interface Result {
        /// A beat that runs, and whose exercises are proven.
        ///
        /// @param seen its cells with what came out of them
        record Written(WrittenBeat beat, List<SeenCell> seen) implements Result {}

        /// No version of it could be given to readers.
        ///
        /// @param best the version that came closest; null where none could be read
        /// @param runs whether its code runs, so that only its exercise is at fault
        /// @param findings about it
        record Unfit(@Nullable WrittenBeat best, boolean runs, List<String> findings)
                implements Result {
            public Unfit {
                findings = List.copyOf(findings);
            }
        }
    }

    /// Writes the beat.
    ///
    /// @param ground the beats that it stands on, in the plan's order
    public Result write(PlannedBeat planned, List<WrittenBeat> ground)
            throws NoReplyException, InterruptedException {
        List<Turn> talk = new ArrayList<>(List.of(Turn.asking(prompt(planned, ground))));
        OutlinedBeat outlined = frame.outlined(planned.id());
        @Nullable Version best = null;
        @Nullable Version last = null;
        List<String> problems = List.of();
        for (int round = 0; round <= RETURNS; round++) {
            PromptText purpose = last == null ? BeatPrompt.TEXT : LOOK;
            ModelReply reply = asking.ask(purpose, craft(), talk, LONGEST);
            talk.add(Turn.replied(reply.text()));
            try {
                WrittenBeat written = written(planned, reply.text(), last).returned(round);
                if (last != null && written.isSameAs(last.written)) {
                    break;
                }
                last = version(outlined, ground, written);
                best = last.better(best);
                problems = last.found.sentences();
                if (round > 0 && problems.isEmpty()) {
                    break;
                }
                talk.add(look(last));
            } catch (ConceptFormatException | IllegalArgumentException | IllegalStateException e) {
                problems = List.of(String.valueOf(e.getMessage()));
                talk.add(Turn.asking(again(problems)));
            }
        }
        return best != null && best.found.isFit()
                ? new Result.Written(best.written, best.seen)
                : new Result.Unfit(
                        best == null ? null : best.written,
                        best != null && best.found.runs(),
                        problems);
    }

    private String prompt(PlannedBeat planned, List<WrittenBeat> ground) {
        Map<String, List<SeenCell>> before = new LinkedHashMap<>();
        List<BoundName> bound = new ArrayList<>();
        for (WrittenBeat beat : ground) {
            before.put(beat.id(), beat.seen());
            bound.addAll(beat.bound());
        }
        return new BeatPrompt(frame, planned).text(before, bound);
    }

    /// What the reply makes of the beat.
    private WrittenBeat written(PlannedBeat planned, String reply, @Nullable Version last) {
        if (last != null) {
            return BeatText.changed(last.written, reply);
        }
        List<CellText> cells = CellText.parse(reply);
        if (cells.isEmpty()) {
            throw new IllegalArgumentException(
                    "There is no cell in it: each begins with its marker `# %%`");
        }
        return WrittenBeat.fresh(
                planned.id(),
                frame.level(planned),
                planned.form(),
                BeatText.own(cells, planned.form()),
                BeatText.imports(cells));
    }

    private Version version(OutlinedBeat outlined, List<WrittenBeat> ground, WrittenBeat written)
            throws InterruptedException {
        List<WrittenBeat> all = new ArrayList<>(ground);
        all.add(written);
        LessonSoFar lesson = LessonSoFar.of(frame, all);
        LessonRuns.Ran ran =
                runs.tried(
                        lesson.draft(), lesson.proofs(written.id()), lesson.before(written.id()));
        BeatFindings.Found found = BeatFindings.of(lesson, outlined, written, ran);
        WrittenBeat counted =
                written.returns() == 0
                        ? written.firstRan(
                                found.runs(),
                                found.exercises(),
                                found.exercises() - found.unproven())
                        : written;
        List<SeenCell> seen = lesson.seen(written.id(), ran.executed());
        return new Version(counted.seen(seen, lesson.bound(written.id(), ran)), seen, found);
    }

    /// One version of the beat, and what came of it.
    private record Version(WrittenBeat written, List<SeenCell> seen, BeatFindings.Found found) {
        Version better(@Nullable Version other) {
            return other == null || score() <= other.score() ? this : other;
        }

        private int score() {
            return (found.runs() ? 0 : 10_000) + 100 * found.unproven() + found.sentences().size();
        }
    }

    private Turn look(Version version) {
        StringBuilder cells = new StringBuilder();
        List<Part> parts = new ArrayList<>();
        for (SeenCell cell : version.seen) {
            cells.append(cell.text("")).append('\n');
        }
        parts.add(
                new Part.Text(
                        LOOK.with(
                                Map.of(
                                        "cells",
                                        cells.toString(),
                                        "imports",
                                        String.join("; ", version.written.imports()),
                                        "findings",
                                        BeatFindings.listed(version.found.sentences())))));
        if (asking.sees()) {
            version.seen.stream()
                    .flatMap(cell -> cell.pictures().stream())
                    .limit(MOST_PICTURES)
                    .forEach(png -> parts.add(new Part.Picture(png)));
        }
        return new Turn(Turn.Speaker.USER, parts);
    }

    private static String again(List<String> problems) {
        return "That could not be read: "
                + String.join("; ", problems)
                + ". Send it once more in the form that was asked for.";
    }
}
