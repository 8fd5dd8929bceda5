package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.notebooklearning.contracts.plan.BeatKind;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// NL208: neighbouring concepts are named, with what to search for.
final class NeighboursNamed implements Rule {
    private static final int ENOUGH_WORDS = 20;
    private static final Pattern SEARCH = Pattern.compile("(?i)\\b(search|look(ing)? (it )?up)\\b");

    @Override
    public Judgement judge(LessonUnderCheck lesson) {
        if (lesson.plan().isEmpty() && !lesson.isTagged()) {
            return new NotChecked("Neither plan nor tags say where neighbours are named.");
        }
        List<LessonCell> cells =
                lesson.markdownCells().stream()
                        .filter(cell -> cell.kind() == BeatKind.ADJACENT)
                        .toList();
        List<Finding> findings = new ArrayList<>();
        int words = cells.stream().mapToInt(LessonCell::words).sum();
        if (words < ENOUGH_WORDS) {
            findings.add(
                    new Finding(
                            null,
                            0,
                            "",
                            "No beat of kind adjacent names neighbouring concepts",
                            "Name two or three: what each is, why one would care, what to search"
                                    + " for."));
        } else if (cells.stream().noneMatch(cell -> SEARCH.matcher(cell.source()).find())) {
            findings.add(
                    cells.getFirst()
                            .finding(
                                    0,
                                    "The neighbours come without what to search for",
                                    "Add 'search for: ...' to each."));
        }
        return new Checked("markdown in beats of kind adjacent, by its words", findings);
    }
}
