package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.notebooklearning.check.python.Call;
import org.notebooklearning.check.python.Definition;
import org.notebooklearning.check.python.NotebookNames;
import org.notebooklearning.check.python.PythonCell;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// NL002: the first code cell holds the imports and one `utils.set_seed(42)`, and the `utils.py`
/// that comes with the notebook seeds every generator.
final class OneSeedWithTheImports implements Rule {
    /// In the lesson's module, which is called otherwise where the learner has a `utils`.
    private static final Pattern SEED =
            Pattern.compile("(?:lesson_utils(?:_\\d+)?|utils)\\.set_seed");

    /// What seeds all generators under another name.
    private static final Pattern EVERYTHING =
            Pattern.compile("set_seed|seed_all|set_all_seeds|set_random_seed");

    private static final List<String> GENERATORS =
            List.of("random.seed", "numpy.random.seed", "torch.manual_seed");

    @Override
    public Judgement judge(LessonUnderCheck lesson) {
        List<LessonCell> code = lesson.codeCells();
        if (code.isEmpty()) {
            return new NotChecked("There is no code cell.");
        }
        List<Finding> findings = new ArrayList<>();
        List<LessonCell> setups = lesson.setups();
        for (LessonCell setup : setups) {
            setup(setup, lesson, findings);
        }
        for (LessonCell cell : code) {
            if (!setups.contains(cell)) {
                seeds(cell, lesson)
                        .forEach(
                                call ->
                                        findings.add(
                                                cell.finding(
                                                        call.line(),
                                                        "The seed is set again",
                                                        "Delete it: one call beside the imports is"
                                                                + " enough.")));
            }
        }
        Optional<Definition> inlined = InlinedSeed.in(lesson);
        if (inlined.isPresent()) {
            generators(inlined.get(), lesson.names(), "first cell", findings);
            return new Checked("the first code cell, all calls", findings);
        }
        lesson.utils().ifPresent(utils -> utils(utils, findings));
        if (lesson.utils().isEmpty() && findings.isEmpty()) {
            return new NotChecked("The notebook is as it should be; its utils.py is not at hand.");
        }
        return new Checked("the first code cell, all calls, utils.py", findings);
    }

    private static void setup(LessonCell setup, LessonUnderCheck lesson, List<Finding> findings) {
        List<Call> seeds = seeds(setup, lesson);
        if (!lesson.hasGivenCode()) {
            alone(setup, seeds, findings);
        } else if (seeds.isEmpty() && !isSeededBefore(setup, lesson)) {
            findings.add(noSeed(setup));
        }
        for (int i = 0; i < seeds.size(); i++) {
            Call call = seeds.get(i);
            if (i > 0 || !call.arguments().equals(List.of("42")) || !call.keywords().isEmpty()) {
                findings.add(
                        setup.finding(
                                call.line(),
                                i > 0 ? "The seed is set again" : "The seed is not 42",
                                "Write utils.set_seed(42), once."));
            }
        }
    }

    private static void alone(LessonCell first, List<Call> seeds, List<Finding> findings) {
        if (first.python().imports().isEmpty()) {
            findings.add(
                    first.finding(
                            0,
                            "The first code cell imports nothing",
                            "Put all imports and utils.set_seed(42) into the first code cell."));
        }
        if (seeds.isEmpty()) {
            findings.add(noSeed(first));
        }
    }

    private static Finding noSeed(LessonCell cell) {
        return cell.finding(
                0,
                "The first code cell does not set the seed",
                "Add 'import utils' and 'utils.set_seed(42)' to it.");
    }

    /// A lesson among other cells has the seed that is set above it.
    private static boolean isSeededBefore(LessonCell setup, LessonUnderCheck lesson) {
        return lesson.codeCells().stream()
                .filter(cell -> cell.index() < setup.index())
                .flatMap(cell -> cell.python().calls().stream())
                .anyMatch(
                        call ->
                                EVERYTHING.matcher(call.last()).matches()
                                        || NothingElseSeeds.seeds(
                                                call, lesson.names().meaning(call.name())));
    }

    private static List<Call> seeds(LessonCell cell, LessonUnderCheck lesson) {
        String inlined = InlinedSeed.in(lesson).map(Definition::name).orElse("");
        return cell.python().calls().stream()
                .filter(
                        call ->
                                call.name().equals(inlined)
                                        || SEED.matcher(lesson.names().meaning(call.name()))
                                                .matches())
                .toList();
    }

    private static void utils(PythonCell utils, List<Finding> findings) {
        Definition seeding =
                utils.definitions().stream()
                        .filter(d -> d.name().equals("set_seed") && d.parameters().size() == 1)
                        .findFirst()
                        .orElse(null);
        if (seeding == null) {
            findings.add(
                    inUtils(
                            "utils.py defines no set_seed(seed)",
                            "Deliver a utils.py with set_seed(seed) beside the notebook."));
            return;
        }
        generators(seeding, NotebookNames.of(List.of(utils)), "utils.py", findings);
    }

    private static void generators(
            Definition seeding, NotebookNames names, String where, List<Finding> findings) {
        String seed = seeding.parameters().iterator().next();
        for (String generator : GENERATORS) {
            boolean seeded =
                    seeding.calls().stream()
                            .anyMatch(
                                    call ->
                                            names.meaning(call.name()).equals(generator)
                                                    && call.arguments().equals(List.of(seed)));
            if (!seeded) {
                findings.add(
                        inUtils(
                                "set_seed in " + where + " does not seed with " + generator,
                                "Call " + generator + "(" + seed + ") in it."));
            }
        }
    }

    private static Finding inUtils(String message, String fix) {
        return new Finding(null, 0, "utils.py", message, fix);
    }
}
