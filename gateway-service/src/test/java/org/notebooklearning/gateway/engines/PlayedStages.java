package org.notebooklearning.gateway.engines;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.notebooklearning.contracts.artifact.ArtifactRef;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.lesson.Review;
import org.notebooklearning.contracts.lesson.SourceReference;
import org.notebooklearning.contracts.lesson.SpendingCap;
import org.notebooklearning.contracts.lesson.SpendingRange;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.LessonDraft;
import org.notebooklearning.contracts.plan.BeatKind;
import org.notebooklearning.contracts.plan.Diagnostic;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlannedBeat;
import org.notebooklearning.contracts.report.LessonReport;
import org.notebooklearning.contracts.report.ModelUse;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.contracts.task.WayBack;
import org.notebooklearning.pipeline.log.EventIds;
import org.notebooklearning.pipeline.log.LessonLog;
import org.notebooklearning.pipeline.store.ArtifactStore;

/// Plays the stages for one lesson: publishes what their workers would, one second after the
/// other.
public final class PlayedStages {
    /// The notebook of lessons that are stored without another one.
    public static final String EMPTY =
            "{\"nbformat\": 4, \"nbformat_minor\": 5, \"metadata\": {}, \"cells\": []}";

    private final LessonId lesson;
    private final LessonLog log;
    private final ArtifactStore store;
    private int run;
    private Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    public PlayedStages(String lesson, LessonLog log, ArtifactStore store) {
        this.lesson = new LessonId(lesson);
        this.log = log;
        this.store = store;
    }

    /// The source is read, with one retry on the way.
    public PlayedStages ingest() {
        return publish(
                started(Stage.INGEST, 1, 1),
                new LessonEvent.StageRetrying(
                        ids(Stage.INGEST, 1).of(LessonEvent.StageRetrying.class, 1),
                        lesson,
                        next(),
                        Stage.INGEST,
                        1,
                        "arxiv.org does not answer"),
                started(Stage.INGEST, 1, 2),
                new LessonEvent.SourceIngested(
                        ids(Stage.INGEST, 1).of(LessonEvent.SourceIngested.class),
                        lesson,
                        next(),
                        source(),
                        "Root Mean Square Layer Normalization",
                        14,
                        6,
                        80),
                finished(Stage.INGEST, 1, 1.5));
    }

    /// A plan is drafted; the first one waits for the learner.
    public PlayedStages plan(int revision, boolean awaitsLearner) {
        return plan(revision, awaitsLearner, lessonPlan());
    }

    /// The same with `plan`.
    public PlayedStages plan(int revision, boolean awaitsLearner, LessonPlan plan) {
        return publish(
                started(Stage.PLAN, revision, 1),
                new LessonEvent.PlanDrafted(
                        ids(Stage.PLAN, revision).of(LessonEvent.PlanDrafted.class),
                        lesson,
                        next(),
                        store.putJson(plan),
                        source(),
                        revision,
                        plan.concept(),
                        plan.title(),
                        plan.beats().size(),
                        plan.cells(),
                        plan.minutes(),
                        awaitsLearner),
                finished(Stage.PLAN, revision, 0.5));
    }

    /// The writer has begun.
    public PlayedStages write() {
        return publish(
                started(Stage.WRITE, 1, 1),
                new LessonEvent.StageProgressed(
                        ids(Stage.WRITE, 1).of(LessonEvent.StageProgressed.class, 1),
                        lesson,
                        next(),
                        Stage.WRITE,
                        "writing loud-layers",
                        1,
                        4,
                        "beats"));
    }

    /// Beat number `number` of `of` is written.
    public PlayedStages write(String beat, int number, int of, List<Cell> cells) {
        return publish(
                new LessonEvent.CellsWritten(
                        ids(Stage.WRITE, 1).of(LessonEvent.CellsWritten.class, number),
                        lesson,
                        next(),
                        1,
                        beat,
                        number,
                        of,
                        cells));
    }

    /// The writer has handed `draft` over.
    public PlayedStages draft(LessonPlan plan, LessonDraft draft) {
        return publish(
                new LessonEvent.DraftWritten(
                        ids(Stage.WRITE, 1).of(LessonEvent.DraftWritten.class),
                        lesson,
                        next(),
                        1,
                        source(),
                        store.putJson(plan),
                        store.putJson(draft)),
                finished(Stage.WRITE, 1, 2));
    }

    /// What follows belongs to try number `number`, from 0.
    public PlayedStages inRun(int number) {
        run = number;
        return this;
    }

    /// A stage was taken up and is put back.
    public PlayedStages retry(Stage stage, String reason) {
        return publish(
                started(stage, 1, 1),
                new LessonEvent.StageRetrying(
                        ids(stage, 1).of(LessonEvent.StageRetrying.class, 1),
                        lesson,
                        next(),
                        stage,
                        1,
                        reason));
    }

    /// The lesson is stored with a notebook, its utils and the report as text.
    public PlayedStages store() {
        return store(EMPTY, passed());
    }

    /// The same with more files, by name.
    public PlayedStages store(Map<String, String> more) {
        return store(EMPTY, passed(), more);
    }

    private static LessonReport passed() {
        return new LessonReport(true, List.of(), List.of(), List.of(), Map.of(), 9);
    }

    /// The same with this `notebook` and `report`.
    public PlayedStages store(String notebook, LessonReport report) {
        return store(notebook, report, Map.of());
    }

