package org.notebooklearning.pipeline.work;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.pipeline.access.ServiceSetup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the workers of a stage need at the brokers, looked after once for all of them and again
/// after each failure: a right that was taken back is then named by the one who knows all rights.
final class StageSetup {
    private static final Logger LOGGER = LoggerFactory.getLogger(StageSetup.class);
    private final WorkQueueSettings settings;
    private final Stage stage;
    private final Runnable preparation;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private boolean done;
    private volatile @Nullable String fault = "The workers have not reached Kafka yet";

    /// @param preparation makes what is missing; UnavailableException where that can not be done
    // now
    StageSetup(WorkQueueSettings settings, Stage stage, Runnable preparation) {
        this.settings = settings;
        this.stage = stage;
        this.preparation = preparation;
    }

    static StageSetup of(WorkQueueSettings settings, Stage stage) {
        return new StageSetup(
                settings,
                stage,
                () ->
                        ServiceSetup.ensureWorkers(
                                settings.connection(),
                                stage,
                                settings.lock(),
                                settings.deliveries()));
    }

    /// Returns when everything is there that workers need.
    void ensure() {
        oneAtATime.lock();
        try {
            if (!done) {
                preparation.run();
                done = true;
                fault = null;
            }
        } finally {
            oneAtATime.unlock();
        }
    }

    /// A worker could not go on. That is told once, however often it happens.
    void failed(RuntimeException failure) {
        String now =
                settings.connection()
                        .refusal(failure)
                        .orElseGet(() -> String.valueOf(failure.getMessage()));
        oneAtATime.lock();
        try {
            if (now.equals(fault)) {
                LOGGER.debug("The workers of {} still can not go on", stage.word(), failure);
            } else {
                LOGGER.warn("The workers of {} can not go on: {}", stage.word(), now, failure);
            }
            done = false;
            fault = now;
        } finally {
            oneAtATime.unlock();
        }
    }

    /// What keeps the workers from taking tasks, in a sentence; or empty.
    Optional<String> fault() {
        return Optional.ofNullable(fault);
    }
}
