package org.notebooklearning.gateway.mcp;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.report.Verdict;

/// What the rules say about a notebook that was not run.
public record CheckedNotebook(
        @JsonProperty(required = true)
                @JsonPropertyDescription("Always false here: the notebook is read, not run")
                boolean executed,
        @JsonProperty(required = true)
                @JsonPropertyDescription("Whether no blocking rule failed among those checked")
                boolean passed,
        @JsonProperty(required = true)
                @JsonPropertyDescription("The rules that do not hold, each with its places")
                List<Broken> broken,
        @JsonProperty(required = true) @JsonPropertyDescription("Ids of the rules that hold")
                List<String> holding,
        @JsonProperty(required = true)
                @JsonPropertyDescription("The rules that reading alone can not decide")
                List<Unchecked> notChecked) {
    private static final int MOST_PLACES = 20;

    static CheckedNotebook of(List<Verdict> verdicts) {
        List<Broken> broken = new ArrayList<>();
        List<String> holding = new ArrayList<>();
        List<Unchecked> unchecked = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            switch (verdict.outcome()) {
                case PASS -> holding.add(verdict.rule());
                case FAIL, WARN -> broken.add(Broken.of(verdict));
                case NOT_CHECKED ->
                        unchecked.add(
                                new Unchecked(verdict.rule(), verdict.title(), verdict.why()));
            }
        }
        return new CheckedNotebook(
                false,
                verdicts.stream().noneMatch(Verdict::blocks),
                List.copyOf(broken),
                List.copyOf(holding),
                List.copyOf(unchecked));
    }

    /// A rule that does not hold.
    public record Broken(
            @JsonProperty(required = true) @JsonPropertyDescription("Such as NL104") String rule,
            @JsonProperty(required = true) @JsonPropertyDescription("What must hold") String title,
            @JsonProperty(required = true)
                    @JsonPropertyDescription("Whether a lesson that breaks it does not pass")
                    boolean blocking,
            @JsonProperty(required = true) @JsonPropertyDescription("At how many places")
                    int places,
            @JsonProperty(required = true) @JsonPropertyDescription("The first 20 of them")
                    List<Place> findings) {
        static Broken of(Verdict verdict) {
            return new Broken(
                    verdict.rule(),
                    verdict.title(),
                    verdict.severity() == Verdict.Severity.BLOCK,
                    verdict.findings().size(),
                    verdict.findings().stream().limit(MOST_PLACES).map(Place::of).toList());
        }
    }

    /// One place where a rule does not hold.
    public record Place(
            @JsonPropertyDescription("Id of the cell; missing where it is about the notebook")
                    @Nullable String cell,
            @JsonProperty(required = true)
                    @JsonPropertyDescription(
                            "Line in the cell from 1; 0 where it is about all of it")
                    int line,
            @JsonProperty(required = true) String excerpt,
            @JsonProperty(required = true) String message,
            @JsonProperty(required = true) @JsonPropertyDescription("What to do") String fix) {
        static Place of(Verdict.Finding finding) {
            return new Place(
                    finding.cell(),
                    finding.line(),
                    finding.excerpt(),
                    finding.message(),
                    finding.fix());
        }
    }

    /// A rule that was not checked.
    public record Unchecked(
            @JsonProperty(required = true) String rule,
            @JsonProperty(required = true) String title,
            @JsonProperty(required = true) String why) {}
}
