package org.notebooklearning.author.lesson;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.notebooklearning.author.beat.LessonFrame;
import org.notebooklearning.author.beat.LessonRuns;
import org.notebooklearning.author.beat.LessonSoFar;
import org.notebooklearning.author.beat.WrittenBeat;
import org.notebooklearning.author.cells.SeenCell;
import org.notebooklearning.check.rule.LessonUnderCheck;
import org.notebooklearning.check.rule.RuleEngine;
import org.notebooklearning.check.rule.RuleObserver;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.LessonDraft;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.report.ExerciseVerdict;
import org.notebooklearning.contracts.report.Verdict;
import org.notebooklearning.model.ask.Part;

/// A whole lesson, run and judged as the validator will run and judge it.
///
/// @param verdicts of all rules
record LessonJudgement(
        LessonFrame frame, LessonSoFar lesson, LessonRuns.Ran ran, List<Verdict> verdicts) {
    private static final int MOST_OF_ONE_RULE = 8;

    /// Runs and judges the lesson of `beats`.
    static LessonJudgement of(LessonFrame frame, List<WrittenBeat> beats, LessonRuns runs)
            throws InterruptedException {
        LessonSoFar lesson = LessonSoFar.of(frame, beats);
        return judged(frame, lesson, runs.proven(lesson.draft()));
    }

    private static LessonJudgement judged(
            LessonFrame frame, LessonSoFar lesson, LessonRuns.Ran ran) {
        List<Verdict> verdicts =
                RuleEngine.judge(
                        LessonUnderCheck.of(lesson.draft())
                                .withPlan(new WrittenPlan(frame).of(lesson))
                                .withSource(frame.source())
                                .withRequest(frame.request())
                                .withRun(ran.facts()),
                        rule -> true,
                        RuleObserver.none());
        return new LessonJudgement(frame, lesson, ran, verdicts);
    }

    /// The same with words of `beats`, whose code is the same: nothing need be run again.
    LessonJudgement saying(List<WrittenBeat> beats) {
        if (beats.equals(lesson.written())) {
            return this;
        }
        LessonSoFar other = LessonSoFar.of(frame, beats);
        LessonRuns.Ran spoken =
                new LessonRuns.Ran(
                        withWords(other.draft(), ran.executed()), ran.facts(), ran.cells());
        return judged(frame, other, spoken);
    }

    /// What was run, with the markdown of a draft of the same cells.
    private static Notebook withWords(LessonDraft draft, Notebook executed) {
        List<Cell> cells = new ArrayList<>();
        for (int place = 0; place < executed.cells().size(); place++) {
            Cell written = draft.notebook().cells().get(place);
            cells.add(written.isMarkdown() ? written : executed.cells().get(place));
        }
        return new Notebook(cells, executed.metadata(), executed.format(), executed.formatMinor());
    }

    /// Whether all of its cells came to their end, so that there is an output for all its words.
    boolean ranToItsEnd() {
        return ran.facts().limit() == null
                && ran.facts().cells().stream().allMatch(cell -> cell.error() == null);
    }

    /// Whether it is nearer to its readers. A lesson that runs to its end is nearer than one that
    /// does not: of cells that never ran, no rule finds anything.
    boolean isBetterThan(LessonJudgement other) {
        return ranToItsEnd() == other.ranToItsEnd() ? blocking() < other.blocking() : ranToItsEnd();
    }

    /// How many findings keep it from its readers.
    int blocking() {
        return verdicts.stream()
                .filter(Verdict::blocks)
                .mapToInt(verdict -> verdict.findings().size())
                .sum();
    }

    /// How many findings in the cells of one beat do.
    long blockingIn(String beat) {
        return verdicts.stream()
                .filter(Verdict::blocks)
                .flatMap(verdict -> verdict.findings().stream())
                .map(this::where)
                .flatMap(Optional::stream)
                .filter(where -> where.beat().equals(beat))
                .count();
    }

    /// What keeps it from its readers, a sentence each that names the cell.
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            if (verdict.blocks()) {
                verdict.findings().stream()
                        .limit(MOST_OF_ONE_RULE)
                        .map(finding -> sentence(verdict, finding))
                        .forEach(sentences::add);
            }
        }
        for (ExerciseVerdict exercise : exercises()) {
            for (ExerciseVerdict.Trial trial : exercise.trials()) {
                if (!trial.asExpected()) {
                    sentences.add(
                            "The exercise "
                                    + exercise.exercise()
                                    + ", filled with “"
                                    + trial.fill()
                                    + "”: expected was that "
                                    + trial.expected()
                                    + ", and what came is: "
                                    + trial.said());
                }
            }
        }
        return sentences;
    }

    /// Ids of the beats that the findings are about; empty where one is about the whole lesson.
    Set<String> beatsFound() {
        Set<String> beats = new HashSet<>();
        for (Verdict verdict : verdicts) {
            if (verdict.blocks()) {
                for (Verdict.Finding finding : verdict.findings()) {
                    Optional<LessonSoFar.Where> where = where(finding);
                    if (where.isEmpty()) {
                        return Set.of();
                    }
                    beats.add(where.get().beat());
                }
            }
        }
        return beats;
    }

    List<ExerciseVerdict> exercises() {
        List<ExerciseVerdict> exercises = ran.facts().exercises();
        return exercises == null ? List.of() : exercises;
    }

    /// The cells of a beat with what came out of them.
    List<SeenCell> seen(String beat) {
        return lesson.seen(beat, ran.executed());
    }

    /// The cells of these beats, of all where there are none, with their places and outputs.
    String text(Set<String> beats) {
        StringBuilder text = new StringBuilder();
        for (WrittenBeat beat : lesson.written()) {
            if (beats.isEmpty() || beats.contains(beat.id())) {
                text.append("\n===== ").append(frame.outlined(beat.id()).title());
                text.append(" =====\n\n");
                seen(beat.id()).forEach(cell -> text.append(cell.text(beat.id())).append('\n'));
            }
        }
        return text.toString();
    }

    /// Some of its figures, each behind a line that names its cell: of many those that lie evenly.
    List<Part> figures(int most) {
        List<Part.Text> places = new ArrayList<>();
        List<Part.Picture> pictures = new ArrayList<>();
        for (WrittenBeat beat : lesson.written()) {
            for (SeenCell cell : seen(beat.id())) {
                for (String png : cell.pictures()) {
                    places.add(
                            new Part.Text("A figure of " + beat.id() + "/" + cell.number() + ":"));
                    pictures.add(new Part.Picture(png));
                }
            }
        }
        List<Part> shown = new ArrayList<>();
        int count = Math.min(most, pictures.size());
        for (int i = 0; i < count; i++) {
            int one = i * pictures.size() / count;
            shown.add(places.get(one));
            shown.add(pictures.get(one));
        }
        return shown;
    }

    private Optional<LessonSoFar.Where> where(Verdict.Finding finding) {
        String cell = finding.cell();
        return cell == null ? Optional.empty() : lesson.where(cell);
    }

    private String sentence(Verdict verdict, Verdict.Finding finding) {
        return where(finding).map(LessonSoFar.Where::toString).orElse("The lesson")
                + " ("
                + verdict.title()
                + "): "
                + finding.message()
                + " "
                + finding.fix();
    }
}
