package org.notebooklearning.runner.execution;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.check.file.LessonModule;
import org.notebooklearning.check.python.PythonCell;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.ExerciseProof;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.notebook.NotebookFormat;
import org.notebooklearning.runner.execution.KeptKernels.GoOn;
import org.notebooklearning.runner.execution.KeptKernels.Place;
import org.notebooklearning.runner.proof.PracticeCell;

/// The runner's input, as `runner.py` describes it.
///
/// @param names of each cell, those that are looked at after it
/// @param keep the indexes of cells before which the kernel is kept
record RunnerRequest(
        Notebook notebook,
        @Nullable String utils,
        List<PracticeCell> practice,
        List<List<String>> names,
        List<Integer> keep,
        ExecutionLimits limits) {

    /// What has to do with kernels that are kept.
    ///
    /// @param places at which kernels are kept
    /// @param forgotten names of those that are not wanted any more
    /// @param from where the notebook goes on; null where it is run from its first cell
    record Keeping(List<Place> places, List<String> forgotten, @Nullable GoOn from) {
        static final Keeping NOTHING = new Keeping(List.of(), List.of(), null);

        Keeping {
            places = List.copyOf(places);
            forgotten = List.copyOf(forgotten);
        }
    }

    RunnerRequest {
        practice = List.copyOf(practice);
        names = List.copyOf(names);
        keep = List.copyOf(keep);
    }

    static RunnerRequest whole(
            Notebook notebook,
            @Nullable String utils,
            List<ExerciseProof> proofs,
            List<Integer> keep,
            ExecutionLimits limits) {
        List<List<String>> names = new ArrayList<>();
        for (Cell cell : notebook.cells()) {
            names.add(cell.isCode() ? named(cell) : List.of());
        }
        return new RunnerRequest(
                notebook, utils, PracticeCell.of(notebook, proofs), names, keep, limits);
    }

    /// What is not asked is what each cell binds.
    static RunnerRequest outputs(
            Notebook notebook,
            @Nullable String utils,
            List<ExerciseProof> proofs,
            ExecutionLimits limits) {
        List<List<String>> none = notebook.cells().stream().map(_ -> List.<String>of()).toList();
        return new RunnerRequest(
                notebook, utils, PracticeCell.of(notebook, proofs), none, List.of(), limits);
    }

    static String ofImport(String library, @Nullable String utils, ExecutionLimits limits) {
        return Json.mapper()
                .createObjectNode()
                .put("do", "import")
                .put("library", library)
                .put("utils", utils)
                .put("module", "utils")
                .<ObjectNode>set("limits", bounds(limits))
                .toString();
    }

    private static List<String> named(Cell cell) {
        return PythonCell.parse(cell.source()).bound().stream()
                .filter(name -> !name.startsWith("_"))
                .toList();
    }

    /// The index of the first cell whose exercise is tried, or one behind the last cell: no run may
    /// go on behind it.
    int firstTried() {
        return practice.stream()
                .mapToInt(PracticeCell::index)
                .min()
                .orElse(notebook.cells().size());
    }

    String json(Keeping keeping) {
        GoOn from = keeping.from();
        ObjectNode request = Json.mapper().createObjectNode().put("do", "run");
        request.put("notebook", NotebookFormat.write(from == null ? notebook : from.notebook()));
        request.put("utils", utils);
        request.put("module", LessonModule.importedBy(notebook));
        request.set("limits", bounds(limits));
        ArrayNode trials = request.putArray("trials");
        for (PracticeCell cell : practice) {
            ArrayNode sources = trials.addObject().put("cell", cell.index()).putArray("sources");
            cell.fills().forEach(fill -> sources.add(fill.source()));
        }
        ArrayNode all = request.putArray("names");
        for (List<String> ofCell : names) {
            ArrayNode array = all.addArray();
            ofCell.forEach(array::add);
        }
        ArrayNode kept = request.putArray("keep");
        for (Place place : keeping.places()) {
            kept.addObject().put("cell", place.cell()).put("name", place.name());
        }
        ArrayNode forgotten = request.putArray("forget");
        keeping.forgotten().forEach(forgotten::add);
        request.set("go_on", from == null ? null : goOn(from));
        return request.toString();
    }

    private static ObjectNode goOn(GoOn from) {
        return Json.mapper()
                .createObjectNode()
                .put("name", from.name())
                .put("cell", from.cell())
                .put("before", from.before());
    }

    private static ObjectNode bounds(ExecutionLimits limits) {
        return Json.mapper()
                .createObjectNode()
                .put("cell_seconds", limits.cell().toMillis() / 1e3)
                .put("notebook_seconds", limits.notebook().toMillis() / 1e3)
                .put("trial_seconds", limits.trial().toMillis() / 1e3)
                .put("trials_seconds", limits.trials().toMillis() / 1e3)
                .put("startup_seconds", limits.startup().toMillis() / 1e3)
                .put("memory_bytes", limits.memoryBytes())
                .put("processes", limits.processes())
                .put("file_bytes", limits.fileBytes())
                .put("output_bytes", limits.cellOutputBytes())
                .put("outputs_bytes", limits.notebookOutputBytes());
    }
}
