package org.notebooklearning.gateway.operations;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.gateway.lessons.StalledLesson;
import org.notebooklearning.gateway.readmodel.LessonQueue;
import org.notebooklearning.gateway.readmodel.QueuePlace;
import org.notebooklearning.gateway.settings.GatewaySettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks for lessons that have stalled, and gets them going. Time counts only while the log can be
/// followed: during an outage of the brokers nobody can be heard, and after a restart or a sleep of
/// the machine everybody is given their whole time anew. Several gateways may watch: what they do
/// about one lesson is done once.
@Singleton
final class StallWatch {
    private static final Logger LOG = LoggerFactory.getLogger(StallWatch.class);
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final long FAR_BEHIND = 1000;
    private static final int MISSED_LOOKS = 4;
    private final LessonQueue queue;
    private final StalledLesson stalled;
    private final LogReader reader;
    private final Clock clock;
    private final Duration interval;
    private final StallRule rule;
    private final ScheduledExecutorService looks =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("stall-watch").daemon().factory());
    private @Nullable Instant watched;
    private @Nullable Instant looked;

    StallWatch(
            LessonQueue queue,
            StalledLesson stalled,
            LogReader reader,
            GatewaySettings settings,
            Clock clock) {
        this.queue = queue;
        this.stalled = stalled;
        this.reader = reader;
        this.clock = clock;
        GatewaySettings.Stall stall = settings.stall();
        this.interval = stall.look();
        this.rule =
                new StallRule(
                        Map.of(
                                Stage.INGEST, stall.ingest(),
                                Stage.PLAN, stall.plan(),
                                Stage.WRITE, stall.write(),
                                Stage.VALIDATE, stall.validate()));
    }

    void start(@Observes StartupEvent event) {
        var _ =
                looks.scheduleWithFixedDelay(
                        this::lookOnce,
                        interval.toMillis(),
                        interval.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        looks.shutdownNow();
    }

    private void lookOnce() {
        try {
            look();
        } catch (RuntimeException e) {
            // A watch that ended would be missed by nobody.
            LOG.warn("Nobody could look for stalled lessons now: {}", e.toString());
        }
    }

    private void look() {
        Instant now = clock.instant();
        Instant before = looked;
        looked = now;
        boolean slept =
                before == null
                        || Duration.between(before, now)
                                        .compareTo(interval.multipliedBy(MISSED_LOOKS))
                                > 0;
        Instant since = watched;
        if (slept || since == null || !followsTheLog()) {
            watched = now;
            return;
        }
        for (StallRule.Stalled one : rule.among(queue.tasks(), since, now)) {
            stalled.getGoing(one.task(), reason(one));
        }
    }

    private boolean followsTheLog() {
        return reader.lag().isPresent()
                && reader.lag().getAsLong() < FAR_BEHIND
                && reader.brokerSilence().map(SILENCE::compareTo).orElse(-1) > 0;
    }

    private static String reason(StallRule.Stalled stalled) {
        String worker = QueuePlace.worker(stalled.task().stage());
        String time = text(stalled.quiet());
        return stalled.task().waits()
                ? "No " + worker + " took the lesson up for " + time
                : "Nothing was heard of the " + worker + " for " + time;
    }

    private static String text(Duration time) {
        long minutes = time.toMinutes();
        return minutes == 0
                ? time.toSeconds() + " seconds"
                : minutes == 1 ? "1 minute" : minutes + " minutes";
    }
}
