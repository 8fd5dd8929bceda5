package org.notebooklearning.model.meter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.report.Authorship;
import org.notebooklearning.contracts.report.ModelUse;
import org.notebooklearning.model.ask.Asked;
import org.notebooklearning.model.ask.Cap;
import org.notebooklearning.model.ask.LanguageModel;
import org.notebooklearning.model.ask.ModelRequest;
import org.notebooklearning.model.ask.Prices;
import org.notebooklearning.model.ask.ReplyProgress;
import org.notebooklearning.model.ask.Tokens;

/// Counts what a lesson takes of a model, and asks no more where that is as much as it may be.
/// Replies that stood in the ledger count as well: they were paid for this lesson.
public final class Meter implements LanguageModel {
    private final LanguageModel model;
    private final LessonAccount account;
    private final String stage;
    private final @Nullable Cap cap;
    private final @Nullable Prices prices;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Runnable stopping;

    /// @param account what the lesson has taken already, and takes from now on
    /// @param stage that asks
    /// @param cap the most that it may cost; null where there is no limit
    /// @param prices null where they are not known
    /// @param stopping is told once that the cap is reached
    Meter(
            LanguageModel model,
            LessonAccount account,
            String stage,
            @Nullable Cap cap,
            @Nullable Prices prices,
            Runnable stopping) {
        this.model = model;
        this.account = account;
        this.stage = stage;
        this.cap = cap;
        this.prices = prices;
        this.stopping = stopping;
    }

    /// One that counts for this process alone, what is paid for elsewhere or not at all.
    public static Meter unkept(LanguageModel model, @Nullable Prices prices) {
        return new Meter(model, LessonAccount.unkept(), "", null, prices, () -> {});
    }

    @Override
    public Asked ask(ModelRequest request, ReplyProgress progress) throws InterruptedException {
        if (cap != null && cap.isReachedBy(account.tokens())) {
            if (stopped.compareAndSet(false, true)) {
                stopping.run();
            }
            return new Asked.Rejected(
                    "The lesson has cost as much as it may (" + cap.text() + ")",
                    "Allow it more, and it goes on with what is written",
                    Asked.Fault.CAP);
        }
        long start = System.nanoTime();
        Asked asked = model.ask(request, progress);
        if (asked instanceof Asked.Replied replied) {
            account.add(stage, request, replied.reply(), (System.nanoTime() - start) / 1e9);
        }
        return asked;
    }

    /// All tokens of the lesson so far.
    public Tokens tokens() {
        return account.tokens();
    }

    /// What this stage has spent so far, for the report.
    public Authorship.Spent spent() {
        return account.spent(stage, prices);
    }

    /// Names and versions of what this stage asked with.
    public List<String> prompts() {
        return account.prompts(stage);
    }

    /// What the lesson has taken of each model so far.
    public List<ModelUse> uses() {
        return account.uses(prices);
    }

    /// Where the lesson stands, once something was not asked because of its cap.
    ///
    /// @param rest what is probably still to come; null where nobody can say
    public Optional<CapStop> stop(@Nullable WritingEstimate rest) {
        return cap == null || !stopped.get()
                ? Optional.empty()
                : Optional.of(CapStop.of(cap, account.tokens(), rest));
    }

    /// What `tokens` cost, as people read it; empty where no prices are known.
    public static String money(Tokens tokens, @Nullable Prices prices) {
        return prices == null
                ? ""
                : String.format(Locale.ROOT, "%.2f %s", tokens.cost(prices), prices.currency())
                        .strip();
    }
}
