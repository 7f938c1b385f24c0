package org.petitions.casework.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.limits.CaseLimit;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.LimitMoveReason;

/**
 * A limit that runs in a case, as escalation-service published it.
 *
 * @param key which of the clocks of this kind, absent for the others
 * @param state running or paused
 * @param unit who has to act
 * @param startedAt the moment it runs from
 * @param period when it ends, and why then
 * @param movedFor why its last day was moved last, absent when it never was
 * @param article number of the article of the Regulations, 0 where it is the city's own rule
 * @param policy version of the policy it is judged by
 * @param missed whether it was missed
 * @param pausedFrom ISO date in Asia/Shanghai of the first day not counted, which may be still to come; absent when no pause is set
 */
@JsonInclude(Include.NON_NULL)
record LimitView(ClockKind clock, String zh, String en, @Nullable String key, CaseLimit.State state, String unit,
        @Nullable Instant startedAt, CaseLimit.@Nullable Period period, @Nullable LimitMoveReason movedFor,
        @Nullable String article, String policy, boolean missed, @Nullable String pausedFrom) {
    static LimitView of(CaseLimit limit, Instant now) {
        return new LimitView(limit.clock(), limit.clock().zh(), limit.clock().en(), limit.key(), limit.stateAt(now),
                limit.unit(), limit.startedAt(), limit.period(), limit.movedFor(), limit.article(), limit.policy(),
                limit.isMissed(), limit.pausedFrom());
    }
}
