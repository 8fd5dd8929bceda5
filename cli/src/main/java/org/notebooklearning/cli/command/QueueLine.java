package org.notebooklearning.cli.command;

import java.io.UncheckedIOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.notebooklearning.cli.client.Gateway;
import org.notebooklearning.cli.client.GatewayException;
import org.notebooklearning.contracts.lesson.LessonId;

/// Tells in a terminal how many lessons are ahead while a lesson stands in a queue: none of its own
/// events says so.
final class QueueLine implements AutoCloseable {
    private static final long SECONDS_BETWEEN_LOOKS = 3;
    private final Gateway gateway;
    private final Terminal terminal;
    private final LessonId lesson;
    private final ScheduledExecutorService looks =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("queue-line").factory());

    private QueueLine(Gateway gateway, Terminal terminal, LessonId lesson) {
        this.gateway = gateway;
        this.terminal = terminal;
        this.lesson = lesson;
    }

    /// Tells until it is closed, where somebody can see it.
    static QueueLine of(Gateway gateway, Terminal terminal, LessonId lesson) {
        QueueLine line = new QueueLine(gateway, terminal, lesson);
        if (terminal.isInteractive()) {
            var _ =
                    line.looks.scheduleWithFixedDelay(
                            line::look,
                            SECONDS_BETWEEN_LOOKS,
                            SECONDS_BETWEEN_LOOKS,
                            TimeUnit.SECONDS);
        }
        return line;
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }

    private void look() {
        try {
            gateway.waiting(lesson).ifPresent(text -> terminal.passing("queue      " + text));
        } catch (UncheckedIOException | GatewayException e) {
            // Whoever follows the lesson says so; the next look may find it again. One that is
            // closed is told nothing any more.
            if (!looks.isShutdown()) {
                terminal.passing("queue      " + e.getMessage());
            }
        }
    }
}
