package org.petitions.escalation.topology;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.petitions.escalation.stores.ClockStores;
import org.petitions.escalation.stores.StoredClocks;
import org.petitions.law.LegalCalendar;

/**
 * Computes the clocks of a partition again when another holiday notice is in force, some petitions a tick, so that events and alerts go on
 * meanwhile. The partition remembers the calendar that all its clocks are computed by: it is not done again after a restart, and begun anew
 * after one that interrupted it. Of instances that read the file at different moments the newer calendar wins.
 */
final class CalendarUpdate {
    private static final int MAX_PER_TICK = 200;

    private final ClockStores stores;
    private @Nullable Instant target;
    private @Nullable String last;

    CalendarUpdate(ClockStores stores) {
        this.stores = stores;
    }

    /**
     * Goes on with it.
     *
     * @param recompute is given each petition's clocks
     * @return whether all clocks are computed by this calendar or a newer one
     */
    boolean advance(LegalCalendar inForce, Consumer<StoredClocks> recompute) {
        Instant revision = inForce.revision();
        if (isUpTo(revision)) {
            return true;
        }
        if (!revision.equals(target)) {
            target = revision;
            last = null;
        }
        List<StoredClocks> next = stores.next(last, MAX_PER_TICK);
        for (StoredClocks petition : next) {
            recompute.accept(petition);
            last = petition.clocks().petitionId();
        }
        if (next.size() < MAX_PER_TICK) {
            stores.calendarRevision(revision);
            target = null;
            last = null;
        }
        return isUpTo(revision);
    }

    /** A decision was taken by a calendar; where it was an older one than the clocks are computed by, they are not all up to that any more. */
    void decidedBy(LegalCalendar calendar) {
        Instant known = stores.calendarRevision();
        if (known != null && calendar.revision().isBefore(known)) {
            stores.calendarRevision(calendar.revision());
        }
    }

    private boolean isUpTo(Instant revision) {
        Instant known = stores.calendarRevision();
        return known != null && !known.isBefore(revision);
    }
}
