package org.notebooklearning.concepts.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.notebooklearning.concepts.library.BeatCell;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.plan.PlannedBeat.Form;

/// How much the full lessons of two levels differ.
///
/// @param cells of both lessons together
/// @param shared cells that both have with the same text; each counts once
public record LevelDifference(int cells, int shared) {

    /// Compares the lessons on `concept`.
    public static LevelDifference between(Concept concept, Level one, Level other) {
        List<String> left = texts(concept, one);
        List<String> right = texts(concept, other);
        Map<String, Integer> open = new HashMap<>();
        left.forEach(text -> open.merge(text, 1, Integer::sum));
        int shared = 0;
        for (String text : right) {
            if (open.merge(text, -1, Integer::sum) >= 0) {
                shared++;
            }
        }
        return new LevelDifference(left.size() + right.size(), shared);
    }

    /// The share of the cells of an average one of the two lessons that the other has not.
    public double share() {
        return cells == 0 ? 0 : 1 - 2.0 * shared / cells;
    }

    private static List<String> texts(Concept concept, Level level) {
        return LevelCheck.beats(concept, level).stream()
                .flatMap(beat -> beat.delivered(level, Form.FULL).stream())
                .map(BeatCell::source)
                .toList();
    }
}
