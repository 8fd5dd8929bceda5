package org.notebooklearning.source.pdf;

/// A column of a page, or the whole width of its text.
///
/// @param index from 0 at the left; -1 for what spans columns
/// @param left where its lines begin, in points
/// @param right where its full lines end
record Column(int index, double left, double right) {
    double width() {
        return right - left;
    }

    boolean spans() {
        return index < 0;
    }
}
