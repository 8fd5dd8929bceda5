package org.notebooklearning.writer.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.notebooklearning.concepts.compose.Composition;
import org.notebooklearning.concepts.compose.Pause;
import org.notebooklearning.concepts.flow.TaughtBeat;
import org.notebooklearning.concepts.library.Beat;
import org.notebooklearning.concepts.library.BeatCell;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.concepts.library.ConceptLibrary;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.lesson.Review;
import org.notebooklearning.contracts.lesson.SourceReference;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.LessonDraft;
import org.notebooklearning.contracts.notebook.NotebookFormat;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlannedBeat;
import org.notebooklearning.contracts.plan.SplitOffer;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph;
import org.notebooklearning.contracts.source.SourceDocument.Position;
import org.notebooklearning.contracts.source.SourceDocument.Section;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.inputs.TestInputs;
import org.notebooklearning.kernel.PackageLayers;
import org.notebooklearning.pipeline.store.InMemoryArtifactStore;
import org.notebooklearning.pipeline.work.Outcome;
import org.notebooklearning.pipeline.work.Progress;
import org.notebooklearning.runner.execution.Sandbox;
import org.notebooklearning.writer.author.LessonPackages;
import org.notebooklearning.writer.author.ModelWriting;
import org.notebooklearning.writer.author.WritingKernel;

class WritePipelineTest {
    private static final ConceptLibrary LIBRARY = ConceptLibrary.in(TestInputs.path("concepts"));
    private static final Concept RMSNORM = LIBRARY.concept("rmsnorm").orElseThrow();
    private static final String SENTENCE =
            "We use a simplified version of layer normalization where the activations are only"
                    + " rescaled and no additive bias is applied.";

    private final InMemoryArtifactStore store = new InMemoryArtifactStore();
    private final List<LessonEvent> published = new ArrayList<>();

    @Test
    void writesTheSameCellsByteForByte() {
        assertThat(NotebookFormat.write(draft().notebook()))
                .isEqualTo(NotebookFormat.write(draft().notebook()));
    }

    @Test
    void tellsTheCellsOfEachBeatAsTheyAreWritten() {
        LessonDraft draft = draft();

        List<Cell> told =
                published.stream()
                        .map(LessonEvent.CellsWritten.class::cast)
                        .flatMap(written -> written.cells().stream())
                        .toList();
        assertThat(told).isEqualTo(draft.notebook().cells());
        assertThat(published).extracting(LessonEvent::id).doesNotHaveDuplicates();
    }

    @Test
    void quotesTheSourceWithItsPage() {
        LessonDraft draft = draft();

        assertThat(draft.quotations())
                .anySatisfy(
                        quotation -> {
                            assertThat(quotation.text()).isEqualTo(SENTENCE);
                            assertThat(quotation.page()).isEqualTo(5);
                            assertThat(cell(draft, quotation.cell()).source())
                                    .contains("only rescaled", "p. 5", "2.1 Model");
                        });
    }

    @Test
    void tellsWhereTheDraftIsSoThatItCanBeJudgedAgain() {
        Outcome.Done done = (Outcome.Done) handle(plan("rmsnorm"));

        LessonTask.Validate next = (LessonTask.Validate) done.next().getFirst();
        assertThat(done.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        LessonEvent.DraftWritten.class,
                        event -> {
                            assertThat(event.draft()).isEqualTo(next.draft());
                            assertThat(event.plan()).isEqualTo(next.plan());
                            assertThat(event.source()).isEqualTo(next.source());
                        });
    }

    @Test
    void neverDeliversAnswers() {
        LessonDraft draft = draft();
        String delivered =
                draft.notebook().cells().stream()
                        .map(Cell::source)
                        .collect(Collectors.joining("\n"));

        assertThat(draft.proofs()).isNotEmpty();
        assertThat(draft.proofs())
                .allSatisfy(
                        proof -> {
                            assertThat(proof.misconceptions()).isNotEmpty();
                            assertThat(delivered).doesNotContain(proof.reference());
                        });
    }

    @Test
    void givesEveryCellAnIdOfItsOwnThatNbformatAllows() {
        assertThat(draft().notebook().cells())
                .extracting(Cell::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-zA-Z0-9_-]{1,64}"));
    }

