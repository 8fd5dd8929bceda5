package org.notebooklearning.merge.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.CellRole;
import org.notebooklearning.contracts.notebook.CellTag;
import org.notebooklearning.contracts.notebook.ExerciseProof;
import org.notebooklearning.contracts.notebook.LessonDraft;
import org.notebooklearning.contracts.notebook.LessonRecord;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.plan.BeatKind;

class LessonMergeTest {
    private static final String SETUP =
            """
            # the tools of this lesson
            import math

            import torch

            import utils

            utils.set_seed(42)""";

    @Test
    void goesToTheEndAndKeepsItsSetupBelowANotebookWithoutImports() {
        MergedLesson merged = merged("", code("a", "mine = 1"));

        assertThat(merged.cells())
                .extracting(Cell::source)
                .startsWith("mine = 1", "# Energy", SETUP);
        assertThat(merged.notes()).isEmpty();
    }

    @Test
    void goesBehindTheCellThatWasNamed() {
        Cell first = code("a", "mine = 1");
        Cell heading = Cell.markdown("b", "## My results\nwords", Map.of());
        Cell last = code("c", "print(mine)");

        assertThat(ids(merged("a", first, heading, last)))
                .startsWith("a", "intro")
                .endsWith("b", "c");
        assertThat(ids(merged("2", first, heading, last))).startsWith("a", "b", "intro");
        assertThat(ids(merged("my results", first, heading, last))).startsWith("a", "b", "intro");
    }

    @Test
    void importsGoIntoTheCellWithImportsAndTheLearnersSeedIsTheOnlyOne() {
        MergedLesson merged =
                merged("", code("a", "import torch\n\nx = 1"), code("b", "torch.manual_seed(7)"));

        assertThat(merged.above())
                .extracting(Cell::source)
                .containsExactly("import torch\nimport math\n\nx = 1", "torch.manual_seed(7)");
        assertThat(merged.cells())
                .extracting(Cell::source)
                .noneMatch(it -> it.contains("set_seed"));
        assertThat(merged.placed()).extracting(Cell::id).doesNotContain("setup");
        assertThat(merged.seedIsTheirs()).isTrue();
        assertThat(merged.notes())
                .containsExactly(
                        "Your cell 1 imports 1 more: `import math`.",
                        "Your `torch.manual_seed(7)` is the one seed: the lesson sets none, and its"
                                + " numbers follow yours.");
        assertThat(merged.alone().notebook().cells().get(1).source()).isEqualTo(SETUP);
    }

    @Test
    void noCommentTellsOfASeedThatIsNotSet() {
        List<Cell> lesson = new ArrayList<>(lesson());
        lesson.set(
                1,
                code(
                        "setup",
                        SETUP.replace("lesson\n", "lesson; the seed makes runs repeat\n")
                                + "\nutils.plot_style()"));

        MergedLesson merged =
                LessonMerge.of(
                        Notebook.python(List.of(code("a", "import torch\ntorch.manual_seed(7)"))),
                        "",
                        draft(lesson),
                        false);

        assertThat(merged.placed().get(1).source())
                .isEqualTo("# the tools of this lesson\n\nimport utils\n\nutils.plot_style()");
    }

    @Test
    void importsStayWithTheLessonBehindWhatDecidesHowTheyAreFound() {
        MergedLesson merged =
                merged("", code("a", "import sys\nsys.path.insert(0, 'mine')"), code("b", "1"));

        assertThat(merged.above().getFirst().source()).doesNotContain("math");
        assertThat(merged.placed().get(1).source()).isEqualTo(SETUP);
    }

    @Test
    void numpysSeedIsNotTorchs() {
        MergedLesson merged = merged("", code("a", "import numpy as np\nnp.random.seed(0)"));

        assertThat(merged.placed().get(1).source())
                .isEqualTo("# the tools of this lesson\n\nimport utils\n\nutils.set_seed(42)");
        assertThat(merged.notes()).anyMatch(it -> it.contains("does not seed torch"));
    }

    @Test
    void renamesNamesInCodeTextExercisesAndAnswers() {
        MergedLesson merged = merged("", code("a", "weights = [0.5]\ntest_total = 3"));

        LessonDraft alone = merged.alone();
        assertThat(merged.placed())
                .extracting(Cell::source)
                .contains(
                        "lesson_weights = torch.ones(3)",
                        "Look at `lesson_weights`, our weights.",
                        "test_lesson_total = ...  # fill in code here\n"
                                + "assert test_lesson_total == 3, 'Add up `lesson_weights`.'");
        assertThat(alone.proofs().getFirst().reference())
                .isEqualTo("test_lesson_total = lesson_weights.sum()");
        assertThat(alone.proofs().getFirst().misconceptions().getFirst().fill())
                .isEqualTo("test_lesson_total = lesson_weights.mean()");
        assertThat(merged.above().getFirst().source()).isEqualTo("weights = [0.5]\ntest_total = 3");
        assertThat(merged.notes().getFirst())
                .contains("`lesson_weights` for `weights`", "`test_lesson_total` for `test_total`");
    }

