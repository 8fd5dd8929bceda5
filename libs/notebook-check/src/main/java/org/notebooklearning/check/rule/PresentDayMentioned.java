package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.notebooklearning.contracts.plan.BeatKind;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// NL209: what the field does now is mentioned.
final class PresentDayMentioned implements Rule {
    private static final Set<BeatKind> KINDS =
            EnumSet.of(BeatKind.ADJACENT, BeatKind.ENDING, BeatKind.SHORTCUT, BeatKind.OPENING);
    private static final Pattern NOW =
            Pattern.compile(
                    "(?i)\\bstate[- ]of[- ]the[- ]art\\b|\\b20(1[89]|2\\d)\\b|\\btoday\\b|\\bnow\\b|\\bnowadays\\b"
                            + "|\\brecent(ly)?\\b|\\bnewer\\b|\\bexperimental\\b"
                            + "|\\bcurrent (models|work|practice|research)\\b");

    @Override
    public Judgement judge(LessonUnderCheck lesson) {
        if (!lesson.isTagged()) {
            return new NotChecked("No tags say which cells open and end the lesson.");
        }
        boolean mentioned =
                lesson.markdownCells().stream()
                        .filter(cell -> KINDS.contains(cell.kind()))
                        .anyMatch(cell -> NOW.matcher(cell.source()).find());
        List<Finding> findings = new ArrayList<>();
        if (!mentioned) {
            findings.add(
                    new Finding(
                            null,
                            0,
                            "",
                            "Neither neighbours nor ending say what the field does now",
                            "Mention the present variant in two sentences, with a link."));
        }
        return new Checked("words for the present in opening, neighbours and ending", findings);
    }
}
