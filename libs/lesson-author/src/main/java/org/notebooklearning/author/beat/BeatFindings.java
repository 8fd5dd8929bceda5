package org.notebooklearning.author.beat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.author.cells.SeenCell;
import org.notebooklearning.author.outline.LessonOutline;
import org.notebooklearning.author.outline.LessonOutline.OutlinedBeat;
import org.notebooklearning.check.rule.LessonUnderCheck;
import org.notebooklearning.check.rule.RuleEngine;
import org.notebooklearning.check.rule.RuleObserver;
import org.notebooklearning.check.rule.RunFacts;
import org.notebooklearning.contracts.plan.PlannedBeat.Form;
import org.notebooklearning.contracts.report.ExerciseVerdict;
import org.notebooklearning.contracts.report.LessonReport.CellRun;
import org.notebooklearning.contracts.report.Verdict;

/// What is wrong with a beat that was run behind those that it stands on, in sentences that its
/// author can act on.
final class BeatFindings {
    /// Rules that only warn, and whose findings readers notice.
    private static final Set<String> TOLD =
            Set.of("NL007", "NL103", "NL104", "NL105", "NL403", "NL405");

    private static final Duration SLOW = Duration.ofSeconds(6);
    private static final int LONGEST_TRACEBACK = 1_200;
    private static final int MOST_OF_ONE_RULE = 4;
    private final LessonSoFar lesson;
    private final OutlinedBeat outlined;
    private final BeatDemands demands;
    private final WrittenBeat written;
    private final LessonRuns.Ran ran;
    private final List<String> findings = new ArrayList<>();
    private boolean runs = true;
    private int unproven;

    private BeatFindings(
            LessonSoFar lesson,
            OutlinedBeat outlined,
            BeatDemands demands,
            WrittenBeat written,
            LessonRuns.Ran ran) {
        this.lesson = lesson;
        this.outlined = outlined;
        this.demands = demands;
        this.written = written;
        this.ran = ran;
    }

    /// What was found.
    ///
    /// @param runs whether its code came to its end
    /// @param exercises that it has
    /// @param unproven how many of them do not tell the answers apart
    /// @param sentences for its author, the worst first
    record Found(boolean runs, int exercises, int unproven, List<String> sentences) {
        /// Whether a reader could be given it.
        boolean isFit() {
            return runs && unproven == 0;
        }
    }

    /// @param lesson that ends with the beat
    static Found of(
            LessonSoFar lesson,
            OutlinedBeat outlined,
            BeatDemands demands,
            WrittenBeat written,
            LessonRuns.Ran ran) {
        BeatFindings found = new BeatFindings(lesson, outlined, demands, written, ran);
        found.run();
        found.exercises();
        found.outline();
        if (found.runs) {
            found.load();
            found.rules();
        }
        return new Found(
                found.runs, found.verdicts().size(), found.unproven, List.copyOf(found.findings));
    }

    private void run() {
        for (RunFacts.CellFacts cell : ran.facts().cells()) {
            RunFacts.Failure error = cell.error();
            if (error != null) {
                runs = false;
                add(
                        cell.cell(),
                        "raises "
                                + error.name()
                                + ": "
                                + error.message()
                                + "\n"
                                + end(error.traceback()));
            }
        }
        for (RunFacts.CellFacts cell : ran.facts().cells()) {
            if (isHere(cell.cell()) && cell.took().compareTo(SLOW) > 0) {
                add(
                        cell.cell(),
                        String.format(
                                Locale.ROOT,
                                "takes %.0f s: readers wait for it, and a slower machine ends it"
                                        + " after 20 s. Make less of it, or show fewer cases",
                                cell.took().toMillis() / 1e3));
            }
        }
        RunFacts.LimitHit limit = ran.facts().limit();
        if (limit != null) {
            runs = false;
            add(limit.cell(), "was ended: it took more than " + limit.message());
        }
    }

    private List<ExerciseVerdict> verdicts() {
        List<ExerciseVerdict> all = ran.facts().exercises();
        return all == null ? List.of() : all.stream().filter(one -> isHere(one.cell())).toList();
    }

