package org.notebooklearning.source.pdf;

import java.util.Arrays;
import java.util.List;

/// All lines of a document in reading order, each with its role. Rules change roles one after the
/// other; a line that has one other than BODY is settled.
final class MarkedLines {
    private final List<Line> lines;
    private final LineRole[] roles;
    private final Typography typography;

    MarkedLines(List<Line> lines, Typography typography) {
        this.lines = List.copyOf(lines);
        this.roles = new LineRole[lines.size()];
        this.typography = typography;
        Arrays.fill(roles, LineRole.BODY);
    }

    int size() {
        return lines.size();
    }

    Line line(int index) {
        return lines.get(index);
    }

    /// The lines from `from` up to `to` (exclusive).
    List<Line> between(int from, int to) {
        return lines.subList(from, to);
    }

    LineRole role(int index) {
        return roles[index];
    }

    Typography typography() {
        return typography;
    }

    boolean isOpen(int index) {
        return index >= 0 && index < roles.length && roles[index] == LineRole.BODY;
    }

    void mark(int index, LineRole role) {
        roles[index] = role;
    }

    /// Whether the line stands in the same column of the same page as the one before it.
    boolean continuesColumn(int index) {
        return index > 0
                && lines.get(index).page() == lines.get(index - 1).page()
                && lines.get(index).column().equals(lines.get(index - 1).column());
    }

    /// From the baseline above to this one in points; a large number at the top of a column.
    double stepBefore(int index) {
        if (index == 0 || lines.get(index).page() != lines.get(index - 1).page()) {
            return 1000;
        }
        double step = lines.get(index).baseline() - lines.get(index - 1).baseline();
        return step <= 0 ? 1000 : step;
    }
}
