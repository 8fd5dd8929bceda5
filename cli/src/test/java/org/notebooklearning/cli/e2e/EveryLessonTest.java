package org.notebooklearning.cli.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.notebooklearning.cli.client.Gateway;
import org.notebooklearning.cli.client.Submission;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.lesson.Review;
import org.notebooklearning.contracts.plan.Answer;
import org.notebooklearning.contracts.plan.Diagnostic;
import org.notebooklearning.contracts.plan.PlanEdits;
import org.notebooklearning.contracts.plan.Rewriting;
import org.notebooklearning.contracts.report.ExerciseVerdict;
import org.notebooklearning.contracts.report.LessonReport;
import org.notebooklearning.contracts.report.Verdict;

/// Every concept at every level, and with all questions answered right and wrong, through the real
/// stack: no blocking rule fails, the notebook runs, and each exercise is proven.
class EveryLessonTest {
    @TempDir private static Path folder;
    private static final Map<List<?>, LessonId> ASKED = new HashMap<>();
    private static Launcher launcher;
    private static Gateway gateway;

    @BeforeAll
    static void up() throws IOException, InterruptedException {
        launcher = new Launcher(folder);
        Launcher.Run up = launcher.run("up");
        assertThat(up.process().exitValue()).describedAs(up.said()).isZero();
        gateway = new Gateway(launcher.stack().running().orElseThrow().gateway());
        // All at once: the stack makes as many side by side as it does for learners.
        lessons()
                .map(lesson -> Arrays.asList(lesson.get()))
                .forEach(it -> ASKED.put(it, submit((String) it.get(0), (Level) it.get(1))));
        for (Map.Entry<List<?>, LessonId> asked : ASKED.entrySet()) {
            if (asked.getKey().get(2) instanceof Boolean right) {
                LessonId lesson = asked.getValue();
                gateway.follow(lesson, 0, event -> !isShown(event));
                gateway.answer(lesson, answers(lesson, right));
            }
        }
    }

    @AfterAll
    static void down() throws IOException, InterruptedException {
        launcher.run("down");
    }

