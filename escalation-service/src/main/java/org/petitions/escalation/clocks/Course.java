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
public record Course(int occurrences, long startedBy, List<Turn> turns) {
    static final long NEVER = -1;
    static final Course NOT_STARTED = new Course(0, NEVER, List.of());

    private static final Comparator<Turn> ORDER = Comparator.comparingLong(Turn::version);

    public Course {
        turns = List.copyOf(turns);
    }

    Course startedBy(long version) {
        return new Course(occurrences + 1, version, turns.stream().filter(turn -> turn.version() > version).toList());
    }

    Course with(Turn turn) {
        if (turn.version() <= startedBy || turns.contains(turn)) {
            return this;
        }
        List<Turn> more = new ArrayList<>(turns);
        more.add(turn);
        more.sort(ORDER);
        return new Course(occurrences, startedBy, more);
    }
}
