package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.report.MeaningReading;
import org.notebooklearning.contracts.report.MeaningReading.Evidence;
import org.notebooklearning.contracts.report.MeaningReading.ReadRule;
import org.notebooklearning.contracts.report.MeaningReading.Said;
import org.notebooklearning.contracts.report.MeaningReading.Vote;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// Judges by what a language model said that read the lesson. Nobody is asked here: the votes came
/// with the lesson. More than half of the samples decide; where they do not, this judge can not
/// say, and the next one speaks.
public final class ReadingJudge implements MeaningJudge {
    private final MeaningReading reading;
    private final Map<String, ReadRule> rules;

    private ReadingJudge(MeaningReading reading) {
        this.reading = reading;
        this.rules =
                reading.rules().stream()
                        .collect(Collectors.toMap(ReadRule::rule, Function.identity()));
    }

    /// The judges to be asked: what was read before what structure tells.
    ///
    /// @param reading null where no model has read the lesson
    public static List<MeaningJudge> before(@Nullable MeaningReading reading) {
        return reading == null
                ? List.of(new StructuralJudge())
                : List.of(new ReadingJudge(reading), new StructuralJudge());
    }

    @Override
    public String name() {
        return reading.reader().model();
    }

    @Override
    public int samples() {
        return reading.reader().samples();
    }

    @Override
    public List<Vote> votes(MeaningRule question) {
        ReadRule read = rules.get(question.rule());
        return read == null ? List.of() : read.votes();
    }

    @Override
    public Rule.Judgement judge(LessonUnderCheck lesson, MeaningRule question) {
        List<Vote> votes = votes(question);
        if (votes.isEmpty()) {
            return new Rule.NotChecked(
                    reading.reader().missing().isEmpty()
                            ? "It was not asked."
                            : reading.reader().missing());
        }
        for (Said said : List.of(Said.BROKEN, Said.HOLDS, Said.NOT_APPLICABLE)) {
            Optional<List<Vote>> agreeing = majority(votes, said);
            if (agreeing.isPresent()) {
                return judgement(said, agreeing.get());
            }
        }
        return new Rule.NotChecked(
                "Its readings do not agree, or what they quote is not in the lesson.");
    }

    private Rule.Judgement judgement(Said said, List<Vote> agreeing) {
        String why = agreeing.getFirst().why();
        return switch (said) {
            case HOLDS -> new Rule.Checked(why, List.of());
            case BROKEN -> new Rule.Checked(why, findings(agreeing));
            case NOT_APPLICABLE, UNFOUNDED -> new Rule.NotChecked(why);
        };
    }

    private Optional<List<Vote>> majority(List<Vote> votes, Said said) {
        List<Vote> agreeing = votes.stream().filter(vote -> vote.said() == said).toList();
        return 2 * agreeing.size() > samples() ? Optional.of(agreeing) : Optional.empty();
    }

    /// One for each cell that is quoted, with what the first says that quotes it.
    private static List<Finding> findings(List<Vote> agreeing) {
        List<Finding> findings = new ArrayList<>();
        for (Vote vote : agreeing) {
            for (Evidence place : vote.evidence()) {
                if (findings.stream().noneMatch(one -> place.cell().equals(one.cell()))) {
                    findings.add(
                            new Finding(
                                    place.cell(), 0, place.quotation(), vote.why(), vote.fix()));
                }
            }
        }
        return findings;
    }
}
