package org.notebooklearning.merge.lesson;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.notebooklearning.check.file.LessonModule;
import org.notebooklearning.check.python.Import;
import org.notebooklearning.check.python.PythonCell;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.ExerciseProof;
import org.notebooklearning.contracts.notebook.LessonDraft;
import org.notebooklearning.contracts.notebook.LessonRecord;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.merge.names.NameConflicts;
import org.notebooklearning.merge.names.Renaming;

/// Puts a lesson into a notebook.
///
/// 1. Find the place: where the lesson stands already, else behind the cell that was named.
/// 2. Give its cells ids, its module and its names others where the notebook has them already.
/// 3. Merge imports and seed into what is there.
/// 4. Set back what the learner's cells changed for everything, and set it again behind the lesson.
public final class LessonMerge {
    /// How the id of the cell ends that sets everything again as the learner's cells had it.
    static final String RESTORE = "-restore";

    private final Notebook given;
    private final String concept;
    private final Optional<EarlierLesson> earlier;
    private final int place;
    private final List<String> notes = new ArrayList<>();

    private LessonMerge(Notebook given, String after, LessonDraft draft) {
        this.given = given;
        this.concept =
                LessonRecord.of(draft.notebook()).stream()
                        .map(LessonRecord::concept)
                        .findFirst()
                        .orElse("lesson");
        this.earlier = EarlierLesson.in(given, concept);
        this.place =
                earlier.map(EarlierLesson::first)
                        .orElseGet(
                                () -> CellPlace.behind(given, after).orElse(given.cells().size()));
    }

    /// The lesson of `draft` in `given`.
    ///
    /// @param given with valid ids
    /// @param after the cell behind which it goes, as CellPlace reads it; empty for the end
    /// @param ownSeed whether the lesson sets its own seed though the learner's cells set one
    public static MergedLesson of(
            Notebook given, String after, LessonDraft draft, boolean ownSeed) {
        return new LessonMerge(given, after, draft).merged(draft, ownSeed);
    }

    private MergedLesson merged(LessonDraft draft, boolean ownSeed) {
        List<Cell> theirs = given.cells().stream().filter(cell -> !isOwn(cell)).toList();
        String module = LessonModule.among(given);
        LessonDraft renamed = withModule(withIds(draft, theirs), module);
        NameConflicts conflicts = NameConflicts.of(python(theirs), pythonOf(renamed));
        LessonDraft alone = withNames(renamed, conflicts);
        tellNames(conflicts, module);
        return placed(alone, conflicts, module, ownSeed);
    }

    private boolean isOwn(Cell cell) {
        return earlier.isPresent() && earlier.get().owns(cell);
    }

    private MergedLesson placed(
            LessonDraft alone, NameConflicts conflicts, String module, boolean ownSeed) {
        List<Cell> above = new ArrayList<>(given.cells().subList(0, place));
        int end = earlier.map(it -> it.last() + 1).orElse(place);
        List<Cell> below = given.cells().subList(end, given.cells().size());
        List<Cell> lesson = new ArrayList<>(alone.notebook().cells());
        int setup = setupOf(lesson);
        boolean seedIsTheirs = false;
        if (setup >= 0) {
            SetupMerge merge = setup(lesson, setup, above, conflicts, module, ownSeed);
            seedIsTheirs = merge.seedIsTheirs();
            List<GlobalState.Setting> settings = GlobalState.behind(above);
            State state = state(lesson.get(setup), settings);
            String rest = (merge.rest() + "\n\n" + state.usual).strip();
            if (rest.isEmpty()) {
                lesson.remove(setup);
            } else {
                lesson.set(setup, lesson.get(setup).withSource(rest));
            }
            if (!state.theirs.isEmpty() && below.stream().anyMatch(Cell::isCode)) {
                lesson.add(Cell.code(concept + RESTORE, state.theirs, Map.of()));
            }
            tellState(settings);
        }
        List<Cell> placed =
                earlier.map(
                                it -> {
                                    EarlierLesson.Woven woven = it.woven(lesson);
                                    notes.add(woven.counts());
                                    notes.addAll(woven.told());
                                    return woven.cells();
                                })
                        .orElse(lesson);
        return new MergedLesson(alone, above, placed, lesson, below, notes, module, seedIsTheirs);
    }

