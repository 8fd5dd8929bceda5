package org.notebooklearning.gateway.lessons;

import java.util.ArrayList;
import java.util.List;

/// What is wrong with the fields of one call: the first of it, since an answer that repeats all
/// that was sent would be as long.
public final class Violations {
    /// How many are told at most.
    public static final int MOST = 20;

    private static final int LONGEST_NAME = 100;

    private final List<Violation> first = new ArrayList<>();
    private int count;

    /// Adds one; where there are too many, or the field's name is too long, not all of it is told.
    public void add(String field, String message) {
        count++;
        if (first.size() < MOST) {
            first.add(new Violation(shortened(field), message));
        }
    }

    public boolean areThere() {
        return count > 0;
    }

    /// The first of them, with a word on how many more there are.
    public List<Violation> all() {
        if (count <= MOST) {
            return List.copyOf(first);
        }
        List<Violation> all = new ArrayList<>(first);
        all.add(new Violation("", "and %,d more".formatted(count - MOST)));
        return List.copyOf(all);
    }

    private static String shortened(String field) {
        return field.length() <= LONGEST_NAME ? field : field.substring(0, LONGEST_NAME) + "…";
    }
}
