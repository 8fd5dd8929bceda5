package org.notebooklearning.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What a lesson changes in a notebook, as the lesson's `changes.md` tells it.
final class DifferenceText {
    private static final String FENCE = "~~~~";
    private static final String NEW = "@@ new cell";

    private final List<String> notes = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    DifferenceText(String changes) {
        boolean inside = false;
        for (String line : changes.lines().toList()) {
            if (line.startsWith(FENCE)) {
                inside = !inside;
            } else if (inside) {
                lines.add(line);
            } else if (line.startsWith("- ")) {
                notes.add(line);
            }
        }
    }

    /// All of it.
    String whole() {
        return told() + String.join("\n", lines);
    }

    /// What the learner should know, every line that changes in cells that were there, and how many
    /// cells are new.
    String brief() {
        List<String> shown = new ArrayList<>();
        int added = 0;
        boolean within = false;
        for (String line : lines) {
            if (line.startsWith("@@ ")) {
                within = line.startsWith(NEW);
                added += within ? 1 : 0;
            }
            if (!within) {
                shown.add(line);
            }
        }
        shown.add("+ " + added + " new cells");
        return told() + String.join("\n", shown);
    }

    private String told() {
        return notes.stream().map(note -> note + "\n").collect(Collectors.joining());
    }
}
