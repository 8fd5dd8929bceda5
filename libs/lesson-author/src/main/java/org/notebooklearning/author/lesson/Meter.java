package org.notebooklearning.author.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.notebooklearning.contracts.report.Authorship;
import org.notebooklearning.model.ask.Asked;
import org.notebooklearning.model.ask.LanguageModel;
import org.notebooklearning.model.ask.ModelRequest;
import org.notebooklearning.model.ask.ReplyProgress;
import org.notebooklearning.model.ask.Tokens;

/// Counts what a lesson takes of a model, and asks no more where that is as much as it may be.
/// Replies that stood in the ledger count as well: they were paid for this lesson.
public final class Meter implements LanguageModel {
    private final LanguageModel model;
    private final Allowance allowance;
    private final List<Call> calls = new ArrayList<>();
    private final Set<String> prompts = new TreeSet<>();

    /// What a lesson may cost.
    ///
    /// @param before what it had cost before this meter began to count
    /// @param left what is left after so many tokens, in a sentence that tells why no more may be
    ///     asked; empty where there is something left
    /// @param cost of tokens in words; empty where no prices are known
    public record Allowance(
            Tokens before, Function<Tokens, String> left, Function<Tokens, String> cost) {
        /// Nothing is counted before, everything is allowed, no prices are known.
        public static final Allowance UNBOUNDED =
                new Allowance(Tokens.NONE, tokens -> "", tokens -> "");
    }

    private record Call(Tokens tokens, double seconds) {}

    public Meter(LanguageModel model, Allowance allowance) {
        this.model = model;
        this.allowance = allowance;
    }

    @Override
    public Asked ask(ModelRequest request, ReplyProgress progress) throws InterruptedException {
        String spent = allowance.left.apply(allowance.before.plus(tokens()));
        if (!spent.isEmpty()) {
            return new Asked.Rejected(
                    spent,
                    "Allow more (LESSON_MODEL_CAP) and retry the lesson: it goes on with what is"
                            + " written");
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
                allowance.cost.apply(all));
    }

    /// Names and versions of what was asked with.
    public synchronized List<String> prompts() {
        return List.copyOf(prompts);
    }
}
