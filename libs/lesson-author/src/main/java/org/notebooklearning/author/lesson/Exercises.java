package org.notebooklearning.author.lesson;

import java.util.function.Predicate;
import org.notebooklearning.author.beat.WrittenBeat;
import org.notebooklearning.author.cells.CellText;

/// Takes exercises out of beats.
final class Exercises {
    private Exercises() {}

    /// The beat without the cells of those exercises whose id is `unwanted`.
    static WrittenBeat without(WrittenBeat beat, Predicate<String> unwanted) {
        return beat.with(beat.cells().stream().filter(cell -> !goes(cell, unwanted)).toList());
    }

    private static boolean goes(CellText cell, Predicate<String> unwanted) {
        String exercise = cell.attribute("exercise");
        return !exercise.isEmpty() && unwanted.test(exercise);
    }
}
