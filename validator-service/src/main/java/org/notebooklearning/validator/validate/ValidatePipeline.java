package org.notebooklearning.validator.validate;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.check.file.LessonModule;
import org.notebooklearning.check.format.NotebookUpgrade;
import org.notebooklearning.check.library.ExportedLibrary;
import org.notebooklearning.check.report.ReportText;
import org.notebooklearning.check.rule.LessonUnderCheck;
import org.notebooklearning.check.rule.ReadingJudge;
import org.notebooklearning.check.rule.RuleEngine;
import org.notebooklearning.check.rule.RuleObserver;
import org.notebooklearning.check.rule.RunFacts;
import org.notebooklearning.contracts.artifact.ArtifactRef;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.notebook.LessonDraft;
import org.notebooklearning.contracts.notebook.LessonRecord;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.notebook.NotebookFormat;
import org.notebooklearning.contracts.plan.InstalledPackages;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.recording.RecordingFormat;
import org.notebooklearning.contracts.report.Authorship;
import org.notebooklearning.contracts.report.ExerciseVerdict;
import org.notebooklearning.contracts.report.LessonReport;
import org.notebooklearning.contracts.report.MeaningReading;
import org.notebooklearning.contracts.report.MeaningReading.Reader;
import org.notebooklearning.contracts.report.Verdict;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.merge.lesson.GivenNotebook;
import org.notebooklearning.pipeline.log.EventIds;
import org.notebooklearning.pipeline.log.UnavailableException;
import org.notebooklearning.pipeline.store.ArtifactStore;
import org.notebooklearning.pipeline.work.Outcome;
import org.notebooklearning.pipeline.work.Progress;
import org.notebooklearning.pipeline.work.TaskHandler;
import org.notebooklearning.runner.run.LessonProver;

/// The validating stage.
///
/// 1. Run the draft in the sandbox, twice, and prove its exercises; among the cells of the
/// learner's notebook where it goes into one.
/// 2. Judge it by every rule; what a language model said about its meaning came with the draft.
/// 3. Store the notebook with outputs and provenance, or the learner's with the lesson in it;
/// `utils.py`, the exported library, the worked solutions, the report and what stands around the
/// quotations in the source.
public final class ValidatePipeline implements TaskHandler<LessonTask.Validate> {
    /// What the model wrote, so that it can be taught again without one.
    private static final String CONCEPT = "concept.json";

    /// What has to be installed for a lesson with packages of its own, behind its name.
    private static final String REQUIREMENTS = "-requirements.txt";

    /// What the lesson changes in the learner's notebook, to be read before it is taken.
    private static final String CHANGES = "changes.md";

    private static final String REPORT = "report.md";
    private static final String NOTEBOOK = "application/x-ipynb+json";

    private final LessonKernel kernel;
    private final ArtifactStore store;
    private final Clock clock;
    private final RuleObserver observer;

    /// @param observer is told each verdict
    public ValidatePipeline(
            LessonKernel kernel, ArtifactStore store, Clock clock, RuleObserver observer) {
        this.kernel = kernel;
        this.store = store;
        this.clock = clock;
        this.observer = observer;
    }

    @Override
    public Outcome handle(LessonTask.Validate task, Progress progress) {
        LessonDraft draft = store.getJson(task.draft(), LessonDraft.class);
        LessonPlan plan = store.getJson(task.plan(), LessonPlan.class);
        Optional<String> library =
                ExportedLibrary.of(
                        draft.notebook(), "What the lesson “" + plan.title() + "” built.");
        Optional<GivenNotebook> given = given(task);
        if (given.isEmpty()) {
            LessonKernel.Run run = kernel.run(draft, library, progress);
            return outcome(task, new Made(draft, plan, library, null), run, progress);
        }
        String after = task.request().after();
        RunAmongCells.Ran ran =
                new RunAmongCells(
                                kernel,
                                given.get().notebook(),
                                after == null ? "" : after,
                                progress)
                        .ran(draft, library);
        LessonDraft alone = ran.merged().alone();
        return outcome(
                task,
                new Made(alone, plan, library, new InNotebook(given.get(), ran)),
                ran.run(),
                progress);
    }

