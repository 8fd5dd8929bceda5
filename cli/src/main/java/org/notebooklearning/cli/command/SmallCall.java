package org.notebooklearning.cli.command;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.model.ask.Asked;
import org.notebooklearning.model.ask.LanguageModel;
import org.notebooklearning.model.ask.ModelRequest;
import org.notebooklearning.model.ask.Prices;
import org.notebooklearning.model.ask.ReplyProgress;
import org.notebooklearning.model.ask.Tokens;
import org.notebooklearning.model.ask.Turn;

/// One call that finds out whether a model answers, for next to nothing.
///
/// @param model that was asked
record SmallCall(String model, Asked asked, double seconds) {
    /// Models that think before they reply count that, too.
    private static final int LONGEST_REPLY = 500;

    static SmallCall to(LanguageModel provider, String model) throws InterruptedException {
        ModelRequest request =
                new ModelRequest(
                        "model/check",
                        model,
                        "",
                        List.of(Turn.asking("Reply with the one word: ready")),
                        null,
                        LONGEST_REPLY);
        long begin = System.nanoTime();
        Asked asked = provider.ask(request, ReplyProgress.NONE);
        return new SmallCall(model, asked, (System.nanoTime() - begin) / 1e9);
    }

    boolean isAnswered() {
        return asked instanceof Asked.Replied;
    }

    /// What came of it, for people.
    List<String> told(@Nullable Prices prices) {
        return switch (asked) {
            case Asked.Replied replied -> List.of(answered(replied.reply().tokens(), prices));
            case Asked.Away away -> failed(away.reason(), away.remedy());
            case Asked.Rejected rejected -> failed(rejected.reason(), rejected.remedy());
        };
    }

    private String answered(Tokens tokens, @Nullable Prices prices) {
        String cost =
                prices == null
                        ? ""
                        : String.format(
                                        Locale.ROOT,
                                        ", %.6f %s",
                                        tokens.cost(prices),
                                        prices.currency())
                                .stripTrailing();
        return String.format(
                Locale.ROOT,
                "call       %s answered in %.1f s: %d tokens sent, %d replied%s",
                model,
                seconds,
                tokens.input(),
                tokens.output(),
                cost);
    }

    private static List<String> failed(String reason, String remedy) {
        return remedy.isEmpty()
                ? List.of("call       " + reason)
                : List.of("call       " + reason, "           " + remedy);
    }
}
