package org.notebooklearning.validator.validate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.check.rule.RunFacts;
import org.notebooklearning.check.rule.RunFacts.CellFacts;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.LessonDraft;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.report.ExerciseVerdict;
import org.notebooklearning.merge.lesson.LessonMerge;
import org.notebooklearning.merge.lesson.MergedLesson;
import org.notebooklearning.pipeline.work.Progress;
import org.notebooklearning.runner.run.LessonProver.Result;

/// Runs a lesson among the cells of a learner's notebook.
///
/// 1. Run all cells together and prove the lesson's exercises there.
/// 2. Where a cell of the learner's stops the run before the lesson, the lesson is run without
///    them, and that is told: it is not the lesson's fault.
/// 3. Where the lesson does not hold with the learner's seed, it sets its own.
/// 4. Where a cell of the learner's stops below the lesson, the notebook is run as it was: only
///    what runs there and not here is the lesson's fault.
final class RunAmongCells {
    private final LessonKernel kernel;
    private final Notebook given;
    private final String after;
    private final Progress progress;

    /// @param given with valid ids
    /// @param after the cell behind which the lesson goes; empty for the end
    RunAmongCells(LessonKernel kernel, Notebook given, String after, Progress progress) {
        this.kernel = kernel;
        this.given = given;
        this.after = after;
        this.progress = progress;
    }

    /// What came of it.
    ///
    /// @param merged where everything stands
    /// @param run what is known of the lesson's own cells
    /// @param notes what the learner should know, in sentences
    /// @param harmed whether a cell of the learner's fails that runs without the lesson
    record Ran(MergedLesson merged, LessonKernel.Run run, List<String> notes, boolean harmed) {
        Ran {
            notes = List.copyOf(notes);
        }
    }

    /// @param library what the lesson exports, where it does
    Ran ran(LessonDraft draft, Optional<String> library) {
        Try with = tried(LessonMerge.of(given, after, draft, false), library);
        if (with.merged.seedIsTheirs() && with.isLessonUnsound()) {
            Try own = tried(LessonMerge.of(given, after, draft, true), library);
            with = own.isSounderThan(with) ? own : with;
        }
        return told(with, library);
    }

    private Try tried(MergedLesson merged, Optional<String> library) {
        LessonDraft together = merged.alone().with(merged.together());
        return new Try(merged, kernel.run(together, library, progress));
    }

    private Ran told(Try with, Optional<String> library) {
        MergedLesson merged = with.merged;
        List<String> notes = new ArrayList<>(merged.notes());
        Stop stop = with.stop();
        if (stop == null) {
            if (with.run.result() instanceof Result.Ran) {
                notes.add("Your cells and the lesson were run together.");
            }
            return new Ran(merged, with.ofLesson(), notes, false);
        }
        if (with.isBeforeLessonsEnd(stop)) {
            notes.add(
                    "Your cell %s does not run here (%s), so the lesson was run and proven without your cells."
                            .formatted(number(stop.cell()), stop.why()));
            return new Ran(merged, kernel.run(merged.alone(), library, progress), notes, false);
        }
        if (with.isOfLesson(stop.cell())) {
            notes.add(
                    "The lesson's cell %s does not run among your cells (%s)."
                            .formatted(stop.cell(), stop.why()));
            return new Ran(merged, with.ofLesson(), notes, false);
        }
        boolean harmed = !stopsAlone(stop, merged);
        notes.add(
                harmed
                        ? "Your cell %s runs without the lesson and not with it (%s)."
                                .formatted(number(stop.cell()), stop.why())
                        : "Your cell %s does not run here (%s), with the lesson or without."
                                .formatted(number(stop.cell()), stop.why()));
        return new Ran(merged, with.ofLesson(), notes, harmed);
    }

    /// Whether the notebook as it was stops at that cell, too, or before it.
    private boolean stopsAlone(Stop stop, MergedLesson merged) {
        LessonDraft original =
                new LessonDraft(
                        new Notebook(
                                given.cells(),
                                merged.alone().notebook().metadata(),
                                given.format(),
                                given.formatMinor()),
                        merged.alone().utils(),
                        List.of(),
                        List.of(),
                        List.of());
        Stop alone = new Try(merged, kernel.run(original, Optional.empty(), progress)).stop();
        return alone != null && index(alone.cell()) <= index(stop.cell());
    }

    private int index(@Nullable String id) {
        for (int index = 0; index < given.cells().size(); index++) {
            if (String.valueOf(given.cells().get(index).id()).equals(id)) {
                return index;
            }
        }
        return -1;
    }

    private String number(@Nullable String id) {
        int index = index(id);
        return index < 0 ? String.valueOf(id) : String.valueOf(index + 1);
    }

    /// Where and why a run came to no good end.
    ///
    /// @param cell its id; null where it is not known
    private record Stop(@Nullable String cell, String why, boolean limit) {}