    /// What is stored, but for what came of running it.
    ///
    /// @param own the learner's notebook that it is in; null for one of its own
    private record Made(
            LessonDraft draft,
            LessonPlan plan,
            Optional<String> library,
            @Nullable InNotebook own) {}

    private Outcome outcome(
            LessonTask.Validate task, Made made, LessonKernel.Run run, Progress progress) {
        return switch (run.result()) {
            case LessonProver.Result.Ran ran -> {
                progress.report("Judging", 0, 0, "");
                SourceDocument source = store.getJson(task.source(), SourceDocument.class);
                LessonReport report = judged(task, made, source, ran, run.environment());
                yield stored(task, made, source, ran, report);
            }
            case LessonProver.Result.Refused refused when refused.late() ->
                    throw new UnavailableException(refused.reason() + ": the machine is busy");
            case LessonProver.Result.Refused refused ->
                    new Outcome.Refused("no-sandbox", refused.reason(), refused.remedy());
        };
    }

    private LessonReport judged(
            LessonTask.Validate task,
            Made made,
            SourceDocument source,
            LessonProver.Result.Ran ran,
            Map<String, String> environment) {
        RunFacts facts = ran.facts();
        LessonDraft draft = made.draft();
        List<Verdict> verdicts =
                RuleEngine.judge(
                        LessonUnderCheck.of(draft)
                                .withPlan(made.plan())
                                .withSource(source)
                                .withRequest(task.request())
                                .withRun(facts),
                        ReadingJudge.before(draft.reading()),
                        rule -> true,
                        observer);
        List<ExerciseVerdict> exercises = facts.exercises();
        return new LessonReport(
                verdicts.stream().noneMatch(Verdict::blocks)
                        && (made.own() == null || !made.own().ran().harmed()),
                verdicts,
                exercises == null ? List.of() : exercises,
                ran.cells(),
                environment,
                facts.took().toMillis() / 1e3,
                draft.authorship(),
                reader(draft.reading()));
    }

    private static @Nullable Reader reader(@Nullable MeaningReading reading) {
        return reading == null ? null : reading.reader();
    }

    private Outcome stored(
            LessonTask.Validate task,
            Made made,
            SourceDocument source,
            LessonProver.Result.Ran ran,
            LessonReport report) {
        LessonDraft draft = made.draft();
        LessonPlan plan = made.plan();
        InNotebook own = made.own();
        String name = plan.concept() + ".ipynb";
        LessonRecord record = provenance(draft, report, own);
        Notebook lesson = ran.executed().withMetadata(LessonRecord.KEY, record.told());
        String text = ReportText.of(plan.title(), report);
        Map<String, ArtifactRef> files = new LinkedHashMap<>();
        if (own == null) {
            files.put(name, put(NotebookFormat.write(lesson), NOTEBOOK));
            files.put(LessonModule.FILE, put(draft.utils(), "text/x-python"));
            files.put(REPORT, put(text, "text/markdown"));
        } else {
            files.put(name, put(own.written(lesson, record), NOTEBOOK));
            files.put(own.ran().merged().module() + ".py", put(draft.utils(), "text/x-python"));
            files.put(REPORT, put(text + own.told(), "text/markdown"));
            files.put(CHANGES, put(own.changes(lesson), "text/markdown"));
        }
        if (source.form() != SourceDocument.Form.NONE) {
            files.put("sources.json", store.putJson(QuotedPassages.of(draft, source)));
        }
        WorkedSolutions.of(lesson, draft.proofs(), report.exercises())
                .ifPresent(
                        solved ->
                                files.put(
                                        WorkedSolutions.FILE,
                                        put(NotebookFormat.write(solved), NOTEBOOK)));
        Authorship author = draft.authorship();
        if (author != null) {
            files.put(CONCEPT, author.concept());
            InstalledPackages installed = author.installed();
            if (installed != null) {
                files.put(plan.concept() + REQUIREMENTS, put(installed.lock(), "text/plain"));
            }
            ArtifactRef recording = author.recording();
            if (recording != null) {
                files.put(RecordingFormat.FILE, recording);
            }
        }
        made.library()
                .ifPresent(
                        code ->
                                files.put(
                                        plan.concept().replace('-', '_') + ".py",
                                        put(code, "text/x-python")));
        return new Outcome.Done(
                List.of(
                        new LessonEvent.NotebookExecuted(
                                new EventIds(task).of(LessonEvent.NotebookExecuted.class),
                                task.lesson(),
                                clock.instant(),
                                task.revision(),
                                report.seconds(),
                                ran.facts().peakMemoryBytes(),
                                report.cells()),
                        new LessonEvent.NotebookStored(
                                new EventIds(task).of(LessonEvent.NotebookStored.class),
                                task.lesson(),
                                clock.instant(),
                                name,
                                files,
                                store.putJson(report),
                                report.passed(),
                                counts(report),
                                report.exercises().size(),
                                proven(report))),
                List.of());
    }

