package org.notebooklearning.pipeline.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The spans that services of a test told.
public final class SeenSpans {
    private static final AttributeKey<String> SERVICE = AttributeKey.stringKey("service.name");
    private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("lesson.outcome");
    private final InMemorySpanExporter spans = InMemorySpanExporter.create();

    /// The traces of a service.
    public LessonTraces of(String service) {
        return new LessonTraces(service, SimpleSpanProcessor.create(spans));
    }

    /// All ids of traces.
    public Set<String> traces() {
        Set<String> ids = new TreeSet<>();
        spans.getFinishedSpanItems().forEach(span -> ids.add(span.getTraceId()));
        return ids;
    }

    /// Each span below its parent: service, name and outcome.
    public List<String> tree() {
        return below(SpanId.getInvalid(), "").toList();
    }

    private Stream<String> below(String parent, String indent) {
        return spans.getFinishedSpanItems().stream()
                .filter(span -> span.getParentSpanId().equals(parent))
                .sorted((a, b) -> name(a).compareTo(name(b)))
                .flatMap(
                        span ->
                                Stream.concat(
                                        Stream.of(indent + name(span)),
                                        below(span.getSpanId(), indent + "  ")));
    }

    private static String name(SpanData span) {
        @Nullable String outcome = span.getAttributes().get(OUTCOME);
        return span.getResource().getAttribute(SERVICE)
                + " "
                + span.getName()
                + (outcome == null ? "" : " " + outcome);
    }
}
