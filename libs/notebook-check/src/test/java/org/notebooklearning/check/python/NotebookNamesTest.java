package org.notebooklearning.check.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Names across cells")
class NotebookNamesTest {

    private static NotebookNames of(String... cells) {
        return NotebookNames.of(Arrays.stream(cells).map(PythonCell::parse).toList());
    }

    private static String undefined(String... cells) {
        return String.join(
                " ",
                of(cells).undefined().stream().map(name -> name.name() + name.cell()).toList());
    }

    @Test
    void knowsWhatEarlierCellsDefine() {
        assertThat(undefined("import torch", "x = torch.ones(1)", "x")).isEmpty();
    }

    @Test
    void findsNamesThatOnlyALaterCellDefines() {
        assertThat(undefined("y", "y = 1")).isEqualTo("y0");
    }

    @Test
    void findsNamesThatTheSameCellDefinesTooLate() {
        assertThat(undefined("print(y)\ny = 1")).isEqualTo("y0");
    }

    @Test
    void findsDeletedNames() {
        assertThat(undefined("x = 1", "del x", "x")).isEqualTo("x2");
    }

    @Test
    void lookUpInABodyWaitsForTheFirstUse() {
        assertThat(undefined("def f(): return g()", "def g(): return 1", "f()")).isEmpty();
        assertThat(undefined("def f(): return g()", "f()", "def g(): return 1")).isEqualTo("g0");
        assertThat(undefined("def f(): return g()")).isEqualTo("g0");
    }

    @Test
    void lookUpGoesThroughFunctionsThatCallEachOther() {
        String first = "def f(): return g()";
        String second = "def g(): return h()";

        assertThat(undefined(first, second, "f()", "def h(): pass")).isEqualTo("h1");
        assertThat(undefined(first, second, "def h(): pass", "f()")).isEmpty();
    }

    @Test
    void aDecoratorMayCallAtOnce() {
        assertThat(undefined("@interact\ndef f(): return k", "k = 1")).isEqualTo("interact0 k0");
    }

    @Test
    void lambdasAreLookedUpInTheirCell() {
        assertThat(undefined("f = lambda: k", "k = 1")).isEqualTo("k0");
        assertThat(undefined("f = lambda: k\nk = 1")).isEmpty();
    }

    @Test
    void pythonsAndIpythonsOwnNamesAreKnown() {
        assertThat(undefined("print(len([])), display, get_ipython, _, __, _3, In, Out, __name__"))
                .isEmpty();
        assertThat(undefined("raise KeyboardInterrupt", "ExceptionGroup, __file__"))
                .isEqualTo("__file__1");
    }

    @Test
    void tellsWhichStarANameMayComeFrom() {
        assertThat(of("from math import *", "tau").undefined())
                .containsExactly(new NotebookNames.Undefined("tau", 1, 1, Set.of("math")));
    }

    @Test
    void tellsWhereNamesLive() {
        NotebookNames names = of("x = 1", "y = x", "x = y + x");

        assertThat(names.boundIn("x")).containsExactly(0, 2);
        assertThat(names.usedIn("x")).containsExactly(1, 2);
        assertThat(names.usedIn("nobody")).isEmpty();
        assertThat(names.bound()).containsExactly("x", "y");
    }

    @Test
    void givesImportedNamesTheirMeaning() {
        NotebookNames names =
                of("import numpy as np\nimport torch.nn.functional as F\nfrom torch import nn");

        assertThat(names.meaning("np.random.seed")).isEqualTo("numpy.random.seed");
        assertThat(names.meaning("F.softmax")).isEqualTo("torch.nn.functional.softmax");
        assertThat(names.meaning("nn.Linear")).isEqualTo("torch.nn.Linear");
        assertThat(names.meaning("x.mean")).isEqualTo("x.mean");
        assertThat(names.meaning("nn")).isEqualTo("torch.nn");
    }
}
