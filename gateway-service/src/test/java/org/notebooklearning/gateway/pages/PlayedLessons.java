package org.notebooklearning.gateway.pages;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.NotebookFormat;
import org.notebooklearning.contracts.notebook.NotebookFormatException;
import org.notebooklearning.contracts.plan.BeatForm;
import org.notebooklearning.contracts.plan.BeatKind;
import org.notebooklearning.contracts.plan.Diagnostic;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlanChange;
import org.notebooklearning.contracts.plan.PlannedBeat;
import org.notebooklearning.contracts.plan.Rewriting;
import org.notebooklearning.contracts.report.ExerciseVerdict;
import org.notebooklearning.contracts.report.LessonReport;
import org.notebooklearning.contracts.report.MeaningReading;
import org.notebooklearning.contracts.report.Verdict;
import org.notebooklearning.inputs.TestInputs;

/// What the lessons of these tests are made of.
final class PlayedLessons {
    private PlayedLessons() {}

    /// The first plan, with two questions.
    static LessonPlan plan() {
        return plan(List.of());
    }

    /// The plan after the answers: one beat more, one less, one shortened.
    static LessonPlan changedPlan() {
        return plan(
                List.of(
                        new PlanChange(
                                PlanChange.Kind.ADDED,
                                "practice-rms",
                                "Divide by hand",
                                "You took the mean for the root mean square."),
                        new PlanChange(
                                PlanChange.Kind.DROPPED,
                                "residual-stream",
                                "The residual stream",
                                "There is no time for it within 30 minutes."),
                        new PlanChange(
                                PlanChange.Kind.RECAPPED,
                                "opening",
                                "Forty loud layers",
                                "You know already what makes a layer loud.")));
    }

    /// The first plan, whose beats can be written shorter and deeper.
    static LessonPlan rewritablePlan() {
        LessonPlan plan = plan();
        return new LessonPlan(
                plan.concept(),
                plan.title(),
                plan.summary(),
                plan.level(),
                plan.levelReason(),
                plan.given(),
                plan.beats().stream().map(PlayedLessons::rewritable).toList(),
                plan.diagnostics(),
                plan.changes(),
                plan.sourceUse());
    }

    private static PlannedBeat rewritable(PlannedBeat beat) {
        return new PlannedBeat(
                beat.id(),
                beat.title(),
                beat.intent(),
                beat.kind(),
                beat.form(),
                beat.teaches(),
                beat.minutes(),
                beat.cells(),
                beat.needs(),
                beat.level(),
                Map.of(
                        Rewriting.SHORTER,
                        new BeatForm(PlannedBeat.Form.RECAP, Level.BEGINNER),
                        Rewriting.DEEPER,
                        new BeatForm(PlannedBeat.Form.FULL, Level.ADVANCED)));
    }

    private static LessonPlan plan(List<PlanChange> changes) {
        return new LessonPlan(
                "rmsnorm",
                "RMSNorm",
                "You see a stack of layers grow loud, and find the **one division** that keeps it"
                        + " calm: $x / \\mathrm{rms}(x)$.",
                Level.BEGINNER,
                "nothing is known yet",
                List.of("matrix product", "mean and standard deviation"),
                List.of(
                        beat("opening", "Forty loud layers", "see activations grow"),
                        beat("divide-by-rms", "One division", "divide by $\\mathrm{rms}(x)$"),
                        beat("practice-rms", "Divide by hand", "do it yourself, on one row")),
                List.of(
                        question("mean-or-rms", "What is the root mean square of 3 and -3?", null),
                        question(
                                "axis",
                                "Over which axis does it divide?",
                                "x = torch.randn(4, 8)  # 4 words\nx / rms(x)")),
                changes,
                "Sentences of the paper are quoted where they fit.");
    }

    private static PlannedBeat beat(String id, String title, String intent) {
        return new PlannedBeat(
                id,
                title,
                intent,
                BeatKind.INTUITION,
                PlannedBeat.Form.FULL,
                List.of("rms"),
                10,
                6);
    }

