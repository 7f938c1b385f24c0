package org.petitions.casework.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.petitions.casework.limits.CaseLimit;
import org.petitions.events.LimitEvent;
import org.petitions.events.terms.ClockKind;
import tools.jackson.databind.JsonNode;

/**
 * One limit of the case, as the pack has it.
 *
 * @param limit how it stands; {@code misses} more than {@code takenBack} is a limit that was missed
 * @param late whether it was missed, and that was not taken back
 * @param events what was published of it, as it was published, oldest first: set, moved with the reason, paused, met, missed, taken back
 */
record LimitEvidence(CaseLimit limit, String zh, String en, boolean late, List<JsonNode> events) {

    /** All limits of a case, in the order they were set. */
    static List<LimitEvidence> of(String petitionId, List<CaseLimit> limits, List<JsonNode> published) {
        Map<String, List<JsonNode>> events = new LinkedHashMap<>();
        published.forEach(
                event -> events.computeIfAbsent(limitId(petitionId, event), _ -> new ArrayList<>()).add(event));
        return limits.stream().map(limit -> new LimitEvidence(limit, limit.clock().zh(), limit.clock().en(),
                limit.isMissed(), events.getOrDefault(limit.id(), List.of()))).toList();
    }

    private static String limitId(String petitionId, JsonNode event) {
        JsonNode key = event.path("clockKey");
        return LimitEvent.limitId(petitionId, ClockKind.valueOf(event.path("clock").asString()),
                key.isString() ? key.asString() : null, event.path("occurrence").asInt());
    }
}
