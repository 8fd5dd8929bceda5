package org.notebooklearning.author.beat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.notebooklearning.author.cells.CellText;
import org.notebooklearning.author.outline.LessonOutline.OutlinedBeat;
import org.notebooklearning.concepts.library.Beat;
import org.notebooklearning.concepts.library.BeatCell;
import org.notebooklearning.concepts.library.ConceptLibrary;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.plan.PlannedBeat;

/// A beat of the library that shows how a beat of the same kind is written.
final class Example {
    private static final int LONGEST = 7_000;

    private Example() {}

    /// The text of one, as its author wrote it, without what other levels get; empty where the
    /// library has none.
    static String of(ConceptLibrary library, OutlinedBeat beat, Level level) {
        boolean practises = beat.exercise() != null;
        return library.concepts().stream()
                .flatMap(concept -> concept.beats().stream())
                .filter(one -> one.kind() == beat.kind() && one.levels().contains(level))
                .map(one -> candidate(one, practises, beat.cells(), level))
                .filter(one -> one.text.length() <= LONGEST)
                .max(
                        Comparator.comparing(Candidate::fits)
                                .thenComparing(Comparator.comparingInt(Candidate::away).reversed()))
                .map(Candidate::text)
                .orElse("");
    }

    private static Candidate candidate(Beat beat, boolean practises, int cells, Level level) {
        int delivered = beat.delivered(level, PlannedBeat.Form.FULL).size();
        return new Candidate(
                practises == practises(beat), Math.abs(delivered - cells), text(beat, level));
    }

    /// @param fits whether it has an exercise where one is wanted, and none otherwise
    /// @param away how many cells it has more or less than wanted
    private record Candidate(boolean fits, int away, String text) {}

    private static boolean practises(Beat beat) {
        return beat.cells().stream().anyMatch(BeatCell::isPractice);
    }

    private static String text(Beat beat, Level level) {
        List<CellText> cells = new ArrayList<>();
        for (BeatCell cell : beat.cells()) {
            if (cell.levels().contains(level) && !cell.role().word().equals("setup")) {
                cells.add(new CellText(marker(cell), body(cell)));
            }
        }
        return CellText.join(cells);
    }

    private static String marker(BeatCell cell) {
        List<String> marker = new ArrayList<>();
        if (cell.markdown()) {
            marker.add("[markdown]");
        }
        attribute(marker, "role", cell.role().word());
        attribute(marker, "exercise", cell.exercise());
        attribute(marker, "name", cell.name());
        attribute(marker, "terms", String.join("; ", cell.terms()));
        attribute(marker, "recap", cell.recap() ? "true" : "");
        return String.join(" ", marker);
    }

    private static void attribute(List<String> marker, String name, String value) {
        if (!value.isEmpty()) {
            marker.add(name + "=\"" + value + "\"");
        }
    }

    private static String body(BeatCell cell) {
        return cell.markdown()
                ? cell.source()
                        .lines()
                        .map(line -> line.isEmpty() ? "#" : "# " + line)
                        .collect(Collectors.joining("\n"))
                : cell.source();
    }
}
