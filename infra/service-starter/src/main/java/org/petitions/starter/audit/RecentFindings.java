package org.petitions.starter.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.starter.audit.AuditEntry.Act;
import org.petitions.starter.audit.AuditEntry.Person;

/** Of which petitions entries were written a moment ago, so that a look-up made over and over has one of each. What is forgotten is written again. */
final class RecentFindings {
    /** Counted from the entry that was written, so that who goes on for longer has another. */
    static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int MOST = 20_000;

    private final Map<Finding, Instant> written = new LinkedHashMap<>();

    private record Finding(Person by, String address, @Nullable String subject) {
        static Finding of(AuditEntry entry, Act act) {
            return new Finding(entry.by(), act.address(), act.subject());
        }
    }

    /** Whether one like it, but for its time, was written a moment before. */
    synchronized boolean has(AuditEntry entry) {
        Act act = entry.act();
        Instant before = act == null ? null : written.get(Finding.of(entry, act));
        return before != null && isWithin(before, entry.at());
    }

    /** A clock that was put back counts as another time. */
    private static boolean isWithin(Instant before, Instant at) {
        return !at.isBefore(before) && at.isBefore(before.plus(LONGEST));
    }

    /** It was written. */
    synchronized void add(AuditEntry entry) {
        Act act = entry.act();
        if (act != null) {
            Finding finding = Finding.of(entry, act);
            written.remove(finding);
            written.put(finding, entry.at());
            forget(entry.at());
        }
    }

    private void forget(Instant at) {
        Iterator<Instant> oldest = written.values().iterator();
        while (oldest.hasNext() && (!isWithin(oldest.next(), at) || written.size() > MOST)) {
            oldest.remove();
        }
    }
}
