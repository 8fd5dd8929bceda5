package org.notebooklearning.concepts.compose;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.notebooklearning.concepts.library.Beat;
import org.notebooklearning.concepts.library.BeatCell;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.notebook.CellRole;
import org.notebooklearning.contracts.plan.BeatKind;
import org.notebooklearning.contracts.plan.SplitOffer;

/// The end of a notebook that goes on in another one: what was found in it, and where the way
/// leads. The concept's own ending speaks of the whole and stands at the end of the other.
public final class Pause {
    /// The id of its beat, which no concept has.
    public static final String ID = "split-ending";

    private Pause() {}

    /// The beat that ends the first notebook of `split`.
    public static Beat beat(SplitOffer split) {
        EnumSet<Level> all = EnumSet.allOf(Level.class);
        return new Beat(
                ID,
                "What you take along",
                "The learner has in view what was found here and where the way leads.",
                BeatKind.ENDING,
                all,
                Beat.Weight.CORE,
                List.of(),
                List.of(),
                null,
                List.of(
                        new BeatCell(
                                true,
                                text(split),
                                CellRole.PLAIN,
                                "",
                                "",
                                List.of(),
                                all,
                                true,
                                0)));
    }

    private static String text(SplitOffer split) {
        String found =
                split.first().beats().stream()
                        .map(title -> "- " + title)
                        .collect(Collectors.joining("\n"));
        return "## What you take along\n\nEach of these you have seen with your own eyes:\n\n"
                + found
                + "\n\nThe way leads on to “"
                + split.title()
                + "”: that is where a notebook of its own begins, with what it needs from here"
                + " recalled.";
    }
}
