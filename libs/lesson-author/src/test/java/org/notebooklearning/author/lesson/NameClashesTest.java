package org.notebooklearning.author.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.notebooklearning.author.beat.Bakery;
import org.notebooklearning.author.beat.WrittenBeat;
import org.notebooklearning.contracts.report.LessonReport.BoundName;

class NameClashesTest {
    private static final String DEFINES = "# %%\ndef total(days):\n    return sum(days)\n";

    @Test
    void tellsOfFunctionsThatAnotherBeatDefinesOtherwise() {
        WrittenBeat sum = Bakery.written("sum", DEFINES.replace("sum(days)", "7"));

        assertThat(clashes("share", DEFINES, sum))
                .singleElement()
                .asString()
                .startsWith("It defines `total`, and so does the beat “What sum shows”");
    }

    @Test
    void takesTheSameDefinitionTwice() {
        assertThat(clashes("share", DEFINES, Bakery.written("sum", DEFINES + "\n\ntotal([1])\n")))
                .isEmpty();
    }

    /// Whoever stands on the other has seen it, and was run behind it.
    @Test
    void letsABeatDefineAnewWhatItStandsOn() {
        WrittenBeat opening = Bakery.written("opening", DEFINES.replace("sum(days)", "7"));

        assertThat(clashes("share", DEFINES, opening)).isEmpty();
    }

    @Test
    void tellsOfNamesThatTheOutlineGivesToAnEarlierBeat() {
        WrittenBeat share =
                Bakery.written("share", "# %%\nweek = 7\n")
                        .seen(List.of(), List.of(new BoundName("week", "int", List.of(), "7")));

        assertThat(NameClashes.of(Bakery.frame(), share, List.of()))
                .singleElement()
                .asString()
                .startsWith("It binds `week`, which is what the beat “What sum shows” makes");
    }

    private static List<String> clashes(String id, String text, WrittenBeat other) {
        return NameClashes.of(Bakery.frame(), Bakery.written(id, text), List.of(other));
    }
}
