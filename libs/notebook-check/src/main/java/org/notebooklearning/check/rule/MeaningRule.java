package org.notebooklearning.check.rule;

/// A rule that asks about meaning. Its signs are what structure tells about the answer; a better
/// judge may be asked before them.
///
/// @param rule the rule's id
/// @param text the question in words, for a judge that reads
/// @param signs tags and named heuristics that stand in for reading
public record MeaningRule(String rule, String text, Rule signs) implements Rule {
    @Override
    public Judgement judge(LessonUnderCheck lesson) {
        return signs.judge(lesson);
    }
}
