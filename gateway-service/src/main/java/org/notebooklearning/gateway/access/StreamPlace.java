package org.notebooklearning.gateway.access;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/// A client's place for one stream of events, for as long as they are let in. Closing it twice is
/// the same as once.
public final class StreamPlace implements AutoCloseable {
    private final Semaphore places;
    private final AtomicBoolean taken = new AtomicBoolean(true);

    private final BooleanSupplier letIn;

    StreamPlace(Semaphore places, BooleanSupplier letIn) {
        this.places = places;
        this.letIn = letIn;
    }

    /// Whether the client may go on with it: what they came with has not been taken back and is not
    /// over.
    public boolean isGood() {
        return letIn.getAsBoolean();
    }

    @Override
    public void close() {
        if (taken.compareAndSet(true, false)) {
            places.release();
        }
    }
}
