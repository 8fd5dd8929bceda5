package org.notebooklearning.cli.author;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.notebooklearning.concepts.compose.LessonWriting;
import org.notebooklearning.concepts.compose.LevelPlan;
import org.notebooklearning.concepts.library.Beat;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.concepts.library.Question;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.notebook.LessonDraft;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlannedBeat;
import org.notebooklearning.contracts.source.SourceDocument;

/// A lesson as the pipeline would write it for a topic without a source.
///
/// @param places where each cell stands in the concept's files, by the cell's id
record AuthoredLesson(LessonPlan plan, LessonDraft draft, Map<String, LessonWriting.Place> places) {
    AuthoredLesson {
        places = Map.copyOf(places);
    }

    /// The full lesson of a level.
    static AuthoredLesson full(Concept concept, Level level, String utils) {
        return of(concept, LevelPlan.full(concept, level), utils);
    }

    /// The shortest lesson of a level that answers can make: every beat that they shorten is its
    /// recap.
    static AuthoredLesson shortened(Concept concept, Level level, String utils) {
        Set<String> shortened =
                named(concept.questions().stream().flatMap(q -> q.shortenWhenRight().stream()));
        return of(concept, LevelPlan.of(concept, level, shortened, Set.of()), utils);
    }

    /// The longest one: with every beat that they add.
    static AuthoredLesson extended(Concept concept, Level level, String utils) {
        Set<String> added =
                named(
                        concept.questions().stream()
                                .map(Question::addWhenWrong)
                                .flatMap(q -> q.stream()));
        return of(concept, LevelPlan.of(concept, level, Set.of(), added), utils);
    }

    /// Whether anything is there at this level.
    static boolean isTaughtAt(Concept concept, Level level) {
        return concept.beats().stream()
                .map(Beat::levels)
                .anyMatch(levels -> levels.contains(level));
    }

    private static AuthoredLesson of(Concept concept, LessonPlan plan, String utils) {
        LessonWriting writing = new LessonWriting(concept, plan, SourceDocument.none());
        for (PlannedBeat beat : plan.beats()) {
            writing.write(beat);
        }
        return new AuthoredLesson(plan, writing.finished(utils), writing.places());
    }

    private static Set<String> named(Stream<String> beats) {
        return beats.collect(Collectors.toSet());
    }
}
