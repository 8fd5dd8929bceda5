package org.notebooklearning.cli.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.cli.client.Gateway;
import org.notebooklearning.cli.client.GatewayException;
import org.notebooklearning.concepts.library.ConceptFiles;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.notebook.NotebookFormat;
import org.notebooklearning.contracts.notebook.NotebookFormatException;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlanEdits;
import org.notebooklearning.contracts.plan.Rewriting;
import org.notebooklearning.contracts.report.Authorship;
import org.notebooklearning.contracts.report.ExerciseVerdict;
import org.notebooklearning.contracts.report.LessonReport;
import org.notebooklearning.contracts.report.Verdict;
import org.notebooklearning.inputs.index.WheelIndex;
import org.notebooklearning.local.stack.StackState;

/// A topic that the library does not teach, on the real stack, with a language model behind real
/// HTTP: through a plan that the learner changes, a cell that fails, an exercise that lets a wrong
/// answer pass, a provider that is away, a cap that is reached, a kill of every service, and a beat
/// that the reader wants simpler.
@Timeout(900)
class AnyTopicTest {
    private static final Set<String> SERVICES =
            Set.of("gateway", "ingest", "planner", "writer", "validator");
    private static final Duration LONG = Duration.ofMinutes(6);
    @TempDir private Path folder;
    private final PlayedAuthor author = new PlayedAuthor();
    private WheelIndex index;
    private Launcher launcher;

    @BeforeEach
    void prepare() throws IOException, InterruptedException {
        index = new WheelIndex();
        index.add(
                "loafcount",
                "1.2.0",
                Map.of("loafcount.py", "def total(days):\n    return sum(days)\n"));
        launcher =
                new Launcher(folder)
                        .with("LESSON_MODEL", "openai:played")
                        .with("LESSON_MODEL_URL", author.address())
                        .with("LESSON_MODEL_PRICES", "3/15 EUR")
                        .with("LESSON_MODEL_CAP", "17000 tokens");
        index.variables().forEach(launcher::with);
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        author.close();
        launcher.run("down");
        index.close();
    }

    @Test
    void teachesATopicThroughEverythingThatCanHappenOnTheWay() throws Exception {
        Launcher.Run up = launcher.run("up");
        assertThat(up.process().exitValue()).describedAs(up.said()).isZero();
        Gateway gateway = new Gateway(launcher.stack().running().orElseThrow().gateway());
        LessonId lesson = gateway.submit(Wish.of("planning a bakery"), UUID.randomUUID());

        await().atMost(LONG).until(() -> author.asked("critique") > 0);
        launcher.kill("planner");
        author.release("critique");
        await().atMost(LONG).ignoreExceptions().until(() -> gateway.asksAbout(lesson, 1));
        assertThat(author.asked("outline")).isEqualTo(1);

        LessonPlan plan = gateway.plan(lesson);
        assertThat(plan.author().model()).isEqualTo("openai:played");
        assertThat(plan.notes()).anySatisfy(note -> assertThat(note).contains("tokens", "EUR"));
        assertThat(plan.author().packages()).containsExactly("loafcount");
        gateway.approve(
                lesson,
                1,
                List.of(),
                without("step-13", "step-14").installing(List.of("loafcount")));

        await().atMost(LONG).until(() -> author.asked(PlayedAuthor.HELD) > 0);
        launcher.kill("writer");
        launcher.kill("ingest");
        launcher.kill("gateway");
        author.release(PlayedAuthor.HELD);
        await().atMost(LONG).until(() -> "awaiting-budget".equals(state(gateway, lesson)));
        launcher.kill("writer");
        gateway.allow(lesson, 100_000);
        await().atMost(LONG).until(() -> "validating".equals(state(gateway, lesson)));
        launcher.kill("validator");
        await().atMost(LONG).until(() -> "stored".equals(state(gateway, lesson)));

        told(gateway.report(lesson));
        assertThat(author.asked("step-1")).isEqualTo(1);
        assertThat(author.asked("step-13")).isZero();
        assertThat(author.asked("verdicts")).isEqualTo(3);
        madeAgainOfItsRecording(lesson);
        writtenSimpler(gateway, lesson);
        tellsItsMetrics();
        drawsItsDashboards();
        taughtAgain(gateway, lesson);
    }