    private Optional<GivenNotebook> given(LessonTask.Validate task) {
        ArtifactRef ref = task.request().notebook();
        if (ref == null) {
            return Optional.empty();
        }
        byte[] file = store.get(ref);
        return switch (NotebookUpgrade.read(file)) {
            case NotebookUpgrade.Upgraded read -> Optional.of(GivenNotebook.of(read, file));
            case NotebookUpgrade.Refused refused ->
                    throw new IllegalStateException(
                            "The gateway takes in notebooks alone: " + refused.problem());
        };
    }

    private ArtifactRef put(String text, String mediaType) {
        return store.put(text.getBytes(StandardCharsets.UTF_8), mediaType);
    }

    /// How the notebook was made, from what, and with which verdicts. No times: the same lesson is
    /// the same file.
    private static LessonRecord provenance(
            LessonDraft draft, LessonReport report, @Nullable InNotebook own) {
        Map<String, Object> made = new LinkedHashMap<>();
        if (draft.notebook().metadata().get(LessonRecord.KEY) instanceof Map<?, ?> written) {
            written.forEach((key, value) -> made.put(String.valueOf(key), value));
        }
        if (own != null) {
            made.put("cells_given", own.ran().merged().above().size());
        }
        Authorship author = draft.authorship();
        InstalledPackages installed = author == null ? null : author.installed();
        if (installed != null) {
            made.put("packages", installed.pins());
        }
        made.put("passed", report.passed());
        made.put("verdicts", counts(report));
        made.put("exercises", report.exercises().size());
        made.put("exercises_proven", proven(report));
        made.put("proofs", report.exercises().stream().map(ValidatePipeline::badge).toList());
        made.put("proven_with", report.environment());
        LessonRecord record = new LessonRecord(made);
        return own == null
                ? record.listing(draft.notebook().cells())
                : own.ran().merged().listed(record);
    }

    /// What was proven of one exercise, without a word of its answers.
    private static Map<String, Object> badge(ExerciseVerdict exercise) {
        Map<String, Object> badge = new LinkedHashMap<>();
        badge.put("exercise", exercise.exercise());
        badge.put("cell", exercise.cell());
        badge.put("proven", exercise.proven());
        badge.put("trials", exercise.trials().size());
        badge.put(
                "as_expected",
                exercise.trials().stream().filter(ExerciseVerdict.Trial::asExpected).count());
        return badge;
    }

    private static int proven(LessonReport report) {
        return (int) report.exercises().stream().filter(ExerciseVerdict::proven).count();
    }

    private static Map<String, Integer> counts(LessonReport report) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Verdict.Outcome outcome : Verdict.Outcome.values()) {
            counts.put(
                    outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    (int)
                            report.verdicts().stream()
                                    .filter(verdict -> verdict.outcome() == outcome)
                                    .count());
        }
        return counts;
    }
}
