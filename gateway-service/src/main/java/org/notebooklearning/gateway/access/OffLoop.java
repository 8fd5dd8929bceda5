package org.notebooklearning.gateway.access;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Work that waits, for calls whose thread must not: it is an event loop.
final class OffLoop {
    private OffLoop() {}

    /// Has `work` done by a virtual thread. Who asked goes on where they were.
    static <T extends @Nullable Object> Uni<T> run(Supplier<T> work) {
        return back(
                Uni.createFrom().item(work).runSubscriptionOn(Thread::startVirtualThread),
                Vertx.currentContext());
    }

    /// Waits for `stage`, which others may wait for as well. Who asked goes on where they were.
    static <T extends @Nullable Object> Uni<T> await(CompletionStage<T> stage) {
        // A copy: who gives up waiting must not end the others' stage.
        return back(
                Uni.createFrom().completionStage(() -> stage.toCompletableFuture().copy()),
                Vertx.currentContext());
    }

    private static <T extends @Nullable Object> Uni<T> back(
            Uni<T> result, @Nullable Context caller) {
        return caller == null
                ? result
                : result.emitOn(next -> caller.runOnContext(loop -> next.run()));
    }
}
