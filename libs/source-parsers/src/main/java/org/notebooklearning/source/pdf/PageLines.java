package org.notebooklearning.source.pdf;

import java.util.List;

/// The lines of one page in reading order.
///
/// @param page from 1
/// @param height of the page in points
record PageLines(int page, double height, List<Line> lines) {
    PageLines {
        lines = List.copyOf(lines);
    }

    PageLines with(List<Line> others) {
        return new PageLines(page, height, others);
    }
}
