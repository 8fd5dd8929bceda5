package org.notebooklearning.check.rule;

/// Judges by what can be seen without reading for meaning: plan, tags, and heuristics on words and
/// code, one named class for each rule. It is made to be right when it finds something, and finds
/// less than a reader would.
public final class StructuralJudge implements MeaningJudge {
    /// What verdicts call it.
    public static final String NAME = "structural";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Rule.Judgement judge(LessonUnderCheck lesson, MeaningRule question) {
        return question.signs().judge(lesson);
    }
}
