package org.petitions.intake.status;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.events.LimitEvent;
import org.petitions.events.LimitEvent.LimitPeriod;
import org.petitions.events.terms.ClockKind;

/**
 * The limits of a petition's case as escalation-service publishes them, as far as a petitioner may count on them; nothing is computed here.
 *
 * @param version how often they changed
 * @param limits in the order they were set
 */
public record TrackedLimits(long version, List<TrackedLimit> limits) {
    /** Before any of their events. */
    public static final TrackedLimits NONE = new TrackedLimits(0, List.of());

    /** What an office owes the petitioner; the others it owes another office. */
    private static final Set<ClockKind> OWED_TO_PETITIONER = Set.of(ClockKind.DISPATCH, ClockKind.ACCEPTANCE,
            ClockKind.HANDLING, ClockKind.REVIEW, ClockKind.REREVIEW, ClockKind.MEASURE);

    @SuppressWarnings("NullAway") // the mapping leaves out an empty list
    public TrackedLimits {
        limits = limits == null ? List.of() : List.copyOf(limits);
    }

    /**
     * One limit.
     *
     * @param id what it is known by
     * @param revision the latest of its events that is in here
     * @param running whether it runs: neither met, nor ended, nor paused without a day being known
     * @param lastDay ISO date, in Asia/Shanghai; null before it was set
     * @param provisional whether a holiday notice to come may still move it (暂定)
     * @param pausedFrom ISO date in Asia/Shanghai of the first day not counted, which may be still to come; null when no pause is set
     */
    public record TrackedLimit(String id, ClockKind clock, int revision, boolean running, @Nullable String lastDay,
            boolean provisional, @Nullable String pausedFrom) {

        private TrackedLimit after(LimitEvent event) {
            if (event.revision() <= revision) {
                return this;
            }
            return switch (event) {
                case LimitEvent.LimitSet e -> of(event, true, e.period());
                case LimitEvent.LimitMoved e -> of(event, running, e.period());
                case LimitEvent.LimitResumed _ -> runs(event, true, null);
                case LimitEvent.LimitPaused e -> runs(event, true, e.from().toString());
                case LimitEvent.LimitMet _,LimitEvent.LimitEnded _ -> runs(event, false, null);
                case LimitEvent.LimitHandedOver _,LimitEvent.LimitMissTakenBack _ -> runs(event, running, pausedFrom);
            };
        }

        private TrackedLimit of(LimitEvent event, boolean runs, LimitPeriod period) {
            return new TrackedLimit(id, clock, event.revision(), runs, period.lastDay().toString(),
                    period.provisional(), pausedFrom);
        }

        private TrackedLimit runs(LimitEvent event, boolean runs, @Nullable String from) {
            return new TrackedLimit(id, clock, event.revision(), runs, lastDay, provisional, from);
        }

        /** Whether the petitioner may count on its last day: until a pause begins, and where it ends before that. */
        private boolean countsOn(LocalDate today) {
            return running && lastDay != null && (pausedFrom == null || today.isBefore(LocalDate.parse(pausedFrom))
                    || day().isBefore(LocalDate.parse(pausedFrom)));
        }

        /** The last day in time. */
        public LocalDate day() {
            return LocalDate.parse(String.valueOf(lastDay));
        }
    }

    /** The limits after more events, in their order; the same when all were seen before. */
    TrackedLimits after(List<LimitEvent> events) {
        Map<String, TrackedLimit> known = new LinkedHashMap<>();
        limits.forEach(limit -> known.put(limit.id(), limit));
        for (LimitEvent event : events) {
            known.put(event.limitId(), known.getOrDefault(event.limitId(),
                    new TrackedLimit(event.limitId(), event.clock(), 0, false, null, false, null))
                    .after(event));
        }
        List<TrackedLimit> all = List.copyOf(known.values());
        return all.equals(limits) ? this : new TrackedLimits(version + 1, all);
    }

    /**
     * The one that ends next of those that are owed to the petitioner.
     *
     * @param today in Asia/Shanghai: a limit whose pause has begun has no last day
     */
    public Optional<TrackedLimit> next(LocalDate today) {
        return limits.stream().filter(limit -> limit.countsOn(today) && OWED_TO_PETITIONER.contains(limit.clock()))
                .min(Comparator.comparing(TrackedLimit::day));
    }
}
