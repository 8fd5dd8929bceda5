package org.notebooklearning.gateway.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.artifact.ArtifactRef;
import org.notebooklearning.contracts.lesson.Continuation;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.lesson.Review;
import org.notebooklearning.contracts.lesson.SourceReference;
import org.notebooklearning.contracts.task.LessonTask;

/// Lessons that are split off from one another.
class SecondLessonTest {
    private static final LessonRequest REQUEST =
            new LessonRequest(
                    "softmax", "", new SourceReference.TopicOnly(), null, null, Review.ASK, null);

    @Test
    void lessonSplitOffFromASecondOneKnowsTheWholeWay() {
        LessonTask.Ingest second = next(new LessonId("softmax-1"), REQUEST, "surprise");

        LessonTask.Ingest third = next(second.lesson(), second.request(), "cross-entropy");

        assertThat(second.lesson()).isEqualTo(new LessonId("softmax-1-on"));
        assertThat(third.lesson()).isEqualTo(new LessonId("softmax-1-on-on"));
        Continuation way = third.request().continues();
        assertThat(way.lesson()).isEqualTo(second.lesson());
        assertThat(way.beat()).isEqualTo("cross-entropy");
        assertThat(way.before()).isEqualTo(second.request().continues());
    }

    @Test
    void longIdsStayDifferentOnTheWholeWay() {
        LessonId first = new LessonId("a".repeat(80));

        LessonTask.Ingest second = next(first, REQUEST, "surprise");
        LessonTask.Ingest third = next(second.lesson(), second.request(), "cross-entropy");
        LessonTask.Ingest fourth = next(third.lesson(), third.request(), "shortcut");

        List<LessonId> ids = List.of(first, second.lesson(), third.lesson(), fourth.lesson());
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).allMatch(id -> id.value().length() == 80);
    }

    private static LessonTask.Ingest next(LessonId lesson, LessonRequest request, String beat) {
        return SecondLesson.of(
                lesson, request, beat, new ArtifactRef("a".repeat(64), "application/json", 2));
    }
}
