package org.notebooklearning.runner.execution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.report.LessonReport.CellRun;

/// What a sandbox keeps of the notebooks that it ran: kernels behind some of their first cells,
/// from which a notebook that begins with the same code can go on. Those that were used last are
/// kept, since each costs some tens of MiB.
final class KeptKernels {
    private static final int MOST = 6;
    private final Map<String, Kept> all = new LinkedHashMap<>();
    private final List<String> forgotten = new ArrayList<>();
    private int count;

    /// One kernel.
    ///
    /// @param code the cells that it has run, with their outputs
    private record Kept(@Nullable String utils, List<Cell> code, List<CellRun> runs) {}

    /// Where a notebook goes on.
    ///
    /// @param name of the kernel
    /// @param cell the index of the first cell that is run
    /// @param before imports that the kernel does not have yet
    /// @param notebook with the outputs of the cells that are not run again
    /// @param runs of these
    record GoOn(String name, int cell, String before, Notebook notebook, List<CellRun> runs) {
        GoOn {
            runs = List.copyOf(runs);
        }
    }

    /// A place in a notebook, and the name of the kernel that is to be kept there.
    record Place(int cell, String name) {}

    /// The kernel that has run the most of `notebook`.
    ///
    /// @param first the index of a cell that has to be run
    Optional<GoOn> best(Notebook notebook, @Nullable String utils, int first) {
        Optional<GoOn> best = Optional.empty();
        for (String name : List.copyOf(all.keySet())) {
            Optional<GoOn> found = goOn(name, notebook, utils).filter(one -> one.cell <= first);
            if (found.isPresent() && best.map(GoOn::cell).orElse(0) < found.get().cell) {
                best = found;
            }
        }
        best.ifPresent(one -> all.put(one.name, all.remove(one.name)));
        return best;
    }

    private Optional<GoOn> goOn(String name, Notebook notebook, @Nullable String utils) {
        Kept kept = all.get(name);
        if (kept == null || !Objects.equals(kept.utils, utils)) {
            return Optional.empty();
        }
        List<Cell> cells = new ArrayList<>(notebook.cells());
        List<CellRun> runs = new ArrayList<>();
        Set<String> imports = new LinkedHashSet<>();
        int cell = 0;
        for (int code = 0; code < kept.code.size(); cell++) {
            if (cell == cells.size()) {
                return Optional.empty();
            }
            Cell wanted = cells.get(cell);
            if (wanted.isCode()) {
                Cell ran = kept.code.get(code);
                Optional<Set<String>> missing = Imports.missing(ran.source(), wanted.source());
                if (missing.isEmpty()) {
                    return Optional.empty();
                }
                imports.addAll(missing.get());
                cells.set(cell, asRun(wanted, ran));
                runs.add(asRun(wanted, kept.runs.get(code)));
                code++;
            }
        }
        String before = String.join("\n", imports);
        Notebook begun =
                new Notebook(cells, notebook.metadata(), notebook.format(), notebook.formatMinor());
        return Optional.of(new GoOn(name, cell, before, begun, runs));
    }

    private static Cell asRun(Cell cell, Cell ran) {
        return cell.withRun(ran.executionCount(), ran.outputs());
    }

    private static CellRun asRun(Cell cell, CellRun ran) {
        String id = cell.id();
        return new CellRun(
                id == null ? ran.cell() : id,
                ran.seconds(),
                ran.outputBytes(),
                ran.memoryBytes(),
                ran.bound());
    }

    /// Names for the kernels to be kept before the cells of these indexes; none for a place that
    /// `from` is at already.
    List<Place> places(List<Integer> cells, @Nullable GoOn from) {
        int begin = from == null ? 0 : from.cell;
        return cells.stream()
                .filter(cell -> cell > begin)
                .map(cell -> new Place(cell, "kernel " + ++count))
                .toList();
    }

    /// Notes what is kept of `places` now that a notebook was run, and lets go of what was used
    /// least.
    ///
    /// @param names under which the sandbox keeps something
    void ran(List<Place> places, Set<String> names, RunnerRequest request, RunOutcome.Ran ran) {
        all.keySet().retainAll(names);
        for (Place place : places) {
            if (names.contains(place.name)) {
                List<Cell> code =
                        ran.executed().cells().subList(0, place.cell).stream()
                                .filter(Cell::isCode)
                                .toList();
                all.put(
                        place.name,
                        new Kept(request.utils(), code, ran.cells().subList(0, code.size())));
            }
        }
        while (all.size() > MOST) {
            String oldest = all.keySet().iterator().next();
            all.remove(oldest);
            forgotten.add(oldest);
        }
    }

    /// The names that the sandbox need not keep any more; each is told once.
    List<String> forgotten() {
        List<String> told = List.copyOf(forgotten);
        forgotten.clear();
        return told;
    }

    /// How many code cells of `notebook` a kernel has run.
    int shared(Notebook notebook, @Nullable String utils) {
        return best(notebook, utils, notebook.cells().size()).map(one -> one.runs.size()).orElse(0);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    void clear() {
        all.clear();
        forgotten.clear();
    }
}
