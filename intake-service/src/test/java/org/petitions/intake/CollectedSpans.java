package org.petitions.intake;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Where a service's traces go, as whoever collects them for the city would get them. */
final class CollectedSpans implements SpanProcessor {
    /** A service that is started with these traces everything, to here. */
    static final Map<String, String> SETTINGS = Map.of("spring.main.sources", CollectedSpans.class.getName(),
            "management.tracing.sampling.probability", "1.0");

    private final List<SpanData> spans = new CopyOnWriteArrayList<>();

    /** All that has ended: names, attributes, and what happened in them. */
    List<SpanData> spans() {
        return List.copyOf(spans);
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {}

    @Override
    public boolean isStartRequired() {
        return false;
    }

    @Override
    public void onEnd(ReadableSpan ended) {
        spans.add(ended.toSpanData());
    }

    @Override
    public boolean isEndRequired() {
        return true;
    }
}
