package org.notebooklearning.check.file;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.notebooklearning.check.rule.RuleCatalogue;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.report.Verdict;
import org.notebooklearning.contracts.report.Verdict.Finding;
import org.notebooklearning.contracts.report.Verdict.Severity;

/// Writes findings as a SARIF 2.1.0 log, which code hosts and editors show beside the file. Its
/// line numbers are those of the `.ipynb` file, not of the cell, since viewers open it as text; the
/// cell stands beside them as a logical location.
public final class FindingSarif {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

    private FindingSarif() {}

    /// The findings of all files as one log; their paths are told relative to `base` where they
    /// are under it.
    public static String of(List<CheckedFile> files, Path base) throws IOException {
        ObjectNode root = Json.mapper().createObjectNode();
        root.put("$schema", SCHEMA);
        root.put("version", "2.1.0");
        ObjectNode run = root.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "notebook-learning");
        rules(driver.putArray("rules"));
        ArrayNode results = run.putArray("results");
        for (CheckedFile checked : files) {
            SourceLines lines = SourceLines.of(checked.file());
            String uri = uri(checked.file(), base);
            for (Verdict verdict : checked.verdicts()) {
                for (Finding finding : verdict.findings()) {
                    result(results.addObject(), checked, verdict, finding, lines, uri);
                }
            }
        }
        return root.toPrettyString() + "\n";
    }

    private static void rules(ArrayNode rules) {
        for (RuleCatalogue.Entry entry : RuleCatalogue.entries()) {
            ObjectNode rule = rules.addObject();
            rule.put("id", entry.id());
            rule.putObject("shortDescription").put("text", entry.title());
            rule.putObject("defaultConfiguration").put("level", level(entry.severity()));
        }
    }

    private static void result(
            ObjectNode result,
            CheckedFile checked,
            Verdict verdict,
            Finding finding,
            SourceLines lines,
            String uri) {
        result.put("ruleId", verdict.rule());
        result.put("level", level(verdict.severity()));
        result.putObject("message").put("text", finding.message() + " To do: " + finding.fix());
        ObjectNode location = result.putArray("locations").addObject();
        ObjectNode physical = location.putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", uri);
        String cell = finding.cell();
        if (cell == null) {
            return;
        }
        int number = checked.cells().getOrDefault(cell, 0);
        lines.lineOf(number, Math.max(1, finding.line()))
                .ifPresent(line -> physical.putObject("region").put("startLine", line));
        ObjectNode logical = location.putArray("logicalLocations").addObject();
        logical.put("name", cell);
        logical.put("fullyQualifiedName", "cell " + number);
    }

    private static String level(Severity severity) {
        return severity == Severity.BLOCK ? "error" : "warning";
    }

    private static String uri(Path file, Path base) {
        Path whole = file.toAbsolutePath().normalize();
        Path root = base.toAbsolutePath().normalize();
        if (!whole.startsWith(root)) {
            return whole.toUri().toString();
        }
        return root.toUri().relativize(whole.toUri()).toString();
    }
}
