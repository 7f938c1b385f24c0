package org.petitions.casework.cases;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.ClockKind;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Which running limits a case must have; only one that has a last day counts.
 *
 * @param clock of this clock, or null for any
 * @param missed whether it has to be one that was said to be missed
 * @param from its end, where no clock is named the next of the case, is this or later; or null
 * @param before and earlier than this, or null
 */
public record LimitFilter(@Nullable ClockKind clock, boolean missed, @Nullable Instant from,
        @Nullable Instant before) {
    /** Any. */
    public static final LimitFilter ANY = new LimitFilter(null, false, null, null);

    /**
     * Asks for it too.
     *
     * @param due continues after this last day; null for a first page
     * @param id and of those of that day after this case
     */
    void addTo(Criteria criteria, @Nullable Instant due, @Nullable String id) {
        // Of a clock that is asked for it is its own end that counts, and the case's next may come before it.
        Instant first = from == null || clock != null ? Instant.EPOCH : from;
        Criteria range = criteria.and(RunningLimit.DUE).gte(due == null || due.isBefore(first) ? first : due);
        if (before != null) {
            range.lt(before);
        }
        if (clock != null || missed) {
            criteria.and(RunningLimit.FIELD).elemMatch(oneLimit());
        }
        // Said once more for the indexes.
        if (clock != null) {
            criteria.and(RunningLimit.FIELD + ".clock").is(clock.name());
        }
        if (missed) {
            criteria.and(RunningLimit.FIELD + ".missed").is(true);
        }
        if (due != null && id != null) {
            criteria.orOperator(where(RunningLimit.DUE).gt(due),
                    where(RunningLimit.DUE).is(due).and("_id").gt(id));
        }
    }

    /** All that is asked for, of one and the same limit. */
    private Criteria oneLimit() {
        Criteria one = new Criteria();
        if (clock != null) {
            one.and("clock").is(clock.name());
        }
        if (missed) {
            one.and("missed").is(true);
        }
        Criteria end = one.and("end").gte(from == null ? Instant.EPOCH : from);
        if (before != null) {
            end.lt(before);
        }
        return one;
    }
}
