package org.notebooklearning.validator.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.notebooklearning.check.rule.RunFacts;
import org.notebooklearning.contracts.artifact.ArtifactRef;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.lesson.Review;
import org.notebooklearning.contracts.lesson.SourceReference;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.CellRole;
import org.notebooklearning.contracts.notebook.CellTag;
import org.notebooklearning.contracts.notebook.ExerciseProof;
import org.notebooklearning.contracts.notebook.LessonDraft;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.notebook.NotebookFormat;
import org.notebooklearning.contracts.plan.BeatKind;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlannedBeat;
import org.notebooklearning.contracts.report.Authorship;
import org.notebooklearning.contracts.report.ExerciseVerdict;
import org.notebooklearning.contracts.report.LessonReport;
import org.notebooklearning.contracts.report.LessonReport.BoundName;
import org.notebooklearning.contracts.report.LessonReport.CellRun;
import org.notebooklearning.contracts.report.MeaningReading;
import org.notebooklearning.contracts.report.Verdict;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.pipeline.log.UnavailableException;
import org.notebooklearning.pipeline.store.InMemoryArtifactStore;
import org.notebooklearning.pipeline.work.Outcome;
import org.notebooklearning.pipeline.work.Progress;
import org.notebooklearning.runner.execution.RunProgress;
import org.notebooklearning.runner.run.LessonProver;

/// The stage with a kernel that answers what the test says.
class ValidatePipelineTest {
    private static final String ANSWER = "test_mean = sum(prices) / len(prices)";
    private static final CellRun RUN =
            new CellRun(
                    "prices",
                    0.01,
                    2,
                    400L << 20,
                    List.of(new BoundName("prices", "list", List.of(3L), "[1, 2, 3]")));

    private final InMemoryArtifactStore store = new InMemoryArtifactStore();
    private @Nullable ArtifactRef given;
    private @Nullable MeaningReading reading;
    private final List<Verdict> observed = new ArrayList<>();

    @Test
    void storesTheNotebookWithWhatWasProvenAndTellsEachCell() throws Exception {
        Outcome.Done done = (Outcome.Done) handle(ran(List.of()));

        LessonEvent.NotebookExecuted executed =
                (LessonEvent.NotebookExecuted) done.events().getFirst();
        assertThat(executed.cells()).containsExactly(RUN);
        assertThat(executed.seconds()).isEqualTo(3.5);
        assertThat(executed.memoryBytes()).isEqualTo(400L << 20);
        LessonEvent.NotebookStored stored = (LessonEvent.NotebookStored) done.events().getLast();
        assertThat(done.events()).extracting(LessonEvent::id).doesNotHaveDuplicates();
        assertThat(stored.proven()).isEqualTo(1);
        assertThat(stored.files())
                .containsOnlyKeys("mean.ipynb", "utils.py", "report.md", "solutions.ipynb");
        String file =
                new String(store.get(stored.files().get("mean.ipynb")), StandardCharsets.UTF_8);
        assertThat(file).doesNotContain(ANSWER);
        Object made = NotebookFormat.read(file).metadata().get("notebook_learning");
        assertThat(made)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("exercises_proven", 1)
                .containsEntry("proven_with", Map.of("torch", "2.15.0"))
                .extractingByKey("proofs")
                .asString()
                .contains("exercise=mean", "proven=true", "trials=1", "as_expected=1");
        LessonReport report = store.getJson(stored.report(), LessonReport.class);
        assertThat(report.cells()).containsExactly(RUN);
        assertThat(report.verdicts()).isEqualTo(observed);
        assertThat(verdict(report, "NL404").outcome()).isEqualTo(Verdict.Outcome.PASS);
    }

