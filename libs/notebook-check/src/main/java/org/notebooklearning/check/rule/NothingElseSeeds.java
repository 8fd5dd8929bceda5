package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.notebooklearning.check.python.Call;
import org.notebooklearning.check.python.Definition;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// NL003: nothing but the one `utils.set_seed` seeds anything.
final class NothingElseSeeds implements Rule {
    private static final Set<String> SEEDS =
            Set.of(
                    "random.seed",
                    "random.setstate",
                    "numpy.random.seed",
                    "numpy.random.set_state",
                    "torch.seed",
                    "torch.set_rng_state",
                    "torch.cuda.manual_seed_all",
                    "tensorflow.random.set_seed",
                    "tensorflow.keras.utils.set_random_seed",
                    "jax.random.PRNGKey",
                    "jax.random.key",
                    "transformers.set_seed");

    /// Generators of their own; without arguments they take what chance gives.
    private static final Set<String> GENERATORS =
            Set.of(
                    "random.Random",
                    "numpy.random.default_rng",
                    "numpy.random.RandomState",
                    "numpy.random.SeedSequence",
                    "numpy.random.PCG64");

    /// Last parts that seed whatever they are called on.
    private static final Set<String> METHODS = Set.of("manual_seed", "seed_everything");

    private static final Set<String> KEYWORDS = Set.of("random_state", "seed");

    @Override
    public Judgement judge(LessonUnderCheck lesson) {
        List<Finding> findings = new ArrayList<>();
        // What a function of the lesson does with its `seed` is seen in its body.
        Set<String> own =
                lesson.codeCells().stream()
                        .flatMap(cell -> cell.python().definitions().stream())
                        .map(Definition::name)
                        .collect(Collectors.toSet());
        Optional<Definition> inlined = InlinedSeed.in(lesson);
        for (LessonCell cell : lesson.codeCells()) {
            for (Call call : cell.python().calls()) {
                String meaning = lesson.names().meaning(call.name());
                if (inlined.isPresent() && InlinedSeed.holds(inlined.get(), cell, call)) {
                    continue;
                }
                if (seeds(call, meaning) || (!own.contains(call.name()) && isGivenSeed(call))) {
                    findings.add(
                            cell.finding(
                                    call.line(),
                                    "'" + call.name() + "' seeds a generator",
                                    "Leave it out: utils.set_seed(42) at the top covers the whole"
                                            + " notebook."));
                }
            }
        }
        return new Checked("all calls", findings);
    }

    /// Whether `call` seeds a generator, or makes one that is seeded.
    static boolean seeds(Call call, String meaning) {
        boolean given = !call.arguments().isEmpty() || !call.keywords().isEmpty();
        return SEEDS.contains(meaning)
                || METHODS.contains(call.last())
                || (GENERATORS.contains(meaning) && given);
    }

    private static boolean isGivenSeed(Call call) {
        return call.keywords().entrySet().stream()
                .anyMatch(
                        keyword ->
                                KEYWORDS.contains(keyword.getKey())
                                        && !keyword.getValue().equals("None"));
    }
}
