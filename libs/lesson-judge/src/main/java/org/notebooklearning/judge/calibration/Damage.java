package org.notebooklearning.judge.calibration;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.notebooklearning.judge.reading.ReadLesson;

/// One way to break one rule.
///
/// @param rule that does not hold any more
/// @param what is done, in a few words
/// @param clouds rules of which nobody can say whether they still hold: what is done may touch them
/// @param done the lesson with the damage; empty where the lesson has no place for it
record Damage(
        String rule,
        String what,
        Set<String> clouds,
        Function<ReadLesson, Optional<ReadLesson>> done) {
    Damage {
        clouds = Set.copyOf(clouds);
    }
}
