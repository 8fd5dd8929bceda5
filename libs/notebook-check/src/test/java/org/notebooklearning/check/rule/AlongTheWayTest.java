package org.notebooklearning.check.rule;

import static org.notebooklearning.check.rule.Judging.breaks;
import static org.notebooklearning.check.rule.Judging.holds;
import static org.notebooklearning.check.rule.LessonBuilder.lesson;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Rules on what comes again and again")
class AlongTheWayTest {
    private static final String EXERCISE = "test_x = ...  # fill in code here";

    /// Words for so many minutes.
    private static String words(int minutes) {
        return "word ".repeat(120 * minutes);
    }

    @Nested
    class Pictures {
        private final Rule rule = new PicturesAlongTheWay();

        @Test
        void shortLessonsNeedNone() {
            holds(rule, lesson().words(words(19)));
        }

        @Test
        void oneIsWantedForTenMinutes() {
            LessonBuilder lesson = lesson().words(words(21)).code("plt.plot(x)");

            breaks(rule, lesson, "at least 2 are wanted");
            holds(rule, lesson.code("plt.plot(x)"));
        }

        @Test
        void aFullLessonWantsTwelve() {
            LessonBuilder lesson = lesson().words(words(56));
            for (int picture = 0; picture < 11; picture++) {
                lesson.code("plt.plot(x)");
            }

            breaks(rule, lesson, "11 pictures in about 62 minutes; at least 12 are wanted");
            holds(rule, lesson.code("plt.plot(x)"));
        }

        @Test
        void whatWasRunIsCountedByItsOutputs() {
            LessonBuilder lesson = lesson().words(words(21)).code("draw()").code("draw()");

            breaks(rule, lesson, "0 pictures");
            Runs run = Runs.of().shows("c2", "image/png");
            breaks(rule, lesson.ran(run.facts()), "1 pictures");
            holds(rule, lesson.ran(run.shows("c3", "image/png").facts()));
        }

        @Test
        void slidersAreNotCounted() {
            breaks(
                    rule,
                    lesson().words(words(21)).code("widgets.interact(lambda a: plt.plot(a), a=1)"),
                    "0 pictures");
        }
    }

    @Nested
    class Practice {
        private final Rule rule = new PracticeAlongTheWay();

        @Test
        void oneIsWantedForAQuarterOfAnHour() {
            holds(rule, lesson().words(words(14)));
            breaks(rule, lesson().words(words(16)), "0 exercises in about 16 minutes");
            holds(rule, lesson().words(words(16)).code(EXERCISE));
        }

        @Test
        void fiveAreEnoughForTheLongestLesson() {
            LessonBuilder lesson = lesson();
            for (int exercise = 0; exercise < 5; exercise++) {
                lesson.words(words(25)).code(EXERCISE);
            }

            holds(rule, lesson);
        }

        @Test
        void halfAnHourWithoutOneIsToldOnceWhereItIsOver() {
            LessonBuilder lesson =
                    lesson().words(words(16)).words(words(16)).words(words(1)).code(EXERCISE);

            breaks(rule, lesson.code(EXERCISE).code(EXERCISE), "For more than 30 minutes");
        }
    }
}
