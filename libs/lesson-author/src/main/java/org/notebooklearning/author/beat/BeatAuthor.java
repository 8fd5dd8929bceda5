package org.notebooklearning.author.beat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.author.cells.CellText;
import org.notebooklearning.author.cells.SeenCell;
import org.notebooklearning.author.outline.LessonOutline.OutlinedBeat;
import org.notebooklearning.author.prompt.PromptText;
import org.notebooklearning.concepts.library.ConceptFormatException;
import org.notebooklearning.contracts.plan.PlannedBeat;
import org.notebooklearning.contracts.report.LessonReport.BoundName;
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
    private static final PromptText MEND = PromptText.named("mendbeat");
    private final Asking asking;
    private final LessonRuns runs;
    private final LessonFrame frame;
    private final String telling;

    /// @param telling the lesson as it was told before its beats were written; empty where nobody
    ///     told it
    public BeatAuthor(Asking asking, LessonRuns runs, LessonFrame frame, String telling) {
        this.asking = asking;
        this.runs = runs;
        this.frame = frame;
        this.telling = telling;
    }

    /// What models are told of the craft and of the form before anything is asked of them.
    public static String craft() {
        return teacher() + "\n\n" + CELLS.with(Map.of("quote", "{quote}"));
    }

    /// The craft without the form.
    public static String teacher() {
        return TEACHER.with(Map.of());
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
        BeatDemands demands = BeatDemands.of(frame.outlined(planned.id()));
        Work work = new Work(planned, ground, demands, BeatPrompt.TEXT);
        return talked(work, List.of(Turn.asking(prompt(planned, ground))), null);
    }

    /// Takes a beat that was drafted together with its neighbours: runs it, and has it looked at as
    /// one that was written alone.
    ///
    /// @param draft its cells
    /// @param tried is given the draft when it was run, and whether it runs: others can be run
    ///     behind it while its author looks at it
    public Result take(
            PlannedBeat planned,
            List<WrittenBeat> ground,
            List<CellText> draft,
            BiConsumer<WrittenBeat, Boolean> tried)
            throws NoReplyException, InterruptedException {
        BeatDemands demands = BeatDemands.of(frame.outlined(planned.id()));
        Work work = new Work(planned, ground, demands, LOOK);
        return talked(
                work,
                List.of(Turn.asking(DraftedPrompt.text(frame, planned, ground))),
                null,
                new Draft(CellText.join(draft), tried));
    }

    /// What is there before anybody is asked.
    private record Draft(String text, BiConsumer<WrittenBeat, Boolean> tried) {}

    /// Writes the beat again, of which its reader has another version and asked for this one.
    public Result rewrite(PlannedBeat planned, List<WrittenBeat> ground, EarlierBeat earlier)
            throws NoReplyException, InterruptedException {
        RewritePrompt again = new RewritePrompt(frame, planned, earlier);
        Work work = new Work(planned, ground, again.demands(), RewritePrompt.TEXT);
        String asked = prompt(planned, ground) + "\n\n" + again.text();
        return talked(work, List.of(Turn.asking(asked)), null);
    }

    /// Takes a beat that was written before, with its words as they are, where it still runs behind
    /// the beats that it stands on now, and has it mended otherwise.
    ///
    /// @param findings what is wrong with it besides, a sentence each
    public Result mend(
            PlannedBeat planned,
            List<WrittenBeat> ground,
            EarlierBeat earlier,
            List<String> findings)
            throws NoReplyException, InterruptedException {
        WrittenBeat there = earlier.there();
        BeatDemands demands =
                BeatDemands.of(frame.outlined(planned.id()))
                        .with(earlier.taken())
                        .holding(there.cells().size());
        Work work = new Work(planned, ground, demands, MEND);
        Version now = version(work, there);
        Result kept = new Result.Written(there.seen(there.seen(), now.written.bound()), now.seen);
        if (findings.isEmpty() && now.found.isFit()) {
            return kept;
        }
        List<String> all = new ArrayList<>(findings);
        all.addAll(now.found.sentences());
        List<Turn> talk =
                List.of(
                        Turn.asking(prompt(planned, ground)),
                        Turn.replied(CellText.join(there.cells())),
                        shown(MEND, now, all));
        Result mended = talked(work, talk, now);
        return mended instanceof Result.Unfit && now.found.isFit() ? kept : mended;
    }

    /// What is worked on.
    ///
    /// @param purpose of its first request
    private record Work(
            PlannedBeat planned,
            List<WrittenBeat> ground,
            BeatDemands demands,
            PromptText purpose) {}

    /// Goes on with `begun` until the beat is fit to be read, or was returned too often.
    ///
    /// @param there the version that replies change; null where a whole beat is asked for
    private Result talked(Work work, List<Turn> begun, @Nullable Version there)
            throws NoReplyException, InterruptedException {
        return talked(work, begun, there, null);
    }

    /// @param draft in place of the first reply; null where it is asked for
    private Result talked(
            Work work, List<Turn> begun, @Nullable Version there, @Nullable Draft draft)
            throws NoReplyException, InterruptedException {
        List<Turn> talk = new ArrayList<>(begun);
        @Nullable Version best = null;
        @Nullable Version last = there;
        List<String> problems = List.of();
        PromptText purpose = work.purpose;
        for (int round = 0; round <= RETURNS; round++) {
            @Nullable Draft given = round == 0 ? draft : null;
            String reply =
                    given == null
                            ? asking.ask(purpose, craft(), talk, LONGEST).text()
                            : given.text();
            talk.add(Turn.replied(reply));
            try {
                int returns = there == null ? round : there.written.returns() + round + 1;
                WrittenBeat written = written(work.planned, reply, last).returned(returns);
                if (last != null && written.isSameAs(last.written)) {
                    break;
                }
                last = version(work, written);
                purpose = LOOK;
                best = last.better(best);
                problems = last.found.sentences();
                if (given != null) {
                    given.tried().accept(last.written, last.found.runs());
                }
                if ((round > 0 || there != null) && problems.isEmpty()) {
                    break;
                }
                talk.add(shown(LOOK, last, problems));
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
        return new BeatPrompt(frame, planned, telling, asking.remembers()).text(before, bound);
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

    private Version version(Work work, WrittenBeat written) throws InterruptedException {
        List<WrittenBeat> all = new ArrayList<>(work.ground);
        all.add(written);
        LessonSoFar lesson = LessonSoFar.of(frame, all);
        LessonRuns.Ran ran =
                runs.tried(
                        lesson.draft(), lesson.proofs(written.id()), lesson.before(written.id()));
        OutlinedBeat outlined = frame.outlined(written.id());
        BeatFindings.Found found = BeatFindings.of(lesson, outlined, work.demands, written, ran);
        WrittenBeat counted =
                written.returns() == 0 && !work.purpose.equals(MEND)
                        ? written.firstRan(
                                found.runs(),
                                found.exercises(),
                                found.exercises() - found.unproven())
                        : written;
        List<SeenCell> seen = lesson.seen(written.id(), ran.executed());
        String pace = Pace.of(lesson, written.id(), ran.facts());
        return new Version(counted.seen(seen, lesson.bound(written.id(), ran)), seen, found, pace);
    }

    /// One version of the beat, and what came of it.
    private record Version(
            WrittenBeat written, List<SeenCell> seen, BeatFindings.Found found, String pace) {
        Version better(@Nullable Version other) {
            return other == null || score() <= other.score() ? this : other;
        }

        private int score() {
            return (found.runs() ? 0 : 10_000) + 100 * found.unproven() + found.sentences().size();
        }
    }

    private Turn shown(PromptText text, Version version, List<String> findings) {
        StringBuilder cells = new StringBuilder();
        List<Part> parts = new ArrayList<>();
        for (SeenCell cell : version.seen) {
            cells.append(cell.text("")).append('\n');
        }
        parts.add(
                new Part.Text(
                        text.with(
                                Map.of(
                                        "cells",
                                        cells.toString(),
                                        "imports",
                                        String.join("; ", version.written.imports()),
                                        "findings",
                                        (BeatFindings.listed(findings) + "\n\n" + version.pace)
                                                .strip()))));
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