    private static Diagnostic question(String id, String text, String code) {
        return new Diagnostic(
                id,
                text,
                code,
                "rms",
                true,
                List.of(
                        new Diagnostic.Option(
                                "0", false, "mean", "That is the mean: the signs cancel there."),
                        new Diagnostic.Option("3", true, null, "Squaring forgets the sign."),
                        new Diagnostic.Option("9", false, "square", "The root is still missing.")));
    }

    /// A report with a verdict of each outcome.
    static LessonReport report(boolean passed) {
        return new LessonReport(
                passed,
                List.of(
                        verdict("NL001", "Every cell runs", Verdict.Outcome.PASS),
                        verdict("NL104", "Sentences are short", Verdict.Outcome.WARN),
                        verdict(
                                "NL205",
                                "Nothing is used before it is there",
                                passed ? Verdict.Outcome.PASS : Verdict.Outcome.FAIL),
                        verdict("NL501", "Links lead somewhere", Verdict.Outcome.NOT_CHECKED)),
                List.of(
                        new ExerciseVerdict(
                                "practice-rms",
                                "practice",
                                true,
                                List.of(
                                        new ExerciseVerdict.Trial(
                                                "reference", true, "passes", "Yes.")))),
                List.of(),
                Map.of("torch", "2.15.0"),
                9);
    }

    private static Verdict verdict(String rule, String title, Verdict.Outcome outcome) {
        boolean broken = outcome == Verdict.Outcome.FAIL || outcome == Verdict.Outcome.WARN;
        return new Verdict(
                rule,
                title,
                outcome == Verdict.Outcome.FAIL ? Verdict.Severity.BLOCK : Verdict.Severity.WARN,
                outcome,
                outcome == Verdict.Outcome.NOT_CHECKED ? "there is no network" : "9 cells",
                broken
                        ? List.of(
                                new Verdict.Finding(
                                        "loud",
                                        3,
                                        "return x.pow(2).mean(dim=-1, keepdim=True).sqrt()",
                                        "This line says three things at once.",
                                        "Give each step a line."))
                        : List.of(),
                outcome == Verdict.Outcome.FAIL ? "openai:played" : null,
                outcome == Verdict.Outcome.FAIL ? disputed() : List.of());
    }

    /// Two readings of three find it broken, and structure does not.
    private static List<Verdict.Opinion> disputed() {
        MeaningReading.Vote broken =
                new MeaningReading.Vote(
                        MeaningReading.Said.BROKEN,
                        "It says three things.",
                        "Give each a line.",
                        List.of(new MeaningReading.Evidence("loud", "mean(dim=-1")));
        MeaningReading.Vote holds =
                new MeaningReading.Vote(MeaningReading.Said.HOLDS, "It is short.", "", List.of());
        return List.of(
                new Verdict.Opinion(
                        "openai:played",
                        Verdict.Outcome.FAIL,
                        2,
                        3,
                        "It says three things.",
                        List.of(broken, holds, broken)),
                new Verdict.Opinion(
                        "structural", Verdict.Outcome.PASS, 1, 1, "9 cells", List.of()));
    }

    /// The cells of the beat as the writer hands them over, which are not run yet.
    static List<Cell> cells(String beat) {
        try {
            return NotebookFormat.read(notebook("lesson")).cells().stream()
                    .filter(cell -> String.valueOf(cell.metadata()).contains("beat=" + beat))
                    .map(
                            cell ->
                                    new Cell(
                                            cell.type(),
                                            cell.id(),
                                            cell.source(),
                                            cell.metadata(),
                                            null,
                                            List.of(),
                                            null))
                    .toList();
        } catch (NotebookFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Text of a notebook of the tests: `lesson`, or `hostile`, whose every part tries to run.
    static String notebook(String name) {
        return new String(TestInputs.bytes("lessons/" + name + ".ipynb"), StandardCharsets.UTF_8);
    }
}
