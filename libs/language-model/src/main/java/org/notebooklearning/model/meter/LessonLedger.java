package org.notebooklearning.model.meter;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.notebooklearning.contracts.artifact.Sha256;
import org.notebooklearning.model.ledger.Ledger;
import org.notebooklearning.model.ledger.LedgerEntry;

/// A ledger whose entries are those of one lesson alone: what one learner's assistant wrote is
/// nobody else's reply to the same words.
///
/// @param lesson it is of
record LessonLedger(Ledger ledger, String lesson) implements Ledger {
    @Override
    public Optional<LedgerEntry> find(String key) {
        return ledger.find(own(key));
    }

    @Override
    public void keep(String key, LedgerEntry entry) {
        ledger.keep(own(key), entry);
    }

    @Override
    public Hold hold(String key) throws InterruptedException {
        return ledger.hold(own(key));
    }

    private String own(String key) {
        return Sha256.of((lesson + "\n" + key).getBytes(StandardCharsets.UTF_8));
    }
}
