package org.notebooklearning.gateway.pages;

import java.util.List;
import org.notebooklearning.concepts.library.ConceptLibrary;

/// What the page that asks for a lesson shows of a library. It is worked out once for each.
record TaughtConcepts(ConceptLibrary library, List<ConceptCard> cards, ConceptMap map) {
    static TaughtConcepts of(ConceptLibrary library) {
        return new TaughtConcepts(
                library, ConceptCard.of(library.concepts()), ConceptMap.of(library.concepts()));
    }

    /// This where `now` is the same library, else that of `now`.
    TaughtConcepts in(ConceptLibrary now) {
        return now == library ? this : of(now);
    }
}