    @Test
    void solutionsAreAFileOfTheirOwnAndSayWhatTheyPrinted() throws Exception {
        Outcome.Done done = (Outcome.Done) handle(ran(List.of()));

        LessonEvent.NotebookStored stored = (LessonEvent.NotebookStored) done.events().getLast();
        Notebook solutions =
                NotebookFormat.read(
                        new String(
                                store.get(stored.files().get("solutions.ipynb")),
                                StandardCharsets.UTF_8));
        assertThat(solutions.cells())
                .extracting(Cell::id)
                .containsExactly("worked-solutions", "prices", "practice");
        assertThat(solutions.cells().getFirst().source()).contains("every blank filled");
        assertThat(solutions.cells().getLast().source()).isEqualTo(ANSWER);
        assertThat(solutions.cells().getLast().outputs().getFirst())
                .containsEntry("name", "stdout")
                .extractingByKey("text")
                .asString()
                .contains("Right.");
    }

    @Test
    void runsThatDifferAreAWarning() {
        Outcome.Done done =
                (Outcome.Done)
                        handle(ran(List.of(new RunFacts.Difference("prices", "It shows 'x'"))));

        LessonEvent.NotebookStored stored = (LessonEvent.NotebookStored) done.events().getLast();
        LessonReport report = store.getJson(stored.report(), LessonReport.class);
        assertThat(verdict(report, "NL404").outcome()).isEqualTo(Verdict.Outcome.WARN);
        assertThat(verdict(report, "NL404").findings())
                .extracting(Verdict.Finding::cell)
                .containsExactly("prices");
    }

