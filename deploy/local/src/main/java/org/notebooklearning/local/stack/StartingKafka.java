package org.notebooklearning.local.stack;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Kafka that is started beside something else. Whatever becomes of that, Kafka is stopped in the
/// end.
final class StartingKafka implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StartingKafka.class);
    private final CompletableFuture<StackKafka> start;

    private StartingKafka(CompletableFuture<StackKafka> start) {
        this.start = start;
    }

    static StartingKafka start(Supplier<StackKafka> node) {
        return new StartingKafka(
                CompletableFuture.supplyAsync(
                        node,
                        start -> Thread.ofPlatform().daemon().name("kafka-start").start(start)));
    }

    /// Kafka, once it runs; IllegalStateException where it does not come to that.
    StackKafka await() {
        try {
            return start.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("Kafka does not run", e.getCause());
        }
    }

    /// Waits for the end of its start, and stops what came of it.
    @Override
    public void close() {
        try {
            start.join().close();
        } catch (CompletionException e) {
            LOG.debug("It never ran", e);
        }
    }
}
