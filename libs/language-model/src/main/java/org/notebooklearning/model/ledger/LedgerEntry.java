package org.notebooklearning.model.ledger;

import java.time.Instant;
import org.notebooklearning.model.ask.ModelReply;

/// One reply that was paid for.
///
/// @param purpose of the request
/// @param lesson that it was asked for; empty where for none
/// @param seconds that the call took
public record LedgerEntry(
        String purpose, String lesson, Instant at, double seconds, ModelReply reply) {}
