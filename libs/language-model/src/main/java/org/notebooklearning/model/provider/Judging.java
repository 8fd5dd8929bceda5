package org.notebooklearning.model.provider;

import java.util.Arrays;
import java.util.Locale;

/// Which lessons a model judges by the rules on meaning, and how often it is asked about each.
///
/// @param samples from 1; where there are several, most of them decide
public record Judging(Lessons lessons, int samples) {
    /// The most samples that make sense: more cost more and decide nothing else.
    public static final int MOST_SAMPLES = 9;

    public Judging {
        if (samples < 1 || samples > MOST_SAMPLES) {
            throw new IllegalArgumentException("A lesson is read 1 to " + MOST_SAMPLES + " times");
        }
    }

    /// Which lessons.
    public enum Lessons {
        NONE,
        /// Those that a model wrote.
        WRITTEN,
        /// Those of the library as well.
        ALL;

        /// The word that it is called by.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The one called `word`; IllegalArgumentException where there is none.
        static Lessons named(String word) {
            return Arrays.stream(values())
                    .filter(one -> one.word().equals(word))
                    .findFirst()
                    .orElseThrow(
                            () ->
                                    ModelVariable.LESSON_MODEL_JUDGE.wrong(
                                            "is none, written or all; this is " + word));
        }
    }

    /// Whether a lesson is judged.
    ///
    /// @param byModel whether a model wrote it
    public boolean isWanted(boolean byModel) {
        return switch (lessons) {
            case NONE -> false;
            case WRITTEN -> byModel;
            case ALL -> true;
        };
    }
}
