package org.notebooklearning.gateway.pages;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.gateway.settings.GatewaySettings;
import org.notebooklearning.pipeline.log.KafkaLessonLog;

/// The trace of a lesson, as its page names it.
///
/// @param id 32 hexadecimal digits
/// @param page where it can be looked at; null where nobody said
record TraceNote(String id, @Nullable String page) {

    /// Finds them.
    @Singleton
    static final class Notes {
        private final KafkaLessonLog log;
        private final Optional<String> pages;

        Notes(KafkaLessonLog log, GatewaySettings settings) {
            this.log = log;
            this.pages = settings.tracePage();
        }

        /// The one of `lesson`; null where there are no traces.
        @Nullable TraceNote of(LessonId lesson) {
            return log.traces()
                    .traceOf(lesson)
                    .map(
                            id ->
                                    new TraceNote(
                                            id,
                                            pages.map(page -> page.replace("TRACE", id))
                                                    .orElse(null)))
                    .orElse(null);
        }
    }
}
