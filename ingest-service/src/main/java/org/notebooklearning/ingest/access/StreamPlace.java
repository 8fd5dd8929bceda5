package org.notebooklearning.ingest.access;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/// A client's place for one stream of events. Closing it twice is the same as once.
public final class StreamPlace implements AutoCloseable {
    private final Semaphore places;
    private final AtomicBoolean taken = new AtomicBoolean(true);

    StreamPlace(Semaphore places) {
        this.places = places;
    }

    @Override
    public void close() {
        if (taken.compareAndSet(true, false)) {
            places.release();
        }
    }
}