    private SetupMerge setup(
            List<Cell> lesson,
            int setup,
            List<Cell> above,
            NameConflicts conflicts,
            String module,
            boolean ownSeed) {
        OptionalInt host = ImportHost.in(above, LessonRecord.givenCells(given));
        List<PythonCell> before = python(above);
        Seeds seeds = Seeds.in(before);
        boolean drawsFromTorch = lesson.get(setup).source().contains("torch");
        boolean seeded = !seeds.call().isEmpty() && (seeds.torch() || !drawsFromTorch);
        Set<String> used = new HashSet<>();
        for (int index = 0; index < lesson.size(); index++) {
            if (index != setup && lesson.get(index).isCode()) {
                used.addAll(PythonCell.parse(lesson.get(index).source()).used());
            }
        }
        Set<String> apart = new HashSet<>(conflicts.all().values());
        apart.add(module);
        SetupMerge merge =
                SetupMerge.of(
                        lesson.get(setup).source(),
                        used,
                        new SetupMerge.Theirs(
                                SetupMerge.Theirs.imports(before),
                                host.isPresent(),
                                seeded && !ownSeed,
                                apart));
        if (host.isPresent() && !merge.imports().isEmpty()) {
            Cell cell = above.get(host.getAsInt());
            above.set(
                    host.getAsInt(),
                    cell.withSource(ImportHost.with(cell.source(), merge.imports())));
            notes.add(
                    "Your cell %d imports %d more: %s."
                            .formatted(
                                    host.getAsInt() + 1,
                                    merge.imports().size(),
                                    code(merge.imports())));
        }
        tellSeed(seeds, seeded, ownSeed);
        return merge;
    }

    private static int setupOf(List<Cell> lesson) {
        for (int index = 0; index < lesson.size(); index++) {
            if (lesson.get(index).isCode()) {
                return PythonCell.parse(lesson.get(index).source()).imports().isEmpty()
                        ? -1
                        : index;
            }
        }
        return -1;
    }

    /// Statements that make global state as it is from the start, and those that make it the
    /// learner's again.
    private record State(String usual, String theirs) {}

    private static State state(Cell setup, List<GlobalState.Setting> settings) {
        List<Import> imports = PythonCell.parse(setup.source()).imports();
        List<String> usual = new ArrayList<>();
        List<String> theirs = new ArrayList<>();
        for (GlobalState.Setting setting : settings) {
            Optional<String> alias =
                    imports.stream()
                            .filter(it -> it.meaning().equals(setting.module()))
                            .map(Import::bound)
                            .findFirst();
            if (alias.isPresent() && !setting.usual().isEmpty()) {
                usual.add(alias.get() + setting.usual().replace("torch.", alias.get() + "."));
                theirs.add(setting.statement());
            }
        }
        return usual.isEmpty()
                ? new State("", "")
                : new State(
                        "# as from the start, for this lesson: the notebook above has it otherwise\n"
                                + String.join("\n", usual),
                        "# as the notebook above this lesson has it\n" + String.join("\n", theirs));
    }

    private LessonDraft withIds(LessonDraft draft, List<Cell> theirs) {
        Set<String> taken =
                theirs.stream().map(cell -> String.valueOf(cell.id())).collect(Collectors.toSet());
        Map<String, String> ids = new LinkedHashMap<>();
        for (Cell cell : draft.notebook().cells()) {
            String old = String.valueOf(cell.id());
            String id = old;
            for (int number = 1; taken.contains(id); number++) {
                id = concept + "-" + old + (number == 1 ? "" : "-" + number);
                id = id.length() > 64 ? id.substring(id.length() - 64) : id;
            }
            taken.add(id);
            ids.put(old, id);
        }
        List<Cell> cells =
                draft.notebook().cells().stream()
                        .map(cell -> cell.withId(ids.get(String.valueOf(cell.id()))))
                        .toList();
        List<LessonDraft.Quotation> quotations =
                draft.quotations().stream()
                        .map(
                                it ->
                                        new LessonDraft.Quotation(
                                                ids.getOrDefault(it.cell(), it.cell()),
                                                it.text(),
                                                it.page(),
                                                it.section()))
                        .toList();
        return rewritten(draft, cells, draft.proofs(), quotations);
    }

    private static LessonDraft withModule(LessonDraft draft, String module) {
        if (module.equals("utils")) {
            return draft;
        }
        List<Cell> cells =
                draft.notebook().cells().stream()
                        .map(
                                cell ->
                                        cell.withSource(
                                                LessonModule.renamed(
                                                        cell.isCode(),
                                                        cell.source(),
                                                        "utils",
                                                        module)))
                        .toList();
        List<ExerciseProof> proofs =
                draft.proofs().stream()
                        .map(
                                proof ->
                                        filled(
                                                proof,
                                                fill ->
                                                        LessonModule.renamed(
                                                                true, fill, "utils", module)))
                        .toList();
        return rewritten(draft, cells, proofs, draft.quotations());
    }

