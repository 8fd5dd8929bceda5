package org.notebooklearning.gateway.mcp;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.lesson.SpendingCap;
import org.notebooklearning.contracts.report.ModelUse;
import org.notebooklearning.gateway.readmodel.Spending;

/// What a lesson has cost of language models.
public record CostSoFar(
        @JsonProperty(required = true)
                @JsonPropertyDescription(
                        "Calls, tokens and money of each model, for people to read")
                String spent,
        @JsonPropertyDescription("Where it waits at its cap; only while it is awaiting-budget")
                @Nullable Cap cap) {

    /// Null where none was asked.
    static @Nullable CostSoFar of(Spending spending) {
        LessonEvent.CapReached stop = spending.stop();
        return spending.uses().isEmpty() && stop == null
                ? null
                : new CostSoFar(
                        spending.uses().stream()
                                .map(CostSoFar::words)
                                .collect(Collectors.joining("; ")),
                        stop == null ? null : Cap.of(stop));
    }

    private static String words(ModelUse use) {
        Double cost = use.cost();
        return String.format(
                        Locale.ROOT,
                        "%s: %d calls, %,d tokens%s",
                        use.model(),
                        use.calls(),
                        use.inputTokens() + use.outputTokens(),
                        cost == null
                                ? ""
                                : String.format(Locale.ROOT, ", %.2f %s", cost, use.currency()))
                .strip();
    }

    /// Where it waits.
    public record Cap(
            @JsonProperty(required = true) @JsonPropertyDescription("Such as 5 EUR") String reached,
            @JsonProperty(required = true) String spent,
            @JsonPropertyDescription("What is probably still to come; missing where nobody knows")
                    @Nullable String rest,
            @JsonProperty(required = true)
                    @JsonPropertyDescription("A cap that is probably enough, for upTo")
                    double suggested) {
        static Cap of(LessonEvent.CapReached stop) {
            SpendingCap cap = stop.cap();
            var rest = stop.rest();
            return new Cap(
                    cap.text(),
                    cap.text(stop.spent()),
                    rest == null ? null : cap.text(rest.fewest()) + " to " + cap.text(rest.most()),
                    stop.suggested().most());
        }
    }
}
