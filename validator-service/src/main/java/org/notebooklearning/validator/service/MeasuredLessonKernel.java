package org.notebooklearning.validator.service;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.check.rule.RunFacts;
import org.notebooklearning.contracts.notebook.LessonDraft;
import org.notebooklearning.contracts.report.Authorship;
import org.notebooklearning.contracts.report.ExerciseVerdict;
import org.notebooklearning.pipeline.work.Progress;
import org.notebooklearning.runner.run.LessonProver;
import org.notebooklearning.validator.validate.LessonKernel;

/// What is measured of runs; docs/metrics.md has each of them.
final class MeasuredLessonKernel implements LessonKernel {
    private static final String OUTCOME = "outcome";
    private static final String PROVEN = "proven";
    private static final String UNPROVEN = "unproven";
    private final LessonKernel kernel;
    private final MeterRegistry registry;

    MeasuredLessonKernel(LessonKernel kernel, MeterRegistry registry) {
        this.kernel = kernel;
        this.registry = registry;
        // A limit that was never hit is a figure, too: an alert can be made of it.
        for (RunFacts.LimitHit.Kind kind : RunFacts.LimitHit.Kind.values()) {
            limits(kind, 0);
        }
        count("lesson.exercises", PROVEN, 0);
        count("lesson.exercises", UNPROVEN, 0);
    }

    @Override
    public Run run(LessonDraft draft, Optional<String> library, Progress progress) {
        Run run = kernel.run(draft, library, progress);
        if (run.result() instanceof LessonProver.Result.Ran ran) {
            ran(ran);
        }
        Authorship author = draft.authorship();
        if (author != null) {
            written(author);
        }
        return run;
    }

    private void ran(LessonProver.Result.Ran ran) {
        RunFacts facts = ran.facts();
        Timer.builder("lesson.kernel.start")
                .description("How long kernels took to answer, forked or started afresh")
                .tag("start", ran.kernel().forked() ? "forked" : "fresh")
                .register(registry)
                .record(Duration.ofMillis(Math.round(ran.kernel().seconds() * 1e3)));
        Timer.builder("lesson.kernel.run")
                .description("How long runs of whole lessons took, and how they ended")
                .tag(OUTCOME, outcome(facts))
                .register(registry)
                .record(facts.took());
        DistributionSummary.builder("lesson.kernel.memory")
                .description("The most that a run held in memory")
                .baseUnit("bytes")
                .register(registry)
                .record((double) facts.peakMemoryBytes());
        RunFacts.LimitHit limit = facts.limit();
        if (limit != null) {
            limits(limit.kind(), 1);
        }
        exercises(facts.exercises());
    }

    private static String outcome(RunFacts facts) {
        if (facts.limit() != null) {
            return "limit";
        }
        return facts.cells().stream().anyMatch(cell -> cell.error() != null) ? "error" : "complete";
    }

    private void exercises(@Nullable List<ExerciseVerdict> exercises) {
        if (exercises != null) {
            long proven = exercises.stream().filter(ExerciseVerdict::proven).count();
            count("lesson.exercises", PROVEN, proven);
            count("lesson.exercises", UNPROVEN, exercises.size() - proven);
        }
    }

    /// How a language model fared before anything was mended, and how much was.
    private void written(Authorship author) {
        Authorship.FirstPass first = author.first();
        count("lesson.first.beats", "ran", first.ran());
        count("lesson.first.beats", "failed", first.beats() - first.ran());
        count("lesson.first.exercises", PROVEN, first.proven());
        count("lesson.first.exercises", UNPROVEN, first.exercises() - first.proven());
        DistributionSummary.builder("lesson.repair.rounds")
                .description("How often a lesson that a model wrote was read or judged and changed")
                .register(registry)
                .record(author.rounds());
    }

    private void limits(RunFacts.LimitHit.Kind kind, long times) {
        String word = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        registry.counter("lesson.kernel.limits", "limit", word).increment((double) times);
    }

    private void count(String name, String outcome, long times) {
        registry.counter(name, OUTCOME, outcome).increment((double) times);
    }
}
