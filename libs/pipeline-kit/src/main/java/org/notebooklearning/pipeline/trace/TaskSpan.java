package org.notebooklearning.pipeline.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/// The span of one delivery of a task, which what its thread publishes and logs belongs to until it
/// is closed. To be closed by the thread that began it.
public final class TaskSpan implements AutoCloseable {
    static final TaskSpan NONE = new TaskSpan(null);
    private static final String TRACE = "traceId";
    private static final String SPAN = "spanId";
    private static final Set<String> FAILURES = Set.of("dead", "refused", "retried");
    private final @Nullable Span span;
    private final @Nullable Scope scope;

    /// The scope is closed with the span, in [#close()].
    @SuppressWarnings("MustBeClosedChecker")
    TaskSpan(@Nullable Span span) {
        this.span = span;
        this.scope = span == null ? null : span.makeCurrent();
        if (span != null) {
            MDC.put(TRACE, span.getSpanContext().getTraceId());
            MDC.put(SPAN, span.getSpanContext().getSpanId());
        }
    }

    /// How the delivery ended, by its name in metrics.
    public void ended(String outcome) {
        if (span != null) {
            span.setAttribute("lesson.outcome", outcome);
            if (FAILURES.contains(outcome)) {
                span.setStatus(StatusCode.ERROR, outcome);
            }
        }
    }

    @Override
    public void close() {
        if (span != null && scope != null) {
            MDC.remove(TRACE);
            MDC.remove(SPAN);
            scope.close();
            span.end();
        }
    }
}
