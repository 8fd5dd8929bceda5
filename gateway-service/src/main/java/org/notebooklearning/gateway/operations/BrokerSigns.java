package org.notebooklearning.gateway.operations;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Tells a slow broker from one that is away. One answer that does not come in time is no outage:
/// it is called one after several tries in a row have failed, and when for a time nothing else was
/// heard of the broker either: no answer to whoever reads the log, and no event of any worker.
final class BrokerSigns {
    /// How old the last answer may be for the broker to count as answering.
    static final Duration LATELY = Duration.ofSeconds(10);

    /// How long nothing is heard of it before that is called an outage.
    static final Duration OUTAGE = Duration.ofSeconds(20);

    /// How many tries in a row fail before.
    static final int TRIES = 3;

    private @Nullable Instant firstTry;
    private @Nullable Instant told;
    private @Nullable Instant heard;
    private int failed;

    /// It is asked.
    synchronized void asked(Instant now) {
        firstTry = firstTry == null ? now : firstTry;
    }

    /// It told of queues and workers.
    synchronized void told(Instant now) {
        told = now;
        failed = 0;
        heard(now);
    }

    /// It was asked and did not answer in time.
    synchronized void failed() {
        failed++;
    }

    /// Something else was heard of it at `at`.
    synchronized void heard(Instant at) {
        heard = heard == null || at.isAfter(heard) ? at : heard;
    }

    synchronized BrokerState state(Instant now) {
        Instant since = heard != null ? heard : firstTry != null ? firstTry : now;
        Duration silence = Duration.between(since, now);
        Duration age = told == null ? null : Duration.between(told, now);
        return new BrokerState(
                word(silence, age), told, age == null ? null : seconds(age), seconds(silence));
    }

    private BrokerState.Word word(Duration silence, @Nullable Duration age) {
        if (failed >= TRIES && silence.compareTo(OUTAGE) >= 0) {
            return BrokerState.Word.AWAY;
        }
        return age != null && age.compareTo(LATELY) <= 0
                ? BrokerState.Word.ANSWERING
                : BrokerState.Word.SLOW;
    }

    private static double seconds(Duration span) {
        return Math.max(0, span.toMillis()) / 1000.0;
    }
}
