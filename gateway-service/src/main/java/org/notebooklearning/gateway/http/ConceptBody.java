package org.notebooklearning.gateway.http;

import java.util.List;
import org.notebooklearning.concepts.compose.LevelPlan;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.concepts.library.ConceptLibrary;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.plan.LessonPlan;

/// A concept that the library teaches.
///
/// @param summary what a learner can say at the end
/// @param requires what is taken for granted, in plain words
/// @param before ids of the library's concepts that teach some of it
/// @param neighbours what lies next to it: the id of a concept of the library, or a name
/// @param beats of the full lesson at the level intermediate, and `minutes` that they take
public record ConceptBody(
        String id,
        String title,
        String summary,
        String why,
        List<String> requires,
        List<String> before,
        List<String> neighbours,
        int beats,
        int minutes) {

    static ConceptBody of(Concept concept, ConceptLibrary library) {
        LessonPlan full = LevelPlan.full(concept, Level.INTERMEDIATE);
        return new ConceptBody(
                concept.id(),
                concept.title(),
                concept.summary(),
                concept.why(),
                concept.requires(),
                concept.before(library.concepts()).stream().map(Concept::id).toList(),
                concept.neighbours(),
                full.beats().size(),
                full.minutes());
    }
}