    @Test
    void theLearnersUtilsStays() {
        MergedLesson merged =
                merged("", code("a", "import utils\nutils.set_seed(0)\nutils.greet()"));

        assertThat(merged.module()).isEqualTo("lesson_utils");
        assertThat(merged.above().getFirst().source())
                .isEqualTo(
                        "import utils\nimport math\nimport torch\nutils.set_seed(0)\nutils.greet()");
        assertThat(merged.placed()).extracting(Cell::source).noneMatch(it -> it.contains("utils"));
        assertThat(merged.alone().notebook().cells().get(1).source())
                .contains("import lesson_utils", "lesson_utils.set_seed(42)");
    }

    @Test
    void stateOfTheWholeNotebookIsSetBackForTheLesson() {
        MergedLesson merged =
                merged(
                        "1",
                        code("a", "import torch\ntorch.set_grad_enabled(False)\nsum = 0"),
                        code("b", "print(sum)"));

        assertThat(merged.placed().get(1).source())
                .contains("torch.set_grad_enabled(True)", "from builtins import sum as lesson_sum");
        assertThat(merged.placed().getLast().source())
                .isEqualTo(
                        "# as the notebook above this lesson has it\n"
                                + "torch.set_grad_enabled(False)");
        assertThat(merged.notes())
                .anyMatch(it -> it.contains("`torch.set_grad_enabled(False)`: gradients are"))
                .anyMatch(it -> it.contains("`lesson_sum` for `sum`"));
        assertThat(merged.cells()).extracting(Cell::source).contains("float(lesson_sum([1, 2]))");
    }

    @Test
    void cellsOfTheSameIdAreTheLearners() {
        MergedLesson merged = merged("", code("setup", "mine = 1"));

        assertThat(ids(merged)).startsWith("setup", "intro", "energy-setup");
    }

    @Test
    void aSecondWritingTouchesItsOwnCellsOnly() {
        List<Cell> first = new ArrayList<>();
        Notebook had = written(merged("1", code("a", "mine = 1"), code("z", "last = 1")));
        for (Cell cell : had.cells()) {
            switch (String.valueOf(cell.id())) {
                case "practice" -> {
                    first.add(cell.withSource("test_total = 3"));
                }
                case "weights" -> {
                    first.add(cell);
                    first.add(code("between", "my_note = 1"));
                }
                case "sum" -> {}
                default -> first.add(cell);
            }
        }
        List<Cell> newer = new ArrayList<>(lesson());
        newer.set(2, code("weights", "weights = torch.zeros(3)"));
        newer.removeIf(cell -> "look".equals(cell.id()));
        newer.add(code("more", "weights * 2"));

        MergedLesson merged =
                LessonMerge.of(new Notebook(first, had.metadata(), 4, 5), "", draft(newer), false);

        assertThat(ids(merged))
                .containsExactly(
                        "a", "intro", "setup", "weights", "between", "practice", "more", "z");
        assertThat(merged.placed())
                .extracting(Cell::source)
                .contains("weights = torch.zeros(3)", "test_total = 3", "my_note = 1");
        assertThat(merged.notes())
                .containsExactly(
                        "The lesson was here already: 2 of its cells are as they were, 1 were"
                                + " replaced, 1 added, 1 removed.",
                        "You took the cell sum out. It stays out.",
                        "You edited the cell practice. It stays as you have it.");
        LessonRecord again = merged.listed(LessonRecord.of(had).getFirst());
        assertThat(again.wrote(code("practice", "test_total = 3"))).isFalse();
        assertThat(again.cells()).containsKey("sum");
    }

    @Test
    void anotherLessonsCellsAndRecordStay() {
        Notebook had = written(merged("", code("a", "mine = 1")));
        Notebook other =
                Notebook.python(lesson()).withMetadata(LessonRecord.KEY, Map.of("concept", "rope"));
        MergedLesson merged = LessonMerge.of(had, "", draft(lesson()).with(other), false);
        LessonRecord record = merged.listed(new LessonRecord(Map.of("concept", "rope")));

        Notebook both =
                GivenNotebook.of(had).with(merged.cells(), merged.alone().notebook(), record);

        assertThat(both.cells().subList(0, had.cells().size())).isEqualTo(had.cells());
        assertThat(both.metadata().get(LessonRecord.KEY))
                .isEqualTo(had.metadata().get(LessonRecord.KEY));
        assertThat(LessonRecord.of(both))
                .extracting(LessonRecord::concept)
                .containsExactly("energy", "rope");
        assertThat(LessonRecord.of(both).getLast().cells()).containsKey("rope-intro");
        assertThat(LessonRecord.givenCells(both)).containsExactly(0);
        assertThat(both.cells())
                .extracting(Cell::source)
                .filteredOn(it -> it.contains("set_seed"))
                .hasSize(1);
        assertThat(merged.alone().proofs().getFirst().reference())
                .isEqualTo("test_lesson_total = lesson_weights.sum()");
    }

