package org.petitions.casework.cases;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.starter.actor.Actor;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * The cases opened within a time, as an account of them needs them; null means any.
 *
 * @param reader who gets the account: what accuses them or their unit does not count in it (Art. 30)
 * @param from first instant, UTC
 * @param before first instant that is too late
 * @param bureau the bureau
 * @param unit an office that has a line of its own from it: a unit that it was ever sent to, one that reviews or has reviewed it, the bureau
 *     that answers for it, or the office that registered it late
 */
public record OpenedBetween(Actor reader, Instant from, Instant before, @Nullable String bureau,
        @Nullable String unit) {

    /** @param names under which an accusation may be against the reader */
    Criteria criteria(Set<String> names) {
        Criteria criteria = where("openedAt").gte(from).lt(before).and(CaseFile.ACCUSED).nin(names)
                .and(CaseFile.KEPT_FROM).nin(names);
        if (bureau != null) {
            criteria.and("bureau").is(bureau);
        }
        if (unit != null) {
            criteria.orOperator(where("units").is(unit), where("bureau").is(unit),
                    where("involved").exists(true).in(unit), where(CaseFile.REGISTERED_LATE_BY).exists(true).in(unit));
        }
        return criteria;
    }
}
