package org.notebooklearning.gateway.access;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.notebooklearning.contracts.artifact.Sha256;
import org.notebooklearning.gateway.readmodel.Database;
import org.notebooklearning.pipeline.log.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which cookies are signed in. They stand in the database that the gateways share, so that signing
/// out at one of them ends a cookie at all. What is found there holds for a second, and so does
/// that the database can not be reached: a page makes many calls, and asks once.
@Singleton
final class OpenSessions {
    private static final Logger LOG = LoggerFactory.getLogger(OpenSessions.class);
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final int MOST_REMEMBERED = 10_000;
    private static final long CLEAN_EVERY_MINUTES = 10;
    private final Database database;
    private final Logins logins;
    private final Clock clock;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final AsyncCache<String, Standing> found =
            Caffeine.newBuilder()
                    .expireAfterWrite(FRESH)
                    .maximumSize(MOST_REMEMBERED)
                    .executor(Thread::startVirtualThread)
                    .buildAsync();

    OpenSessions(Database database, Logins logins, Clock clock) {
        this.database = database;
        this.logins = logins;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        if (logins.areRequired()) {
            Thread.ofVirtual().name("sessions").start(this::clean);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
    }

    /// Lets `cookie` in for `owner`, until `end` at the latest. [UnavailableException] where the
    /// database can not be reached, here and below.
    void open(String cookie, String owner, Instant end) {
        String hash = hash(cookie);
        database.transaction(
                connection -> {
                    SessionTable table = new SessionTable(connection);
                    table.add(hash, owner, clock.instant(), end);
                    return table.removeOldestOf(owner);
                });
        found.synchronous().invalidate(hash);
    }

    /// Lets `cookie` in no longer.
    void end(String cookie) {
        String hash = hash(cookie);
        database.transaction(connection -> new SessionTable(connection).remove(hash));
        found.synchronous().invalidate(hash);
    }

    /// Lets none of the cookies of `owner` in any longer.
    void endAll(String owner) {
        List<String> ended =
                database.transaction(connection -> new SessionTable(connection).removeAll(owner));
        found.synchronous().invalidateAll(ended);
    }

    /// Whether `cookie` is let in. Waits for the database.
    boolean isOpen(String cookie) {
        return standing(cookie).join().isOpen();
    }

    /// The same for calls that go on as long as it is not known to have ended. While the database
    /// can not be asked about it nobody learns anything new of lessons either.
    boolean isNotEnded(String cookie) {
        return standing(cookie).join() != Standing.ENDED;
    }

    /// What is known of `cookie`, once the database has said it.
    CompletableFuture<Standing> standing(String cookie) {
        return found.get(
                hash(cookie),
                (hash, executor) -> CompletableFuture.supplyAsync(() -> lookUp(hash), executor));
    }

    /// Removes what is over, and says how many that were.
    int removeEnded() {
        return database.transaction(
                connection -> new SessionTable(connection).removeEnded(clock.instant()));
    }

    private Standing lookUp(String hash) {
        try {
            boolean isOpen =
                    database.transaction(
                            connection -> new SessionTable(connection).has(hash, clock.instant()));
            return isOpen ? Standing.OPEN : Standing.ENDED;
        } catch (UnavailableException e) {
            LOG.debug("Nobody can be let in by a cookie now", e);
            return Standing.UNKNOWN;
        }
    }

    private void clean() {
        try {
            do {
                cleanNow();
            } while (!stopped.await(CLEAN_EVERY_MINUTES, TimeUnit.MINUTES));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void cleanNow() {
        try {
            LOG.debug("{} sessions were over", removeEnded());
        } catch (UnavailableException e) {
            LOG.debug("Sessions that are over are removed later", e);
        }
    }

    private static String hash(String cookie) {
        return Sha256.of(cookie.getBytes(StandardCharsets.UTF_8));
    }

    /// What is known of a cookie.
    enum Standing {
        OPEN,
        ENDED,
        /// The database did not say.
        UNKNOWN;

        boolean isOpen() {
            if (this == UNKNOWN) {
                throw new UnavailableException(
                        "The database, which knows who is signed in, can not be reached now");
            }
            return this == OPEN;
        }
    }
}
