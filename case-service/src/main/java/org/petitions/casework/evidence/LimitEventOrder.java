package org.petitions.casework.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Puts the events of one limit into the order they were published in. What one decision says has one time, so time does not tell; the
 * revision does, which a miss alone has not: its number places it among the others.
 */
final class LimitEventOrder {
    private LimitEventOrder() {}

    /** The events of one limit, as JSON, oldest first. */
    static List<JsonNode> sorted(List<JsonNode> events) {
        List<JsonNode> ordered = new ArrayList<>(events.stream().filter(event -> !isMiss(event))
                .sorted(Comparator.comparingInt(event -> event.path("revision").asInt())).toList());
        int from = 0;
        for (JsonNode miss : events.stream().filter(LimitEventOrder::isMiss)
                .sorted(Comparator.comparingInt(LimitEventOrder::numberOf)).toList()) {
            int place = from;
            while (place < ordered.size() && !isBefore(miss, ordered.get(place))) {
                place++;
            }
            ordered.add(place, miss);
            from = place + 1;
        }
        return List.copyOf(ordered);
    }

    private static boolean isMiss(JsonNode event) {
        return !event.has("revision");
    }

    /** A first miss has no number. */
    private static int numberOf(JsonNode miss) {
        return miss.path("miss").asInt(1);
    }

    /** A miss is told before it is taken back, and of one moment after whatever changed the limit and before its end. */
    private static boolean isBefore(JsonNode miss, JsonNode other) {
        if (other.has("miss")) {
            return numberOf(miss) <= numberOf(other);
        }
        int later = at(other).compareTo(at(miss));
        return later > 0 || later == 0 && (other.has("metAt") || other.has("endedAt"));
    }

    private static Instant at(JsonNode event) {
        return Instant.parse(event.path("at").asString());
    }
}
