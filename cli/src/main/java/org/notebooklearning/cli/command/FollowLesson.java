package org.notebooklearning.cli.command;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.cli.client.Gateway;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.plan.Answer;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlanEdits;

/// Follows a lesson by its events: shows each stage, asks when the learner is awaited, fetches the
/// result.
final class FollowLesson {
    private static final int RECONNECTS = 20;
    private final Gateway gateway;
    private final Terminal terminal;
    private final LessonId lesson;
    private final boolean asks;
    private final BooleanSupplier interrupted;
    private final StageLines lines;
    private @Nullable End end;

    /// @param asks whether somebody may be asked for more money
    /// @param interrupted whether the person who waits has pressed Ctrl-C: nothing is written then
    FollowLesson(
            Gateway gateway,
            Terminal terminal,
            LessonId lesson,
            boolean asks,
            BooleanSupplier interrupted) {
        this.asks = asks;
        this.interrupted = interrupted;
        this.gateway = gateway;
        this.terminal = terminal;
        this.lesson = lesson;
        this.lines = new StageLines(terminal);
    }

    /// Returns the exit code of the command.
    int toTheEnd(LessonFiles files) throws InterruptedException, IOException {
        End known;
        try (QueueLine _ = QueueLine.of(gateway, terminal, lesson)) {
            known = followed();
        }
        return switch (known) {
            case End.Stored stored -> fetched(stored.event(), files);
            case End.Failed failed -> failed(failed.event());
            case End.Cancelled() -> {
                terminal.line("The lesson was cancelled.");
                yield 1;
            }
            case End.AtCap() -> {
                terminal.line(BudgetQuestion.wayOn(lesson, gateway.page(lesson).toString()));
                yield 1;
            }
        };
    }

    private End followed() throws InterruptedException {
        long last = 0;
        End known = null;
        for (int lost = 0; known == null; lost++) {
            try {
                last = gateway.follow(lesson, last, this::isGoingOn);
            } catch (IOException e) {
                if (lost >= RECONNECTS) {
                    throw new RefusedException(
                            "The gateway is gone. The lesson is kept: ./lesson get " + lesson);
                }
                Thread.sleep(500);
            }
            known = end;
        }
        return known;
    }

    private boolean isGoingOn(LessonEvent event) {
        if (interrupted.getAsBoolean()) {
            throw new RefusedException("interrupted; the lesson is kept: ./lesson get " + lesson);
        }
        lines.show(event);
        switch (event) {
            case LessonEvent.PlanDrafted drafted -> showPlan(drafted);
            case LessonEvent.NotebookStored stored -> end = new End.Stored(stored);
            case LessonEvent.LessonFailed failed -> end = new End.Failed(failed);
            case LessonEvent.LessonCancelled _ -> end = new End.Cancelled();
            case LessonEvent.LessonRetried _ -> end = null;
            case LessonEvent.CapReached reached -> askForMore(reached);
            // Shown by their stage's line.
            case LessonEvent.LessonRequested _,
                    LessonEvent.StageStarted _,
                    LessonEvent.StageProgressed _,
                    LessonEvent.StageRetrying _,
                    LessonEvent.StageFinished _,
                    LessonEvent.SourceIngested _,
                    LessonEvent.PlanApproved _,
                    LessonEvent.PlanChangeRequested _,
                    LessonEvent.CellsWritten _,
                    LessonEvent.DraftWritten _,
                    LessonEvent.NotebookExecuted _,
                    LessonEvent.ModelUsed _,
                    LessonEvent.CapRaised _,
                    LessonEvent.AssistantAwaited _,
                    LessonEvent.AssistantReplied _ -> {}
        }
        return end == null;
    }

    private void showPlan(LessonEvent.PlanDrafted drafted) {
        LessonPlan plan = gateway.plan(lesson);
        PlanText text = new PlanText(plan);
        if (drafted.awaitsLearner()) {
            if (!gateway.asksAbout(lesson, drafted.revision())) {
                return;
            }
            text.whole().forEach(terminal::line);
            terminal.line("To change the plan first: " + gateway.page(lesson));
            if (terminal.isInteractive()) {
                Questions questions = new Questions(terminal, plan);
                List<Answer> answers = questions.ask();
                PlanEdits edits =
                        plan.edits()
                                .splitAt(questions.askToSplit())
                                .installing(questions.askToInstall());
                decide(drafted.revision(), answers, edits);
            } else {
                terminal.line(
                        "This lesson waits for answers; run ./lesson get "
                                + lesson
                                + " in a terminal");
            }
        } else if (drafted.revision() > 1) {
            text.changes().forEach(terminal::line);
        } else {
            text.whole().forEach(terminal::line);
        }
    }

    /// Somebody may have decided on the page meanwhile: that holds, and is followed.
    private void decide(int revision, List<Answer> answers, PlanEdits edits) {
        if (gateway.asksAbout(lesson, revision)) {
            gateway.approve(lesson, revision, answers, edits);
        } else {
            terminal.line("The plan was decided about on its page meanwhile.");
        }
    }

    /// Money is asked for by itself: who lets the plan stand has not allowed more.
    private void askForMore(LessonEvent.CapReached reached) {
        if (!gateway.isAtCap(lesson, reached.cap())) {
            return;
        }
        BudgetQuestion question = new BudgetQuestion(terminal, reached);
        question.show();
        if (!asks || !terminal.isInteractive()) {
            end = new End.AtCap();
            return;
        }
        OptionalDouble most = question.ask();
        if (!gateway.isAtCap(lesson, reached.cap())) {
            terminal.line("That was decided on its page meanwhile.");
        } else if (most.isPresent()) {
            gateway.allow(lesson, most.getAsDouble());
        } else {
            gateway.cancel(lesson);
        }
    }

    private int fetched(LessonEvent.NotebookStored stored, LessonFiles files) throws IOException {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        for (String name : stored.files().keySet().stream().sorted().toList()) {
            if (name.equals(stored.notebook()) || files.wants(name)) {
                contents.put(name, gateway.file(lesson, name));
            }
        }
        files.write(stored.notebook(), contents);
        if (files.wants(LessonFiles.SOLUTIONS) && !contents.containsKey(LessonFiles.SOLUTIONS)) {
            terminal.line("no solutions: none of the exercises is proven");
        }
        ReportLines.of(gateway.report(lesson), stored).forEach(terminal::line);
        return stored.passed() ? 0 : 3;
    }

    private int failed(LessonEvent.LessonFailed failed) {
        terminal.line("");
        terminal.line("The lesson could not be made (" + failed.code() + ").");
        terminal.line(failed.reason());
        terminal.line(failed.remedy());
        return 1;
    }

    /// What a lesson has come to.
    private sealed interface End {
        record Stored(LessonEvent.NotebookStored event) implements End {}

        record Failed(LessonEvent.LessonFailed event) implements End {}

        record Cancelled() implements End {}

        record AtCap() implements End {}
    }
}
