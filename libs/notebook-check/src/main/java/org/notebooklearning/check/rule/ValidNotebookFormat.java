package org.notebooklearning.check.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.notebooklearning.check.format.NotebookStructure;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// NL001: the file is a valid notebook of format 4.5 that names its kernel and its language.
final class ValidNotebookFormat implements Rule {
    private static final String RESAVE =
            "Open and save the notebook with a current Jupyter, or mend the file as named.";

    @Override
    public Judgement judge(LessonUnderCheck lesson) {
        JsonNode file = lesson.file();
        List<Finding> findings = new ArrayList<>();
        for (String problem : NotebookStructure.problems(file)) {
            findings.add(new Finding(null, 0, "", problem, RESAVE));
        }
        int minor = file.path("nbformat_minor").asInt();
        if (minor != 5) {
            findings.add(
                    new Finding(
                            null,
                            0,
                            "",
                            "nbformat_minor is " + minor + ", not 5",
                            "Upgrade it: nbformat.v4.upgrade gives every cell an id."));
        }
        for (String member : List.of("kernelspec", "language_info")) {
            if (!file.path("metadata").path(member).isObject()) {
                findings.add(
                        new Finding(
                                null,
                                0,
                                "",
                                "metadata." + member + " is missing",
                                "Set it, so that Jupyter starts the right kernel."));
            }
        }
        return new Checked("every member of the file", findings);
    }
}
