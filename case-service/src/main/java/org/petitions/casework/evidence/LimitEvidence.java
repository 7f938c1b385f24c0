package org.petitions.casework.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.limits.CaseLimit;
import org.petitions.events.LimitEvent;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.LimitMoveReason;
import tools.jackson.databind.JsonNode;

/**
 * One limit of the case, as the pack has it.
 *
 * @param limit how it stands at the moment of the pack
 * @param missed whether it was missed, and that was not taken back; {@code late} in an event says something else: that the act came after
 *     the last day
 * @param events what was published of it, as it was published and in that order: set, moved with the reason, paused, met, missed, taken back
 */
record LimitEvidence(LimitStanding limit, String zh, String en, boolean missed, List<JsonNode> events) {

    /**
     * How a limit stands at a moment.
     *
     * @param key which of the clocks of this kind, or null
     * @param state a pause from a day to come has not begun, and the limit runs until then
     * @param misses how often it was said to be missed
     * @param takenBack how many of these were taken back
     * @param pausedFrom ISO date in Asia/Shanghai of the first day not counted, which may be still to come; null when no pause is set
     */
    record LimitStanding(String id, ClockKind clock, @Nullable String key, int occurrence, int revision,
            CaseLimit.State state, String unit, @Nullable Instant startedAt, CaseLimit.@Nullable Period period,
            @Nullable LimitMoveReason movedFor, @Nullable String article, String policy, int misses, int takenBack,
            @Nullable String pausedFrom) {
        private static LimitStanding of(CaseLimit limit, Instant at) {
            return new LimitStanding(limit.id(), limit.clock(), limit.key(), limit.occurrence(), limit.revision(),
                    limit.stateAt(at), limit.unit(), limit.startedAt(), limit.period(), limit.movedFor(),
                    limit.article(), limit.policy(), limit.misses(), limit.takenBack(), limit.pausedFrom());
        }
    }

    /**
     * All limits of a case, in the order they were set.
     *
     * @param published what was published of them, in any order
     * @param at the moment of the pack, UTC
     */
    static List<LimitEvidence> of(String petitionId, List<CaseLimit> limits, List<JsonNode> published, Instant at) {
        Map<String, List<JsonNode>> events = new LinkedHashMap<>();
        published.forEach(
                event -> events.computeIfAbsent(limitId(petitionId, event), _ -> new ArrayList<>()).add(event));
        return limits.stream().map(limit -> new LimitEvidence(LimitStanding.of(limit, at), limit.clock().zh(),
                limit.clock().en(), limit.isMissed(),
                LimitEventOrder.sorted(events.getOrDefault(limit.id(), List.of())))).toList();
    }

    private static String limitId(String petitionId, JsonNode event) {
        JsonNode key = event.path("clockKey");
        return LimitEvent.limitId(petitionId, ClockKind.valueOf(event.path("clock").asString()),
                key.isString() ? key.asString() : null, event.path("occurrence").asInt());
    }
}
