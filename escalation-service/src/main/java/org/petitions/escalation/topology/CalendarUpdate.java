package org.petitions.escalation.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.petitions.escalation.stores.ClockStores;
import org.petitions.law.LegalCalendar;

/**
 * Computes the clocks of a partition again when another holiday notice is in force, some petitions a tick, so that events and alerts go on
 * meanwhile. The partition remembers the calendar that all its clocks are computed by: it is not done again after a restart, and begun anew
 * after one that interrupted it. Of instances that read the file at different moments the newer calendar wins.
 */
final class CalendarUpdate {
    private static final int MAX_PER_TICK = 200;
    private static final Duration RETRY_DELAY = Duration.ofMinutes(1);

    private final ClockStores stores;
    private final Deque<String> passedOver = new ArrayDeque<>();
    private @Nullable Instant target;
    private @Nullable String last;
    private boolean wentThrough;
    private long retryAt;

    CalendarUpdate(ClockStores stores) {
        this.stores = stores;
    }

    /**
     * Goes on with it. What could not be computed is tried again, and the partition counts as computed by this calendar only when all was.
     *
     * @param wallClock milliseconds, for the pause before what failed is tried again
     * @param recompute is given each petition's id, and tells whether it could be done
     * @return whether all clocks are computed by this calendar or a newer one
     */
    boolean advance(LegalCalendar inForce, long wallClock, Predicate<String> recompute) {
        if (isUpTo(inForce)) {
            return true;
        }
        if (!inForce.revision().equals(target)) {
            begin(inForce.revision());
        }
        if (!wentThrough) {
            goThrough(wallClock, recompute);
        } else if (wallClock >= retryAt) {
            retryAt = wallClock + RETRY_DELAY.toMillis();
            for (int left = Math.min(passedOver.size(), MAX_PER_TICK); left > 0; left--) {
                compute(passedOver.removeFirst(), recompute);
            }
        }
        if (wentThrough && passedOver.isEmpty()) {
            stores.calendarRevision(inForce.revision());
            begin(null);
        }
        return isUpTo(inForce);
    }

    private void begin(@Nullable Instant revision) {
        target = revision;
        last = null;
        wentThrough = false;
        passedOver.clear();
    }

    private void goThrough(long wallClock, Predicate<String> recompute) {
        List<String> next = stores.next(last, MAX_PER_TICK);
        for (String petition : next) {
            compute(petition, recompute);
            last = petition;
        }
        wentThrough = next.size() < MAX_PER_TICK;
        retryAt = wallClock + RETRY_DELAY.toMillis();
    }

    private void compute(String petition, Predicate<String> recompute) {
        if (!recompute.test(petition)) {
            passedOver.addLast(petition);
        }
    }

    /** A decision was taken by a calendar; where it was an older one than the clocks are computed by, they are not all up to that any more. */
    void decidedBy(LegalCalendar calendar) {
        Instant known = stores.calendarRevision();
        if (known != null && calendar.revision().isBefore(known)) {
            stores.calendarRevision(calendar.revision());
        }
    }

    /** Whether all clocks of the partition are computed by this calendar or a newer one. */
    boolean isUpTo(LegalCalendar calendar) {
        Instant known = stores.calendarRevision();
        return known != null && !known.isBefore(calendar.revision());
    }
}