    @Test
    void refusesAPlanOnAConceptThatIsGone() {
        LessonPlan plan = plan("alchemy");

        assertThat(handle(plan))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("concept-gone"));
    }

    @Test
    void writesABeatAtItsOwnLevelAndTheOthersAtThePlans() {
        LessonDraft plain = draft(plan("rmsnorm"));
        LessonDraft own = draft(with(plan("rmsnorm"), "sphere", Level.ADVANCED));

        assertThat(sources(own, "sphere"))
                .isEqualTo(
                        RMSNORM
                                .beat("sphere")
                                .orElseThrow()
                                .delivered(Level.ADVANCED, PlannedBeat.Form.FULL)
                                .stream()
                                .filter(cell -> !cell.isQuote())
                                .map(BeatCell::source)
                                .toList())
                .isNotEqualTo(sources(plain, "sphere"));
        assertThat(sources(own, "fan-in")).isEqualTo(sources(plain, "fan-in"));
    }

    @Test
    void endsTheFirstNotebookOfTwoWithWhatWasFoundAndWhereTheWayLeads() {
        LessonPlan whole = plan("rmsnorm");
        SplitOffer split =
                new SplitOffer(
                        "mean-share",
                        "The mean may stay",
                        "it is long",
                        new SplitOffer.Share("RMSNorm: up to it", 30, List.of("Only 1 survives")),
                        new SplitOffer.Share("RMSNorm: from it on", 30, List.of()),
                        true);
        List<PlannedBeat> beats = new ArrayList<>(whole.beats().subList(0, 3));
        beats.add(
                planned(Pause.beat(split), new Composition(Level.BEGINNER, SourceDocument.none())));

        LessonDraft draft = draft(copy(whole, beats, split));

        assertThat(draft.notebook().cells().getLast().source())
                .startsWith("## What you take along")
                .contains("- Only 1 survives", "“The mean may stay”");
    }

    private static LessonPlan with(LessonPlan plan, String beat, Level level) {
        List<PlannedBeat> beats =
                plan.beats().stream()
                        .map(one -> one.id().equals(beat) ? at(level, one) : one)
                        .toList();
        return copy(plan, beats, null);
    }

    private static PlannedBeat at(Level level, PlannedBeat one) {
        return new PlannedBeat(
                one.id(),
                one.title(),
                one.intent(),
                one.kind(),
                one.form(),
                one.teaches(),
                one.minutes(),
                one.cells(),
                one.needs(),
                level,
                one.rewritings());
    }

    private static LessonPlan copy(LessonPlan plan, List<PlannedBeat> beats, SplitOffer split) {
        return new LessonPlan(
                plan.concept(),
                plan.title(),
                plan.summary(),
                plan.level(),
                plan.levelReason(),
                plan.given(),
                beats,
                plan.diagnostics(),
                plan.changes(),
                plan.sourceUse(),
                plan.notes(),
                plan.offers(),
                split,
                plan.answers(),
                plan.edits());
    }

    private static List<String> sources(LessonDraft draft, String beat) {
        return draft.notebook().cells().stream()
                .filter(cell -> String.valueOf(cell.metadata()).contains("beat=" + beat))
                .map(Cell::source)
                .filter(source -> !source.contains("\n> "))
                .toList();
    }

    private static Cell cell(LessonDraft draft, String id) {
        return draft.notebook().cells().stream()
                .filter(cell -> id.equals(cell.id()))
                .findFirst()
                .orElseThrow();
    }

    private LessonDraft draft() {
        return draft(plan("rmsnorm"));
    }

    private LessonDraft draft(LessonPlan plan) {
        published.clear();
        Outcome.Done done = (Outcome.Done) handle(plan);
        LessonTask.Validate next = (LessonTask.Validate) done.next().getFirst();
        return store.getJson(next.draft(), LessonDraft.class);
    }

    private ModelWriting withoutModel() {
        WritingKernel none = new WritingKernel(Path.of("none"), Sandbox.named("unsafe-none"), 1);
        LessonPackages packages = new LessonPackages(PackageLayers.at(Path.of("none")));
        return new ModelWriting(
                null,
                _ -> {
                    throw new IllegalStateException("Nobody's assistant is asked here");
                },
                none,
                packages,
                LIBRARY,
                store);
    }

    private Outcome handle(LessonPlan plan) {
        return new WritePipeline(() -> LIBRARY, store, Clock.systemUTC(), withoutModel())
                .handle(
                        new LessonTask.Write(
                                new LessonId("rmsnorm-1"),
                                1,
                                0,
                                new LessonRequest(
                                        "RMSNorm",
                                        "",
                                        new SourceReference.TopicOnly(),
                                        null,
                                        Level.BEGINNER,
                                        Review.NONE,
                                        null),
                                store.putJson(source()),
                                store.putJson(plan)),
                        new Progress() {
                            @Override
                            public void report(String doing, long done, long total, String unit) {
                                assertThat(done).isLessThanOrEqualTo(total);
                            }

                            @Override
                            public void publish(LessonEvent event) {
                                published.add(event);
                            }
                        });
    }

    private static LessonPlan plan(String concept) {
        Composition composition = new Composition(Level.BEGINNER, source());
        List<PlannedBeat> beats =
                RMSNORM.beats().stream()
                        .filter(beat -> beat.when() == null)
                        .filter(beat -> beat.levels().contains(Level.BEGINNER))
                        .map(beat -> planned(beat, composition))
                        .toList();
        return new LessonPlan(
                concept,
                "RMSNorm",
                "summary",
                Level.BEGINNER,
                "you named it",
                List.of(),
                beats,
                List.of(),
                List.of(),
                null);
    }

    private static PlannedBeat planned(Beat beat, Composition composition) {
        return new PlannedBeat(
                beat.id(),
                beat.title(),
                beat.intent(),
                beat.kind(),
                PlannedBeat.Form.FULL,
                beat.teaches(),
                new TaughtBeat(beat, PlannedBeat.Form.FULL, Level.BEGINNER).minutes(),
                composition.next(beat, PlannedBeat.Form.FULL).size());
    }

    private static SourceDocument source() {
        Paragraph paragraph =
                new Paragraph(
                        Paragraph.Kind.TEXT,
                        "The encoder consists of a stack of blocks. " + SENTENCE,
                        new Position(5, 0, 0));
        return new SourceDocument(
                SourceDocument.About.of(SourceDocument.Form.PDF, "A Paper", "paper.pdf")
                        .withPages(67),
                SourceDocument.Content.of(
                        List.of(new Section("2.1", "Model", 1, 5, List.of(paragraph)))));
    }
}
