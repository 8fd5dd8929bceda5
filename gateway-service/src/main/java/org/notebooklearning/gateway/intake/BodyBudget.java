package org.notebooklearning.gateway.intake;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.notebooklearning.gateway.access.Refusal;
import org.notebooklearning.gateway.access.RefusedCallException;
import org.notebooklearning.gateway.settings.GatewaySettings;

/// How much the bodies of all calls hold together. Small ones have a part of it to themselves, so
/// that whoever sends large ones keeps nobody from deciding about a lesson or signing in.
@Singleton
final class BodyBudget {
    private static final int PARTS_OF_THE_HEAP = 4;
    private static final int PARTS_FOR_SMALL_ONES = 4;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition released = lock.newCondition();
    private final long all;
    private final long forLarge;
    private final Duration patience;
    private long taken;
    private long takenByLarge;

    BodyBudget(GatewaySettings settings, MeterRegistry metrics) {
        this.all =
                settings.bodies()
                        .memory()
                        .map(MemorySize::asLongValue)
                        .orElseGet(() -> Runtime.getRuntime().maxMemory() / PARTS_OF_THE_HEAP);
        this.forLarge = all - all / PARTS_FOR_SMALL_ONES;
        this.patience = settings.bodies().patience();
        Gauge.builder("gateway.bodies", this, BodyBudget::taken)
                .description("What the bodies of calls under way are counted as")
                .baseUnit("bytes")
                .register(metrics);
    }

    /// A share for a body of `length` bytes, to be closed when its call has ended; waits a little
    /// where there is none now. [RefusedCallException] where there is none then, either.
    Share await(BodyKind kind, long length) {
        return take(kind, length, patience)
                .orElseThrow(() -> new RefusedCallException(new Refusal.NoRoom()));
    }

    /// The same without waiting; empty where there is no room.
    Optional<Share> now(BodyKind kind, long length) {
        return take(kind, length, Duration.ZERO);
    }

    private Optional<Share> take(BodyKind kind, long length, Duration longest) {
        boolean large = length > BodyKind.DECISION.limit();
        // A budget that is smaller than one body still lets that one through by itself.
        Share share = new Share(Math.min(kind.weight(length), large ? forLarge : all), large);
        long nanos = longest.toNanos();
        lock.lock();
        try {
            while (!hasRoomFor(share)) {
                if (nanos <= 0) {
                    return Optional.empty();
                }
                nanos = released.awaitNanos(nanos);
            }
            add(share, 1);
            return Optional.of(share);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private boolean hasRoomFor(Share share) {
        return taken + share.weight <= all
                && (!share.large || takenByLarge + share.weight <= forLarge);
    }

    private void add(Share share, int sign) {
        taken += sign * share.weight;
        takenByLarge += share.large ? sign * share.weight : 0;
    }

    /// What is taken now, in bytes.
    long taken() {
        lock.lock();
        try {
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /// What one call has of the budget. Closing it twice is the same as once.
    final class Share implements AutoCloseable {
        private final long weight;
        private final boolean large;
        private boolean open = true;

        private Share(long weight, boolean large) {
            this.weight = weight;
            this.large = large;
        }

        @Override
        public void close() {
            lock.lock();
            try {
                if (open) {
                    open = false;
                    add(this, -1);
                    released.signalAll();
                }
            } finally {
                lock.unlock();
            }
        }
    }
}
