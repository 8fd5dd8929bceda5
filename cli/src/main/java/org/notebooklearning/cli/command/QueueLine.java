package org.notebooklearning.cli.command;

import java.io.UncheckedIOException;
import java.time.Duration;
import org.notebooklearning.cli.client.Gateway;
import org.notebooklearning.cli.client.GatewayException;
import org.notebooklearning.contracts.lesson.LessonId;

/// Tells in a terminal how many lessons are ahead while a lesson stands in a queue: none of its own
/// events says so.
final class QueueLine implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);
    private final Gateway gateway;
    private final Terminal terminal;
    private final LessonId lesson;
    private final Thread thread;

    private QueueLine(Gateway gateway, Terminal terminal, LessonId lesson) {
        this.gateway = gateway;
        this.terminal = terminal;
        this.lesson = lesson;
        this.thread = Thread.ofVirtual().unstarted(this::look);
    }

    /// Tells until it is closed, where somebody can see it.
    static QueueLine of(Gateway gateway, Terminal terminal, LessonId lesson) {
        QueueLine line = new QueueLine(gateway, terminal, lesson);
        if (terminal.isInteractive()) {
            line.thread.start();
        }
        return line;
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void look() {
        try {
            while (!Thread.interrupted()) {
                Thread.sleep(BETWEEN_LOOKS);
                gateway.waiting(lesson).ifPresent(text -> terminal.passing("queue      " + text));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (UncheckedIOException | GatewayException e) {
            // Whoever follows the lesson says so, and goes on once it answers again.
            terminal.passing("queue      " + e.getMessage());
        }
    }
}
