package org.notebooklearning.source.pdf;

import java.util.Collection;

/// A rectangle of an upright page in points from its left upper corner.
record Box(double left, double top, double right, double bottom) {

    static Box between(double[] corner, double[] opposite) {
        return new Box(
                Math.min(corner[0], opposite[0]),
                Math.min(corner[1], opposite[1]),
                Math.max(corner[0], opposite[0]),
                Math.max(corner[1], opposite[1]));
    }

    /// The smallest box around all `boxes`, of which there is at least one.
    static Box around(Collection<Box> boxes) {
        return boxes.stream().reduce(Box::with).orElseThrow();
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    Box with(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    Box grown(double margin) {
        return new Box(left - margin, top - margin, right + margin, bottom + margin);
    }

    /// What both cover; its width or height is below zero where they do not touch.
    Box cut(Box other) {
        return new Box(
                Math.max(left, other.left),
                Math.max(top, other.top),
                Math.min(right, other.right),
                Math.min(bottom, other.bottom));
    }

    boolean touches(Box other) {
        return left <= other.right
                && other.left <= right
                && top <= other.bottom
                && other.top <= bottom;
    }

    /// Whether the middle of `other` lies inside.
    boolean holdsMiddleOf(Box other) {
        double x = (other.left + other.right) / 2;
        double y = (other.top + other.bottom) / 2;
        return x >= left && x <= right && y >= top && y <= bottom;
    }
}
