package org.notebooklearning.concepts.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.plan.PlannedBeat.Form;

class BeatFileTest {
    private static final String HEADER =
            """
            # ---
            # beat: echo
            # title: Only exactly 1 survives
            # intent: See a factor compound.
            # kind: practice
            # levels: [beginner, advanced]
            # weight: core
            # minutes: 3
            # ---

            """;

    @Test
    void readsCellsWithTheirAttributes() {
        Beat beat =
                read(
                        HEADER
                                + """
                                # %% [markdown] recap="true"
                                # Fifty people.
                                #
                                # Guess.

                                # %% levels="advanced"
                                # a comment that stays
                                1.1 ** 50

                                # %% role="practice" exercise="half"
                                test_half = ...  # fill in code here

                                # %% role="answer" exercise="half"
                                test_half = 0.5
                                """);

        assertThat(beat.cells()).hasSize(4);
        assertThat(beat.cells().getFirst().source()).isEqualTo("Fifty people.\n\nGuess.");
        assertThat(beat.cells().get(1).source()).isEqualTo("# a comment that stays\n1.1 ** 50");
        assertThat(beat.cells().get(1).levels()).isEqualTo(Set.of(Level.ADVANCED));
        assertThat(beat.delivered(Level.BEGINNER, Form.FULL)).hasSize(2);
        assertThat(beat.delivered(Level.ADVANCED, Form.RECAP)).hasSize(1);
        assertThat(beat.answerTo("half"))
                .hasValueSatisfying(c -> assertThat(c.source()).isEqualTo("test_half = 0.5"));
    }

    @Test
    void refusesUnknownRolesByName() {
        assertThatThrownBy(() -> read(HEADER + "# %% role=\"visualization\"\n1\n"))
                .isInstanceOf(ConceptFormatException.class)
                .hasMessageContaining("echo.py")
                .hasMessageContaining("unknown role visualization")
                .hasMessageContaining("choose one of setup, visualisation, simulation");
    }

    @Test
    void refusesUnknownKindsByName() {
        assertThatThrownBy(
                        () -> read(HEADER.replace("kind: practice", "kind: drill") + "# %%\n1\n"))
                .hasMessageStartingWith("echo.py:1: has the unknown kind drill: choose one of")
                .hasMessageContaining("opening, intuition, derivation");
    }

    @Test
    void refusesFilesWithoutHeader() {
        assertThatThrownBy(() -> read("# %%\n1\n")).hasMessageContaining("no header");
    }

    @Test
    void refusesUnknownAttributes() {
        assertThatThrownBy(() -> read(HEADER + "# %% rol=\"setup\"\n1\n"))
                .hasMessageContaining("unknown attribute rol");
    }

    @Test
    void refusesWhatIsNoAttributeInAMarker() {
        assertThatThrownBy(() -> read(HEADER + "# %% role=setup\n1\n"))
                .hasMessageContaining("echo.py:11: ")
                .hasMessageContaining("no attribute: role=setup");
    }

    @Test
    void saysInWhichLineSomethingIsWrong() {
        String cells = HEADER + "# %%\n1\n\n# %% [markdown] levels=\"expert\"\n# Guess.\n";

        assertThatThrownBy(() -> read(cells)).hasMessageStartingWith("echo.py:14: Unknown level");
        assertThatThrownBy(() -> read(HEADER.replace("kind", "minuets: 3\n# kind") + "# %%\n1\n"))
                .hasMessageContaining("the key 'minuets' is not known");
        assertThatThrownBy(() -> read(HEADER.replace("# kind: practice\n", "") + "# %%\n1\n"))
                .hasMessageContaining("the key 'kind' is missing");
    }

    @Test
    void knowsInWhichLineTheTextOfACellBegins() {
        Beat beat = read(HEADER + "# %% [markdown]\n#\n# Guess.\n\n# %%\n\n\n1.1 ** 50\n");

        assertThat(beat.cells()).extracting(BeatCell::line).containsExactly(13, 18);
    }

    @Test
    void findsOutThatLaterBeatsNeedItsNames() {
        Beat first = read(HEADER + "# %%\nwhisper, shout = 1, 2\n");
        Beat uses = read(HEADER + "# %%\nprint(shout)\n");
        Beat speaksOf = read(HEADER + "# %% [markdown]\n# We shout.\n");

        assertThat(first.isNeededBy(uses)).isTrue();
        assertThat(first.isNeededBy(speaksOf)).isFalse();
    }

    private static Beat read(String text) {
        return new BeatFile(YAMLMapper.builder().build(), "echo.py").read(text);
    }
}
