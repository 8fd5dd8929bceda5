package org.notebooklearning.gateway.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.gateway.readmodel.LessonQueue.OpenTask;

class StallRuleTest {
    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    private final StallRule rule = new StallRule(Map.of(Stage.WRITE, Duration.ofMinutes(30)));

    @Test
    void findsAWorkerThatTellsNothingForTooLong() {
        List<OpenTask> tasks = List.of(works("quiet", 0, 5), works("tells", 0, 20));

        assertThat(stalledAt(34, tasks)).isEmpty();
        assertThat(stalledAt(36, tasks)).containsExactly("quiet");
    }

    @Test
    void leavesAloneWhatStandsBehindOthers() {
        List<OpenTask> tasks = List.of(works("long", 0, 500), waits("behind", 1));

        assertThat(stalledAt(500, tasks)).isEmpty();
        // Nor has it used its time up once it is next: a worker has just become free for it.
        assertThat(stalledAt(501, List.of(waits("behind", 1)))).isEmpty();
        assertThat(stalledAt(531, List.of(waits("behind", 1)))).containsExactly("behind");
    }

    @Test
    void findsATaskThatNobodyTakesAlthoughLaterOnesAreTaken() {
        List<OpenTask> tasks = List.of(waits("lost", 0), works("later", 2, 29));

        assertThat(stalledAt(31, tasks)).containsExactly("lost");
    }

    @Test
    void findsAllThatWaitWhereTheStageHasNoWorker() {
        assertThat(stalledAt(40, List.of(waits("a", 0), waits("b", 1), waits("c", 20))))
                .containsExactly("a", "b");
    }

    @Test
    void countsNoTimeInWhichNobodyCouldBeHeard() {
        List<OpenTask> tasks = List.of(works("quiet", 0, 0));

        assertThat(names(rule.among(tasks, minute(20), minute(49)))).isEmpty();
        assertThat(names(rule.among(tasks, minute(20), minute(51)))).containsExactly("quiet");
    }

    @Test
    void judgesATaskThatIsOlderThanTheReadModelByTheWatchAlone() {
        OpenTask old = new OpenTask(new LessonId("old"), Stage.WRITE, true, null, null, 1);

        assertThat(names(rule.among(List.of(old), minute(20), minute(49)))).isEmpty();
        assertThat(names(rule.among(List.of(old), minute(20), minute(51)))).containsExactly("old");
    }

    private List<String> stalledAt(long minute, List<OpenTask> tasks) {
        return names(rule.among(tasks, START, minute(minute)));
    }

    private static List<String> names(List<StallRule.Stalled> stalled) {
        return stalled.stream().map(one -> one.task().lesson().value()).toList();
    }

    private static OpenTask works(String lesson, long queued, long heard) {
        return new OpenTask(
                new LessonId(lesson), Stage.WRITE, false, minute(queued), minute(heard), 9);
    }

    private static OpenTask waits(String lesson, long queued) {
        return new OpenTask(
                new LessonId(lesson), Stage.WRITE, true, minute(queued), minute(queued), 1);
    }

    private static Instant minute(long minute) {
        return START.plus(Duration.ofMinutes(minute));
    }
}
