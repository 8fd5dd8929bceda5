package org.notebooklearning.gateway.pages;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.notebooklearning.concepts.compose.LevelPlan;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.contracts.lesson.Level;

/// A concept of the library as a learner chooses it.
///
/// @param requires what is taken for granted, in plain words
/// @param before concepts that teach some of it
/// @param minutes that the full lesson takes at the level intermediate
record ConceptCard(
        String id,
        String title,
        String summary,
        String why,
        List<String> requires,
        List<Neighbour> before,
        List<Neighbour> neighbours,
        int minutes) {

    /// The cards of all `concepts`, in their order.
    static List<ConceptCard> of(List<Concept> concepts) {
        Map<String, Concept> byId =
                concepts.stream().collect(Collectors.toMap(Concept::id, Function.identity()));
        return concepts.stream().map(concept -> of(concept, concepts, byId)).toList();
    }

    private static ConceptCard of(
            Concept concept, List<Concept> concepts, Map<String, Concept> all) {
        return new ConceptCard(
                concept.id(),
                concept.title(),
                concept.summary(),
                concept.why(),
                concept.requires(),
                concept.before(concepts).stream()
                        .map(other -> Neighbour.of(other.id(), all))
                        .toList(),
                concept.neighbours().stream().map(name -> Neighbour.of(name, all)).toList(),
                LevelPlan.full(concept, Level.INTERMEDIATE).minutes());
    }

    /// A concept next to another one.
    ///
    /// @param known whether it has a card of its own, named by `id`
    record Neighbour(String id, String title, boolean known) {
        static Neighbour of(String name, Map<String, Concept> all) {
            Concept concept = all.get(name);
            return concept == null
                    ? new Neighbour(name, name, false)
                    : new Neighbour(name, concept.title(), true);
        }
    }
}
