package org.notebooklearning.cli.command;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.lesson.Stage;

/// One line a stage: what it does, counts, seconds.
final class StageLines {
    private final Terminal terminal;
    private final Map<Stage, Instant> begun = new EnumMap<>(Stage.class);
    private final Map<Stage, String> results = new EnumMap<>(Stage.class);
    private final Map<Stage, Double> seconds = new EnumMap<>(Stage.class);

    StageLines(Terminal terminal) {
        this.terminal = terminal;
    }

    void show(LessonEvent event) {
        switch (event) {
            case LessonEvent.StageStarted started -> {
                begun.put(started.stage(), started.at());
                terminal.passing(name(started.stage()) + "started");
            }
            case LessonEvent.StageProgressed progressed ->
                    terminal.passing(
                            name(progressed.stage())
                                    + progressed.doing()
                                    + count(progressed)
                                    + since(progressed.stage(), progressed.at()));
            case LessonEvent.StageRetrying retrying ->
                    terminal.line(
                            name(retrying.stage()) + "will be tried again: " + retrying.reason());
            case LessonEvent.SourceIngested ingested -> results.put(Stage.INGEST, said(ingested));
            case LessonEvent.PlanDrafted drafted ->
                    results.put(
                            Stage.PLAN,
                            drafted.beats()
                                    + " beats, "
                                    + drafted.cells()
                                    + " cells, about "
                                    + drafted.minutes()
                                    + " minutes of yours");
            case LessonEvent.CellsWritten written ->
                    terminal.passing(
                            name(Stage.WRITE)
                                    + "beat "
                                    + written.number()
                                    + " of "
                                    + written.of()
                                    + ": "
                                    + written.beat());
            case LessonEvent.DraftWritten draft -> results.put(Stage.WRITE, "done");
            case LessonEvent.NotebookStored stored ->
                    results.put(
                            Stage.VALIDATE,
                            stored.verdicts().getOrDefault("pass", 0)
                                    + " rules hold, "
                                    + stored.proven()
                                    + " of "
                                    + stored.exercises()
                                    + " exercises proven");
            case LessonEvent.StageFinished finished ->
                    seconds.put(finished.stage(), finished.seconds());
            // What it took until then is told when it is done.
            case LessonEvent.CapReached reached -> seconds.remove(reached.stage());
            case LessonEvent.CapRaised raised ->
                    terminal.line(name(raised.stage()) + "goes on, up to " + raised.cap().text());
            case LessonEvent.AssistantAwaited awaited -> {
                seconds.remove(awaited.stage());
                terminal.line(name(awaited.stage()) + "waits for your assistant to write");
            }
            case LessonEvent.AssistantReplied replied ->
                    terminal.line(name(replied.stage()) + "goes on, your assistant wrote");
            case LessonEvent.ModelUsed used -> {}
            case LessonEvent.NotebookExecuted executed -> {}
            case LessonEvent.LessonRequested requested -> {}
            case LessonEvent.PlanApproved approved -> {}
            case LessonEvent.PlanChangeRequested requested -> {}
            case LessonEvent.LessonFailed failed -> {}
            case LessonEvent.LessonCancelled cancelled -> {}
            case LessonEvent.LessonRetried retried -> again(retried);
        }
        for (Stage stage : Stage.values()) {
            settle(stage);
        }
    }

    /// What an earlier run left half told is not told any more.
    private void again(LessonEvent.LessonRetried retried) {
        results.clear();
        seconds.clear();
        if (retried.stalled() != null) {
            terminal.line(name(retried.stage()) + "stalled and put back: " + retried.stalled());
            return;
        }
        terminal.line(
                name(retried.stage())
                        + (retried.anew() ? "made again" : "tried again")
                        + ", run "
                        + (retried.run() + 1));
    }

    /// One line for a stage whose end and whose result are both known, in whichever order they
    /// came.
    private void settle(Stage stage) {
        Double took = seconds.get(stage);
        String result = results.get(stage);
        if (took != null && result != null) {
            terminal.line(name(stage) + result + String.format(Locale.ROOT, ", %.1f s", took));
            seconds.remove(stage);
            results.remove(stage);
        }
    }

    private String since(Stage stage, Instant now) {
        Instant begin = begun.get(stage);
        return begin == null
                ? ""
                : String.format(
                        Locale.ROOT, ", %.1f s", Duration.between(begin, now).toMillis() / 1e3);
    }

    private static String said(LessonEvent.SourceIngested ingested) {
        if (ingested.paragraphs() == 0) {
            return "no source, the topic alone";
        }
        String title = ingested.title().isEmpty() ? "the source" : "“" + ingested.title() + "”";
        return title
                + ": "
                + (ingested.pages() > 0 ? ingested.pages() + " pages, " : "")
                + ingested.sections()
                + " sections, "
                + ingested.paragraphs()
                + " paragraphs";
    }

    private static String count(LessonEvent.StageProgressed progressed) {
        if (progressed.unit().isEmpty()) {
            return "";
        }
        return ": "
                + progressed.done()
                + (progressed.total() > 0 ? " of " + progressed.total() : "")
                + " "
                + progressed.unit();
    }

    private static String name(Stage stage) {
        return String.format(Locale.ROOT, "%-11s", stage.word());
    }
}
