package org.notebooklearning.source.search;

import java.util.List;

/// How one search ended.
public sealed interface SearchAnswer {

    /// The results, the best first; may be none.
    record Found(List<FoundWork> works) implements SearchAnswer {
        public Found {
            works = List.copyOf(works);
        }
    }

    /// The search can not be used; `reason` begins with its name.
    record Failed(String reason) implements SearchAnswer {}
}
