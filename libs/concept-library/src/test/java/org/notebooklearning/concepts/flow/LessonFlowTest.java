package org.notebooklearning.concepts.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.concepts.library.ConceptLibrary;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.plan.PlannedBeat.Form;
import org.notebooklearning.inputs.TestInputs;

class LessonFlowTest {
    private static final ConceptLibrary LIBRARY = ConceptLibrary.shipped();

    /// A concept that stays as it is.
    private static final Concept RMSNORM =
            ConceptLibrary.in(TestInputs.path("concepts")).concept("rmsnorm").orElseThrow();

    static Stream<Arguments> lessons() {
        return LIBRARY.concepts().stream()
                .flatMap(
                        concept ->
                                Stream.of(Level.values())
                                        .map(level -> Arguments.of(concept.id(), level)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("lessons")
    void wholeLessonMissesNoName(String id, Level level) {
        Concept concept = LIBRARY.concept(id).orElseThrow();

        assertThat(new LessonFlow(concept).missing(lesson(concept, level)))
                .extracting(missing -> missing.user().id() + " " + missing.name())
                .isEmpty();
    }

    @Test
    void beatNeedsThoseWhoseNamesItUsesAndWhoseSkillsItBuildsOn() {
        List<TaughtBeat> lesson = lesson(RMSNORM, Level.INTERMEDIATE);
        LessonFlow flow = new LessonFlow(RMSNORM);

        assertThat(needs(flow, lesson, "shortcut")).contains("divide-by-rms");
        assertThat(needs(flow, lesson, "weights-move")).contains("rms-volume", "fan-in");
        assertThat(needs(flow, lesson, "echo-chain")).isEmpty();
    }

    @Test
    void nameIsMissingWithoutTheBeatThatBindsIt() {
        List<TaughtBeat> lesson =
                lesson(RMSNORM, Level.ADVANCED).stream()
                        .filter(beat -> !beat.id().equals("divide-by-rms"))
                        .toList();

        assertThat(new LessonFlow(RMSNORM).missing(lesson))
                .extracting(LessonFlow.Missing::name)
                .contains("rms_norm");
    }

    private static List<String> needs(LessonFlow flow, List<TaughtBeat> lesson, String id) {
        int index = lesson.stream().map(TaughtBeat::id).toList().indexOf(id);
        return flow.needs(lesson.get(index), lesson.subList(0, index));
    }

    private static List<TaughtBeat> lesson(Concept concept, Level level) {
        return concept.beats().stream()
                .filter(beat -> beat.when() == null && beat.levels().contains(level))
                .map(beat -> new TaughtBeat(beat, Form.FULL, level))
                .toList();
    }
}
