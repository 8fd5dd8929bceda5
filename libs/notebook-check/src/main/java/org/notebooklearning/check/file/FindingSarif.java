package org.notebooklearning.check.file;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private static final Map<String, Integer> INDEX = new HashMap<>();

    static {
        RuleCatalogue.entries().forEach(entry -> INDEX.put(entry.id(), INDEX.size()));
    }

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
        run.put("columnKind", "utf16CodeUnits");
        ArrayNode results = run.putArray("results");
        for (CheckedFile checked : files) {
            FileResults ofFile = new FileResults(checked, uri(checked.file(), base));
            for (Verdict verdict : checked.verdicts()) {
                verdict.findings().forEach(it -> results.add(ofFile.result(verdict, it)));
            }
        }
        return root.toPrettyString() + "\n";
    }

    private static void rules(ArrayNode rules) {
        for (RuleCatalogue.Entry entry : RuleCatalogue.entries()) {
            ObjectNode rule = rules.addObject();
            rule.put("id", entry.id());
            rule.putObject("shortDescription").put("text", entry.title());
            rule.putObject("fullDescription").put("text", entry.title() + ".");
            rule.putObject("help")
                    .put(
                            "text",
                            "How it is checked and mended: " + entry.id() + " in docs/rules.md.");
            rule.putObject("defaultConfiguration").put("level", level(entry.severity()));
        }
    }

    /// The results of one file.
    private static final class FileResults {
        private final CheckedFile checked;
        private final String uri;
        private final SourceLines lines;
        private final Map<String, Integer> seen = new HashMap<>();

        FileResults(CheckedFile checked, String uri) throws IOException {
            this.checked = checked;
            this.uri = uri;
            this.lines = SourceLines.of(checked.file());
        }

        ObjectNode result(Verdict verdict, Finding finding) {
            ObjectNode result = Json.mapper().createObjectNode();
            result.put("ruleId", verdict.rule());
            result.put("ruleIndex", INDEX.get(verdict.rule()));
            result.put("level", checked.isGiven(finding) ? "note" : level(verdict.severity()));
            result.putObject("message").put("text", finding.message() + " To do: " + finding.fix());
            locate(result.putArray("locations").addObject(), finding);
            result.putObject("partialFingerprints")
                    .put("primaryLocationLineHash", fingerprint(verdict.rule(), finding));
            return result;
        }

        private void locate(ObjectNode location, Finding finding) {
            String cell = finding.cell();
            int number = cell == null ? 0 : checked.cells().getOrDefault(cell, 0);
            ObjectNode physical = location.putObject("physicalLocation");
            physical.putObject("artifactLocation").put("uri", uri);
            // What is about the whole file, or stands where no line can be told, is shown at its
            // head: code hosts show nothing without a line.
            physical.putObject("region")
                    .put("startLine", lines.lineOf(number, Math.max(1, finding.line())).orElse(1));
            if (cell != null) {
                ObjectNode logical = location.putArray("logicalLocations").addObject();
                logical.put("name", cell);
                logical.put("fullyQualifiedName", "cell " + number);
            }
        }

        /// The same for the same finding, wherever other cells have moved it.
        private String fingerprint(String rule, Finding finding) {
            String hash = ContentHash.of(rule, finding.message(), finding.excerpt());
            return hash + ":" + seen.merge(hash, 1, Integer::sum);
        }
    }

    private static String level(Severity severity) {
        return severity == Severity.BLOCK ? "error" : "warning";
    }

    /// Relative and with `/`, as RFC 3986 wants it: a colon before the first `/` would be read as
    /// the end of a scheme.
    private static String uri(Path file, Path base) {
        Path whole = file.toAbsolutePath().normalize();
        Path root = base.toAbsolutePath().normalize();
        if (!whole.startsWith(root)) {
            return whole.toUri().toString();
        }
        return root.toUri().relativize(whole.toUri()).getRawPath().replace(":", "%3A");
    }
}
