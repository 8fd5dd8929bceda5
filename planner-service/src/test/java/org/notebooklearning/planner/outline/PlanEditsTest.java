package org.notebooklearning.planner.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.notebooklearning.concepts.compose.Pause;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.concepts.library.ConceptLibrary;
import org.notebooklearning.concepts.library.Question;
import org.notebooklearning.contracts.artifact.ArtifactRef;
import org.notebooklearning.contracts.lesson.Continuation;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.lesson.Review;
import org.notebooklearning.contracts.lesson.SourceReference;
import org.notebooklearning.contracts.plan.Answer;
import org.notebooklearning.contracts.plan.BeatForm;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlanChange;
import org.notebooklearning.contracts.plan.PlanDecision;
import org.notebooklearning.contracts.plan.PlanEdits;
import org.notebooklearning.contracts.plan.PlanOffer;
import org.notebooklearning.contracts.plan.PlannedBeat;
import org.notebooklearning.contracts.plan.Rewriting;
import org.notebooklearning.contracts.plan.SplitOffer;
import org.notebooklearning.contracts.source.SourceDocument;

/// What the learner's edits make of a plan, and that every lesson that can be asked for like this
/// keeps the rules that need no kernel.
class PlanEditsTest {
    private static final ConceptLibrary LIBRARY = ConceptLibrary.shipped();
    private static final String RMSNORM = "rmsnorm";
    private static final Continuation FROM_MEAN_SHARE =
            new Continuation(
                    new LessonId("rmsnorm-1"),
                    "mean-share",
                    new ArtifactRef("a".repeat(64), "application/json", 1));

    static Stream<Arguments> lessons() {
        return LIBRARY.concepts().stream()
                .flatMap(
                        concept ->
                                Stream.of(Level.values())
                                        .map(level -> Arguments.of(concept.id(), level)));
    }

    @Test
    void droppedBeatGoes() {
        LessonPlan plan = plan(RMSNORM, drop("adjacent"));

        assertThat(ids(plan)).doesNotContain("adjacent");
        assertThat(plan.changes())
                .containsExactly(
                        new PlanChange(
                                PlanChange.Kind.DROPPED,
                                "adjacent",
                                title("adjacent"),
                                "you left it out"));
        assertThat(plan.offers()).extracting(PlanOffer::id).contains("adjacent");
    }

    @Test
    void droppedBeatWhoseNamesAreUsedStaysAsRecapAndThePlanSaysSo() {
        LessonPlan plan = plan(RMSNORM, drop("rms-volume"));

        assertThat(plan.beat("rms-volume").orElseThrow().form()).isEqualTo(PlannedBeat.Form.RECAP);
        assertThat(plan.changes())
                .singleElement()
                .satisfies(
                        change -> {
                            assertThat(change.kind()).isEqualTo(PlanChange.Kind.RECAPPED);
                            assertThat(change.why())
                                    .startsWith("you left it out, but “")
                                    .endsWith("” uses what it makes");
                        });
    }

    @Test
    void droppedBeatWithoutRecapStaysWholeWhereItsNamesAreUsed() {
        LessonPlan plan = plan(RMSNORM, drop("divide-by-rms"));

        assertThat(plan.beat("divide-by-rms").orElseThrow().form())
                .isEqualTo(PlannedBeat.Form.FULL);
        assertThat(plan.changes())
                .extracting(PlanChange::kind)
                .containsExactly(PlanChange.Kind.KEPT);
    }

    @Test
    void addedBeatComesInItsPlaceAtALevelThatItHas() {
        LessonPlan plan = plan(RMSNORM, Level.BEGINNER, add("no-pull"));

        PlannedBeat added = plan.beat("no-pull").orElseThrow();
        assertThat(added.level()).isEqualTo(Level.INTERMEDIATE);
        assertThat(ids(plan)).containsSubsequence("scale-cancels", "no-pull", "what-survives");
        assertThat(plan.changes())
                .contains(
                        new PlanChange(
                                PlanChange.Kind.ADDED,
                                "no-pull",
                                added.title(),
                                "you asked for it"));
    }

