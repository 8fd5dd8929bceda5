package org.notebooklearning.check.rule;

import java.util.List;
import org.notebooklearning.contracts.report.MeaningReading;

/// Answers questions about what a lesson means, which no parser can settle. Judges are asked in
/// order until one can say; the verdict tells which one it was.
public interface MeaningJudge {
    /// How verdicts call it, in lower case, such as `structural`.
    String name();

    /// The findings on `question` (none where the lesson is fine), or why this judge can not say.
    Rule.Judgement judge(LessonUnderCheck lesson, MeaningRule question);

    /// How often this judge was to be asked; one that always says the same is asked once.
    default int samples() {
        return 1;
    }

    /// What its samples say on `question`; empty for a judge that is asked once.
    default List<MeaningReading.Vote> votes(MeaningRule question) {
        return List.of();
    }
}
