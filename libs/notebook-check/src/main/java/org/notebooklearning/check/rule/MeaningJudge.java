package org.notebooklearning.check.rule;

/// Answers questions about what a lesson means, which no parser can settle. Judges are asked in
/// order until one can say; the verdict tells which one it was.
public interface MeaningJudge {
    /// How verdicts call it, in lower case, such as `structural`.
    String name();

    /// The findings on `question` (none where the lesson is fine), or why this judge can not say.
    Rule.Judgement judge(LessonUnderCheck lesson, MeaningRule question);
}