    /// The page of metrics is held against what the services tell after all this.
    private void tellsItsMetrics() throws IOException, InterruptedException {
        Map<String, String> told = new TreeMap<>();
        for (StackState.RunningProcess one : launcher.stack().running().orElseThrow().processes()) {
            if (SERVICES.contains(one.name())) {
                told.putAll(MetricsPage.told(one.port()));
            }
        }
        assertThat(told).isEqualTo(MetricsPage.described());
    }

    /// A real Prometheus scrapes the stack, and each query of the dashboards finds something.
    private void drawsItsDashboards() throws Exception {
        try (ScrapingPrometheus prometheus =
                ScrapingPrometheus.start(
                        folder.resolve("prometheus"),
                        launcher.stack().data().resolve("prometheus/targets.json"))) {
            await().atMost(LONG).until(() -> prometheus.scrapes() >= 3);
            for (DashboardQuery query : DashboardQuery.all()) {
                assertThat(prometheus.ask(query.expression()))
                        .describedAs("%s: %s", query.panel(), query.expression())
                        .isNotEmpty();
            }
            // Lessons that wait for a model do not keep others from being written.
            assertThat(prometheus.ask("lesson_stage_workers{stage=~\"plan|write\"} >= 6"))
                    .hasSize(2);
        }
    }

    /// The same cells, and no call: neither for the recorded topic nor for another one.
    private void madeAgainOfItsRecording(LessonId lesson) throws Exception {
        int calls = author.calls();
        Launcher.Run recorded = launcher.run("record", lesson.value(), "bakery.jsonl");
        assertThat(recorded.process().exitValue()).describedAs(recorded.said()).isZero();

        Launcher.Run unasked = launcher.run("replay", "bakery.jsonl");
        Launcher.Run replayed =
                launcher.run("replay", "bakery.jsonl", "--install", "--notebook", "b.ipynb");
        Launcher.Run other = launcher.run("replay", "bakery.jsonl", "running a hotel", "--install");

        assertThat(unasked.said()).contains("loafcount==1.2.0", "--install");
        assertThat(replayed.process().exitValue()).describedAs(replayed.said()).isIn(0, 3);
        assertThat(author.calls()).isEqualTo(calls);
        Authorship again =
                gateway().report(new LessonId(replayed.lesson().orElseThrow())).authorship();
        assertThat(again.spent().inputTokens()).isZero();
        assertThat(again.spent().cost()).isEmpty();
        assertThat(again.recording()).isEqualTo(gateway().report(lesson).authorship().recording());
        assertThat(launcher.work().resolve("bakery-requirements.txt"))
                .content()
                .contains("loafcount==1.2.0", "--hash=sha256:");
        assertThat(NotebookFormat.read(Files.readString(launcher.work().resolve("b.ipynb"))))
                .extracting(AnyTopicTest::sources)
                .isEqualTo(sources(stored(lesson)));
        assertThat(sources(stored(lesson)))
                .anyMatch(cell -> cell.startsWith("# Needs: pip install loafcount==1.2.0"));
        assertThat(other.process().exitValue()).isEqualTo(1);
        assertThat(other.said())
                .contains("the topic is “running a hotel”, and “planning a bakery” was recorded");
    }

    private Gateway gateway() {
        return new Gateway(launcher.stack().running().orElseThrow().gateway());
    }

    private Notebook stored(LessonId lesson) throws NotebookFormatException {
        Gateway gateway = gateway();
        String name =
                gateway.files(lesson).stream()
                        .filter(file -> file.endsWith(".ipynb") && !file.contains("solutions"))
                        .findFirst()
                        .orElseThrow();
        return NotebookFormat.read(new String(gateway.file(lesson, name), UTF_8));
    }

    private static List<String> sources(Notebook notebook) {
        return notebook.cells().stream().map(Cell::source).toList();
    }

