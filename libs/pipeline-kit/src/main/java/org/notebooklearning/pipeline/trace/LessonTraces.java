package org.notebooklearning.pipeline.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.task.LessonTask;

/// The traces of lessons: one for each, in which every delivery of a task is a span below the one
/// that handed the task over. What was waited in a queue is a span, too. Off, it costs nothing and
/// loads nothing.
public final class LessonTraces implements AutoCloseable {
    /// The record header that says which span a record comes of.
    public static final String HEADER = LessonContext.HEADER;

    private static final Duration OFTEN = Duration.ofSeconds(1);
    private static final Duration LEAVING = Duration.ofSeconds(3);
    private static final AttributeKey<String> LESSON = AttributeKey.stringKey("lesson.id");
    private static final AttributeKey<String> STAGE = AttributeKey.stringKey("lesson.stage");
    private final RootIds ids = new RootIds();
    private final @Nullable SdkTracerProvider provider;
    private final @Nullable Tracer tracer;

    private LessonTraces() {
        this.provider = null;
        this.tracer = null;
    }

    /// @param processor where spans go
    LessonTraces(String service, SpanProcessor processor) {
        SdkTracerProvider made =
                SdkTracerProvider.builder()
                        .setIdGenerator(ids)
                        .setResource(
                                Resource.getDefault()
                                        .merge(
                                                Resource.create(
                                                        Attributes.of(
                                                                AttributeKey.stringKey(
                                                                        "service.name"),
                                                                service))))
                        .addSpanProcessor(processor)
                        .build();
        this.provider = made;
        this.tracer = made.get("org.notebooklearning");
    }

    /// No traces.
    public static LessonTraces off() {
        return new LessonTraces();
    }

    /// The traces of `service`, sent to the collector at `endpoint` with OTLP over HTTP. While the
    /// collector is away spans are lost, and nothing else.
    ///
    /// @param endpoint its address without the path, such as `http://collector:4318`
    public static LessonTraces sentTo(URI endpoint, String service) {
        String base = endpoint.toString().replaceFirst("/+$", "");
        return new LessonTraces(
                service,
                BatchSpanProcessor.builder(
                                OtlpHttpSpanExporter.builder()
                                        .setEndpoint(base + "/v1/traces")
                                        .build())
                        .setScheduleDelay(OFTEN)
                        .build());
    }

    /// The traces of `service`, where an `endpoint` is set.
    public static LessonTraces where(Optional<URI> endpoint, String service) {
        return endpoint.map(address -> sentTo(address, service)).orElseGet(LessonTraces::off);
    }

    /// The id of the trace of `lesson`, 32 hexadecimal digits; empty where there are no traces.
    public Optional<String> traceOf(LessonId lesson) {
        return tracer == null ? Optional.empty() : Optional.of(LessonContext.traceId(lesson));
    }

    /// What stands in the header of a record about `lesson` that is published now; empty where
    /// there are no traces.
    public Optional<String> header(LessonId lesson) {
        if (tracer == null) {
            return Optional.empty();
        }
        SpanContext now = Span.current().getSpanContext();
        boolean own = now.isValid() && now.getTraceId().equals(LessonContext.traceId(lesson));
        return Optional.of(LessonContext.header(own ? now : LessonContext.root(lesson)));
    }

    /// Tells the root of a trace: `lesson` was asked for at this time.
    public void requested(LessonId lesson, Instant at) {
        Tracer to = tracer;
        if (to != null) {
            Span root =
                    ids.during(
                            LessonContext.root(lesson),
                            () ->
                                    to.spanBuilder("lesson")
                                            .setNoParent()
                                            .setStartTimestamp(at)
                                            .setAttribute(LESSON, lesson.value())
                                            .startSpan());
            root.end();
        }
    }

    /// Begins the span of a delivery.
    ///
    /// @param parent what the task's record has as its header; null for none
    /// @param queued when the task was put into its queue
    public TaskSpan begin(LessonTask task, int delivery, @Nullable String parent, Instant queued) {
        Tracer to = tracer;
        if (to == null) {
            return TaskSpan.NONE;
        }
        SpanContext above =
                Optional.ofNullable(parent)
                        .flatMap(LessonContext::read)
                        .orElseGet(() -> LessonContext.root(task.lesson()));
        Context context = Context.root().with(Span.wrap(above));
        String stage = task.stage().word();
        to.spanBuilder(stage + " queue")
                .setParent(context)
                .setStartTimestamp(queued)
                .setAttribute(LESSON, task.lesson().value())
                .setAttribute(STAGE, stage)
                .startSpan()
                .end();
        return new TaskSpan(
                to.spanBuilder(stage)
                        .setParent(context)
                        .setSpanKind(SpanKind.CONSUMER)
                        .setAttribute(LESSON, task.lesson().value())
                        .setAttribute(STAGE, stage)
                        .setAttribute("lesson.task", task.id())
                        .setAttribute("lesson.delivery", (long) delivery)
                        .startSpan());
    }

    /// Sends what was not sent yet.
    @Override
    public void close() {
        if (provider != null) {
            provider.shutdown().join(LEAVING.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
