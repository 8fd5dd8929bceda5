package org.notebooklearning.runner.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.check.output.CellOutputs;
import org.notebooklearning.check.rule.RunFacts;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.CellRole;
import org.notebooklearning.contracts.notebook.CellTag;
import org.notebooklearning.contracts.notebook.ExerciseProof;
import org.notebooklearning.contracts.notebook.ExerciseProof.Misconception;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.notebook.NotebookFormat;
import org.notebooklearning.contracts.plan.BeatKind;
import org.notebooklearning.contracts.report.ExerciseVerdict;
import org.notebooklearning.kernel.KernelEnvironment;
import org.notebooklearning.runner.execution.ExecutionLimits;
import org.notebooklearning.runner.execution.NotebookRunner;
import org.notebooklearning.runner.execution.RunOutcome;
import org.notebooklearning.runner.execution.Sandbox;

/// The two runs of a lesson at the same time, and the notebooks of one command in one sandbox.
@Tag("slow")
final class SideBySideTest {
    private static final ExecutionLimits LIMITS = ExecutionLimits.ofLessons();
    private static final String UTILS = "LUCKY = 7\n";

    private static final ExerciseProof PROOF =
            new ExerciseProof(
                    "sum", "test_sum = 3", List.of(new Misconception("counts", "test_sum = 2")));

    private static final String PRACTICE =
            """
            test_sum = ...  # fill in code here
            if test_sum is ...:
                print("Still blank.")
            else:
                assert test_sum == 3, "Add them."
                print("Right.")""";

    private static NotebookRunner runner;

    @TempDir Path folder;

    @BeforeAll
    static void open() throws InterruptedException {
        runner =
                NotebookRunner.of(
                        KernelEnvironment.at(KernelEnvironment.defaultDataFolder())
                                .prepare(step -> System.out.println(step.line()))
                                .orThrow(),
                        Sandbox.named(Sandbox.BUBBLEWRAP));
    }

    @AfterAll
    static void close() {
        runner.close();
    }

    /// A file that only the first of two runs in one folder could make, and more memory than half
    /// the limit.
    @Test
    void eachRunHasItsOwnFilesAndItsOwnLimits() throws Exception {
        Notebook lesson =
                lesson("open('/tmp/mine', 'x').write('x')", "held = b'x' * (300 << 20)\nlen(held)");

        SideBySide.Pair both =
                new SideBySide(
                                runner,
                                LIMITS.withCell(Duration.ofSeconds(60)).withMemory(1400L << 20))
                        .run(lesson, UTILS, List.of(PROOF), Optional.of("import utils\n"), _ -> {})
                        .orElseThrow();

        assertThat(both.first().complete()).isTrue();
        assertThat(both.second().complete()).isTrue();
        assertThat(both.first().peakMemoryBytes()).isBetween(600L << 20, 1400L << 20);
        assertThat(both.second().peakMemoryBytes()).isBetween(600L << 20, 1400L << 20);
        assertThat(both.second().exercises()).hasSize(1).allMatch(ExerciseVerdict::proven);
        assertThat(both.first().cells().get(1).bound()).extracting("name").containsExactly("held");
        assertThat(RunComparison.between(both.first().executed(), both.second().executed()))
                .isEmpty();
    }

    @Test
    void limitThatIsHitBesideAnotherRunIsNoFinding() throws Exception {
        Notebook endless = lesson("while True: pass");

        assertThat(
                        new SideBySide(runner, LIMITS.withCell(Duration.ofSeconds(2)))
                                .run(endless, UTILS, List.of(PROOF), Optional.empty(), _ -> {}))
                .isEmpty();
    }

    @Test
    void exerciseThatComesLateBesideAnotherRunIsNoFinding() throws Exception {
        ExerciseProof slow =
                new ExerciseProof(
                        "sum",
                        "test_sum = 3",
                        List.of(new Misconception("sleeps", "import time; time.sleep(60)")));

        assertThat(
                        new SideBySide(runner, LIMITS.withTrial(Duration.ofSeconds(2)))
                                .run(lesson(), UTILS, List.of(slow), Optional.empty(), _ -> {}))
                .isEmpty();
    }

    @Test
    void proverTellsOfALimitThatIsHitAloneAsWell() throws Exception {
        LessonProver prover = new LessonProver(runner, LIMITS.withCell(Duration.ofSeconds(2)));

        var result =
                (LessonProver.Result.Ran)
                        prover.prove(
                                lesson("while True: pass"),
                                UTILS,
                                List.of(PROOF),
                                Optional.empty(),
                                _ -> {});

        assertThat(result.facts().limit()).isNotNull();
        assertThat(result.facts().limit().kind()).isEqualTo(RunFacts.LimitHit.Kind.CELL_TIME);
    }

    /// The first process of a sandbox has started at another moment than that of another one.
    @Test
    void notebooksOfOneCommandShareASandboxAndNothingElse() throws Exception {
        String look =
                """
                import os
                print(open("/proc/1/stat").read().split()[21], os.listdir(), os.listdir("/tmp/home"))
                print("left" in globals(), os.path.exists("/tmp/left"))
                left = 1
                for place in ("left", "/tmp/left"): open(place, "w").write("x")""";
        Path first = written("first", look);
        Path second = written("second", look);

        try (FileRunner files = new FileRunner(runner, LIMITS, 1)) {
            String seen = seen(files.run(first, _ -> {}));
            assertThat(seen).endsWith("False False\n");
            assertThat(seen(files.run(second, _ -> {}))).isEqualTo(seen);
        }
    }

    private Path written(String name, String code) throws Exception {
        return Files.writeString(
                folder.resolve(name + ".ipynb"), NotebookFormat.write(lesson(code)));
    }

    private static String seen(FileRun run) {
        RunOutcome.Ran ran = ((FileRun.Result.Ran) run.result()).first();
        assertThat(ran.complete()).isTrue();
        return CellOutputs.of(ran.executed().cells().getFirst()).stdout();
    }

    private static Notebook lesson(String... sources) {
        List<Cell> cells = new java.util.ArrayList<>();
        for (String source : sources) {
            cells.add(Cell.code("c" + cells.size(), source, Map.of()));
        }
        CellTag tag = new CellTag("beat", BeatKind.PRACTICE, CellRole.PRACTICE, "sum");
        cells.add(Cell.code("practice", PRACTICE, tag.asMetadata()));
        return Notebook.python(cells);
    }
}