    private static void told(LessonReport report) {
        assertThat(report.exercises()).isNotEmpty().allMatch(ExerciseVerdict::proven);
        Authorship made = report.authorship();
        assertThat(made).isNotNull();
        assertThat(made.first().ran()).isEqualTo(made.first().beats() - 1);
        assertThat(made.first().proven()).isEqualTo(made.first().exercises() - 1);
        assertThat(made.spent().cost()).endsWith("EUR");
        assertThat(made.leftOut()).isEmpty();
        assertThat(made.installed().pins()).containsExactly("loafcount==1.2.0");
        assertThat(report.environment()).containsEntry("loafcount", "1.2.0");
        assertThat(report.reader()).isNotNull();
        assertThat(report.reader().missing()).isEmpty();
        assertThat(report.verdicts())
                .filteredOn(verdict -> verdict.rule().equals(PlayedAuthor.DISPUTED))
                .singleElement()
                .satisfies(
                        verdict -> {
                            assertThat(verdict.judge()).isEqualTo("openai:played");
                            assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.WARN);
                            assertThat(verdict.findings()).isNotEmpty();
                            assertThat(verdict.opinions().getFirst().agree()).isEqualTo(2);
                            assertThat(verdict.opinions().getFirst().samples()).isEqualTo(3);
                        });
    }

    /// One beat, by the model; the others stay as they are.
    private void writtenSimpler(Gateway gateway, LessonId lesson) {
        LessonPlan plan = gateway.plan(lesson);
        assertThat(plan.beat("step-1").orElseThrow().rewritings().keySet())
                .contains(Rewriting.SIMPLER, Rewriting.DEEPER, Rewriting.SHORTER);
        ConceptFiles before = Json.read(gateway.file(lesson, "concept.json"), ConceptFiles.class);

        gateway.rewrite(lesson, "step-1", Rewriting.SIMPLER);
        await().atMost(LONG).until(() -> "stored".equals(state(gateway, lesson)));

        ConceptFiles after = Json.read(gateway.file(lesson, "concept.json"), ConceptFiles.class);
        String step = "beats/step-1.py";
        assertThat(before.texts().get(step)).doesNotContain(PlayedAuthor.SIMPLER);
        assertThat(after.texts().get(step)).contains(PlayedAuthor.SIMPLER);
        assertThat(after.texts()).hasSameSizeAs(before.texts());
        after.texts().entrySet().stream()
                .filter(file -> !file.getKey().equals(step))
                .forEach(file -> assertThat(before.texts()).contains(file));
        assertThat(author.asked("step-1")).isEqualTo(2);
        assertThat(author.asked("step-2")).isEqualTo(1);
        assertThat(gateway.report(lesson).exercises()).allMatch(ExerciseVerdict::proven);
    }

    /// Without the model, from the folder of one's own concepts.
    private void taughtAgain(Gateway gateway, LessonId lesson) throws Exception {
        ConceptFiles concept = Json.read(gateway.file(lesson, "concept.json"), ConceptFiles.class);
        assertThat(concept.reading().problems()).isEmpty();
        Path own = folder.resolve("own");
        Launcher.Run kept =
                launcher.run("concept", "keep", lesson.value(), "--concepts", own.toString());
        assertThat(kept.process().exitValue()).describedAs(kept.said()).isZero();
        launcher.run("down");
        author.close();

        Launcher.Run again =
                launcher.with("LESSON_MODEL", "")
                        .with("LESSON_CONCEPTS", own.toString())
                        .run("How a bakery plans", "--yes", "--notebook", "again.ipynb");

        // A lesson was made; that it pleases every rule is not what it was written for.
        assertThat(again.process().exitValue()).describedAs(again.said()).isIn(0, 3);
        assertThat(launcher.work().resolve("again.ipynb")).exists();
    }

    private static PlanEdits without(String... beats) {
        return new PlanEdits(List.of(), List.of(beats), List.of(), "", null, null, null, Map.of());
    }

    /// Empty while the gateway comes back.
    private static String state(Gateway gateway, LessonId lesson) {
        try {
            for (var each : gateway.lessons()) {
                if (each.path("id").asText().equals(lesson.value())) {
                    return each.path("state").asText();
                }
            }
            return "";
        } catch (GatewayException | UncheckedIOException e) {
            return "";
        }
    }
}
