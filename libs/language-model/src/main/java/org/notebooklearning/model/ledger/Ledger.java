package org.notebooklearning.model.ledger;

import java.util.Optional;

/// Where entries are kept by the key of their request, for every process of an installation.
public interface Ledger {
    /// The entry of this request, once there is one.
    Optional<LedgerEntry> find(String key);

    /// Keeps `entry`. The first one of a request stays.
    void keep(String key, LedgerEntry entry);

    /// Keeps others from asking the same until it is closed; waits for who does so now. Ends with
    /// the process, however that ends.
    Hold hold(String key) throws InterruptedException;

    /// The right to ask for one request.
    interface Hold extends AutoCloseable {
        @Override
        void close();
    }
}