    private boolean isHere(@Nullable String cell) {
        return cell != null
                && lesson.where(cell)
                        .filter(where -> where.beat().equals(written.id()))
                        .isPresent();
    }

    private void exercises() {
        for (ExerciseVerdict verdict : verdicts()) {
            unproven += verdict.proven() ? 0 : 1;
            for (ExerciseVerdict.Trial trial : verdict.trials()) {
                if (!trial.asExpected()) {
                    findings.add(
                            "The exercise "
                                    + verdict.exercise()
                                    + ", filled with “"
                                    + trial.fill()
                                    + "”: expected was that "
                                    + trial.expected()
                                    + ", and what came is: "
                                    + trial.said());
                }
            }
        }
    }

    private void outline() {
        if (runs) {
            Set<String> bound = new HashSet<>();
            ran.cells().stream()
                    .filter(cell -> isHere(cell.cell()))
                    .map(CellRun::bound)
                    .forEach(names -> names.forEach(name -> bound.add(name.name())));
            demands.names().stream()
                    .filter(name -> !bound.contains(name))
                    .sorted()
                    .forEach(
                            name ->
                                    findings.add(
                                            "The code does not bind `"
                                                    + name
                                                    + "`, which other beats use"));
        }
        if (outlined.interactive() != null && !has("interactive")) {
            findings.add("There is no cell with role=\"interactive\", and the outline has one");
        }
        if (written.form() == Form.RECAP) {
            return;
        }
        LessonOutline.Exercise exercise = outlined.exercise();
        if (exercise != null && verdicts().isEmpty()) {
            findings.add(
                    "There is no practice cell for the exercise "
                            + exercise.id()
                            + " of the outline");
        }
        int pictures =
                lesson.seen(written.id(), ran.executed()).stream()
                        .map(SeenCell::pictures)
                        .mapToInt(List::size)
                        .sum();
        if (runs && pictures < outlined.pictures().size()) {
            findings.add(
                    "It shows "
                            + pictures
                            + " pictures, and its outline has "
                            + outlined.pictures().size());
        }
    }

    /// A recap is as long as it is: its author was told to be short.
    private void load() {
        boolean recap = written.form() == Form.RECAP;
        findings.addAll(
                ReadingLoad.findings(
                        lesson.seen(written.id(), ran.executed()),
                        outlined.cells(),
                        recap ? Integer.MAX_VALUE : demands.most()));
    }

    private boolean has(String role) {
        return written.cells().stream().anyMatch(cell -> cell.attribute("role").equals(role));
    }

    private void rules() {
        List<Verdict> verdicts =
                RuleEngine.judge(
                        LessonUnderCheck.of(lesson.draft()).withRun(ran.facts()),
                        rule -> true,
                        RuleObserver.none());
        for (Verdict verdict : verdicts) {
            if (verdict.outcome() == Verdict.Outcome.FAIL || TOLD.contains(verdict.rule())) {
                verdict.findings().stream()
                        .filter(finding -> isHere(finding.cell()))
                        .limit(MOST_OF_ONE_RULE)
                        .forEach(this::rule);
            }
        }
    }

    private void rule(Verdict.Finding finding) {
        add(finding.cell(), ": " + finding.message() + " " + finding.fix());
    }

    private void add(@Nullable String cell, String what) {
        Optional<LessonSoFar.Where> where = cell == null ? Optional.empty() : lesson.where(cell);
        String place =
                where.map(
                                one ->
                                        one.beat().equals(written.id())
                                                ? "Cell " + one.number()
                                                : "Cell " + one + " of an earlier beat")
                        .orElse("The run");
        findings.add(what.startsWith(":") ? place + what : place + " " + what);
    }

    private static String end(String traceback) {
        String text = traceback.strip();
        return text.length() <= LONGEST_TRACEBACK
                ? text
                : text.substring(text.length() - LONGEST_TRACEBACK);
    }

    /// As a list, for a prompt.
    static String listed(List<String> sentences) {
        return sentences.isEmpty()
                ? "The checks found nothing."
                : "What the checks found:\n"
                        + sentences.stream()
                                .map(one -> "- " + one)
                                .collect(Collectors.joining("\n"));
    }
}
