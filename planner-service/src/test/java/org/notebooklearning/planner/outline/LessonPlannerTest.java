package org.notebooklearning.planner.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.notebooklearning.concepts.library.BeatCell;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.concepts.library.ConceptLibrary;
import org.notebooklearning.concepts.library.Question;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.lesson.Review;
import org.notebooklearning.contracts.lesson.SourceReference;
import org.notebooklearning.contracts.plan.Answer;
import org.notebooklearning.contracts.plan.BeatKind;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlanChange;
import org.notebooklearning.contracts.plan.PlannedBeat;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.inputs.TestInputs;

class LessonPlannerTest {
    private static final ConceptLibrary LIBRARY = ConceptLibrary.in(TestInputs.path("concepts"));
    private static final Concept RMSNORM = LIBRARY.concept("rmsnorm").orElseThrow();

    @ParameterizedTest
    @EnumSource(Level.class)
    void plansEachLevelThatIsNamedWithoutQuestionsAsked(Level level) {
        LessonPlan plan = planner(level, null).draft();

        assertThat(plan.level()).isEqualTo(level);
        assertThat(plan.beats().getFirst().kind()).isEqualTo(BeatKind.OPENING);
        assertThat(plan.beats().getLast().kind()).isEqualTo(BeatKind.ENDING);
        assertThat(plan.cells()).isBetween(25, 64);
        assertThat(plan.summary()).contains(plan.cells() + " small cells");
    }

    /// Exercises stand in beats of every kind.
    @Test
    void tellsHowManyExercisesThereAre() {
        LessonPlan plan = planner(Level.BEGINNER, null).draft();

        long exercises =
                plan.beats().stream()
                        .flatMap(beat -> RMSNORM.beat(beat.id()).orElseThrow().cells().stream())
                        .filter(cell -> cell.levels().contains(Level.BEGINNER))
                        .map(BeatCell::exercise)
                        .filter(id -> !id.isEmpty())
                        .distinct()
                        .count();
        assertThat(exercises).isPositive();
        assertThat(plan.summary()).contains(" " + exercises + " exercise");
    }

    @Test
    void rightAnswersRecapWhatTheLearnerKnowsAndSayWhy() {
        LessonPlan plan = planner(null, null).afterAnswers(answers(true));

        assertThat(plan.level()).isEqualTo(Level.ADVANCED);
        assertThat(plan.changes())
                .filteredOn(change -> change.kind() == PlanChange.Kind.RECAPPED)
                .isNotEmpty()
                .allSatisfy(change -> assertThat(change.why()).contains("you answered"));
    }

    @Test
    void wrongAnswersAddTheBeatsThatTheMisconceptionsCallFor() {
        LessonPlan plan = planner(null, null).afterAnswers(answers(false));

        Set<String> called =
                RMSNORM.questions().stream()
                        .flatMap(question -> question.addWhenWrong().stream())
                        .collect(Collectors.toSet());
        assertThat(plan.level()).isEqualTo(Level.BEGINNER);
        assertThat(called).isNotEmpty();
        assertThat(plan.beats()).extracting(PlannedBeat::id).containsAll(called);
        assertThat(plan.changes())
                .filteredOn(change -> called.contains(change.beat()))
                .allSatisfy(
                        change -> {
                            assertThat(change.kind()).isEqualTo(PlanChange.Kind.ADDED);
                            assertThat(change.why()).contains("your answer missed");
                        });
    }

    @Test
    void noAnswerAtAllLetsTheDraftStand() {
        LessonPlanner planner = planner(null, null);

        assertThat(planner.afterAnswers(List.of())).isEqualTo(planner.draft());
    }

    @Test
    void unsureCountsAsWrongAndIsSaidSo() {
        List<Answer> unsure =
                RMSNORM.questions().stream()
                        .map(question -> new Answer(question.diagnostic().id(), null))
                        .toList();

        LessonPlan plan = planner(null, null).afterAnswers(unsure);

        assertThat(plan.level()).isEqualTo(Level.BEGINNER);
        assertThat(plan.changes())
                .anySatisfy(change -> assertThat(change.why()).contains("not sure about"));
    }

