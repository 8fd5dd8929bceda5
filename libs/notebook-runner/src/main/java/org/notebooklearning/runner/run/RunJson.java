package org.notebooklearning.runner.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.runner.execution.RunOutcome;

/// Writes what came of runs for programs, as `docs/run.md` describes it. Times are in seconds.
public final class RunJson {
    private RunJson() {}

    /// All files as one JSON document.
    ///
    /// @param environment versions by package
    public static String of(List<FileRun> files, Map<String, String> environment) {
        ObjectNode root = Json.mapper().createObjectNode();
        root.put("passed", files.stream().allMatch(FileRun::complete));
        root.set("environment", Json.mapper().valueToTree(environment));
        ArrayNode notebooks = root.putArray("notebooks");
        for (FileRun file : files) {
            ObjectNode notebook = notebooks.addObject().put("file", file.file().toString());
            notebook.put("passed", file.complete());
            switch (file.result()) {
                case FileRun.Result.NotRun(String why) -> notebook.put("not_run", why);
                case FileRun.Result.Refused(String reason, String remedy) ->
                        notebook.put("refused", reason).put("remedy", remedy);
                case FileRun.Result.Ran ran -> {
                    notebook.set("differences", Json.mapper().valueToTree(ran.differences()));
                    ArrayNode runs = notebook.putArray("runs");
                    ran.runs().forEach(run -> runs.add(run(run)));
                }
            }
        }
        return root.toPrettyString() + "\n";
    }

    private static ObjectNode run(RunOutcome.Ran ran) {
        ObjectNode run = Json.mapper().createObjectNode();
        run.put("seconds", seconds(ran.took()));
        run.put("kernel_seconds", ran.kernel().seconds());
        run.put("forked", ran.kernel().forked());
        run.put("why_not_forked", ran.kernel().why());
        run.put("peak_memory_bytes", ran.peakMemoryBytes());
        run.set("error", Json.mapper().valueToTree(ran.error()));
        run.set("limit", Json.mapper().valueToTree(ran.limit()));
        run.set("cells", Json.mapper().valueToTree(ran.cells()));
        return run;
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
