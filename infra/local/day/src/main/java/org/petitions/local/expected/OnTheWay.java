package org.petitions.local.expected;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.petitions.calendar.LegalCalendar;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.Urgency;
import org.petitions.local.plan.LedgerKey;
import org.petitions.local.plan.PlannedRow;
import org.petitions.local.plan.Schedule;
import org.petitions.local.plan.Timing;
import org.petitions.local.plan.Way;

/** The part of a story until somebody takes the petition on: dispatch, report up, objection, dispute, merge (Art. 22 to 25). */
final class OnTheWay {
    private static final int DAYS_TO_DISPATCH = 2;
    private static final int DAYS_TO_REPORT_BACK = 60;
    private static final String CITY_BUREAU = "431200-PB";

    private final Story story;
    private final PlannedRow.Petition petition;

    OnTheWay(Story story) {
        this.story = story;
        this.petition = story.petition();
    }

    /** The platform opens its case, and sends it on where it is clear to whom. */
    void opens() {
        story.clocks().start(ClockKind.DISPATCH, petition.bureau(), petition.registeredAt());
        story.happens("Opened");
        story.stands("OPENED");
        if (isUrgent()) {
            story.clocks().start(ClockKind.REPORT_UP, petition.bureau(), petition.registeredAt());
        }
        if (petition.dispatched() == Timing.AT_ONCE) {
            story.happens("Dispatched");
            arrives(petition.unit());
        }
    }

    /** Urgent matters are reported up: by the duty officer in the same evening, or late by the next morning's shift. */
    void isReportedUp() {
        if (!isUrgent()) {
            return;
        }
        if (petition.way() == Way.URGENT_LATE) {
            story.days(1);
        } else {
            story.comesTo(Schedule.REPORTED_AT);
        }
        if (story.takes(Move.REPORT_UP, story.bureau(), Map.of("unit", CITY_BUREAU), "ReportedUp")) {
            story.clocks().stop(ClockKind.REPORT_UP, story.at());
        }
        if (petition.urgency() == Urgency.GRAVE) {
            story.takes(Move.NAME_INCIDENT, story.bureau(), Map.of("incident", "2026-0007"), "IncidentNamed");
        }
    }

    /** The bureau sends it where the plan says, when the plan says. */
    void isDispatchedAsPlanned() {
        if (petition.dispatched() != Timing.AT_ONCE) {
            story.comesTo(Schedule.instant(petition.dispatched(), Schedule.SUBMITTED_AT, DAYS_TO_DISPATCH,
                    story.clocks().endOf(ClockKind.DISPATCH)));
            dispatch(petition.unit());
        }
    }

    private void dispatch(String unit) {
        Map<String, Object> body = new HashMap<>(Map.of("unit", unit, "kind", isUrgent() ? "ASSIGNMENT" : "TRANSFER"));
        if (isUrgent()) {
            body.put("reportBackBy", reportBackBy().toString());
        }
        if (story.takes(Move.DISPATCH, story.bureau(), body, "Dispatched")) {
            arrives(unit);
        }
    }

    private void arrives(String unit) {
        story.isAt(unit);
        story.stands("DISPATCHED");
        story.clocks().stop(ClockKind.DISPATCH, story.at());
        story.clocks().start(ClockKind.ACCEPTANCE, unit, story.at());
        if (isUrgent()) {
            story.clocks().startUntil(reportBackBy().plusDays(1).atStartOfDay(LegalCalendar.ZONE).toInstant(),
                    ClockKind.REPORT_BACK, "", unit, story.at());
        }
    }

    void isSignedFor() {
        story.days(1);
        story.takes(Move.SIGN, story.handler(), Map.of(), "Signed");
    }

    /** The unit objects; its sender consents, takes the material back and sends it elsewhere. */
    void isObjectedToAndSentElsewhere() {
        object();
        story.days(2);
        if (story.takes(Move.ALLOW_OBJECTION, story.bureau(), reasons("同意退回，另行转送。"), "ObjectionAllowed")) {
            story.clocks().stop(ClockKind.OBJECTION, story.at());
            story.clocks().stop(ClockKind.ACCEPTANCE, story.at());
            story.clocks().stop(ClockKind.REPORT_BACK, story.at());
            story.clocks().start(ClockKind.DISPATCH, petition.bureau(), story.at());
            story.isAt(null);
            story.stands("OPENED");
        }
        story.days(DAYS_TO_DISPATCH);
        dispatch(petition.otherUnit());
    }

    /** The unit objects; its sender lets the days for an answer pass, and then finds it unfounded. */
    void isObjectedToInVain() {
        object();
        story.days(9);
        if (story.takes(Move.REJECT_OBJECTION, story.bureau(), reasons("依权限清单属你单位职权，异议不成立。"), "ObjectionRejected")) {
            story.clocks().stop(ClockKind.OBJECTION, story.at());
        }
    }

    private void object() {
        story.days(2);
        if (story.takes(Move.OBJECT, story.handler(), reasons("经研究，该事项不属于本单位职权范围。"), "ObjectionRaised")) {
            story.clocks().start(ClockKind.OBJECTION, petition.bureau(), story.at());
        }
    }

    /** Another unit says that it is competent, too. */
    void isDisputed() {
        story.days(2);
        if (story.takes(Move.RAISE_DISPUTE, story.handler(), Map.of("unit", petition.otherUnit()), "DisputeRaised")) {
            story.clocks().start(ClockKind.DISPUTE, story.unit(), story.at());
        }
    }

    /** Those who had to settle the dispute could not. */
    void isTakenUp(int daysLater) {
        story.days(daysLater);
        if (story.takes(Move.CLIMB_DISPUTE, story.bureau(), Map.of(), "DisputeClimbed")) {
            story.clocks().start(ClockKind.DISPUTE, petition.bureau(), story.at());
        }
    }

    /** The dispute is settled for the unit that has it, or for the other. */
    void isSettled(int daysLater, boolean forTheOther) {
        story.days(daysLater);
        String unit = forTheOther ? petition.otherUnit() : petition.unit();
        String[] made = forTheOther ? new String[]{"DisputeSettled", "Dispatched"} : new String[]{"DisputeSettled"};
        if (story.takes(Move.SETTLE_DISPUTE, story.bureau(), Map.of("unit", unit), made)) {
            story.clocks().stop(ClockKind.DISPUTE, story.at());
            if (forTheOther) {
                arrives(unit);
            }
        }
    }

    /** The same matter lies at several offices: it goes on in the case that leads. */
    void isMergedInto(LedgerKey lead) {
        story.days(Telling.DAYS_TO_MERGE);
        if (story.goesOnIn(lead, "Closed")) {
            story.ends(CaseEnd.MERGED);
        }
    }

    /** Takes in the case of the same matter, which its own bureau merges. */
    void takesInAnother() {
        story.days(Telling.DAYS_TO_MERGE);
        story.happens("Joined");
    }

    private boolean isUrgent() {
        return petition.urgency() != Urgency.ORDINARY;
    }

    private LocalDate reportBackBy() {
        return LegalCalendar.dayOf(story.at()).plusDays(DAYS_TO_REPORT_BACK);
    }

    private static Map<String, Object> reasons(String text) {
        return Map.of("reasons", text);
    }
}
