package org.notebooklearning.ingest.pages;

import java.time.Instant;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.lesson.SourceReference;
import org.notebooklearning.ingest.readmodel.LessonView;
import org.notebooklearning.ingest.readmodel.Milestones;

/// One lesson in a few words.
///
/// @param source where it is read from; empty for a topic alone
/// @param news what is to be said about how it stands; may be empty
record LessonRow(
        String id,
        String topic,
        LessonStanding standing,
        String source,
        String news,
        Instant requestedAt) {

    static LessonRow of(LessonView lesson) {
        return new LessonRow(
                lesson.id().value(),
                lesson.request().topic(),
                LessonStanding.of(lesson),
                source(lesson.request().source()),
                news(lesson),
                lesson.requestedAt());
    }

    private static String source(SourceReference source) {
        return switch (source) {
            case SourceReference.UploadedFile file -> file.fileName();
            case SourceReference.Link link -> link.url();
            case SourceReference.Excerpt excerpt -> "pasted text";
            case SourceReference.ArxivPaper paper -> "arXiv " + paper.id();
            case SourceReference.TopicOnly none -> "";
        };
    }

    private static String news(LessonView lesson) {
        Milestones known = lesson.milestones();
        return switch (lesson.state()) {
            case FAILED -> known.failure() == null ? "" : known.failure().reason();
            case STORED -> known.stored() == null ? "" : result(known.stored());
            case AWAITING_LEARNER -> "The plan is ready";
            case WRITING -> known.written() == null ? "" : beats(known.written());
            case REQUESTED, INGESTING, PLANNING, VALIDATING ->
                    lesson.queuedSince().isPresent() ? "In the queue" : "";
            case CANCELLED -> "";
        };
    }

    private static String beats(Milestones.Written written) {
        return "Part %d of %d".formatted(written.number(), written.of());
    }

    private static String result(LessonEvent.NotebookStored stored) {
        return "%s, %d of %d exercises proven"
                .formatted(
                        stored.passed() ? "Passed" : "With findings",
                        stored.proven(),
                        stored.exercises());
    }
}
