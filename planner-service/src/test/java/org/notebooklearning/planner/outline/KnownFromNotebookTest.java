package org.notebooklearning.planner.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.concepts.library.ConceptLibrary;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.lesson.Review;
import org.notebooklearning.contracts.lesson.SourceReference;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.LessonRecord;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlanChange;
import org.notebooklearning.contracts.plan.PlannedBeat.Form;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.planner.known.NotebookKnowledge;

class KnownFromNotebookTest {
    private static final ConceptLibrary LIBRARY = ConceptLibrary.shipped();
    private static final Concept RMSNORM = LIBRARY.concept("rmsnorm").orElseThrow();
    private static final String NORM = "mean-share";

    @Test
    void aBeatWhoseFunctionIsUsedIsRecapped() {
        LessonPlan plan =
                draft(code("import torch.nn.functional as F\nimport torch\nF.layer_norm(x, (3,))"));

        assertThat(form(plan, NORM)).isEqualTo(Form.RECAP);
        assertThat(plan.minutes()).isLessThan(draft(code("import torch")).minutes());
        assertThat(plan.changes())
                .filteredOn(change -> change.beat().equals(NORM))
                .extracting(PlanChange::kind, PlanChange::why)
                .containsExactly(tuple(PlanChange.Kind.RECAPPED, "your cells use `F.layer_norm`"));
    }

    @Test
    void importsAndDefinitionsCountWhateverTheirSpelling() {
        assertThat(form(draft(code("from torch.nn import BatchNorm1d")), "batch-statistics"))
                .isEqualTo(Form.RECAP);
        assertThat(form(draft(code("class LayerNorm:\n    pass")), NORM)).isEqualTo(Form.RECAP);
        assertThat(form(draft(code("mine.layer_norm(x)")), NORM)).isEqualTo(Form.FULL);
    }

    @Test
    void aTermCountsWhereMoreThanOneCellSpeaksOfIt() {
        Cell question = text("What is layer norm?");

        assertThat(form(draft(question), NORM)).isEqualTo(Form.FULL);
        LessonPlan plan = draft(question, text("Each LayerNorm subtracts the mean."));
        assertThat(form(plan, NORM)).isEqualTo(Form.RECAP);
        assertThat(plan.changes())
                .extracting(PlanChange::why)
                .containsExactly("2 of your cells speak of “LayerNorm”");
    }

    @Test
    void whatTheLessonIsAboutIsNeverKnown() {
        assertThat(draft(code("import torch\ntorch.nn.RMSNorm(3)")).changes()).isEmpty();
    }

    @Test
    void theCellsOfTheSameLessonSayNothing() {
        Cell own = code("import torch\ntorch.nn.functional.layer_norm(x, (3,))");
        LessonRecord record = new LessonRecord(Map.of("concept", "rmsnorm")).listing(List.of(own));
        Notebook notebook =
                Notebook.python(List.of(own)).withMetadata(LessonRecord.KEY, record.told());

        assertThat(planner(notebook).draft().changes()).isEmpty();
    }

    @Test
    void whoWantsItInFullGetsIt() {
        LessonPlanner planner = planner(notebook(code("from torch.nn import LayerNorm")));
        String title = RMSNORM.beat(NORM).orElseThrow().title();
        assertThat(form(planner.decided(List.of(), EditedPlans.scope(title)), NORM))
                .isEqualTo(Form.FULL);
    }

    private static Form form(LessonPlan plan, String beat) {
        return plan.beat(beat).orElseThrow().form();
    }

    private static LessonPlan draft(Cell... cells) {
        return planner(notebook(cells)).draft();
    }

    private static Notebook notebook(Cell... cells) {
        return Notebook.python(List.of(cells));
    }

    private static LessonPlanner planner(Notebook notebook) {
        return new LessonPlanner(
                RMSNORM,
                LIBRARY,
                SourceDocument.none(),
                new LessonRequest(
                        "RMSNorm",
                        "",
                        new SourceReference.TopicOnly(),
                        null,
                        Level.INTERMEDIATE,
                        Review.ASK,
                        null),
                NotebookKnowledge.of(notebook, "rmsnorm"));
    }

    private static Cell code(String source) {
        return Cell.code("c", source, Map.of());
    }

    private static Cell text(String source) {
        return Cell.markdown("m", source, Map.of());
    }
}
