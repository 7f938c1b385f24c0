package org.petitions.escalation.topology;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.petitions.escalation.stores.DueIndex;
import org.petitions.escalation.stores.ParkedEvents.ParkedEvent;
import org.petitions.events.EscalationEvent;
import org.petitions.events.EscalationEvent.AlertRaised;
import org.petitions.events.EscalationEvent.AlertWithdrawn;
import org.petitions.events.EscalationEvent.DutyDeskCalled;
import org.petitions.events.EscalationEvent.LimitMissed;
import org.petitions.events.LimitEvent;
import org.petitions.events.LimitEvent.LimitMissTakenBack;
import org.petitions.starter.events.Trace;
import org.petitions.starter.logging.RedactedStackTrace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts in Micrometer and tells in the log, each line under the trace of the request that began the petition. */
final class EscalationMetrics {
    private static final Logger LOG = LoggerFactory.getLogger(EscalationMetrics.class);
    private static final int MAX_LOGGED_TYPES = 100;

    private final MeterRegistry meters;
    private final Function<@Nullable String, Trace> traces;
    private final Set<String> loggedTypes = ConcurrentHashMap.newKeySet();

    /**
     * @param traces takes up the trace that a W3C trace context names
     */
    EscalationMetrics(MeterRegistry meters, Function<@Nullable String, Trace> traces) {
        this.meters = meters;
        this.traces = traces;
    }

    /** An event was published. That a limit is missed still, which was before, is no further miss and counted under a name of its own. */
    void published(EscalationEvent event, @Nullable String traceParent) {
        String type = event instanceof LimitMissed missed && missed.missedBefore() != null
                ? "LimitStillMissed"
                : event.getClass().getSimpleName();
        meters.counter("escalation.published", "type", type, "clock", event.clock().name()).increment();
        if (LOG.isInfoEnabled()) {
            traces.apply(traceParent).run(() -> log(event));
        }
    }

    private static void log(EscalationEvent event) {
        switch (event) {
            case LimitMissed missed when missed.missedBefore() != null ->
                LOG.info("limit still missed: {} unit {} since running {}", missed.id(), missed.unit(),
                        missed.missedBefore());
            case LimitMissed missed -> LOG.info("limit missed: {} unit {} due {}", missed.id(), missed.unit(),
                    missed.dueAt());
            case AlertRaised alert -> LOG.info("alert raised: {} reason {} post {} unit {}", alert.alertId(),
                    alert.reason(), alert.post(), alert.unit());
            case DutyDeskCalled call -> LOG.info("duty desk called: {} reason {} rung {} unit {}", call.alertId(),
                    call.reason(), call.rung(), call.unit());
            case LimitMissTakenBack takenBack -> LOG.info("limit not missed after all: {} unit {} reason {}",
                    takenBack.missedId(), takenBack.unit(), takenBack.reason());
            case LimitEvent limit -> LOG.debug("limit: {} {}", limit.getClass().getSimpleName(), limit.id());
            case AlertWithdrawn withdrawn -> LOG.info("alert withdrawn: {} reason {}", withdrawn.alertId(),
                    withdrawn.reason());
        }
    }

    /** A record was put aside. */
    void deadLettered(ConsumerRecord<?, ?> place, String reason) {
        int colon = reason.indexOf(':');
        meters.counter("events.deadlettered", "topic", place.topic(), "reason",
                colon < 0 ? reason : reason.substring(0, colon)).increment();
        LOG.warn("put aside {}-{}@{}: {}", place.topic(), place.partition(), place.offset(), reason);
    }

    /** An event says nothing to this service. */
    void skipped(String what) {
        meters.counter("events.skipped", "topic", "petition", "reason", what).increment();
    }

    /** An event of a type this build does not know was skipped; told once a type. */
    void skippedUnknown(String type) {
        meters.counter("events.skipped", "topic", "petition", "reason", "unknown-type").increment();
        if (loggedTypes.size() < MAX_LOGGED_TYPES && loggedTypes.add(type)) {
            LOG.warn("skipping events of unknown type {}: a newer publisher's?", type);
        }
    }

    /** A record of the directory could not be read; the post stays as it was. */
    void unreadablePost(RecordMetadata place, String reason) {
        meters.counter("escalation.directory.unreadable").increment();
        LOG.warn("cannot read the directory's {}-{}@{}: {}", place.topic(), place.partition(), place.offset(), reason);
    }

    /** An event could not be carried out though nothing is wrong with it; it waits and is tried again. */
    String stumbled(String reason, String petitionId, RuntimeException error) {
        meters.counter("escalation.stumbled").increment();
        LOG.error("an event of petition {} cannot be carried out, {}; it waits: {}", petitionId, reason,
                RedactedStackTrace.of(error));
        return reason;
    }

    /** An event waits until it can be carried out. */
    void parked(ReceivedRecord received, String reason) {
        meters.counter("escalation.parked", "reason", reason).increment();
        LOG.warn("{} of {}-{}@{} waits: {}", received.event().getClass().getSimpleName(),
                received.original().topic(), received.original().partition(), received.original().offset(), reason);
    }

    /** An event that waits is of a type this build does not know; it waits for one that does. */
    void stillUnknown(String petitionId, ParkedEvent event) {
        meters.counter("escalation.stumbled").increment();
        LOG.error("an event of petition {} waits on, this build does not know its type: {}-{}@{}", petitionId,
                event.topic(), event.partition(), event.offset());
    }

    /** An event that waits cannot be read by this build; it is passed over until one that can is started. */
    void unreadableParked(String key) {
        LOG.error("an event that waits cannot be read and is passed over, petition and number: {}", key);
    }

    /** The rules failed on a due clock; it is tried again. */
    void rulesFailed(DueIndex.Row row, RuntimeException error) {
        meters.counter("escalation.stumbled").increment();
        LOG.error("the rules failed on clock {} of petition {} and are tried again: {}", row.clock(),
                row.petitionId(), RedactedStackTrace.of(error));
    }

    /** The rules failed on a petition's clocks when another calendar was in force; they keep the days they had, and are tried again. */
    void calendarFailed(String petitionId, RuntimeException error) {
        meters.counter("escalation.stumbled").increment();
        LOG.error("the clocks of petition {} could not be computed by the calendar in force and are tried again: {}",
                petitionId, RedactedStackTrace.of(error));
    }
}
