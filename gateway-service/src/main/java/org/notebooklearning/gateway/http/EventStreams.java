package org.notebooklearning.gateway.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.gateway.access.StreamPlace;
import org.notebooklearning.gateway.readmodel.LessonSignals;
import org.notebooklearning.gateway.readmodel.LessonView;
import org.notebooklearning.gateway.readmodel.Lessons;
import org.notebooklearning.gateway.readmodel.StoredEvent;
import org.notebooklearning.gateway.settings.GatewaySettings;
import org.notebooklearning.pipeline.log.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends the events of a lesson one after the other, in the format of server-sent events (WHATWG
/// HTML, 9.2). They come from the read model's table by their number, so that a stream has neither
/// gaps nor repeats, can be taken up where another one ended, and it does not matter which gateway
/// serves it.
@Singleton
final class EventStreams {
    private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);
    private static final int AT_ONCE = 200;

    private final Lessons lessons;
    private final LessonSignals signals;
    private final GatewaySettings settings;
    private final AtomicInteger open = new AtomicInteger();
    private volatile boolean stopping;

    EventStreams(
            Lessons lessons,
            LessonSignals signals,
            GatewaySettings settings,
            MeterRegistry metrics) {
        this.lessons = lessons;
        this.signals = signals;
        this.settings = settings;
        metrics.gauge("gateway.event.streams", open);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /// Writes what comes after number `after` and returns when the lesson is in a final state and
    /// all is sent (never, with `follow`), when its `place` is no longer good, or when the service
    /// stops; IOException when the reader went away. Writing waits for the reader: a slow one costs
    /// no memory.
    void write(LessonId lesson, long after, boolean follow, StreamPlace place, OutputStream out)
            throws IOException {
        open.incrementAndGet();
        try (LessonSignals.Listening listening = signals.listen(lesson)) {
            Stream stream = new Stream(lesson, after, out);
            while (!stopping && place.isGood() && stream.goesOn(follow)) {
                listening.await(settings.repoll());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.decrementAndGet();
        }
    }

    /// One stream and where it is.
    private final class Stream {
        private final LessonId lesson;
        private final OutputStream out;
        private long sent;
        private long lastWrite;

        Stream(LessonId lesson, long after, OutputStream out) throws IOException {
            this.lesson = lesson;
            this.sent = after;
            this.out = out;
            // At once, so that the reader sees the head of the answer before the first event.
            write(": events of " + lesson + "\n\n");
        }

        /// Sends what there is, and says whether more is to come.
        boolean goesOn(boolean follow) throws IOException {
            try {
                // Looked up before the events are: those up to the state's own are among them then.
                LessonView view = lessons.findForAnyone(lesson).orElseThrow();
                sendNew();
                if (view.state().isFinal() && sent >= view.sequence() && !follow) {
                    return false;
                }
            } catch (UnavailableException e) {
                LOG.debug("No events to be had now, the stream waits", e);
            }
            if (System.nanoTime() - lastWrite >= settings.heartbeat().toNanos()) {
                write(": still here\n\n");
            }
            return true;
        }

        private void sendNew() throws IOException {
            List<StoredEvent> events;
            do {
                events = lessons.events(lesson, sent, AT_ONCE);
                for (StoredEvent event : events) {
                    // JSON of one line, as the log holds it: line ends in texts are escaped there.
                    write(
                            "id: %d\nevent: %s\ndata: %s\n\n"
                                    .formatted(event.sequence(), event.type(), event.json()));
                    sent = event.sequence();
                }
            } while (events.size() == AT_ONCE);
        }

        private void write(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
            lastWrite = System.nanoTime();
        }
    }
}
