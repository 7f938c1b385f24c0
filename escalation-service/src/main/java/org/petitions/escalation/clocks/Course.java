package org.petitions.escalation.clocks;

import org.jspecify.annotations.Nullable;

/**
 * What has been seen of one clock over a case's whole life. It makes the order of arrival irrelevant: a step seen before counts once,
 * and an end that arrives before its start still ends it.
 *
 * @param occurrences how often the clock has started
 * @param startedBy the case's version at the latest start, 0 for the registration, {@link #NEVER} before any
 * @param ended the latest end, or null
 */
public record Course(int occurrences, long startedBy, @Nullable Milestone ended) {
    static final long NEVER = -1;
    static final Course NOT_STARTED = new Course(0, NEVER, null);

    Course startedBy(long version) {
        return new Course(occurrences + 1, version, ended);
    }

    Course endedBy(Milestone milestone) {
        return new Course(occurrences, startedBy, milestone);
    }
}