    private static LessonDraft withNames(LessonDraft draft, NameConflicts conflicts) {
        Renaming renaming = new Renaming(conflicts.all());
        if (renaming.names().isEmpty()) {
            return draft;
        }
        List<Cell> old = draft.notebook().cells();
        List<ExerciseProof> proofs =
                draft.proofs().stream()
                        .map(
                                proof ->
                                        practice(old, proof)
                                                .map(
                                                        source ->
                                                                filled(
                                                                        proof,
                                                                        fill ->
                                                                                renaming.fill(
                                                                                        source,
                                                                                        fill)))
                                                .orElse(proof))
                        .toList();
        List<Cell> cells = new ArrayList<>();
        int setup = setupOf(old);
        for (int index = 0; index < old.size(); index++) {
            Cell cell = old.get(index);
            String source =
                    cell.isCode()
                            ? renaming.code(cell.source())
                            : cell.isMarkdown() ? renaming.text(cell.source()) : cell.source();
            if (index == setup && !conflicts.builtins().isEmpty()) {
                List<String> imports = new ArrayList<>();
                conflicts
                        .builtins()
                        .forEach(
                                (name, own) ->
                                        imports.add("from builtins import " + name + " as " + own));
                source = ImportHost.with(source, imports);
            }
            cells.add(cell.withSource(source));
        }
        return rewritten(draft, cells, proofs, draft.quotations());
    }

    private static Optional<String> practice(List<Cell> cells, ExerciseProof proof) {
        return cells.stream()
                .filter(Cell::isCode)
                .filter(cell -> cell.source().contains(ExerciseProof.BLANK))
                .filter(
                        cell ->
                                org.notebooklearning.contracts.notebook.CellTag.of(cell)
                                        .filter(tag -> tag.exercise().equals(proof.exercise()))
                                        .isPresent())
                .map(Cell::source)
                .findFirst();
    }

    private static ExerciseProof filled(
            ExerciseProof proof, java.util.function.UnaryOperator<String> change) {
        return new ExerciseProof(
                proof.exercise(),
                change.apply(proof.reference()),
                proof.misconceptions().stream()
                        .map(
                                it ->
                                        new ExerciseProof.Misconception(
                                                it.name(), change.apply(it.fill())))
                        .toList());
    }

    private static LessonDraft rewritten(
            LessonDraft draft,
            List<Cell> cells,
            List<ExerciseProof> proofs,
            List<LessonDraft.Quotation> quotations) {
        Notebook old = draft.notebook();
        return new LessonDraft(
                new Notebook(cells, old.metadata(), old.format(), old.formatMinor()),
                draft.utils(),
                proofs,
                quotations,
                draft.allowedLinks(),
                draft.authorship(),
                draft.reading());
    }

    private static List<PythonCell> python(List<Cell> cells) {
        return cells.stream()
                .map(cell -> PythonCell.parse(cell.isCode() ? cell.source() : ""))
                .toList();
    }

    /// The lesson's code, answers of its exercises included.
    private static List<PythonCell> pythonOf(LessonDraft draft) {
        List<PythonCell> cells = new ArrayList<>(python(draft.notebook().cells()));
        for (ExerciseProof proof : draft.proofs()) {
            practice(draft.notebook().cells(), proof)
                    .map(source -> ExerciseProof.filled(source, proof.reference()))
                    .map(PythonCell::parse)
                    .ifPresent(cells::add);
        }
        return cells;
    }

    private void tellNames(NameConflicts conflicts, String module) {
        if (!module.equals("utils")) {
            notes.add("You have a `utils` of your own, so the lesson imports `" + module + "`.");
        }
        if (!conflicts.renamed().isEmpty()) {
            notes.add(
                    "You use these names already, so the lesson has others: "
                            + pairs(conflicts.renamed())
                            + ".");
        }
        if (!conflicts.builtins().isEmpty()) {
            notes.add(
                    "These names of Python mean something else in your notebook, so the lesson has others for them: "
                            + pairs(conflicts.builtins())
                            + ".");
        }
    }

    private void tellSeed(Seeds seeds, boolean seeded, boolean ownSeed) {
        if (seeds.call().isEmpty()) {
            return;
        }
        if (!seeded) {
            notes.add(
                    "Your `"
                            + seeds.call()
                            + "` does not seed torch, from which the lesson draws: the lesson sets its own seed.");
        } else if (ownSeed) {
            notes.add(
                    "With your `"
                            + seeds.call()
                            + "` alone the lesson does not hold, so it sets its own seed behind it.");
        } else {
            notes.add(
                    "Your `"
                            + seeds.call()
                            + "` is the one seed: the lesson sets none, and its numbers follow yours.");
        }
    }

    private void tellState(List<GlobalState.Setting> settings) {
        for (GlobalState.Setting setting : settings) {
            notes.add(
                    "Cell %d says `%s`: %s%s."
                            .formatted(
                                    setting.cell() + 1,
                                    setting.statement(),
                                    setting.effect(),
                                    setting.usual().isEmpty()
                                            ? ", in the lesson too"
                                            : ". The lesson sets it back for itself"));
        }
    }

    private static String pairs(Map<String, String> names) {
        return names.entrySet().stream()
                .map(it -> "`" + it.getValue() + "` for `" + it.getKey() + "`")
                .collect(Collectors.joining(", "));
    }

    private static String code(List<String> lines) {
        return lines.stream()
                .map(String::strip)
                .map(line -> "`" + line + "`")
                .collect(Collectors.joining(", "));
    }
}
