package org.notebooklearning.cli.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.notebooklearning.check.rule.LessonUnderCheck;
import org.notebooklearning.check.rule.RuleEngine;
import org.notebooklearning.check.rule.RuleObserver;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.concepts.library.ConceptLibrary;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.report.Verdict;

/// All shipped concepts teach deep learning, and their lessons are held to torch.
class ShippedLessonsTest {
    static Stream<Arguments> lessons() {
        return ConceptLibrary.shipped().concepts().stream()
                .map(Concept::id)
                .flatMap(id -> Arrays.stream(Level.values()).map(level -> Arguments.of(id, level)));
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void isOnTorchAndUsesItWhereNumpyCouldDoTheSame(String id, Level level) {
        Concept concept = ConceptLibrary.shipped().concept(id).orElseThrow();
        AuthoredLesson lesson = AuthoredLesson.full(concept, level, "");

        assertThat(
                        RuleEngine.judge(
                                LessonUnderCheck.of(lesson.draft()).withPlan(lesson.plan()),
                                "NL004"::equals,
                                RuleObserver.none()))
                .extracting(Verdict::outcome)
                .containsExactly(Verdict.Outcome.PASS);
    }
}