    /// The same with more files, by name.
    public PlayedStages store(String notebook, LessonReport report, Map<String, String> more) {
        Map<String, ArtifactRef> files = new HashMap<>();
        files.put("rmsnorm.ipynb", text(notebook, "application/json"));
        files.put("utils.py", text("SEED = 42\n", "text/plain"));
        files.put("report.md", text("# Report\n", "text/plain"));
        more.forEach((name, content) -> files.put(name, text(content, "application/json")));
        return publish(
                started(Stage.VALIDATE, 1, 1),
                finished(Stage.VALIDATE, 1, 9),
                new LessonEvent.NotebookStored(
                        ids(Stage.VALIDATE, 1).of(LessonEvent.NotebookStored.class),
                        lesson,
                        next(),
                        "rmsnorm.ipynb",
                        files,
                        store.putJson(report),
                        report.passed(),
                        Map.of("PASS", 40),
                        3,
                        3));
    }

    /// The writer asked `calls` calls in all, for so much money.
    public PlayedStages spent(int calls, double cost) {
        return publish(
                new LessonEvent.ModelUsed(
                        ids(Stage.WRITE, 1).of(LessonEvent.ModelUsed.class, calls),
                        lesson,
                        next(),
                        Stage.WRITE,
                        List.of(
                                new ModelUse(
                                        "gpt-5",
                                        calls,
                                        calls * 20_000L,
                                        calls * 900L,
                                        calls * 21.0,
                                        cost,
                                        "EUR"))));
    }

    /// The writer works on `task` and stops: it has cost 5.02 of 5 EUR.
    public PlayedStages reachCap(LessonTask.Write task) {
        EventIds ids = new EventIds(task);
        return publish(
                started(Stage.WRITE, task.revision(), 1),
                finished(Stage.WRITE, task.revision(), 2),
                new LessonEvent.CapReached(
                        ids.of(LessonEvent.CapReached.class),
                        lesson,
                        next(),
                        Stage.WRITE,
                        new SpendingCap(5, "EUR"),
                        5.02,
                        new SpendingRange(1.5, 4),
                        new SpendingCap(9.1, "EUR"),
                        new WayBack.Again(task)));
    }

    /// A stage waits for the provider of the language model.
    public PlayedStages awaitProvider(String why) {
        return publish(
                new LessonEvent.StageProgressed(
                        ids(Stage.WRITE, 1).of(LessonEvent.StageProgressed.class, 1, 77),
                        lesson,
                        next(),
                        Stage.WRITE,
                        "Waiting for the language model",
                        0,
                        0,
                        "",
                        why));
    }

    /// The first task of writing this lesson.
    public LessonTask.Write writing() {
        LessonRequest request =
                new LessonRequest(
                        "RMSNorm",
                        "",
                        new SourceReference.TopicOnly(),
                        null,
                        null,
                        Review.NONE,
                        null);
        return new LessonTask.Write(lesson, 1, run, request, source(), store.putJson(lessonPlan()));
    }

    /// A stage gives up.
    ///
    /// @param task to put back when the learner retries; null where none is known
    public PlayedStages fail(Stage stage, String code, LessonTask task) {
        return publish(
                new LessonEvent.LessonFailed(
                        ids(stage, 1).of(LessonEvent.LessonFailed.class),
                        lesson,
                        next(),
                        stage,
                        code,
                        "The PDF is locked with a password",
                        "Save a copy without the password and submit that.",
                        task == null ? new WayBack.Unknown() : new WayBack.Again(task)));
    }

    /// Publishes `events` as they are.
    public PlayedStages publish(LessonEvent... events) {
        log.publish(List.of(events), List.of());
        return this;
    }

    /// What all lessons here are read from.
    public ArtifactRef source() {
        return store.putJson(SourceDocument.none());
    }

    /// A plan with one question of two options, `mean-or-rms`.
    public static LessonPlan lessonPlan() {
        return new LessonPlan(
                "rmsnorm",
                "RMSNorm",
                "What the root mean square does to a layer.",
                Level.BEGINNER,
                "nothing is known yet",
                List.of(),
                List.of(
                        new PlannedBeat(
                                "loud-layers",
                                "Layers grow loud",
                                "see activations grow",
                                BeatKind.INTUITION,
                                PlannedBeat.Form.FULL,
                                List.of("scale"),
                                20,
                                8)),
                List.of(
                        new Diagnostic(
                                "mean-or-rms",
                                "What is the root mean square of 3 and -3?",
                                null,
                                "rms",
                                true,
                                List.of(
                                        new Diagnostic.Option(
                                                "0", false, "mean", "That is the mean."),
                                        new Diagnostic.Option("3", true, null, "Yes.")))),
                List.of(),
                null);
    }

    private LessonEvent started(Stage stage, int revision, int delivery) {
        return new LessonEvent.StageStarted(
                ids(stage, revision).of(LessonEvent.StageStarted.class, delivery),
                lesson,
                next(),
                stage,
                revision,
                delivery);
    }

    private LessonEvent finished(Stage stage, int revision, double seconds) {
        return new LessonEvent.StageFinished(
                ids(stage, revision).of(LessonEvent.StageFinished.class),
                lesson,
                next(),
                stage,
                revision,
                seconds);
    }

    private EventIds ids(Stage stage, int revision) {
        return new EventIds(lesson + "/" + stage.word() + "/" + revision + "/" + run);
    }

    private ArtifactRef text(String text, String mediaType) {
        return store.put(text.getBytes(StandardCharsets.UTF_8), mediaType);
    }

    private Instant next() {
        now = now.plusSeconds(1);
        return now;
    }
}
