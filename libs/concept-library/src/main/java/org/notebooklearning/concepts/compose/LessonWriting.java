package org.notebooklearning.concepts.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.notebooklearning.concepts.library.Beat;
import org.notebooklearning.concepts.library.BeatCell;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.CellTag;
import org.notebooklearning.contracts.notebook.ExerciseProof;
import org.notebooklearning.contracts.notebook.LessonDraft;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlanAuthor;
import org.notebooklearning.contracts.plan.PlannedBeat;
import org.notebooklearning.contracts.plan.SplitOffer;
import org.notebooklearning.contracts.source.SourceDocument;

/// A lesson while it is written, beat by beat. Nothing in it depends on time or chance: the same
/// plan and source give the same cells, ids included.
public final class LessonWriting {
    private static final int LONGEST_ID = 64;
    private final Concept concept;
    private final LessonPlan plan;
    private final SourceDocument source;
    private final Composition composition;
    private final List<Cell> cells = new ArrayList<>();
    private final List<ExerciseProof> proofs = new ArrayList<>();
    private final List<LessonDraft.Quotation> quotations = new ArrayList<>();
    private final Map<String, Place> places = new LinkedHashMap<>();

    /// Where a cell stands in the library.
    ///
    /// @param line of the beat's file, from 1, where the cell's text begins; 0 where it is from no
    ///     file
    public record Place(String beat, int line) {}

    public LessonWriting(Concept concept, LessonPlan plan, SourceDocument source) {
        this.concept = concept;
        this.plan = plan;
        this.source = source;
        this.composition = new Composition(plan.level(), source);
    }

    /// Writes the next beat of the plan and returns its cells.
    public List<Cell> write(PlannedBeat planned) {
        Beat beat = beat(planned.id());
        int before = cells.size();
        for (ComposedCell composed : composition.next(beat, planned.form(), planned.level())) {
            add(beat, composed, cells.size() - before + 1);
        }
        return List.copyOf(cells.subList(before, cells.size()));
    }

    private Beat beat(String id) {
        SplitOffer split = plan.split();
        if (split != null && id.equals(Pause.ID)) {
            return Pause.beat(split);
        }
        return concept.beat(id)
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "The plan has a beat that the concept has not: " + id));
    }

    /// The draft of everything that was written.
    ///
    /// @param utils text of the `utils.py` that is delivered with it
    public LessonDraft finished(String utils) {
        Notebook notebook = Notebook.python(cells).withMetadata("notebook_learning", provenance());
        return new LessonDraft(notebook, utils, proofs, quotations, links());
    }

    /// Where each cell that was written comes from, by its id.
    public Map<String, Place> places() {
        return Map.copyOf(places);
    }

    private void add(Beat beat, ComposedCell composed, int number) {
        BeatCell cell = composed.cell();
        String id = id(beat.id(), number);
        Map<String, Object> tag =
                new CellTag(beat.id(), beat.kind(), cell.role(), cell.exercise()).asMetadata();
        cells.add(
                cell.markdown()
                        ? Cell.markdown(id, composed.source(), tag)
                        : Cell.code(id, composed.source(), tag));
        places.put(id, new Place(beat.id(), cell.line()));
        if (cell.isPractice()) {
            proofs.add(proof(beat, cell.exercise()));
        }
        if (composed.quote() != null) {
            quotations.add(
                    new LessonDraft.Quotation(
                            id,
                            composed.quote().text(),
                            composed.quote().page(),
                            composed.quote().section()));
        }
    }

    private static ExerciseProof proof(Beat beat, String exercise) {
        BeatCell answer =
                beat.answerTo(exercise)
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "The exercise " + exercise + " has no answer"));
        List<ExerciseProof.Misconception> misconceptions =
                beat.cells().stream()
                        .filter(c -> c.isMisconception() && c.exercise().equals(exercise))
                        .map(c -> new ExerciseProof.Misconception(c.name(), c.source()))
                        .toList();
        return new ExerciseProof(exercise, answer.source(), misconceptions);
    }

    private List<String> links() {
        Set<String> links = new LinkedHashSet<>();
        concept.links().forEach(link -> links.add(link.url()));
        Stream.concat(
                        source.links().stream().map(SourceDocument.Link::url),
                        source.references().stream().map(SourceDocument.Reference::url))
                .filter(Objects::nonNull)
                .forEach(links::add);
        return List.copyOf(links);
    }

    private Map<String, Object> provenance() {
        Map<String, Object> made = new LinkedHashMap<>();
        PlanAuthor author = plan.author();
        made.put("author", author == null ? "concept library" : author.model());
        made.put("concept", concept.id());
        made.put("title", plan.title());
        made.put("level", plan.level().word());
        made.put("minutes", plan.minutes());
        made.put("beats", plan.beats().stream().map(PlannedBeat::id).toList());
        if (source.form() != SourceDocument.Form.NONE) {
            made.put("source", source.title().isEmpty() ? source.origin() : source.title());
            made.put("source_origin", source.origin());
        }
        return made;
    }

    /// nbformat allows 64 characters; beats' ids are unique and the number is kept whole.
    private static String id(String beat, int number) {
        String end = "-" + number;
        int room = LONGEST_ID - end.length();
        return (beat.length() <= room ? beat : beat.substring(0, room)) + end;
    }
}