    /// One run of everything.
    private record Try(MergedLesson merged, LessonKernel.Run run) {
        @Nullable Stop stop() {
            if (!(run.result() instanceof Result.Ran ran)) {
                return null;
            }
            RunFacts facts = ran.facts();
            if (facts.limit() != null) {
                return new Stop(facts.limit().cell(), facts.limit().message(), true);
            }
            CellFacts last = facts.cells().isEmpty() ? null : facts.cells().getLast();
            if (last == null || last.error() == null || mayRaise(ran.executed(), last.cell())) {
                return null;
            }
            String message = last.error().message().lines().findFirst().orElse("");
            return new Stop(last.cell(), last.error().name() + ": " + message, false);
        }

        private static boolean mayRaise(Notebook notebook, String id) {
            return notebook.cells().stream()
                    .filter(cell -> id.equals(cell.id()))
                    .anyMatch(
                            cell ->
                                    cell.metadata().get("tags") instanceof List<?> tags
                                            && tags.contains("raises-exception"));
        }

        /// Whether it is the learner's cells that keep the lesson from running to its end: they
        /// stop, or leave no time or memory.
        boolean isBeforeLessonsEnd(Stop stop) {
            if (stop.cell() == null) {
                return true;
            }
            if (isOfLesson(stop.cell())) {
                return stop.limit() && !merged.above().isEmpty();
            }
            return merged.below().stream().noneMatch(cell -> stop.cell().equals(cell.id()));
        }

        boolean isOfLesson(@Nullable String id) {
            return merged.placed().stream()
                    .filter(merged::isOwn)
                    .anyMatch(cell -> String.valueOf(cell.id()).equals(id));
        }

        boolean isLessonUnsound() {
            Stop stop = stop();
            return (stop != null && isOfLesson(stop.cell()) && !stop.limit())
                    || exercises().stream().anyMatch(it -> !it.proven());
        }

        boolean isSounderThan(Try other) {
            return !isLessonUnsound() || proven() > other.proven();
        }

        private long proven() {
            return exercises().stream().filter(ExerciseVerdict::proven).count();
        }

        private List<ExerciseVerdict> exercises() {
            return run.result() instanceof Result.Ran ran && ran.facts().exercises() != null
                    ? ran.facts().exercises()
                    : List.of();
        }

        /// What the run tells of the lesson's own cells, in the form that it has alone.
        LessonKernel.Run ofLesson() {
            if (!(run.result() instanceof Result.Ran ran)) {
                return run;
            }
            return new LessonKernel.Run(
                    new Result.Ran(
                            executed(ran.executed()),
                            facts(ran.facts()),
                            ran.cells().stream().filter(it -> isOfLesson(it.cell())).toList(),
                            ran.kernel()),
                    run.environment());
        }

        private Notebook executed(Notebook together) {
            Map<String, Cell> ran = new HashMap<>();
            together.cells().forEach(cell -> ran.put(String.valueOf(cell.id()), cell));
            List<Cell> cells = new ArrayList<>();
            for (Cell cell : merged.alone().notebook().cells()) {
                Cell done = ran.get(String.valueOf(cell.id()));
                cells.add(
                        done == null || !cell.isCode()
                                ? cell
                                : cell.withRun(done.executionCount(), done.outputs()));
            }
            return new Notebook(
                    cells, together.metadata(), together.format(), together.formatMinor());
        }

        private RunFacts facts(RunFacts all) {
            Duration others = Duration.ZERO;
            List<CellFacts> own = new ArrayList<>();
            Set<String> told = new HashSet<>();
            for (CellFacts cell : all.cells()) {
                if (isOfLesson(cell.cell())) {
                    own.add(cell);
                    told.add(cell.cell());
                } else {
                    others = others.plus(cell.took());
                }
            }
            addMerged(own, told);
            return new RunFacts(
                    own,
                    all.took().minus(others),
                    all.peakMemoryBytes(),
                    all.limit() == null || !isOfLesson(all.limit().cell()) ? null : all.limit(),
                    all.exercises(),
                    all.library(),
                    all.differences() == null
                            ? null
                            : all.differences().stream()
                                    .filter(it -> it.cell() == null || isOfLesson(it.cell()))
                                    .toList());
        }

        /// What the lesson's cell of imports would do is done by the learner's: it ran there.
        private void addMerged(List<CellFacts> own, Set<String> told) {
            Set<String> placed = new HashSet<>();
            merged.cells().forEach(cell -> placed.add(String.valueOf(cell.id())));
            for (Cell cell : merged.alone().notebook().cells()) {
                String id = String.valueOf(cell.id());
                if (cell.isCode() && !told.contains(id) && !placed.contains(id)) {
                    own.addFirst(new CellFacts(id, null, Duration.ZERO, "", 0, Set.of(), ""));
                }
            }
        }
    }
}
