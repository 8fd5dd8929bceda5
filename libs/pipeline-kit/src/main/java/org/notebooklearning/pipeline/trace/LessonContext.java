package org.notebooklearning.pipeline.trace;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.notebooklearning.contracts.artifact.Sha256;
import org.notebooklearning.contracts.lesson.LessonId;

/// Where a span stands in the trace of a lesson, as W3C Trace Context (level 1) writes it. The ids
/// of the trace and of its root are derived from the lesson's: whoever knows the lesson knows them,
/// and a retry after days belongs to the same trace.
final class LessonContext {
    /// The record header that carries it.
    static final String HEADER = "traceparent";

    private static final int TRACE_DIGITS = 32;
    private static final int SPAN_DIGITS = 16;
    private static final Pattern PARENT =
            Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");

    private LessonContext() {}

    static String traceId(LessonId lesson) {
        return digits("trace/" + lesson).substring(0, TRACE_DIGITS);
    }

    /// The span that all others of the lesson lie below.
    static SpanContext root(LessonId lesson) {
        return SpanContext.createFromRemoteParent(
                traceId(lesson),
                digits("root/" + lesson).substring(0, SPAN_DIGITS),
                TraceFlags.getSampled(),
                TraceState.getDefault());
    }

    /// What `header` says; empty where it says nothing that can be understood.
    static Optional<SpanContext> read(String header) {
        Matcher parts = PARENT.matcher(header);
        if (!parts.matches()) {
            return Optional.empty();
        }
        SpanContext context =
                SpanContext.createFromRemoteParent(
                        parts.group(1),
                        parts.group(2),
                        TraceFlags.fromHex(parts.group(3), 0),
                        TraceState.getDefault());
        return context.isValid() ? Optional.of(context) : Optional.empty();
    }

    static String header(SpanContext context) {
        return "00-"
                + context.getTraceId()
                + "-"
                + context.getSpanId()
                + "-"
                + context.getTraceFlags().asHex();
    }

    private static String digits(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
