package org.notebooklearning.gateway.pages;

import java.time.Instant;
import org.notebooklearning.contracts.lesson.SourceReference;
import org.notebooklearning.gateway.readmodel.LessonView;

/// One lesson in a few words.
///
/// @param source where it is read from; empty for a topic alone
record LessonRow(
        String id, String topic, LessonStanding standing, String source, Instant requestedAt) {

    static LessonRow of(LessonView lesson) {
        return new LessonRow(
                lesson.id().value(),
                lesson.request().topic(),
                LessonStanding.of(lesson),
                source(lesson.request().source()),
                lesson.requestedAt());
    }

    private static String source(SourceReference source) {
        return switch (source) {
            case SourceReference.UploadedFile file -> file.fileName();
            case SourceReference.Link link -> link.url();
            case SourceReference.Excerpt excerpt -> "pasted text";
            case SourceReference.ArxivPaper paper -> "arXiv " + paper.id();
            case SourceReference.Recorded recording -> "a recording";
            case SourceReference.TopicOnly none -> "";
        };
    }
}
