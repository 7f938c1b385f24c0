package org.petitions.escalation.ladder;

import java.util.List;
import org.petitions.events.terms.Divisions;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.UnitId;

/**
 * Who answers on this platform for a unit that is held to time. A body of the province that reviews a case is none of ours: nobody here
 * is its head, and the leaders and the duty desk of the office that registered the petition see to it.
 *
 * @param unit unit id of the unit held to time
 * @param localUnit unit id of the one whose division's leaders and duty desk answer: itself, if it is one of ours
 * @param head post id of who answers first: the unit's head, or the leader in charge (包案) whom a limit holds
 */
public record ReportingLine(String unit, String localUnit, String head) {

    /**
     * @param office unit id of the office that registered the petition
     */
    public static ReportingLine forUnit(String unit, String office) {
        return new ReportingLine(unit, Divisions.find(UnitId.divisionOf(unit)).isPresent() ? unit : office,
                PostId.on(Rung.UNIT_HEAD, unit));
    }

    /** The same where a limit holds that leader and not the head of their office. */
    public ReportingLine of(String leader) {
        return new ReportingLine(unit, localUnit, leader);
    }

    /** The posts that can be on a rung, the first first. */
    List<String> posts(Rung rung) {
        return rung == Rung.UNIT_HEAD ? List.of(head) : PostId.allOn(rung, localUnit);
    }

    /** Whether the post on a rung is one of a unit that is none of ours. */
    public boolean isExternal(Rung rung) {
        return rung == Rung.UNIT_HEAD && !unit.equals(localUnit);
    }
}
