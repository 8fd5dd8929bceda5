package org.notebooklearning.pipeline.trace;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.sdk.trace.IdGenerator;
import java.util.function.Supplier;

/// Ids of spans: at random, but for a root, whose ids are derived from its lesson.
final class RootIds implements IdGenerator {
    private static final ThreadLocal<SpanContext> ROOT = new ThreadLocal<>();
    private final IdGenerator others = IdGenerator.random();

    /// Does `work`, in which the span that is begun is `root`.
    <T> T during(SpanContext root, Supplier<T> work) {
        ROOT.set(root);
        try {
            return work.get();
        } finally {
            ROOT.remove();
        }
    }

    @Override
    public String generateSpanId() {
        SpanContext now = ROOT.get();
        return now == null ? others.generateSpanId() : now.getSpanId();
    }

    @Override
    public String generateTraceId() {
        SpanContext now = ROOT.get();
        return now == null ? others.generateTraceId() : now.getTraceId();
    }
}
