package org.notebooklearning.check.rule;

/// A rule that nothing here is good enough to check; it says so instead of passing.
///
/// @param why what would be needed, for the verdict
record Unjudged(String why) implements Rule {
    @Override
    public Judgement judge(LessonUnderCheck lesson) {
        return new NotChecked(why);
    }
}
