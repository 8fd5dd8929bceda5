package org.notebooklearning.model.meter;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.report.Authorship;
import org.notebooklearning.contracts.report.ModelUse;
import org.notebooklearning.model.ask.ModelReply;
import org.notebooklearning.model.ask.ModelRequest;
import org.notebooklearning.model.ask.Prices;
import org.notebooklearning.model.ask.Tokens;
import org.notebooklearning.model.ledger.KeptFolder;

/// What one lesson has taken of language models from its beginning, in all stages, runs and
/// processes: an entry for each request whose reply it was made of. The same request counts once,
/// however often its task is handed out.
final class LessonAccount {
    private final @Nullable KeptFolder folder;
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    /// @param stage that asked
    /// @param prompt name and version of the wording that was asked with
    record Entry(String stage, String model, String prompt, Tokens tokens, double seconds) {}

    private LessonAccount(@Nullable KeptFolder folder) {
        this.folder = folder;
    }

    /// The account that is kept in `folder`, with what other processes wrote until now.
    static LessonAccount open(Path folder) {
        KeptFolder kept = new KeptFolder(folder);
        LessonAccount account = new LessonAccount(kept);
        kept.all().forEach((key, json) -> account.entries.put(key, Json.read(json, Entry.class)));
        return account;
    }

    /// One of this process alone.
    static LessonAccount unkept() {
        return new LessonAccount(null);
    }

    /// Adds what `reply` took, which counts from now on.
    void add(String stage, ModelRequest request, ModelReply reply, double seconds) {
        Entry entry = new Entry(stage, request.model(), request.purpose(), reply.tokens(), seconds);
        String key = request.key();
        if (entries.putIfAbsent(key, entry) == null && folder != null) {
            folder.keep(key, Json.bytes(entry));
        }
    }

    /// All tokens so far.
    Tokens tokens() {
        return tokens(entries.values());
    }

    private static Tokens tokens(Collection<Entry> entries) {
        return entries.stream().map(Entry::tokens).reduce(Tokens.NONE, Tokens::plus);
    }

    /// What `stage` has taken so far, for the report.
    Authorship.Spent spent(String stage, @Nullable Prices prices) {
        List<Entry> own = of(entry -> entry.stage().equals(stage));
        Tokens all = tokens(own);
        return new Authorship.Spent(
                own.size(), all.input(), all.output(), seconds(own), Meter.money(all, prices));
    }

    /// Names and versions of what `stage` asked with.
    List<String> prompts(String stage) {
        return of(entry -> entry.stage().equals(stage)).stream()
                .map(Entry::prompt)
                .distinct()
                .sorted()
                .toList();
    }

    /// What was taken of each model, by its name.
    List<ModelUse> uses(@Nullable Prices prices) {
        if (folder == null) {
            return List.of(); // it was paid for by another lesson
        }
        Map<String, ModelUse> uses = new TreeMap<>();
        for (String model : entries.values().stream().map(Entry::model).distinct().toList()) {
            List<Entry> own = of(entry -> entry.model().equals(model));
            Tokens all = tokens(own);
            uses.put(
                    model,
                    new ModelUse(
                            model,
                            own.size(),
                            all.input(),
                            all.output(),
                            seconds(own),
                            prices == null ? null : all.cost(prices),
                            prices == null ? "" : prices.currency()));
        }
        return List.copyOf(uses.values());
    }

    private List<Entry> of(Predicate<Entry> which) {
        return entries.values().stream().filter(which).toList();
    }

    private static double seconds(List<Entry> entries) {
        return entries.stream().mapToDouble(Entry::seconds).sum();
    }
}