    @Test
    void cellsBelowFindEverythingAsItWas() {
        MergedLesson merged = keeping(SETUP, "1", code("a", "mine = 1"), code("b", "mine"));

        assertThat(merged.placed().get(1).source())
                .isEqualTo(
                        """
                        # the tools of this lesson
                        import math

                        import torch

                        import utils

                        utils.keep_state("energy")  # what this lesson changes is set back at its end
                        utils.set_seed(42)""");
        assertThat(merged.placed().getLast())
                .isEqualTo(
                        code(
                                "energy-restore",
                                "# the notebook goes on as if this lesson were not here\n"
                                        + "utils.restore_state(\"energy\")"));
        assertThat(merged.notes()).anyMatch(it -> it.contains("same random numbers as before"));
    }

    @Test
    void stateIsKeptBeforeAnythingIsSetWhateverIsLeftOfTheSetup() {
        Cell imports = code("a", "import torch\nimport math\ntorch.manual_seed(7)");
        Cell below = code("b", "torch.rand(1)");
        String early =
                "import math\n# quiet\nmath.quiet()\nimport torch\nimport utils\nutils.set_seed(42)";

        assertThat(keeping(SETUP, "1", imports, below).placed().get(1).source())
                .isEqualTo(
                        """
                        # the tools of this lesson

                        import utils

                        utils.keep_state("energy")  # what this lesson changes is set back at its end""");
        assertThat(keeping(early, "1", code("a", "1"), below).placed().get(1).source())
                .isEqualTo(
                        """
                        import math
                        import utils

                        utils.keep_state("energy")  # what this lesson changes is set back at its end
                        # quiet
                        math.quiet()
                        import torch
                        import utils
                        utils.set_seed(42)""");
    }

    @Test
    void nothingIsKeptWhereNoCodeStandsBelow() {
        MergedLesson merged =
                keeping(SETUP, "1", code("a", "1"), Cell.markdown("b", "The end.", Map.of()));

        assertThat(merged.placed())
                .extracting(Cell::source)
                .noneMatch(it -> it.contains("keep_state") || it.contains("restore_state"));
    }

    private static MergedLesson keeping(String setup, String after, Cell... given) {
        List<Cell> lesson = new ArrayList<>(lesson());
        lesson.set(1, code("setup", setup));
        LessonDraft draft = draft(lesson);
        return LessonMerge.of(
                Notebook.python(List.of(given)),
                after,
                new LessonDraft(
                        draft.notebook(),
                        "def keep_state(lesson): pass\n",
                        draft.proofs(),
                        draft.quotations(),
                        draft.allowedLinks()),
                false);
    }

    private static Notebook written(MergedLesson merged) {
        LessonRecord record = merged.listed(new LessonRecord(Map.of("concept", "energy")));
        return GivenNotebook.of(Notebook.python(List.of()))
                .with(merged.cells(), merged.alone().notebook(), record);
    }

    private static List<String> ids(MergedLesson merged) {
        return merged.cells().stream().map(cell -> String.valueOf(cell.id())).toList();
    }

    private static MergedLesson merged(String after, Cell... given) {
        return LessonMerge.of(Notebook.python(List.of(given)), after, draft(lesson()), false);
    }

    private static List<Cell> lesson() {
        return List.of(
                Cell.markdown("intro", "# Energy", Map.of()),
                code("setup", SETUP),
                code("weights", "weights = torch.ones(3)"),
                Cell.markdown("look", "Look at `weights`, our weights.", Map.of()),
                code("sum", "float(sum([1, 2]))"),
                Cell.code(
                        "practice",
                        "test_total = ...  # fill in code here\n"
                                + "assert test_total == 3, 'Add up `weights`.'",
                        new CellTag("beat", BeatKind.PRACTICE, CellRole.PRACTICE, "total")
                                .asMetadata()));
    }

    private static LessonDraft draft(List<Cell> cells) {
        return new LessonDraft(
                Notebook.python(cells).withMetadata(LessonRecord.KEY, Map.of("concept", "energy")),
                "def set_seed(seed): pass\n",
                List.of(
                        new ExerciseProof(
                                "total",
                                "test_total = weights.sum()",
                                List.of(
                                        new ExerciseProof.Misconception(
                                                "mean", "test_total = weights.mean()")))),
                List.of(),
                List.of());
    }

    private static Cell code(String id, String source) {
        return Cell.code(id, source, Map.of());
    }
}
