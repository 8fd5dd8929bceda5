package org.notebooklearning.judge.reading;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.CellRole;
import org.notebooklearning.contracts.notebook.CellTag;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.plan.BeatKind;

/// A small lesson that was run, and replies of models that read it.
public final class Kiosk {
    private Kiosk() {}

    public static Notebook lesson() {
        return Notebook.python(
                List.of(
                        words(
                                "opening-1",
                                BeatKind.OPENING,
                                "# Means: a kiosk counts its umbrellas\n\n"
                                        + "Every weather report is made of means."),
                        words(
                                "rain-1",
                                BeatKind.INTUITION,
                                "## Why is one day not enough?\n\n"
                                        + "A kiosk sold many umbrellas on one rainy day. Can it"
                                        + " order by that? It fails on the next dry day."),
                        code(
                                "rain-2",
                                "sold = [9, 0, 3]  # umbrellas of three days\nsum(sold)",
                                "12"),
                        words(
                                "rain-3",
                                BeatKind.INTUITION,
                                "Twelve umbrellas in three days are 4 a day, which is the average."),
                        code("rain-4", "sum(sold) / 3", "4.0"),
                        new Cell(
                                Cell.Type.MARKDOWN,
                                "letters-1",
                                "With $n$ days and $s$ sold:\n\n"
                                        + "- $m = \\frac{s}{n}$ (the definition)\n"
                                        + "- $m n = s$ (times $n$)\n"
                                        + "- $s = n m$ (swap both sides)",
                                new CellTag("letters", BeatKind.DERIVATION, CellRole.DERIVATION, "")
                                        .asMetadata(),
                                null,
                                List.of(),
                                null),
                        words(
                                "spread-1",
                                BeatKind.INTUITION,
                                "How far the days are from their mean is the **mean deviation**."),
                        code("spread-2", "[day - 4 for day in sold]", "[5, -4, -1]"),
                        words("spread-3", BeatKind.INTUITION, "The three numbers add up to zero."),
                        words(
                                "adjacent-1",
                                BeatKind.ADJACENT,
                                "## Neighbours\n\nShops today use medians. Search for \"median\".")));
    }

    private static Cell words(String id, BeatKind kind, String text) {
        return Cell.markdown(id, text, tag(id, kind));
    }

    private static Cell code(String id, String source, String shown) {
        return new Cell(
                Cell.Type.CODE,
                id,
                source,
                tag(id, BeatKind.INTUITION),
                1,
                List.of(
                        Map.of(
                                "output_type",
                                "execute_result",
                                "execution_count",
                                1,
                                "metadata",
                                Map.of(),
                                "data",
                                Map.of("text/plain", shown))),
                null);
    }

    private static Map<String, Object> tag(String id, BeatKind kind) {
        return new CellTag(id.substring(0, id.indexOf('-')), kind, CellRole.PLAIN, "").asMetadata();
    }

    /// A reply that all rules hold, but for `broken`, each with a quotation of the lesson.
    public static String reply(String... broken) {
        return quoting("rain-1", "sold many umbrellas on one rainy day", broken);
    }

    /// The same with another place.
    public static String quoting(String cell, String quotation, String... broken) {
        return MeaningRules.ids().stream()
                .map(
                        rule ->
                                Json.text(
                                        Map.of(
                                                "rule",
                                                rule,
                                                "why",
                                                "It was looked at.",
                                                "evidence",
                                                List.of(
                                                        Map.of(
                                                                "cell",
                                                                cell,
                                                                "quotation",
                                                                quotation)),
                                                "answer",
                                                List.of(broken).contains(rule) ? "broken" : "holds",
                                                "fix",
                                                "Say it.")))
                .collect(Collectors.joining(",", "{\"verdicts\":[", "]}"));
    }
}
