package org.petitions.escalation.engine;

import java.time.Instant;
import java.util.stream.Stream;
import org.petitions.escalation.clocks.ClockId;
import org.petitions.escalation.clocks.OpenClock;
import org.petitions.escalation.clocks.RaisedAlert;
import org.petitions.escalation.ladder.Ladder;
import org.petitions.escalation.ladder.Ladder.Leader;
import org.petitions.escalation.ladder.ReportingLine;
import org.petitions.events.CaseEvent;
import org.petitions.events.CompetenceEvent;
import org.petitions.events.HandlingEvent;
import org.petitions.events.MergingEvent;
import org.petitions.events.RoutingEvent;
import org.petitions.events.terms.AlertReason;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.DutyDeskReason;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.UnitId;

/**
 * What is sent to and fro (Art. 22 to 24): each unit that gets it has its own days, so no limit would ever show that nobody takes it on.
 * The county's leader is told instead, once for each further round.
 */
final class TransferRules {
    private TransferRules() {}

    /** From when it counts as not accepted for long. Of what a ledger tells of the past nobody is told. */
    static void onRegistered(ClockDecisionBuilder draft, Registration registration) {
        if (!registration.hasPast()) {
            draft.update(draft.clocks().with(draft.clocks().rounds().since(longSince(draft, registration.at()))));
        }
    }

    private static Instant longSince(ClockDecisionBuilder draft, Instant from) {
        return draft.context().policy().toAndFro().time().from(from, draft.context().calendar()).pastAt();
    }

    /** Before the bureau again after somebody had decided on it: it counts anew from then how long nobody takes it on. */
    private static void openAgain(ClockDecisionBuilder draft, CaseEvent event) {
        Instant longSince = draft.clocks().isPast(event.version()) ? null : longSince(draft, event.at());
        draft.update(draft.clocks().with(draft.clocks().rounds().openedAgain(event.version(), longSince)));
    }

    static void onCaseEvent(ClockDecisionBuilder draft, CaseEvent event) {
        TransferRounds before = draft.clocks().rounds();
        switch (event) {
            case CaseEvent.Accepted _,CaseEvent.NotAccepted _,CaseEvent.Closed _,HandlingEvent.LedElsewhere _ ->
                draft.update(draft.clocks().with(before.afterDecision(event.version())));
            case CompetenceEvent.ObjectionAllowed allowed -> {
                TransferRounds after = before.handedBack(allowed.version());
                draft.update(draft.clocks().with(after));
                tellOfRound(draft, after);
            }
            // It goes on to the other unit by the same decision, whose clock tells of the round.
            case CompetenceEvent.DisputeSettled settled when settled.sendsOn() ->
                draft.update(draft.clocks().with(before.handedBack(settled.version())));
            // Before there was a redirect of what is handled, what a unit had accepted had to be accepted anew: it counts from then.
            case RoutingEvent.Redirected _ when before.decided() -> openAgain(draft, event);
            case RoutingEvent.Redirected redirected ->
                draft.update(draft.clocks().with(before.handedBack(redirected.version())));
            // Nobody's decision stands any more: neither the lead's nor that of the unit it was taken back from.
            case MergingEvent.SeparatedFromLead separated when isAcceptedStill(separated) -> {
                // it goes on where a unit had accepted it
            }
            case MergingEvent.SeparatedFromLead _,RoutingEvent.TakenBack _ -> openAgain(draft, event);
            case RoutingEvent.ReturnedToSender returned ->
                draft.update(draft.clocks().with(before.handedBack(returned.version())));
            case CaseEvent.Dispatched _ -> tellOfRound(draft, before);
            default -> {
                // the petition stays where it is
            }
        }
    }

    private static boolean isAcceptedStill(MergingEvent.SeparatedFromLead separated) {
        return separated.back() != null && separated.back().handledFrom() != null;
    }

    private static void tellOfRound(ClockDecisionBuilder draft, TransferRounds rounds) {
        if (!rounds.isUntold() || rounds.round() == 0 || draft.clocks().isPast(rounds.handBacks().getLast())) {
            return;
        }
        boolean often = rounds.round() >= draft.context().policy().toAndFro().toldFromHandBack();
        Instant longSince = rounds.due();
        boolean forLong = longSince != null && !longSince.isAfter(draft.now());
        if (often || forLong) {
            Stream.of(ClockKind.DISPATCH, ClockKind.ACCEPTANCE)
                    .flatMap(kind -> draft.clocks().openClock(ClockId.sole(kind)).stream()).findFirst()
                    .ifPresent(clock -> tell(draft, clock,
                            often ? AlertReason.HANDED_BACK_AGAIN : AlertReason.NOT_ACCEPTED_FOR_LONG));
        }
    }

    /** The days since the registration are over, where a clock that waits for its dispatch or for a unit's decision runs. */
    static void onDue(ClockDecisionBuilder draft, OpenClock clock) {
        Instant due = draft.clocks().notAcceptedForLongAt(clock.id());
        if (due != null && !due.isAfter(draft.now())) {
            tell(draft, clock, AlertReason.NOT_ACCEPTED_FOR_LONG);
        }
    }

    private static void tell(ClockDecisionBuilder draft, OpenClock clock, AlertReason reason) {
        TransferRounds rounds = draft.clocks().rounds();
        ReportingLine answering = draft.reportingLine(clock);
        String division = UnitId.divisionOf(answering.localUnit());
        Rung rung = UnitId.cityOf(division).equals(division) ? Rung.CITY_LEADER : Rung.COUNTY_LEADER;
        String alertId = draft.clocks().petitionId() + ":" + clock.id() + ":" + clock.occurrence() + ":"
                + RaisedAlert.ROUND_PREFIX + rounds.round();
        Ladder.Appointed leader = Ladder.on(rung, answering, draft.excludedPosts(), draft.heldPosts());
        DutyDeskReason obstacle = leader.obstacle();
        OpenClock told = obstacle == null
                ? draft.tellLeader(clock, alertId, reason, new Leader(rung, leader.post()))
                : draft.callDutyDesk(clock, alertId + ":desk", obstacle, rung);
        draft.update(draft.clocks().with(told).with(rounds.told()));
    }
}
