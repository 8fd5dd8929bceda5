package org.notebooklearning.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.cli.client.Gateway;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.lesson.LessonId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Makes a set of lessons, and tells how they fared: what a change of a model or of a wording did.
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        description = {
            "Makes the lessons that the files of FOLDER ask for, and prints how each fared.",
            "A file holds one request as JSON: topic, and any of scope, source, level, minutes."
        })
final class EvalCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", description = "Where the requests lie, a .json file each.")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws Exception {
        List<EvalRequest> requests = EvalRequest.in(folder);
        Terminal terminal = Terminal.system();
        List<EvalRow> rows = new ArrayList<>();
        try (RunningStack stack =
                RunningStack.open(LessonCommand.root(), LessonCommand.folder(), terminal, false)) {
            Gateway gateway = stack.gateway();
            List<LessonId> lessons = new ArrayList<>();
            for (EvalRequest request : requests) {
                lessons.add(gateway.submit(request.submission(), UUID.randomUUID()));
                stack.owns(lessons.getLast());
                terminal.line("lesson     " + lessons.getLast() + "  (" + request.name() + ")");
            }
            for (int number = 0; number < lessons.size(); number++) {
                EvalRow row = row(gateway, requests.get(number).name(), lessons.get(number));
                terminal.line(row.told());
                rows.add(row);
            }
        }
        terminal.line("");
        EvalRow.table(rows).forEach(terminal::line);
        return rows.stream().allMatch(EvalRow::passed) ? 0 : 1;
    }

    private static EvalRow row(Gateway gateway, String name, LessonId lesson)
            throws IOException, InterruptedException {
        End end = new End();
        gateway.follow(lesson, 0, end::goesOn);
        LessonEvent.NotebookStored stored = end.stored;
        return stored == null
                ? EvalRow.failed(name, end.why)
                : EvalRow.of(name, gateway.report(lesson), end.seconds());
    }

    /// How a lesson's events came to their end.
    private static final class End {
        private LessonEvent.@Nullable LessonRequested requested;
        private LessonEvent.@Nullable NotebookStored stored;
        private String why = "";

        boolean goesOn(LessonEvent event) {
            switch (event) {
                case LessonEvent.LessonRequested first -> requested = first;
                case LessonEvent.NotebookStored last -> stored = last;
                case LessonEvent.LessonFailed failed ->
                        why = failed.code() + ": " + failed.reason();
                case LessonEvent.LessonCancelled _ -> why = "cancelled";
                // Nobody is there who could allow more.
                case LessonEvent.CapReached reached ->
                        why = "at its cap of " + reached.cap().text();
                // Nor is there an assistant.
                case LessonEvent.AssistantAwaited _ -> why = "waits for an assistant";
                case LessonEvent.StageStarted _,
                        LessonEvent.StageProgressed _,
                        LessonEvent.StageRetrying _,
                        LessonEvent.StageFinished _,
                        LessonEvent.SourceIngested _,
                        LessonEvent.PlanDrafted _,
                        LessonEvent.PlanApproved _,
                        LessonEvent.PlanChangeRequested _,
                        LessonEvent.CellsWritten _,
                        LessonEvent.DraftWritten _,
                        LessonEvent.NotebookExecuted _,
                        LessonEvent.LessonRetried _,
                        LessonEvent.ModelUsed _,
                        LessonEvent.CapRaised _,
                        LessonEvent.AssistantReplied _ -> {}
            }
            return stored == null && why.isEmpty();
        }

        double seconds() {
            return requested == null || stored == null
                    ? 0
                    : Duration.between(requested.at(), stored.at()).toMillis() / 1e3;
        }
    }
}