    @Test
    void shortTimeLeavesOutTheLeastNeededFirst() {
        LessonPlan whole = planner(Level.BEGINNER, null).draft();
        LessonPlan shorter = planner(Level.BEGINNER, whole.minutes() - 10).draft();

        assertThat(shorter.minutes()).isLessThan(whole.minutes());
        assertThat(shorter.changes())
                .isNotEmpty()
                .allSatisfy(change -> assertThat(change.why()).contains("least needed"));
        assertThat(shorter.beats())
                .extracting(PlannedBeat::kind)
                .contains(BeatKind.OPENING, BeatKind.ENDING);
    }

    @Test
    void sameRequestGivesTheSamePlan() {
        assertThat(planner(Level.BEGINNER, null).draft())
                .isEqualTo(planner(Level.BEGINNER, null).draft());
    }

    @Test
    void saysWhenTheSourceIsAboutSomethingElse() {
        SourceDocument cats =
                new SourceDocument(
                        SourceDocument.About.of(SourceDocument.Form.EXCERPT, "On cats", "excerpt"),
                        SourceDocument.Content.EMPTY);

        LessonPlan plan =
                new LessonPlanner(RMSNORM, LIBRARY, cats, request(Level.BEGINNER, null)).draft();

        assertThat(plan.sourceUse()).contains("“On cats” does not say enough on RMSNorm");
    }

    @Test
    void saysWhatWasReadForATopicAndHowItWasChosen() {
        SourceDocument list =
                literature(
                        List.of(
                                new SourceDocument.Reading(
                                        "Norms", "https://a.example/", "arXiv", 0, 0.8)),
                        "Chosen from what arXiv found.",
                        "Norms: The HTML on arXiv was not used.");

        LessonPlan plan =
                new LessonPlanner(RMSNORM, LIBRARY, list, request(Level.BEGINNER, null)).draft();

        assertThat(plan.sourceUse())
                .startsWith(
                        "Read for this lesson: “Norms” (https://a.example/, found with arXiv)."
                                + " Chosen from what arXiv found. “Literature”")
                .doesNotContain("HTML");
    }

    @Test
    void saysWhenNothingCouldBeReadForATopic() {
        SourceDocument none = literature(List.of(), "arXiv found nothing to read on “x”.");

        LessonPlan plan =
                new LessonPlanner(RMSNORM, LIBRARY, none, request(Level.BEGINNER, null)).draft();

        assertThat(plan.sourceUse())
                .isEqualTo(
                        "arXiv found nothing to read on “x”. The lesson stands on the concept"
                                + " library alone.");
    }

    private static SourceDocument literature(
            List<SourceDocument.Reading> readings, String... notes) {
        return new SourceDocument(
                SourceDocument.About.of(
                                readings.isEmpty()
                                        ? SourceDocument.Form.NONE
                                        : SourceDocument.Form.READING_LIST,
                                "Literature",
                                "topic only")
                        .withNotes(List.of(notes)),
                SourceDocument.Content.EMPTY,
                SourceDocument.Provenance.UNKNOWN,
                readings);
    }

    private static List<Answer> answers(boolean right) {
        return RMSNORM.questions().stream().map(question -> answer(question, right)).toList();
    }

    /// The first answer to `question` that is right or wrong.
    static Answer answer(Question question, boolean right) {
        for (int option = 0; option < question.diagnostic().options().size(); option++) {
            if (question.diagnostic().options().get(option).correct() == right) {
                return new Answer(question.diagnostic().id(), option);
            }
        }
        throw new AssertionError("No such option: " + question);
    }

    private static LessonPlanner planner(Level level, Integer minutes) {
        return new LessonPlanner(RMSNORM, LIBRARY, SourceDocument.none(), request(level, minutes));
    }

    private static LessonRequest request(Level level, Integer minutes) {
        return new LessonRequest(
                "RMSNorm", "", new SourceReference.TopicOnly(), null, level, Review.ASK, minutes);
    }
}
