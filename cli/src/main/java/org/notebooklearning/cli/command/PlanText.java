package org.notebooklearning.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlanChange;
import org.notebooklearning.contracts.plan.PlannedBeat;

/// The plan as it is repeated back to the learner.
final class PlanText {
    private static final int WIDTH = 96;
    private final LessonPlan plan;

    PlanText(LessonPlan plan) {
        this.plan = plan;
    }

    List<String> whole() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.addAll(wrapped("The plan: " + plan.title() + ", " + size(), ""));
        lines.addAll(wrapped(plan.summary(), ""));
        lines.add("");
        for (PlannedBeat beat : plan.beats()) {
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "  %3d min  %-10s %s%s",
                            beat.minutes(),
                            beat.kind().word(),
                            beat.title(),
                            beat.form() == PlannedBeat.Form.RECAP ? " (recap)" : ""));
        }
        lines.add("");
        if (!plan.given().isEmpty()) {
            lines.addAll(
                    wrapped("Taken for granted: " + String.join(", ", plan.given()) + ".", ""));
        }
        if (plan.sourceUse() != null) {
            lines.addAll(wrapped(plan.sourceUse(), ""));
        }
        lines.addAll(changeLines());
        lines.add("");
        return lines;
    }

    /// What the answers changed.
    List<String> changes() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.addAll(wrapped("The plan now: " + size(), ""));
        lines.addAll(changeLines());
        if (plan.changes().isEmpty()) {
            lines.add("  as drafted");
        }
        lines.add("");
        return lines;
    }

    private String size() {
        return String.format(
                Locale.ROOT,
                "level %s (%s), %d cells, about %d minutes",
                plan.level().word(),
                plan.levelReason(),
                plan.cells(),
                plan.minutes());
    }

    private List<String> changeLines() {
        List<String> lines = new ArrayList<>();
        for (PlanChange change : plan.changes()) {
            String mark =
                    switch (change.kind()) {
                        case ADDED -> "+ added    ";
                        case DROPPED -> "- dropped  ";
                        case RECAPPED -> "~ recapped ";
                        case MOVED -> "~ moved    ";
                        case KEPT -> "= kept     ";
                        case REWRITTEN -> "~ rewritten ";
                    };
            lines.addAll(wrapped(mark + change.title() + ", because " + change.why(), "  "));
        }
        plan.notes().forEach(note -> lines.addAll(wrapped(note, "  ")));
        return lines;
    }

    static List<String> wrapped(String text, String indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(indent);
        for (String word : text.split(" ", -1)) {
            if (line.length() + word.length() > WIDTH && line.length() > indent.length()) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(indent);
            }
            line.append(word).append(' ');
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }
}
