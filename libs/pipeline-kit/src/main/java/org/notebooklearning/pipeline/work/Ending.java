package org.notebooklearning.pipeline.work;

import java.util.Locale;
import org.apache.kafka.clients.consumer.AcknowledgeType;

/// How one delivery of a task ended, and what the broker is told.
enum Ending {
    DONE(AcknowledgeType.ACCEPT),
    REFUSED(AcknowledgeType.ACCEPT),
    CANCELLED(AcknowledgeType.ACCEPT),
    RETRIED(AcknowledgeType.RELEASE),
    /// Put back unfinished, because the worker stops.
    PUT_BACK(AcknowledgeType.RELEASE),
    DEAD(AcknowledgeType.REJECT);

    private final AcknowledgeType acknowledgement;

    Ending(AcknowledgeType acknowledgement) {
        this.acknowledgement = acknowledgement;
    }

    AcknowledgeType acknowledgement() {
        return acknowledgement;
    }

    /// Whether the task must not be done again.
    boolean isFinal() {
        return acknowledgement != AcknowledgeType.RELEASE;
    }

    /// The name in metrics.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
