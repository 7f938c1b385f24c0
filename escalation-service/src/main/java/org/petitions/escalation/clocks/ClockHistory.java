package org.petitions.escalation.clocks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What has been seen of one clock over a case's whole life. It makes the order of arrival irrelevant: a step seen before counts once,
 * and what arrives before its start is kept for it.
 *
 * @param occurrences how often the clock has started
 * @param startedBy the case's version at the latest start, 0 for the registration, {@link #NEVER} before any
 * @param turns what happened after the latest start, in the order of the case's versions
 */
public record ClockHistory(int occurrences, long startedBy, List<ClockChange> turns) {
    public static final long NEVER = -1;
    public static final ClockHistory NOT_STARTED = new ClockHistory(0, NEVER, List.of());

    private static final Comparator<ClockChange> ORDER = Comparator.comparingLong(ClockChange::version);

    public ClockHistory {
        turns = List.copyOf(turns);
    }

    public ClockHistory startedBy(long version) {
        return new ClockHistory(occurrences + 1, version,
                turns.stream().filter(turn -> turn.version() > version).toList());
    }

    public ClockHistory with(ClockChange turn) {
        if (turn.version() <= startedBy || turns.contains(turn)) {
            return this;
        }
        List<ClockChange> more = new ArrayList<>(turns);
        more.add(turn);
        more.sort(ORDER);
        return new ClockHistory(occurrences, startedBy, more);
    }
}