    @Test
    void movedBeatIsNamedAndNoOther() {
        List<String> order = new ArrayList<>(ids(plan(RMSNORM, PlanEdits.NONE)));
        order.remove("sphere");
        order.add(order.indexOf("no-pull"), "sphere");

        LessonPlan plan = plan(RMSNORM, order(order));

        assertThat(ids(plan)).isEqualTo(order);
        assertThat(plan.changes())
                .containsExactly(
                        new PlanChange(
                                PlanChange.Kind.MOVED, "sphere", title("sphere"), "you moved it"));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("lessons")
    void anyOrderIsBroughtIntoOneThatBreaksNoNeed(String id, Level level) {
        List<String> order = new ArrayList<>(ids(plan(id, level, PlanEdits.NONE)));
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(order, new Random(seed));

            LessonPlan plan = plan(id, level, order(order));

            List<String> ids = ids(plan);
            assertThat(ids).as("seed " + seed).containsExactlyInAnyOrderElementsOf(order);
            assertThat(plan.beats().getFirst().kind()).isEqualTo("opening");
            assertThat(plan.beats().getLast().kind()).isEqualTo("ending");
            for (PlannedBeat beat : plan(id, level, PlanEdits.NONE).beats()) {
                assertThat(beat.needs())
                        .as(beat.id() + ", seed " + seed)
                        .allMatch(need -> ids.indexOf(need) < ids.indexOf(beat.id()));
            }
            assertThat(wrongs(id, plan)).as("seed " + seed).isEmpty();
        }
    }

    @Test
    void scopeTakesInWhatTheLibraryTeachesAndSaysWhatItDoesNot() {
        LessonPlan plan =
                plan(
                        RMSNORM,
                        scope(
                                "the length of an arrow against its RMS, quantum entanglement, RoPE"));

        assertThat(ids(plan)).contains("norm-or-rms");
        assertThat(plan.changes())
                .singleElement()
                .extracting(PlanChange::why)
                .isEqualTo("you asked for “the length of an arrow against its RMS”");
        assertThat(plan.notes())
                .anySatisfy(note -> assertThat(note).contains("nothing on “quantum entanglement”"))
                .anySatisfy(note -> assertThat(note).contains("nothing on “RoPE”", "a lesson on"));
    }

