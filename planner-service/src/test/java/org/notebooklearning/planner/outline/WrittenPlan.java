package org.notebooklearning.planner.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.notebooklearning.check.rule.CellReadings;
import org.notebooklearning.check.rule.LessonUnderCheck;
import org.notebooklearning.check.rule.RuleCatalogue;
import org.notebooklearning.check.rule.RuleEngine;
import org.notebooklearning.check.rule.RuleObserver;
import org.notebooklearning.concepts.compose.ComposedCell;
import org.notebooklearning.concepts.compose.Composition;
import org.notebooklearning.concepts.compose.Pause;
import org.notebooklearning.concepts.library.Beat;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.concepts.library.ConceptLibrary;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.CellRole;
import org.notebooklearning.contracts.notebook.CellTag;
import org.notebooklearning.contracts.notebook.LessonDraft;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlannedBeat;
import org.notebooklearning.contracts.report.Verdict;
import org.notebooklearning.contracts.source.SourceDocument;

/// The notebook of a plan, and what the rules that need no kernel say of it.
final class WrittenPlan {
    /// What the rules say that can make a lesson wrong; the others would take most of the time.
    private static final Set<String> BLOCKING =
            RuleCatalogue.entries().stream()
                    .filter(rule -> rule.severity() == Verdict.Severity.BLOCK)
                    .map(RuleCatalogue.Entry::id)
                    .collect(Collectors.toSet());

    /// Plans of one concept have most of their cells in common.
    private static final ThreadLocal<CellReadings> READINGS =
            ThreadLocal.withInitial(CellReadings::new);

    private WrittenPlan() {}

    /// One line for each blocking finding.
    static List<String> wrongs(LessonPlan plan, Concept concept, ConceptLibrary library) {
        List<String> links = concept.links().stream().map(Concept.Link::url).toList();
        LessonDraft draft =
                new LessonDraft(
                        Notebook.python(cells(plan, concept)),
                        library.utils(),
                        List.of(),
                        List.of(),
                        links);
        LessonUnderCheck lesson = LessonUnderCheck.of(draft, READINGS.get()).withPlan(plan);
        return RuleEngine.judge(lesson, BLOCKING::contains, RuleObserver.none()).stream()
                .filter(Verdict::blocks)
                .flatMap(
                        verdict ->
                                verdict.findings().stream()
                                        .map(
                                                finding ->
                                                        verdict.rule()
                                                                + " "
                                                                + finding.cell()
                                                                + " "
                                                                + finding.message()))
                .toList();
    }

    /// The roles of its cells.
    static Set<CellRole> roles(LessonPlan plan, Concept concept) {
        return cells(plan, concept).stream()
                .map(cell -> CellTag.of(cell).orElseThrow().role())
                .collect(Collectors.toSet());
    }

    private static List<Cell> cells(LessonPlan plan, Concept concept) {
        Composition composition = new Composition(plan.level(), SourceDocument.none());
        List<Cell> cells = new ArrayList<>();
        for (PlannedBeat planned : plan.beats()) {
            Beat beat =
                    planned.id().equals(Pause.ID)
                            ? Pause.beat(plan.split())
                            : concept.beat(planned.id()).orElseThrow();
            for (ComposedCell cell : composition.next(beat, planned.form(), planned.level())) {
                var tag =
                        new CellTag(
                                        beat.id(),
                                        beat.kind(),
                                        cell.cell().role(),
                                        cell.cell().exercise())
                                .asMetadata();
                String id = "cell-" + cells.size();
                cells.add(
                        cell.cell().markdown()
                                ? Cell.markdown(id, cell.source(), tag)
                                : Cell.code(id, cell.source(), tag));
            }
        }
        return cells;
    }
}
