package org.notebooklearning.check.execution;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.notebooklearning.check.proof.PracticeCell;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.notebook.NotebookFormat;

/// The runner's input, as `runner.py` describes it.
record RunnerRequest(
        Notebook notebook,
        String utils,
        List<PracticeCell> practice,
        ExecutionLimits limits,
        List<String> privateFolders) {

    String json() {
        ObjectNode request = Json.mapper().createObjectNode();
        request.put("notebook", NotebookFormat.write(notebook));
        request.put("utils", utils);
        request.set("limits", bounds());
        ArrayNode trials = request.putArray("trials");
        for (PracticeCell cell : practice) {
            ArrayNode sources = trials.addObject().put("cell", cell.index()).putArray("sources");
            cell.fills().forEach(fill -> sources.add(fill.source()));
        }
        ArrayNode folders = request.putArray("private");
        privateFolders.forEach(folders::add);
        return request.toString();
    }

    private ObjectNode bounds() {
        return Json.mapper()
                .createObjectNode()
                .put("cell_seconds", limits.cell().toMillis() / 1e3)
                .put("notebook_seconds", limits.notebook().toMillis() / 1e3)
                .put("trial_seconds", limits.trial().toMillis() / 1e3)
                .put("trials_seconds", limits.trials().toMillis() / 1e3)
                .put("startup_seconds", limits.startup().toSeconds())
                .put("memory_bytes", limits.memoryBytes())
                .put("processes", limits.processes())
                .put("output_bytes", limits.cellOutputBytes())
                .put("outputs_bytes", limits.notebookOutputBytes());
    }
}
