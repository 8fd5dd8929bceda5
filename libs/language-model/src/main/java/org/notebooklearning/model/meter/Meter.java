package org.notebooklearning.model.meter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.report.Authorship;
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
    private final Tokens before;
    private final @Nullable Cap cap;
    private final @Nullable Prices prices;
    private final List<Call> calls = new ArrayList<>();
    private final Set<String> prompts = new TreeSet<>();

    private record Call(Tokens tokens, double seconds) {}

    /// @param before what the lesson had taken before this meter began to count
    /// @param cap the most that it may cost; null where there is no limit
    /// @param prices null where they are not known
    public Meter(LanguageModel model, Tokens before, @Nullable Cap cap, @Nullable Prices prices) {
        this.model = model;
        this.before = before;
        this.cap = cap;
        this.prices = prices;
    }

    @Override
    public Asked ask(ModelRequest request, ReplyProgress progress) throws InterruptedException {
        if (cap != null && cap.isReachedBy(before.plus(tokens()))) {
            return new Asked.Rejected(
                    "The lesson has cost as much as it may (" + cap.text() + ")",
                    "Allow more with LESSON_MODEL_CAP, start the services again, and retry the"
                            + " lesson: it goes on with what is written");
        }
        long start = System.nanoTime();
        Asked asked = model.ask(request, progress);
        if (asked instanceof Asked.Replied replied) {
            count(request, replied, (System.nanoTime() - start) / 1e9);
        }
        return asked;
    }

    private synchronized void count(ModelRequest request, Asked.Replied replied, double seconds) {
        prompts.add(request.purpose());
        calls.add(new Call(replied.reply().tokens(), seconds));
    }

    /// All tokens so far.
    public synchronized Tokens tokens() {
        return calls.stream().map(Call::tokens).reduce(Tokens.NONE, Tokens::plus);
    }

    /// What was spent so far, for the report.
    public synchronized Authorship.Spent spent() {
        Tokens all = tokens();
        return new Authorship.Spent(
                calls.size(),
                all.input(),
                all.output(),
                calls.stream().mapToDouble(Call::seconds).sum(),
                money(all, prices));
    }

    /// Names and versions of what was asked with.
    public synchronized List<String> prompts() {
        return List.copyOf(prompts);
    }

    /// What `tokens` cost, as people read it; empty where no prices are known.
    public static String money(Tokens tokens, @Nullable Prices prices) {
        return prices == null
                ? ""
                : String.format(Locale.ROOT, "%.2f %s", tokens.cost(prices), prices.currency())
                        .strip();
    }
}
