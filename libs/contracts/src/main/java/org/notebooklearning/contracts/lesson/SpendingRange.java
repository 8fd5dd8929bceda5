package org.notebooklearning.contracts.lesson;

/// What something will probably cost, in the unit of the cap that it is told with.
public record SpendingRange(double fewest, double most) {
    public SpendingRange {
        if (!(fewest >= 0 && most >= fewest)) {
            throw new IllegalArgumentException("A range goes from 0 or more upwards");
        }
    }
}
