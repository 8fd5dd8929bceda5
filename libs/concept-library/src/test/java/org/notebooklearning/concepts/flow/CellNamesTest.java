package org.notebooklearning.concepts.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellNamesTest {
    private final CellNames names = new CellNames();

    @Test
    void bindsTargetsLoopsImportsAndDefinitions() {
        names.read(
                """
                import matplotlib.pyplot as plt
                from torch import nn, optim
                low, high = 1, 2
                for step in range(3):
                    louder = step * low
                def rms(x, eps=1e-6):
                    inner = x.pow(2)
                    return inner.mean() + eps
                """);

        assertThat(names.bound())
                .contains("plt", "nn", "optim", "low", "high", "step", "louder", "rms")
                .doesNotContain("inner", "x", "eps");
    }

    @Test
    void usesWhatItReadsBeforeItBindsIt() {
        names.read(
                """
                words = layer(words, scale=2)
                total += words
                print(f"{volume:.2f} of {cat}, not dog", "bird")  # nor fish
                """);

        assertThat(names.used())
                .contains("layer", "words", "total", "volume", "cat")
                .doesNotContain("scale", "dog", "bird", "fish");
    }

    @Test
    void takesParametersAndComprehensionsForTheirOwn() {
        names.read(
                """
                def loud(signal, *, gain=start):
                    return [gain * one for one in signal]
                pairs = [(a, b) for a, b in table]
                order = sorted(pairs, key=lambda pair: pair[0])
                """);

        assertThat(names.used())
                .contains("table")
                .doesNotContain("signal", "gain", "one", "a", "b", "pair", "pairs");
    }

    @Test
    void readsStringsOverSeveralLinesAsOne() {
        names.read(
                """
                def norm(x):
                    \"""Divides x by its volume,
                    as hidden = 3 says.\"""
                    return x / volume
                after = 'it\\'s quoted' + tail
                """);

        assertThat(names.used()).contains("volume", "tail").doesNotContain("hidden", "quoted");
        assertThat(names.bound()).contains("norm", "after").doesNotContain("hidden");
    }

    @Test
    void cellsAfterTheFirstKnowItsNames() {
        names.read("x = 1");
        names.read("x + y");

        assertThat(names.used()).containsExactly("y");
    }
}
