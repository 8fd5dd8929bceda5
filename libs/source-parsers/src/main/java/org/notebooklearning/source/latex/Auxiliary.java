package org.notebooklearning.source.latex;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// What one run of LaTeX leaves for the next, as the `.aux` file does.
final class Auxiliary {
    /// How a work is cited.
    ///
    /// @param label as printed in the list, such as `3` or `KSH12`
    /// @param authors and `year` where citations print those; else empty
    record Work(String label, String authors, String year) {}

    private final Map<String, Target> labels = new HashMap<>();
    private final Map<String, Work> works = new LinkedHashMap<>();
    private final Set<String> cited = new LinkedHashSet<>();

    Map<String, Target> labels() {
        return labels;
    }

    Map<String, Work> works() {
        return works;
    }

    /// The keys in the order in which they are cited first.
    Set<String> cited() {
        return cited;
    }
}
