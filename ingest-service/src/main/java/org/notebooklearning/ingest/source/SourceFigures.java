package org.notebooklearning.ingest.source;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.source.outcome.SourceReading;

/// What is measured of the reading of sources: `lesson.source` (time and count by what it was and
/// how it ended) and `lesson.source.pages`.
public final class SourceFigures {
    private final MeterRegistry registry;
    private final Counter pages;

    public SourceFigures(MeterRegistry registry) {
        this.registry = registry;
        this.pages =
                Counter.builder("lesson.source.pages")
                        .description("Pages of papers that were read")
                        .register(registry);
    }

    /// A source was read, or refused, after `took`.
    void read(SourceReading reading, Duration took) {
        String form =
                reading instanceof SourceReading.Read read ? form(read.document()) : "unknown";
        Timer.builder("lesson.source")
                .description("How long sources took to be fetched and read")
                .tag("form", form)
                .tag("outcome", reading instanceof SourceReading.Read ? "read" : "refused")
                .register(registry)
                .record(took);
        if (reading instanceof SourceReading.Read read) {
            pages.increment(read.document().pages());
        }
    }

    private static String form(SourceDocument document) {
        return document.form().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
