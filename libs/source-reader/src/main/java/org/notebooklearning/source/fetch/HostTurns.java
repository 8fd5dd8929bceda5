package org.notebooklearning.source.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.notebooklearning.source.outcome.SourceUnavailableException;

/// Lets one request at a time go to a site, with the gap between two that politeness asks for. The
/// turns are those of the whole process: arXiv does not care which reader or search asks.
final class HostTurns {
    private static final ConcurrentMap<String, Turn> TURNS = new ConcurrentHashMap<>();

    private final Politeness politeness;

    HostTurns(Politeness politeness) {
        this.politeness = politeness;
    }

    /// The answer of `request`, made when it is its turn. SourceUnavailableException where that
    /// does not come before the `deadline`.
    <T> T take(URI address, Deadline deadline, Supplier<T> request) {
        String host = address.getHost();
        String site = politeness.siteOf(host);
        Duration gap = politeness.gapOf(site);
        String key = gap.isZero() ? site + ":" + WebAddress.portOf(address) : site;
        Turn turn = TURNS.compute(key, (s, known) -> (known == null ? new Turn() : known).enter());
        try {
            turn.begin(host, deadline);
            try {
                return request.get();
            } finally {
                turn.end(gap);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SourceUnavailableException("Interrupted while waiting for " + host, e);
        } finally {
            // Sites without a gap leave nothing behind, or each host ever asked would stay.
            TURNS.computeIfPresent(key, (s, t) -> t.leave() && gap.isZero() ? null : t);
        }
    }

    /// The place of one site. `users` is guarded by the map's computations, `next` by the lock.
    private static final class Turn {
        private final ReentrantLock lock = new ReentrantLock(true);
        private int users;
        private long next = System.nanoTime();

        Turn enter() {
            users++;
            return this;
        }

        boolean leave() {
            users--;
            return users == 0;
        }

        void begin(String host, Deadline deadline) throws InterruptedException {
            if (!lock.tryLock(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS)) {
                throw tooMany(host);
            }
            try {
                Duration pause = Duration.ofNanos(Math.max(0, next - System.nanoTime()));
                if (!deadline.allows(pause)) {
                    throw tooMany(host);
                }
                Thread.sleep(pause);
            } catch (InterruptedException | SourceUnavailableException e) {
                lock.unlock();
                throw e;
            }
        }

        void end(Duration gap) {
            next = System.nanoTime() + gap.toNanos();
            lock.unlock();
        }

        private static SourceUnavailableException tooMany(String host) {
            return new SourceUnavailableException("Too many requests wait for " + host);
        }
    }
}
