package org.notebooklearning.validator.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.notebooklearning.check.rule.RunFacts;
import org.notebooklearning.contracts.artifact.ArtifactRef;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.notebook.LessonDraft;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.report.Authorship;
import org.notebooklearning.contracts.report.ExerciseVerdict;
import org.notebooklearning.pipeline.work.Progress;
import org.notebooklearning.runner.execution.RunProgress;
import org.notebooklearning.runner.run.LessonProver;
import org.notebooklearning.validator.validate.LessonKernel;

class MeasuredLessonKernelTest {
    private static final Notebook NOTHING = new Notebook(List.of(), Map.of(), 4, 5);
    private static final Progress SILENT =
            new Progress() {
                @Override
                public void report(String doing, long done, long total, String unit) {
                    // Nobody follows it.
                }

                @Override
                public void publish(LessonEvent event) {
                    throw new AssertionError("Nothing is published while a lesson is run");
                }
            };
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void measuresARunThatCameToItsEnd() {
        run(null, null);

        assertThat(registry.get("lesson.kernel.run").tag("outcome", "complete").timer().count())
                .isEqualTo(1);
        assertThat(registry.get("lesson.kernel.start").tag("start", "forked").timer().count())
                .isEqualTo(1);
        assertThat(registry.get("lesson.kernel.memory").summary().max()).isEqualTo(4096);
        assertThat(count("lesson.exercises", "outcome", "proven")).isEqualTo(1);
        assertThat(count("lesson.exercises", "outcome", "unproven")).isEqualTo(1);
        assertThat(registry.find("lesson.first.beats").counter()).isNull();
    }

    @Test
    void countsLimitsAlsoBeforeTheFirstIsHit() {
        assertThat(new MeasuredLessonKernel((_, _, _) -> null, registry)).isNotNull();
        assertThat(count("lesson.kernel.limits", "limit", "memory")).isZero();

        run(new RunFacts.LimitHit(RunFacts.LimitHit.Kind.MEMORY, "one", "2 GiB"), null);

        assertThat(count("lesson.kernel.limits", "limit", "memory")).isEqualTo(1);
        assertThat(registry.get("lesson.kernel.run").tag("outcome", "limit").timer().count())
                .isEqualTo(1);
    }

    @Test
    void countsHowAModelFaredAtFirst() {
        run(
                null,
                new Authorship(
                        "openai:m",
                        new ArtifactRef("0".repeat(64), "application/json", 1),
                        new Authorship.Spent(9, 100, 10, 1, ""),
                        new Authorship.FirstPass(16, 15, 7, 6),
                        3,
                        List.of(),
                        List.of(),
                        null,
                        null));

        assertThat(count("lesson.first.beats", "outcome", "ran")).isEqualTo(15);
        assertThat(count("lesson.first.beats", "outcome", "failed")).isEqualTo(1);
        assertThat(count("lesson.first.exercises", "outcome", "proven")).isEqualTo(6);
        assertThat(registry.get("lesson.repair.rounds").summary().totalAmount()).isEqualTo(3);
    }

    private void run(RunFacts.@Nullable LimitHit limit, @Nullable Authorship author) {
        RunFacts facts =
                new RunFacts(
                        List.of(),
                        Duration.ofSeconds(2),
                        4096,
                        limit,
                        List.of(
                                new ExerciseVerdict("one", "a", true, List.of()),
                                new ExerciseVerdict("two", "b", false, List.of())),
                        null,
                        null);
        LessonKernel kernel =
                (_, _, _) ->
                        new LessonKernel.Run(
                                new LessonProver.Result.Ran(
                                        NOTHING,
                                        facts,
                                        List.of(),
                                        new RunProgress.KernelStarted(0.1, true, "")),
                                Map.of());
        new MeasuredLessonKernel(kernel, registry)
                .run(
                        new LessonDraft(NOTHING, "", List.of(), List.of(), List.of(), author, null),
                        Optional.empty(),
                        SILENT);
    }

    private double count(String name, String tag, String value) {
        return registry.get(name).tag(tag, value).counter().count();
    }
}
