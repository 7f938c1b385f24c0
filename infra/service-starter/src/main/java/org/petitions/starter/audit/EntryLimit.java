package org.petitions.starter.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/** Of one account's entries a hundred a minute are written one by one; of the others their number, so that no flood fills the trail. */
final class EntryLimit {
    static final int A_MINUTE = 100;

    private final Map<String, Integer> seen = new HashMap<>();
    private long minute;

    /** Whether one more is written by itself. */
    synchronized boolean admits(String account) {
        return seen.merge(account, 1, Integer::sum) <= A_MINUTE;
    }

    /** How many of each account's were left out in the minute that is over; nothing while it is not. */
    synchronized Map<String, Integer> leftOutBy(Instant at) {
        long now = at.getEpochSecond() / 60;
        return now == minute ? Map.of() : over(now);
    }

    /** How many of each account's were left out so far. */
    synchronized Map<String, Integer> leftOut() {
        return over(minute);
    }

    private Map<String, Integer> over(long now) {
        minute = now;
        Map<String, Integer> leftOut = new HashMap<>();
        for (Iterator<Map.Entry<String, Integer>> all = seen.entrySet().iterator(); all.hasNext();) {
            Map.Entry<String, Integer> each = all.next();
            if (each.getValue() > A_MINUTE) {
                leftOut.put(each.getKey(), each.getValue() - A_MINUTE);
            }
            all.remove();
        }
        return leftOut;
    }
}
