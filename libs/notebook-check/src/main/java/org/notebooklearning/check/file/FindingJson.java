package org.notebooklearning.check.file;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.notebooklearning.contracts.json.Json;

/// Writes verdicts for programs: `{"passed", "notebooks": [{"file", "passed", "verdicts",
/// "fixes", "unfixed", "given"}]}`, each verdict as in a lesson's report, each fix as `{"rule",
/// "cell", "line", "before", "after"}`, each that is left as `{"rule", "cell", "line",
/// "message", "fix", "why"}`. Of a notebook to which a lesson was added, `given` names the cells
/// that stood there before; it is empty for every other.
public final class FindingJson {
    private FindingJson() {}

    /// All files as one JSON document.
    public static String of(List<CheckedFile> files) {
        ObjectNode root = Json.mapper().createObjectNode();
        root.put("passed", files.stream().allMatch(CheckedFile::passed));
        ArrayNode notebooks = root.putArray("notebooks");
        for (CheckedFile checked : files) {
            ObjectNode notebook = notebooks.addObject();
            notebook.put("file", checked.file().toString());
            notebook.put("passed", checked.passed());
            notebook.set("verdicts", Json.mapper().valueToTree(checked.verdicts()));
            notebook.set("fixes", Json.mapper().valueToTree(checked.fixes()));
            notebook.set("unfixed", Json.mapper().valueToTree(checked.unfixed()));
            notebook.set(
                    "given",
                    Json.mapper()
                            .valueToTree(
                                    checked.given().stream()
                                            .sorted(
                                                    comparing(
                                                            name ->
                                                                    checked.cells()
                                                                            .getOrDefault(name, 0)))
                                            .toList()));
        }
        return root.toPrettyString() + "\n";
    }
}
