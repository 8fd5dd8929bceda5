package org.notebooklearning.author.beat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.author.cells.CellText;
import org.notebooklearning.author.cells.SeenCell;
import org.notebooklearning.author.outline.SketchConcept;
import org.notebooklearning.concepts.compose.LessonWriting;
import org.notebooklearning.concepts.library.Beat;
import org.notebooklearning.concepts.library.BeatCell;
import org.notebooklearning.concepts.library.BeatFile;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.ExerciseProof;
import org.notebooklearning.contracts.notebook.LessonDraft;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlannedBeat;
import org.notebooklearning.contracts.report.LessonReport.BoundName;

/// Some or all beats of a lesson as they would be delivered, made by the code that makes the
/// library's lessons.
public final class LessonSoFar {
    private static final String SETUP = "setup";
    private final List<WrittenBeat> written;
    private final Map<String, Beat> beats = new HashMap<>();
    private final LessonDraft draft;
    private final Map<String, LessonWriting.Place> places;

    private LessonSoFar(LessonFrame frame, List<WrittenBeat> written) {
        this.written = List.copyOf(written);
        for (WrittenBeat beat : written) {
            boolean first = beat.equals(written.getFirst());
            beats.put(beat.id(), parsed(frame, beat, first ? imports(written) : Set.of()));
        }
        LessonPlan plan = plan(frame, written);
        LessonWriting writing = new LessonWriting(concept(frame), plan, frame.source());
        plan.beats().forEach(writing::write);
        this.draft = writing.finished(frame.library().utils());
        this.places = writing.places();
    }

    /// The lesson of `written`, which are in the plan's order and begin with its first beat;
    /// [org.notebooklearning.concepts.library.ConceptFormatException] or IllegalStateException
    /// where what was written is not in the form.
    public static LessonSoFar of(LessonFrame frame, List<WrittenBeat> written) {
        return new LessonSoFar(frame, written);
    }

    public LessonDraft draft() {
        return draft;
    }

    public List<WrittenBeat> written() {
        return written;
    }

    /// The beat of this id as the library reads it.
    public Beat beat(String id) {
        return Optional.ofNullable(beats.get(id)).orElseThrow();
    }

    /// What proves the exercises of one beat.
    public List<ExerciseProof> proofs(String beat) {
        Set<String> exercises = new HashSet<>();
        beat(beat).cells().forEach(cell -> exercises.add(cell.exercise()));
        return draft.proofs().stream().filter(one -> exercises.contains(one.exercise())).toList();
    }

    /// The beat and the number in it, from 1, of a cell of the draft; empty for the cell of all
    /// imports, which no model wrote.
    public Optional<Where> where(String cell) {
        LessonWriting.@Nullable Place place = places.get(cell);
        if (place == null) {
            return Optional.empty();
        }
        int number = 0;
        for (BeatCell one : beat(place.beat()).cells()) {
            boolean setup = one.role().word().equals(SETUP);
            number += setup ? 0 : 1;
            if (one.line() == place.line()) {
                return setup ? Optional.empty() : Optional.of(new Where(place.beat(), number));
            }
        }
        return Optional.empty();
    }

    /// How many cells of the draft come before a beat.
    int before(String beat) {
        List<Cell> cells = draft.notebook().cells();
        int before = 0;
        for (Cell cell : cells) {
            String id = cell.id();
            if (id != null && where(id).filter(one -> one.beat().equals(beat)).isPresent()) {
                return before;
            }
            before++;
        }
        return before;
    }

    /// A cell by its number in its beat.
    public record Where(String beat, int number) {
        @Override
        public String toString() {
            return beat + "/" + number;
        }
    }

    /// The cells of a beat with what came out of them in `executed`.
    public List<SeenCell> seen(String beat, Notebook executed) {
        Map<Integer, Cell> run = new HashMap<>();
        for (Cell cell : executed.cells()) {
            String id = cell.id();
            Optional<Where> where = id == null ? Optional.empty() : where(id);
            where.filter(one -> one.beat().equals(beat))
                    .ifPresent(one -> run.put(one.number(), cell));
        }
        List<SeenCell> seen = new ArrayList<>();
        for (CellText cell : cells(beat)) {
            int number = seen.size() + 1;
            Cell ran = run.get(number);
            seen.add(ran == null ? SeenCell.unseen(number, cell) : SeenCell.of(number, cell, ran));
        }
        return seen;
    }

    /// What the names that a beat binds stood for after its cells.
    public List<BoundName> bound(String beat, LessonRuns.Ran ran) {
        return ran.cells().stream()
                .filter(run -> where(run.cell()).filter(one -> one.beat().equals(beat)).isPresent())
                .flatMap(run -> run.bound().stream())
                .toList();
    }

    private List<CellText> cells(String beat) {
        return written.stream()
                .filter(one -> one.id().equals(beat))
                .findFirst()
                .orElseThrow()
                .cells();
    }

    private static Set<String> imports(List<WrittenBeat> written) {
        return BeatText.allImports(written);
    }

    private static Beat parsed(LessonFrame frame, WrittenBeat beat, Set<String> imports) {
        String text = BeatText.file(frame.outlined(beat.id()), beat.cells(), imports);
        return BeatFile.read(BeatText.path(beat.id()), text);
    }

    private Concept concept(LessonFrame frame) {
        Concept sketch = SketchConcept.of(frame.outline());
        return new Concept(
                sketch.id(),
                sketch.title(),
                sketch.summary(),
                sketch.why(),
                sketch.aliases(),
                sketch.keywords(),
                sketch.requires(),
                sketch.given(),
                sketch.neighbours(),
                sketch.libraryCall(),
                sketch.maths(),
                sketch.links(),
                written.stream().map(one -> beat(one.id())).toList(),
                List.of());
    }

    private static LessonPlan plan(LessonFrame frame, List<WrittenBeat> written) {
        LessonPlan plan = frame.plan();
        List<PlannedBeat> beats =
                plan.beats().stream()
                        .filter(beat -> written.stream().anyMatch(w -> w.id().equals(beat.id())))
                        .toList();
        return new LessonPlan(
                plan.concept(),
                plan.title(),
                plan.summary(),
                plan.level(),
                plan.levelReason(),
                plan.given(),
                beats,
                List.of(),
                List.of(),
                plan.sourceUse());
    }
}
