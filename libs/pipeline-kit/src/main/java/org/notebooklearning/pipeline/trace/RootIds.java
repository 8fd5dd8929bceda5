package org.notebooklearning.pipeline.trace;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.sdk.trace.IdGenerator;
import java.util.function.Supplier;

/// Ids of spans: at random, but for a root, whose ids are derived from its lesson.
final class RootIds implements IdGenerator {
    private final IdGenerator others = IdGenerator.random();
    private final ThreadLocal<SpanContext> root = new ThreadLocal<>();

    /// Does `work`, in which the span that is begun is `root`.
    <T> T during(SpanContext root, Supplier<T> work) {
        this.root.set(root);
        try {
            return work.get();
        } finally {
            this.root.remove();
        }
    }

    @Override
    public String generateSpanId() {
        SpanContext now = root.get();
        return now == null ? others.generateSpanId() : now.getSpanId();
    }

    @Override
    public String generateTraceId() {
        SpanContext now = root.get();
        return now == null ? others.generateTraceId() : now.getTraceId();
    }
}
