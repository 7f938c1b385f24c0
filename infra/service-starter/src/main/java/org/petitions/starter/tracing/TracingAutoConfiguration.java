package org.petitions.starter.tracing;

import io.micrometer.observation.Observation;
import io.micrometer.observation.transport.ReceiverContext;
import io.micrometer.observation.transport.SenderContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import io.micrometer.tracing.handler.PropagatingReceiverTracingObservationHandler;
import io.micrometer.tracing.handler.PropagatingSenderTracingObservationHandler;
import io.micrometer.tracing.handler.TracingObservationHandler;
import io.micrometer.tracing.propagation.Propagator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

/**
 * Traces leave the service for whoever collects them, so they hold no more than the log does. The handlers are Spring Boot's own, in its order,
 * but for the errors.
 */
@AutoConfiguration(before = MicrometerTracingAutoConfiguration.class)
class TracingAutoConfiguration {

    @Bean
    RequestTraceConvention requestTraceConvention() {
        return new RequestTraceConvention();
    }

    @Bean
    @Order(MicrometerTracingAutoConfiguration.DEFAULT_TRACING_OBSERVATION_HANDLER_ORDER)
    DefaultTracingObservationHandler workTraces(Tracer tracer) {
        return new DefaultTracingObservationHandler(tracer) {
            @Override
            public void onError(Observation.Context context) {
                tellError(this, context);
            }
        };
    }

    @Bean
    @Order(MicrometerTracingAutoConfiguration.RECEIVER_TRACING_OBSERVATION_HANDLER_ORDER)
    PropagatingReceiverTracingObservationHandler<ReceiverContext<?>> requestTraces(Tracer tracer, Propagator traces) {
        return new PropagatingReceiverTracingObservationHandler<>(tracer, traces) {
            @Override
            public void onError(ReceiverContext<?> context) {
                tellError(this, context);
            }
        };
    }

    @Bean
    @Order(MicrometerTracingAutoConfiguration.SENDER_TRACING_OBSERVATION_HANDLER_ORDER)
    PropagatingSenderTracingObservationHandler<SenderContext<?>> callTraces(Tracer tracer, Propagator traces) {
        return new PropagatingSenderTracingObservationHandler<>(tracer, traces) {
            @Override
            public void onError(SenderContext<?> context) {
                tellError(this, context);
            }
        };
    }

    private static <T extends Observation.Context> void tellError(TracingObservationHandler<T> handler, T context) {
        Throwable error = context.getError();
        if (error != null) {
            handler.getRequiredSpan(context).error(new RedactedError(error));
        }
    }
}
