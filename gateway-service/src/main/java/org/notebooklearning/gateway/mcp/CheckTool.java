package org.notebooklearning.gateway.mcp;

import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import org.notebooklearning.check.rule.RuleEngine;
import org.notebooklearning.contracts.lesson.FieldLimits;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.gateway.intake.NotebookRoom;
import org.notebooklearning.gateway.intake.OutsideJson;
import org.notebooklearning.gateway.settings.McpSettings;

/// Judging any notebook by the rules for lessons, without running it.
@Singleton
final class CheckTool {
    static final int LARGEST_NOTEBOOK = LessonRequest.LARGEST_NOTEBOOK;

    private final BoundedWork work;
    private final NotebookRoom notebooks;

    CheckTool(McpSettings settings, NotebookRoom notebooks) {
        this.notebooks = notebooks;
        this.work = new BoundedWork("notebook-check", settings.checks(), settings.checkTime());
    }

    @Tool(
            name = "check_notebook",
            title = "Check a notebook",
            description =
                    "Judges the text of any .ipynb ("
                            + FieldLimits.NOTEBOOK_IN_WORDS
                            + """
                    ) by the rules for good lesson notebooks, and tells for each broken rule the \
                    cell, the line and what to do. \
                    The notebook is read, not run: rules about outputs of a fresh run, proofs and \
                    the source are not checked, and the answer names them. Nothing is kept.""",
            annotations =
                    @Tool.Annotations(
                            title = "Check a notebook",
                            readOnlyHint = true,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false),
            outputSchema = @Tool.OutputSchema(from = CheckedNotebook.class))
    @RunOnVirtualThread
    ToolResponse check(
            @ToolArg(
                            description =
                                    "The notebook's text: the JSON of an .ipynb file, version 3 or 4")
                    String notebook) {
        byte[] file = notebook.getBytes(StandardCharsets.UTF_8);
        if (file.length > LARGEST_NOTEBOOK) {
            return ToolResponse.error(
                    "The notebook has %,d bytes and may have %,d. Clear its outputs and try again."
                            .formatted(file.length, LARGEST_NOTEBOOK));
        }
        if (OutsideJson.isBeyondMeasure(notebook)) {
            return ToolResponse.error(
                    "The notebook " + OutsideJson.BEYOND_MEASURE + ". Clear its outputs first.");
        }
        return notebooks
                .tryDuring(notebook.length(), () -> judged(file))
                .orElseGet(CheckTool::busy);
    }

    private static ToolResponse busy() {
        return ToolResponse.error(
                "As many notebooks as may be are being checked now. Call again in some seconds.");
    }

    private ToolResponse judged(byte[] file) {
        return switch (work.run(() -> CheckedNotebook.of(RuleEngine.judgeFile(file)))) {
            case BoundedWork.Outcome.Done<CheckedNotebook> done -> Answers.structured(done.value());
            case BoundedWork.Outcome.Busy<CheckedNotebook> busy -> busy();
            case BoundedWork.Outcome.Late<CheckedNotebook> late ->
                    ToolResponse.error(
                            "The check took longer than %d seconds and was left. Check the notebook"
                                            .formatted(late.limit().toSeconds())
                                    + " in parts, or clear its outputs first.");
        };
    }
}
