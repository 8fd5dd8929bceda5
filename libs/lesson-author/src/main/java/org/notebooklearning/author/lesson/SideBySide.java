package org.notebooklearning.author.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.notebooklearning.author.beat.NoReplyException;

/// Asks for several things at once, but never for more than a provider is to be asked for.
final class SideBySide {
    private SideBySide() {}

    /// What came of each, in order. The first that fails ends all others, unless no more may be
    /// spent: then the calls under way come to their end, because they are paid for.
    ///
    /// @param parallel how many are asked for at once
    static <T> List<T> asked(List<Callable<T>> work, int parallel)
            throws NoReplyException, InterruptedException {
        Semaphore places = new Semaphore(parallel);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> futures =
                    work.stream().map(one -> threads.submit(() -> placed(places, one))).toList();
            boolean capped = false;
            try {
                List<T> came = new ArrayList<>();
                for (Future<T> one : futures) {
                    came.add(one.get());
                }
                return came;
            } catch (ExecutionException e) {
                capped = BeatBoard.isCapped(e);
                throw BeatBoard.unwrapped(e);
            } finally {
                if (!capped) {
                    threads.shutdownNow();
                }
            }
        }
    }

    private static <T> T placed(Semaphore places, Callable<T> work) throws Exception {
        places.acquire();
        try {
            return work.call();
        } finally {
            places.release();
        }
    }
}
