package org.petitions.local.door;

import org.petitions.events.terms.PostId;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.UnitId;
import org.petitions.events.terms.UnitKind;

/**
 * Who stands at a door, in the header that the local profile takes.
 *
 * @param header e.g. {@code HANDLER/431222-HRSS/h-01}
 */
public record ActingAs(String header) {
    /** Name of the header. */
    public static final String HEADER = "Acting-As";

    /** The operations room, which sees every coded field. */
    public static final ActingAs OPERATIONS = new ActingAs("OPERATIONS/431200-PB/o-01");

    /** An official at an office. */
    public static ActingAs official(String role, String unit, String id) {
        return new ActingAs(role + "/" + unit + "/" + id);
    }

    /** A clerk of a county office. */
    public static ActingAs clerk(String office) {
        return new ActingAs("CLERK/" + office + "/c-01");
    }

    /** A handler at a responsible unit. */
    public static ActingAs handler(String unit) {
        return new ActingAs("HANDLER/" + unit + "/h-01");
    }

    /** An officer of a petition bureau. */
    public static ActingAs bureau(String bureau) {
        return new ActingAs("BUREAU/" + bureau + "/b-01");
    }

    /** The leader who holds a post. */
    public static ActingAs leader(String post) {
        String place = post.substring(0, post.lastIndexOf('.'));
        String unit = UnitId.parse(place).isPresent() ? place : new UnitId(place, UnitKind.OFFICE).toString();
        return new ActingAs("LEADER/" + unit + "/" + post);
    }

    /** Who sits at a county's duty desk. */
    public static ActingAs dutyDesk(String unit) {
        return leader(PostId.on(Rung.DUTY_DESK, unit));
    }
}
