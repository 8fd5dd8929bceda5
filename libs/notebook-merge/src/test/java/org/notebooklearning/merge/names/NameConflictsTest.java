package org.notebooklearning.merge.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.notebooklearning.check.python.PythonCell;

class NameConflictsTest {
    @Test
    void renamesWhatTheLearnerBindsOrUses() {
        assertThat(
                        conflicts(
                                        cells("weights = [0.5]", "print(mean(weights))"),
                                        cells("weights = 3", "mean = 2", "other = 1"))
                                .renamed())
                .isEqualTo(Map.of("weights", "lesson_weights", "mean", "lesson_mean"));
    }

    @Test
    void keepsHowNamesBegin() {
        assertThat(
                        conflicts(
                                        cells("test_x = Net = LIMIT = _y = lesson_a = a = 1"),
                                        cells("test_x = LIMIT = _y = a = 1\nclass Net: pass"))
                                .renamed())
                .containsOnly(
                        Map.entry("test_x", "test_lesson_x"),
                        Map.entry("LIMIT", "LESSON_LIMIT"),
                        Map.entry("_y", "_lesson_y"),
                        Map.entry("a", "lesson_a_2"),
                        Map.entry("Net", "LessonNet"));
    }

    @Test
    void sameImportIsNoConflictAndAnotherIs() {
        List<PythonCell> lesson = cells("import torch\nimport torch.nn.functional as F");

        assertThat(conflicts(cells("import torch"), lesson).renamed()).isEmpty();
        assertThat(conflicts(cells("import numpy as torch"), lesson).renamed())
                .isEqualTo(Map.of("torch", "lesson_torch"));
        assertThat(conflicts(cells("import torch", "torch = 3"), lesson).renamed())
                .isEqualTo(Map.of("torch", "lesson_torch"));
        assertThat(conflicts(cells("F.relu(x)"), lesson).renamed()).isEmpty();
    }

    @Test
    void findsPythonsOwnNamesThatMeanSomethingElse() {
        List<PythonCell> lesson = cells("total = sum(list(values))", "print(max(1, 2))");

        assertThat(conflicts(cells("list = [3, 1]\nsum = 0"), lesson).builtins())
                .isEqualTo(Map.of("sum", "lesson_sum", "list", "lesson_list"));
        assertThat(conflicts(cells("from numpy import *"), lesson).builtins())
                .isEqualTo(Map.of("sum", "lesson_sum", "max", "lesson_max"));
    }

    private static NameConflicts conflicts(List<PythonCell> given, List<PythonCell> lesson) {
        return NameConflicts.of(given, lesson);
    }

    private static List<PythonCell> cells(String... sources) {
        return Arrays.stream(sources).map(PythonCell::parse).toList();
    }
}