    @Test
    void putsTheLessonIntoTheNotebookThatWasGiven() throws Exception {
        Notebook mine = Notebook.python(List.of(Cell.code("mine", "prices = 1", Map.of())));
        given = store.put(NotebookFormat.write(mine).getBytes(StandardCharsets.UTF_8), "x");

        Outcome.Done done = (Outcome.Done) handle(ran(List.of()));

        LessonEvent.NotebookStored stored = (LessonEvent.NotebookStored) done.events().getLast();
        Notebook both = NotebookFormat.read(text(stored, "mean.ipynb"));
        assertThat(both.cells()).extracting(Cell::id).containsExactly("mine", "prices", "practice");
        assertThat(both.cells())
                .extracting(Cell::source)
                .startsWith("prices = 1", "lesson_prices = [1, 2, 3]");
        assertThat(both.metadata().get("notebook_learning"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("cells_given", 1)
                .containsEntry("exercises_proven", 1);
        assertThat(text(stored, "changes.md"))
                .contains("`lesson_prices` for `prices`", "@@ new cell 2 (code) @@")
                .contains("+lesson_prices = [1, 2, 3]");
        assertThat(text(stored, "report.md"))
                .contains("Your cells and the lesson were run together");
    }

    private String text(LessonEvent.NotebookStored stored, String file) {
        return new String(store.get(stored.files().get(file)), StandardCharsets.UTF_8);
    }

    @Test
    void machineWithoutSandboxIsRefusedWithTheRemedy() {
        assertThat(handle(new LessonProver.Result.Refused("no namespaces", "allow them")))
                .isEqualTo(new Outcome.Refused("no-sandbox", "no namespaces", "allow them"));
    }

    /// On a busy machine that passes, and a lesson does not fail for it.
    @Test
    void triesAgainWhereTheKernelDidNotAnswerInTime() {
        assertThatThrownBy(
                        () ->
                                handle(
                                        new LessonProver.Result.Refused(
                                                "The kernel does not start", "check it", true)))
                .isInstanceOf(UnavailableException.class)
                .hasMessage("The kernel does not start: the machine is busy");
    }

    private static Verdict verdict(LessonReport report, String rule) {
        return report.verdicts().stream()
                .filter(verdict -> verdict.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static LessonProver.Result ran(List<RunFacts.Difference> differences) {
        ExerciseVerdict proven =
                new ExerciseVerdict(
                        "mean",
                        "practice",
                        true,
                        List.of(new ExerciseVerdict.Trial("reference", true, "runs", "Right.")));
        return new LessonProver.Result.Ran(
                notebook(),
                new RunFacts(
                        List.of(
                                new RunFacts.CellFacts(
                                        "prices",
                                        null,
                                        Duration.ofMillis(10),
                                        "",
                                        2,
                                        Set.of(),
                                        "")),
                        Duration.ofMillis(3500),
                        400L << 20,
                        null,
                        List.of(proven),
                        null,
                        differences),
                List.of(RUN),
                new RunProgress.KernelStarted(0.1, true, ""));
    }

    @Test
    void judgesByWhatAModelSaidThatCameWithTheDraft() {
        reading =
                new MeaningReading(
                        new MeaningReading.Reader(
                                "openai:m",
                                1,
                                "",
                                new Authorship.Spent(1, 2, 3, 4, ""),
                                List.of("verdicts@1")),
                        List.of(
                                new MeaningReading.ReadRule(
                                        "NL209",
                                        List.of(
                                                new MeaningReading.Vote(
                                                        MeaningReading.Said.BROKEN,
                                                        "Nothing is said of today.",
                                                        "Say it.",
                                                        List.of(
                                                                new MeaningReading.Evidence(
                                                                        "prices", "prices")))))));

        Outcome.Done done = (Outcome.Done) handle(ran(List.of()));

        LessonEvent.NotebookStored stored = (LessonEvent.NotebookStored) done.events().getLast();
        LessonReport report = store.getJson(stored.report(), LessonReport.class);
        assertThat(report.reader()).isEqualTo(reading.reader());
        assertThat(report.verdicts())
                .filteredOn(verdict -> verdict.rule().equals("NL209"))
                .singleElement()
                .satisfies(
                        verdict -> {
                            assertThat(verdict.judge()).isEqualTo("openai:m");
                            assertThat(verdict.opinions()).hasSize(2);
                        });
        assertThat(new String(store.get(stored.files().get("report.md")), StandardCharsets.UTF_8))
                .contains("openai:m: broken (1 of 1). Nothing is said of today.");
    }

    private Outcome handle(LessonProver.Result result) {
        LessonKernel kernel = (_, _, _) -> new LessonKernel.Run(result, Map.of("torch", "2.15.0"));
        LessonDraft draft =
                new LessonDraft(
                        notebook(),
                        "def set_seed(seed): pass\n",
                        List.of(new ExerciseProof("mean", ANSWER, List.of())),
                        List.of(),
                        List.of(),
                        null,
                        reading);
        return new ValidatePipeline(
                        kernel, store, Clock.systemUTC(), (verdict, _) -> observed.add(verdict))
                .handle(
                        new LessonTask.Validate(
                                new LessonId("mean-1"),
                                1,
                                0,
                                new LessonRequest(
                                        "Mean",
                                        "",
                                        new SourceReference.TopicOnly(),
                                        given,
                                        Level.BEGINNER,
                                        Review.NONE,
                                        null),
                                store.putJson(SourceDocument.none()),
                                store.putJson(plan()),
                                store.putJson(draft)),
                        new Progress() {
                            @Override
                            public void report(String doing, long done, long total, String unit) {
                                assertThat(doing).isNotBlank();
                            }

                            @Override
                            public void publish(LessonEvent event) {
                                throw new AssertionError("nothing is told before it is stored");
                            }
                        });
    }

    private static Notebook notebook() {
        return Notebook.python(
                List.of(
                        Cell.code("prices", "prices = [1, 2, 3]", Map.of()),
                        Cell.code(
                                "practice",
                                "test_mean = ...  " + ExerciseProof.BLANK,
                                new CellTag("beat", BeatKind.PRACTICE, CellRole.PRACTICE, "mean")
                                        .asMetadata())));
    }

    private static LessonPlan plan() {
        PlannedBeat beat =
                new PlannedBeat(
                        "beat",
                        "Mean",
                        "why",
                        BeatKind.PRACTICE,
                        PlannedBeat.Form.FULL,
                        List.of("mean"),
                        5,
                        2);
        return new LessonPlan(
                "mean",
                "Mean",
                "summary",
                Level.BEGINNER,
                "you named it",
                List.of(),
                List.of(beat),
                List.of(),
                List.of(),
                null);
    }
}
