package org.petitions.starter.events;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.events.wire.EventHeaders;

/** Puts the current trace into the form that travels with an event, and takes it up from there. */
public final class TracePropagation {
    private final Tracer tracer;
    private final Propagator propagator;

    TracePropagation(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** W3C trace context of what is done now, or null when nothing is traced. */
    public @Nullable String currentTraceParent() {
        TraceContext context = tracer.currentTraceContext().context();
        if (context == null) {
            return null;
        }
        Map<String, String> carrier = new HashMap<>();
        propagator.inject(context, carrier, (map, name, value) -> {
            if (map != null) {
                map.put(name, value);
            }
        });
        return carrier.get(EventHeaders.TRACE_PARENT);
    }

    /** The trace that came with an event; a new one when it came without. */
    public Trace continueFrom(@Nullable String traceParent) {
        return work -> {
            Span span = propagator
                    .extract(traceParent, (parent, name) -> EventHeaders.TRACE_PARENT.equals(name) ? parent : null)
                    .name("event").kind(Span.Kind.CONSUMER).start();
            try (var _ = tracer.withSpan(span)) {
                work.run();
            } finally {
                span.end();
            }
        };
    }
}
