package org.notebooklearning.gateway.access;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.notebooklearning.gateway.settings.AccessSettings;

/// How much each client may ask of this gateway: a bucket of calls that fills again evenly, one of
/// lessons, and a number of streams at the same time. As many clients are remembered as the
/// settings say; those with a name apart from addresses, which anybody may have many of.
@Singleton
final class CallLimits {
    private final AccessSettings.Limits limits;
    private final Map<String, Use> owners;
    private final Map<String, Use> addresses;

    CallLimits(AccessSettings settings) {
        this.limits = settings.limits();
        this.owners = remembered(limits.clients());
        this.addresses = remembered(limits.clients());
    }

    /// Counts a call; where that is one too many, after which time one more is let through.
    Optional<Duration> call(Client client) {
        return take(use(client).calls);
    }

    /// Counts a lesson asked for; where that is one too many, after which time one more is let
    /// through.
    Optional<Duration> submission(Client client) {
        return take(use(client).submissions);
    }

    /// A stream's place, to be closed with it; empty where the client has none left.
    ///
    /// @param letIn tells whether the client is still let in
    Optional<StreamPlace> stream(Client client, BooleanSupplier letIn) {
        Semaphore places = use(client).streams;
        return places.tryAcquire() ? Optional.of(new StreamPlace(places, letIn)) : Optional.empty();
    }

    private static Optional<Duration> take(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Use use(Client client) {
        Map<String, Use> all = client.named() ? owners : addresses;
        synchronized (all) {
            return all.computeIfAbsent(client.name(), name -> new Use(limits));
        }
    }

    /// How many clients are remembered.
    int remembered() {
        synchronized (owners) {
            synchronized (addresses) {
                return owners.size() + addresses.size();
            }
        }
    }

    private static Map<String, Use> remembered(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Use> eldest) {
                return size() > most;
            }
        };
    }

    /// What one client has left.
    private static final class Use {
        private final Bucket calls;
        private final Bucket submissions;
        private final Semaphore streams;

        Use(AccessSettings.Limits limits) {
            calls = bucket(limits.calls(), limits.callsPeriod());
            submissions = bucket(limits.submissions(), limits.submissionsPeriod());
            streams = new Semaphore(limits.streams());
        }

        private static Bucket bucket(int most, Duration period) {
            return Bucket.builder()
                    .addLimit(limit -> limit.capacity(most).refillGreedy(most, period))
                    .build();
        }
    }
}