    static Stream<Arguments> lessons() {
        return Stream.of(
                        "universal approximation",
                        "RMSNorm",
                        "RoPE",
                        "softmax",
                        "Adam",
                        "einops",
                        "attention",
                        "Boltzmann machines",
                        "autograd")
                .flatMap(
                        topic ->
                                Stream.concat(
                                        Stream.of(Level.values())
                                                .map(level -> Arguments.of(topic, level, null)),
                                        Stream.of(true, false)
                                                .map(right -> Arguments.of(topic, null, right))));
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0}, level {1}, answers right: {2}")
    @MethodSource("lessons")
    void passes(String topic, Level level, Boolean right) throws IOException, InterruptedException {
        LessonId lesson = ASKED.get(Arrays.asList(topic, level, right));
        List<LessonEvent> events = new ArrayList<>();
        gateway.follow(
                lesson,
                0,
                event -> {
                    events.add(event);
                    return !(event instanceof LessonEvent.NotebookStored)
                            && !(event instanceof LessonEvent.LessonFailed);
                });

        assertThat(events.getLast()).isInstanceOf(LessonEvent.NotebookStored.class);
        LessonReport report = gateway.report(lesson);
        assertPasses(report);
        assertThat(report.exercises()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(events)
                .filteredOn(LessonEvent.NotebookExecuted.class::isInstance)
                .singleElement()
                .extracting(event -> ((LessonEvent.NotebookExecuted) event).cells())
                .isEqualTo(report.cells());
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @CsvSource({"RMSNorm, simpler", "RoPE, deeper", "universal approximation, shorter"})
    void passesWithABeatWrittenAgain(String topic, String word)
            throws IOException, InterruptedException {
        Rewriting way = Rewriting.named(word);
        LessonId lesson = submit(topic, Level.INTERMEDIATE);
        follow(lesson, 0);
        String beat =
                gateway.plan(lesson).beats().stream()
                        .filter(one -> one.rewritings().containsKey(way))
                        .findFirst()
                        .orElseThrow()
                        .id();
        String before = new String(gateway.file(lesson, name(lesson)), StandardCharsets.UTF_8);

        gateway.rewrite(lesson, beat, way);
        follow(lesson, 1);

        assertThat(gateway.report(lesson).verdicts()).filteredOn(Verdict::blocks).isEmpty();
        assertThat(gateway.plan(lesson).edits().forms()).containsOnlyKeys(beat);
        assertThat(new String(gateway.file(lesson, name(lesson)), StandardCharsets.UTF_8))
                .isNotEqualTo(before);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @CsvSource({"universal approximation, BEGINNER", "RMSNorm, INTERMEDIATE", "RoPE, ADVANCED"})
    void bothNotebooksOfASplitLessonPass(String topic, Level level)
            throws IOException, InterruptedException {
        LessonId first = submit(topic, null);
        LessonId second = new LessonId(first + "-on");
        gateway.follow(first, 0, event -> !isShown(event));
        String beat = gateway.plan(first).split().beat();
        gateway.approve(first, 1, List.of(), PlanEdits.NONE.at(level).splitAt(beat));
        follow(first, 0);
        gateway.follow(second, 0, event -> !isShown(event));
        gateway.approve(second, 1, List.of(), PlanEdits.NONE);
        follow(second, 0);

        for (LessonId lesson : List.of(first, second)) {
            assertThat(gateway.plan(lesson).level()).isEqualTo(level);
            assertPasses(gateway.report(lesson));
            assertThat(gateway.report(lesson).exercises()).isNotEmpty();
        }
    }

    /// Every blocking rule holds that a topic alone can be judged by, the exercises are proven, and
    /// a second run gives the same outputs.
    private static void assertPasses(LessonReport report) {
        assertThat(report.verdicts()).filteredOn(Verdict::blocks).isEmpty();
        assertThat(report.verdicts())
                .filteredOn(verdict -> verdict.severity() == Verdict.Severity.BLOCK)
                .filteredOn(verdict -> verdict.rule().matches("NL[0134]\\d\\d"))
                .extracting(Verdict::outcome)
                .containsOnly(Verdict.Outcome.PASS);
        assertThat(report.exercises()).allMatch(ExerciseVerdict::proven);
        assertThat(report.verdicts())
                .filteredOn(verdict -> verdict.rule().equals("NL404"))
                .as("a second run gives the same outputs")
                .extracting(Verdict::outcome)
                .containsExactly(Verdict.Outcome.PASS);
    }

    private static boolean isShown(LessonEvent event) {
        return event instanceof LessonEvent.PlanDrafted drafted && drafted.awaitsLearner();
    }

    private static LessonId submit(String topic, Level level) {
        return gateway.submit(
                new Submission(
                        topic, "", null, null, null, null, level, Review.ASK, null, null, null),
                UUID.randomUUID());
    }

    private static String name(LessonId lesson) {
        return gateway.plan(lesson).concept() + ".ipynb";
    }

    /// Follows the lesson to the end of the run with this number.
    private static void follow(LessonId lesson, int run) throws IOException, InterruptedException {
        List<LessonEvent> events = new ArrayList<>();
        gateway.follow(
                lesson,
                0,
                event -> {
                    events.add(event);
                    long runs =
                            events.stream()
                                    .filter(LessonEvent.LessonRetried.class::isInstance)
                                    .count();
                    boolean ended =
                            event instanceof LessonEvent.NotebookStored
                                    || event instanceof LessonEvent.LessonFailed;
                    return !(ended && runs == run);
                });
        assertThat(events.getLast()).isInstanceOf(LessonEvent.NotebookStored.class);
    }

    private static List<Answer> answers(LessonId lesson, boolean right) {
        return gateway.plan(lesson).diagnostics().stream()
                .map(diagnostic -> new Answer(diagnostic.id(), option(diagnostic, right)))
                .toList();
    }

    private static int option(Diagnostic diagnostic, boolean right) {
        int option = 0;
        while (diagnostic.options().get(option).correct() != right) {
            option++;
        }
        return option;
    }
}
