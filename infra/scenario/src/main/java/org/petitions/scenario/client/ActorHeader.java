package org.petitions.scenario.client;

import java.util.Map;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.UnitId;
import org.petitions.events.terms.UnitKind;

/**
 * Who acts, in the header that the local profile takes.
 *
 * @param value e.g. {@code HANDLER/431222-HRSS/h-01}
 */
public record ActorHeader(String value) {
    /** Name of the header. */
    public static final String NAME = "Acting-As";

    /** Whose account is not called as the post, as holdings.csv has it. */
    private static final Map<String, String> ACCOUNTS = Map.of("431224.county-leader-2", "xupu-07");

    /** The operations room, which sees every coded field. */
    public static final ActorHeader OPERATIONS = new ActorHeader("OPERATIONS/431200-PB/o-01");

    /** An official at an office. */
    public static ActorHeader official(String role, String unit, String id) {
        return new ActorHeader(role + "/" + unit + "/" + id);
    }

    /** A clerk of a county office. */
    public static ActorHeader clerk(String office) {
        return new ActorHeader("CLERK/" + office + "/c-01");
    }

    /** A handler at a responsible unit. */
    public static ActorHeader handler(String unit) {
        return new ActorHeader("HANDLER/" + unit + "/h-01");
    }

    /** An officer of a petition bureau. */
    public static ActorHeader bureau(String bureau) {
        return new ActorHeader("BUREAU/" + bureau + "/b-01");
    }

    /** The leader who holds a post, under an account of their own or, as most of the sample organisation, called as the post. */
    public static ActorHeader leader(String post) {
        String place = post.substring(0, post.lastIndexOf('.'));
        String unit = UnitId.parse(place).isPresent() ? place : new UnitId(place, UnitKind.OFFICE).toString();
        return new ActorHeader("LEADER/" + unit + "/" + ACCOUNTS.getOrDefault(post, post));
    }

    /** Who sits at a county's duty desk. */
    public static ActorHeader dutyDesk(String unit) {
        return leader(PostId.on(Rung.DUTY_DESK, unit));
    }
}
