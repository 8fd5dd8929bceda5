package org.notebooklearning.model.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.notebooklearning.model.ask.Asked;
import org.notebooklearning.model.ask.LanguageModel;
import org.notebooklearning.model.ask.ModelRequest;
import org.notebooklearning.model.ask.ReplyProgress;

/// Answers from the ledger what was asked before, by whichever process:
///
/// 1. a reply that is kept is the answer;
/// 2. where another asks the same now, wait for it;
/// 3. ask, and keep the reply before anything is made of it.
///
/// A process that is killed in the middle of a call has paid for that call alone: every reply
/// before it is kept.
public final class LedgerModel implements LanguageModel {
    private final LanguageModel model;
    private final Ledger ledger;
    private final String lesson;
    private final Clock clock;

    /// @param lesson that is paid for; empty for none
    public LedgerModel(LanguageModel model, Ledger ledger, String lesson, Clock clock) {
        this.model = model;
        this.ledger = ledger;
        this.lesson = lesson;
        this.clock = clock;
    }

    @Override
    public Asked ask(ModelRequest request, ReplyProgress progress) throws InterruptedException {
        String key = request.key();
        Optional<Asked> kept = kept(key, progress);
        if (kept.isPresent()) {
            return kept.get();
        }
        try (Ledger.Hold _ = ledger.hold(key)) {
            Optional<Asked> meanwhile = kept(key, progress);
            return meanwhile.isPresent() ? meanwhile.get() : asked(key, request, progress);
        }
    }

    private Asked asked(String key, ModelRequest request, ReplyProgress progress)
            throws InterruptedException {
        Instant begin = clock.instant();
        Asked asked = model.ask(request, progress);
        if (asked instanceof Asked.Replied replied) {
            Instant end = clock.instant();
            double seconds = Duration.between(begin, end).toMillis() / 1000.0;
            ledger.keep(
                    key, new LedgerEntry(request.purpose(), lesson, end, seconds, replied.reply()));
        }
        return asked;
    }

    private Optional<Asked> kept(String key, ReplyProgress progress) {
        return ledger.find(key)
                .map(
                        entry -> {
                            progress.came(entry.reply().text());
                            return new Asked.Replied(entry.reply(), true);
                        });
    }
}
