package org.notebooklearning.check.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Tells which cells of a notebook were given, and which are those of a lesson that was added.
final class GivenCells {
    private GivenCells() {}

    /// A line on them; empty where no cell was given.
    static String told(CheckedFile checked) {
        if (checked.given().isEmpty()) {
            return "";
        }
        Set<Integer> given = new TreeSet<>();
        Set<Integer> lesson = new TreeSet<>();
        for (Map.Entry<String, Integer> cell : checked.cells().entrySet()) {
            (checked.given().contains(cell.getKey()) ? given : lesson).add(cell.getValue());
        }
        return "%s: given: %s. Of the lesson: %s. Only the lesson's decide whether it passes.%n%n"
                .formatted(
                        FindingText.visible(checked.file().toString()),
                        numbers(given),
                        numbers(lesson));
    }

    /// How many findings are about them.
    static long findings(CheckedFile checked) {
        return checked.verdicts().stream()
                .flatMap(verdict -> verdict.findings().stream())
                .filter(checked::isGiven)
                .count();
    }

    /// Such as `cells 1 to 4, 9`.
    private static String numbers(Set<Integer> sorted) {
        List<String> ranges = new ArrayList<>();
        int first = 0;
        int last = -1;
        for (int number : sorted) {
            if (number != last + 1) {
                range(ranges, first, last);
                first = number;
            }
            last = number;
        }
        range(ranges, first, last);
        return sorted.isEmpty()
                ? "none"
                : (sorted.size() == 1 ? "cell " : "cells ") + String.join(", ", ranges);
    }

    private static void range(List<String> ranges, int first, int last) {
        if (last >= first && first > 0) {
            ranges.add(first == last ? String.valueOf(first) : first + " to " + last);
        }
    }
}
