package org.notebooklearning.gateway.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.concepts.library.ConceptLibrary;
import org.notebooklearning.concepts.match.ConceptMatch;

/// What a topic means to the library.
///
/// @param meant the concept that a lesson on the topic would teach; null where there is none
/// @param closest where there is none, those that come nearest, the best first
public record ConceptMatchBody(@Nullable ConceptBody meant, List<ConceptBody> closest) {

    static ConceptMatchBody of(ConceptMatch match, ConceptLibrary library) {
        return switch (match) {
            case ConceptMatch.Found found ->
                    new ConceptMatchBody(ConceptBody.of(found.concept(), library), List.of());
            case ConceptMatch.Unknown unknown ->
                    new ConceptMatchBody(
                            null,
                            unknown.closest().stream()
                                    .map(concept -> ConceptBody.of(concept, library))
                                    .toList());
        };
    }
}
