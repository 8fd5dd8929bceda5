package org.notebooklearning.writer.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.concepts.compose.LevelPlan;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.concepts.library.ConceptLibrary;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.lesson.Review;
import org.notebooklearning.contracts.lesson.SourceReference;
import org.notebooklearning.contracts.notebook.LessonDraft;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.report.MeaningReading;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.inputs.TestInputs;
import org.notebooklearning.inputs.provider.ScriptedModelServer;
import org.notebooklearning.inputs.provider.ScriptedModelServer.Answer;
import org.notebooklearning.judge.reading.MeaningRules;
import org.notebooklearning.kernel.KernelEnvironment;
import org.notebooklearning.kernel.PackageLayers;
import org.notebooklearning.model.meter.InstalledModel;
import org.notebooklearning.pipeline.store.InMemoryArtifactStore;
import org.notebooklearning.pipeline.work.Outcome;
import org.notebooklearning.pipeline.work.Progress;
import org.notebooklearning.runner.execution.Sandbox;
import org.notebooklearning.writer.author.LessonPackages;
import org.notebooklearning.writer.author.ModelWriting;
import org.notebooklearning.writer.author.WritingKernel;

/// The opening of a lesson of the library, run in the real sandbox and read by a model behind real
/// HTTP, where that is set.
class JudgedLibraryLessonTest {
    private static final ConceptLibrary LIBRARY = ConceptLibrary.in(TestInputs.path("concepts"));

    /// That all rules hold, with words of the first cell as evidence.
    private static final Answer VERDICTS =
            Answer.reply(
                    MeaningRules.ids().stream()
                            .map(
                                    rule ->
                                            """
                                            {"rule": "%s", "why": "Read.", "fix": "", "answer": "holds",
                                             "evidence": [{"cell": "opening-1",
                                                           "quotation": "rebuild the call from nothing"}]}"""
                                                    .formatted(rule))
                            .collect(Collectors.joining(",", "{\"verdicts\": [", "]}")));

    private static WritingKernel kernel;
    private final ScriptedModelServer server = ScriptedModelServer.start();
    private final InMemoryArtifactStore store = new InMemoryArtifactStore();
    @TempDir private Path folder;

    @BeforeAll
    static void open() throws InterruptedException {
        KernelEnvironment.at(KernelEnvironment.defaultDataFolder())
                .prepare(step -> System.out.println(step.line()))
                .orThrow();
        kernel =
                new WritingKernel(
                        KernelEnvironment.defaultDataFolder(),
                        Sandbox.named(Sandbox.BUBBLEWRAP),
                        1);
    }

    @AfterAll
    static void close() {
        kernel.close();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void isReadWithItsOutputsWhereAllLessonsAreJudged() {
        server.then(VERDICTS).then(VERDICTS).then(VERDICTS);

        MeaningReading reading = draft(Map.of("LESSON_MODEL_JUDGE", "all")).reading();

        assertThat(reading).isNotNull();
        assertThat(reading.reader().model()).isEqualTo("openai:scripted");
        assertThat(reading.rules())
                .allSatisfy(
                        rule ->
                                assertThat(rule.count(MeaningReading.Said.HOLDS))
                                        .as(rule.rule())
                                        .isEqualTo(3));
        assertThat(String.valueOf(server.calls())).contains("--> tensor(");
    }

    @Test
    void isJudgedByStructureWhereTheLessonMayCostNoMore() {
        server.then(VERDICTS);

        MeaningReading reading =
                draft(Map.of("LESSON_MODEL_JUDGE", "all", "LESSON_MODEL_CAP", "1 tokens"))
                        .reading();

        assertThat(reading).isNotNull();
        assertThat(server.calls()).hasSize(1);
        assertThat(reading.reader().missing()).contains("as much as it may (1 tokens)");
    }

    @Test
    void costsNothingWhereThatIsNotSet() {
        assertThat(draft(Map.of()).reading()).isNull();
        assertThat(server.calls()).isEmpty();
    }

    private LessonDraft draft(Map<String, String> more) {
        Map<String, String> variables =
                new HashMap<>(
                        Map.of(
                                "LESSON_MODEL",
                                "openai:scripted",
                                "LESSON_MODEL_URL",
                                server.address().toString()));
        variables.putAll(more);
        try (InstalledModel model = InstalledModel.open(variables, folder).orElseThrow()) {
            Outcome.Done done =
                    (Outcome.Done)
                            new WritePipeline(
                                            () -> LIBRARY,
                                            store,
                                            Clock.systemUTC(),
                                            new ModelWriting(
                                                    model,
                                                    _ -> {
                                                        throw new IllegalStateException(
                                                                "Nobody's assistant is asked here");
                                                    },
                                                    kernel,
                                                    new LessonPackages(
                                                            PackageLayers.at(Path.of("none"))),
                                                    LIBRARY,
                                                    store))
                                    .handle(task(), SILENT);
            LessonTask.Validate next = (LessonTask.Validate) done.next().getFirst();
            return store.getJson(next.draft(), LessonDraft.class);
        }
    }

    private LessonTask.Write task() {
        return new LessonTask.Write(
                new LessonId("rmsnorm-1"),
                1,
                0,
                new LessonRequest(
                        "RMSNorm",
                        "",
                        new SourceReference.TopicOnly(),
                        null,
                        Level.BEGINNER,
                        Review.NONE,
                        null),
                store.putJson(SourceDocument.none()),
                store.putJson(opening()));
    }

    private static LessonPlan opening() {
        Concept concept = LIBRARY.concept("rmsnorm").orElseThrow();
        LessonPlan plan = LevelPlan.full(concept, Level.BEGINNER);
        return new LessonPlan(
                plan.concept(),
                plan.title(),
                plan.summary(),
                plan.level(),
                plan.levelReason(),
                plan.given(),
                plan.beats().subList(0, 1),
                List.of(),
                List.of(),
                null);
    }

    private static final Progress SILENT =
            new Progress() {
                @Override
                public void report(String doing, long done, long total, String unit) {
                    assertThat(doing).isNotBlank();
                }

                @Override
                public void publish(LessonEvent event) {
                    Objects.requireNonNull(event);
                }
            };
}
