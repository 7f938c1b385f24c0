package org.petitions.scenario.client;

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

    /** The leader who holds a post. */
    public static ActorHeader leader(String post) {
        String place = post.substring(0, post.lastIndexOf('.'));
        String unit = UnitId.parse(place).isPresent() ? place : new UnitId(place, UnitKind.OFFICE).toString();
        return new ActorHeader("LEADER/" + unit + "/" + post);
    }

    /** Who sits at a county's duty desk. */
    public static ActorHeader dutyDesk(String unit) {
        return leader(PostId.on(Rung.DUTY_DESK, unit));
    }
}