    @Test
    void minutesAndLevelOfTheEditsCountAndSayWhy() {
        PlanEdits edits =
                new PlanEdits(
                        List.of(), List.of(), List.of(), "", 30, Level.BEGINNER, null, Map.of());

        LessonPlan plan = plan(RMSNORM, edits);

        assertThat(plan.level()).isEqualTo(Level.BEGINNER);
        assertThat(plan.levelReason()).isEqualTo("you chose it");
        assertThat(plan.changes())
                .anySatisfy(change -> assertThat(change.why()).contains("within 30 minutes"))
                .anySatisfy(change -> assertThat(change.why()).contains("you chose the level"));
        assertThat(plan.changes()).extracting(PlanChange::beat).doesNotHaveDuplicates();
        assertThat(plan.notes())
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("In 30 minutes the rest can not be taught: it takes about ");
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("lessons")
    void everyRewritingThatIsOfferedGivesOtherCellsAndKeepsTheRules(String id, Level level) {
        LessonPlan before = plan(id, level, PlanEdits.NONE);
        List<String> problems = new ArrayList<>();
        int offered = 0;
        for (PlannedBeat beat : before.beats()) {
            for (Map.Entry<Rewriting, BeatForm> way : beat.rewritings().entrySet()) {
                offered++;
                LessonPlan after = plan(id, level, PlanEdits.NONE.with(beat.id(), way.getValue()));
                assertThat(after.changes()).as(beat.id() + " " + way.getKey()).hasSize(1);
                wrongs(id, after)
                        .forEach(wrong -> problems.add(beat.id() + " " + way.getKey() + wrong));
            }
        }
        assertThat(offered).isGreaterThan(4);
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("lessons")
    void everyBeatThatIsDroppedLeavesALessonThatHasAllItsNames(String id, Level level) {
        for (PlannedBeat beat : plan(id, level, PlanEdits.NONE).beats()) {
            LessonPlan plan = plan(id, level, drop(beat.id()));

            assertThat(wrongs(id, plan))
                    .as("without " + beat.id())
                    .noneMatch(wrong -> wrong.startsWith("NL008") || wrong.startsWith("NL601"));
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("lessons")
    void everyOfferThatIsTakenKeepsTheRules(String id, Level level) {
        for (PlanOffer offer : plan(id, level, PlanEdits.NONE).offers()) {
            LessonPlan plan = plan(id, level, add(offer.id()));

            assertThat(ids(plan)).contains(offer.id());
            assertThat(wrongs(id, plan)).as("with " + offer.id()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("lessons")
    void everyLongPlanIsOfferedAsTwoNotebooksThatKeepTheRules(String id, Level level) {
        LessonPlan whole = plan(id, level, PlanEdits.NONE);
        SplitOffer offer = whole.split();
        assertThat(offer != null).as(whole.minutes() + " minutes").isEqualTo(whole.minutes() > 60);
        if (offer == null) {
            return;
        }
        PlanEdits edits = PlanEdits.NONE.splitAt(offer.beat());
        LessonPlan first = plan(id, level, edits);
        LessonPlan second = continued(id, level, offer.beat(), edits);

        for (LessonPlan half : List.of(first, second)) {
            assertThat(half.minutes()).isBetween(20, 60);
            assertThat(WrittenPlan.roles(half, LIBRARY.concept(id).orElseThrow()))
                    .contains("visualisation", "simulation", "interactive", "practice");
            assertThat(wrongs(id, half)).isEmpty();
        }
        assertThat(first.beats().getLast().id()).isEqualTo(Pause.ID);
        assertThat(first.split().accepted()).isTrue();
        assertThat(ids(second)).contains(offer.beat());
        assertThat(ids(first)).doesNotContain(offer.beat());
        assertThat(first.title()).isNotEqualTo(second.title());
    }

    @ParameterizedTest
    @CsvSource({"universal-approximation, error-quarters", "rmsnorm, sphere", "rope, one-hand"})
    void secondNotebookBeginsWithANewThought(String id, String beat) {
        for (Level level : Level.values()) {
            LessonPlan whole = plan(id, level, PlanEdits.NONE);

            assertThat(whole.minutes()).as(level.word()).isGreaterThan(60);
            assertThat(whole.split().beat()).as(level.word()).isEqualTo(beat);
        }
    }

    @Test
    void everyLongPlanIsOfferedAsTwoWhateverTheAnswers() {
        for (Concept concept : LIBRARY.concepts()) {
            for (long right = 0; right < 1L << concept.questions().size(); right++) {
                BitSet rights = BitSet.valueOf(new long[] {right});

                LessonPlan plan =
                        planner(concept.id(), null, null).afterAnswers(answers(concept, rights));

                assertThat(plan.split() != null)
                        .as(concept.id() + ", right " + rights + ": " + plan.minutes())
                        .isEqualTo(plan.minutes() > 60);
            }
        }
    }

    @Test
    void splitThatWasTakenStaysWhereItIsWhenTheLessonGetsShorter() {
        PlanEdits taken = PlanEdits.NONE.splitAt(plan(RMSNORM, PlanEdits.NONE).split().beat());
        PlanEdits edits =
                new PlanEdits(
                        List.of(),
                        List.of("no-pull", "pre-norm-block", "what-survives"),
                        List.of(),
                        "",
                        null,
                        null,
                        taken.split(),
                        Map.of("fan-in", new BeatForm(PlannedBeat.Form.RECAP, null)));

        LessonPlan plan = plan(RMSNORM, edits);

        assertThat(plan.split().beat()).isEqualTo(taken.split());
        assertThat(plan.split().accepted()).isTrue();
        assertThat(plan.beats().getLast().id()).isEqualTo(Pause.ID);
    }

    @Test
    void splitWhoseBeatIsLeftOutIsTakenBackAndThePlanSaysSo() {
        String beat = plan(RMSNORM, PlanEdits.NONE).split().beat();
        PlanEdits edits =
                new PlanEdits(List.of(), List.of(beat), List.of(), "", null, null, beat, Map.of());

        LessonPlan plan = plan(RMSNORM, edits);

        if (plan.beat(beat).isEmpty()) {
            assertThat(plan.split() == null || !plan.split().accepted()).isTrue();
            assertThat(plan.notes()).anySatisfy(note -> assertThat(note).contains("one notebook"));
        } else {
            assertThat(plan.split().beat()).isEqualTo(beat);
        }
    }

    @Test
    void shortPlanIsNotOfferedAsTwo() {
        PlanEdits edits =
                new PlanEdits(
                        List.of(),
                        List.of("no-pull", "pre-norm-block", "what-survives"),
                        List.of(),
                        "",
                        null,
                        null,
                        null,
                        Map.of());

        LessonPlan plan = plan(RMSNORM, edits);

        assertThat(plan.minutes()).isLessThanOrEqualTo(60);
        assertThat(plan.split()).isNull();
    }

    @Test
    void notebookThatGoesOnAsksNothingAgainAndCanBeEdited() {
        LessonPlan plan = continued(RMSNORM, null, "mean-share", PlanEdits.NONE);
        LessonPlan edited =
                planner(RMSNORM, null, FROM_MEAN_SHARE)
                        .continued(
                                FROM_MEAN_SHARE,
                                new PlanDecision(List.of(), PlanEdits.NONE),
                                List.of(),
                                drop("sphere"));

        assertThat(plan.diagnostics()).isEmpty();
        assertThat(plan.title()).contains(title("mean-share"));
        assertThat(ids(edited)).doesNotContain("sphere");
        assertThat(edited.changes())
                .extracting(PlanChange::kind)
                .containsExactly(PlanChange.Kind.DROPPED);
    }

    @Test
    void sameDecisionGivesTheSamePlan() {
        PlanEdits edits =
                drop("adjacent").with("fan-in", new BeatForm(PlannedBeat.Form.RECAP, null));

        assertThat(plan(RMSNORM, edits)).isEqualTo(plan(RMSNORM, edits));
    }

    private static List<Answer> answers(Concept concept, BitSet rights) {
        List<Answer> answers = new ArrayList<>();
        for (Question question : concept.questions()) {
            answers.add(LessonPlannerTest.answer(question, rights.get(answers.size())));
        }
        return answers;
    }

    private static List<String> wrongs(String id, LessonPlan plan) {
        return WrittenPlan.wrongs(plan, LIBRARY.concept(id).orElseThrow(), LIBRARY);
    }

    private static String title(String beat) {
        return LIBRARY.concept(RMSNORM).orElseThrow().beat(beat).orElseThrow().title();
    }

    private static List<String> ids(LessonPlan plan) {
        return plan.beats().stream().map(PlannedBeat::id).toList();
    }

    private static LessonPlan plan(String id, PlanEdits edits) {
        return plan(id, null, edits);
    }

    private static LessonPlan plan(String id, Level level, PlanEdits edits) {
        return planner(id, level, null).decided(List.of(), edits);
    }

    private static LessonPlan continued(String id, Level level, String beat, PlanEdits both) {
        Continuation from = new Continuation(new LessonId("a"), beat, FROM_MEAN_SHARE.decision());
        return planner(id, level, from)
                .continued(from, new PlanDecision(List.of(), both), List.of(), PlanEdits.NONE);
    }

    private static LessonPlanner planner(String id, Level level, Continuation from) {
        Concept concept = LIBRARY.concept(id).orElseThrow();
        LessonRequest request =
                new LessonRequest(
                        concept.title(),
                        "",
                        new SourceReference.TopicOnly(),
                        null,
                        level,
                        Review.ASK,
                        null,
                        from);
        return new LessonPlanner(concept, LIBRARY, SourceDocument.none(), request);
    }

    private static PlanEdits drop(String beat) {
        return new PlanEdits(List.of(), List.of(beat), List.of(), "", null, null, null, Map.of());
    }

    private static PlanEdits add(String beat) {
        return new PlanEdits(List.of(), List.of(), List.of(beat), "", null, null, null, Map.of());
    }

    private static PlanEdits order(List<String> order) {
        return new PlanEdits(order, List.of(), List.of(), "", null, null, null, Map.of());
    }

    private static PlanEdits scope(String scope) {
        return new PlanEdits(List.of(), List.of(), List.of(), scope, null, null, null, Map.of());
    }
}
