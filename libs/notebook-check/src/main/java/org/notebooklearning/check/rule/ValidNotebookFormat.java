package org.notebooklearning.check.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.notebooklearning.check.format.FileProblem;
import org.notebooklearning.check.format.FormatVersion;
import org.notebooklearning.check.format.NotebookStructure;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// NL001: the file is a valid notebook of format 4.5 that names its kernel and its language.
final class ValidNotebookFormat implements Rule {
    private static final String WIDGETS = "application/vnd.jupyter.widget-state+json";
    private static final String RESAVE =
            "Open and save the notebook with a current Jupyter, or mend the file as named.";

    @Override
    public Judgement judge(LessonUnderCheck lesson) {
        FormatVersion from = lesson.file().from();
        JsonNode file = lesson.file().tree();
        List<Finding> findings = new ArrayList<>();
        if (from.major() == 3 || (!from.isCurrent() && from.minor() >= 0)) {
            findings.add(finding(version(from), upgrade(from)));
        }
        for (FileProblem problem : lesson.file().problems()) {
            findings.add(finding(problem.message(), problem.fix()));
        }
        for (String problem : NotebookStructure.problems(file)) {
            // Cells of version 3 have no ids: that is no fault of theirs.
            if (from.major() != 3 || !problem.endsWith("].id is missing")) {
                findings.add(finding(problem, RESAVE));
            }
        }
        for (String member : List.of("kernelspec", "language_info")) {
            if (!file.path("metadata").path(member).isObject()) {
                findings.add(
                        finding(
                                "metadata." + member + " is missing",
                                "Set it, so that Jupyter starts the right kernel."));
            }
        }
        if (hasWidgetsWithoutState(file)) {
            findings.add(
                    finding(
                            "metadata.widgets has no 'state': GitHub does not show the notebook",
                            "Save the notebook with its widgets from Jupyter, or take"
                                    + " metadata.widgets out."));
        }
        return new Checked("every member of the file", findings);
    }

    /// Whether models of widgets stand where their `state` should (ipywidgets, "Widget state" 2.0).
    private static boolean hasWidgetsWithoutState(JsonNode file) {
        JsonNode saved = file.path("metadata").path("widgets").path(WIDGETS);
        return saved.isObject() && !saved.path("state").isObject();
    }

    private static String version(FormatVersion from) {
        return "nbformat "
                + from
                + (isNewer(from) ? ", read as 4.5" : ", upgraded to 4.5")
                + " for the other rules";
    }

    private static boolean isNewer(FormatVersion from) {
        return from.major() == 4 && from.minor() > FormatVersion.CURRENT.minor();
    }

    private static String upgrade(FormatVersion from) {
        return isNewer(from)
                ? "Save it as 4.5, the newest version that is known here."
                : "Save it as 4.5 from a current Jupyter: every cell gets an id.";
    }

    private static Finding finding(String message, String fix) {
        return new Finding(null, 0, "", message, fix);
    }
}
