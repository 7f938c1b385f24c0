package org.petitions.escalation.engine;

import java.util.List;
import java.util.Set;
import org.petitions.escalation.clocks.ClockId;
import org.petitions.escalation.clocks.OpenClock;
import org.petitions.escalation.clocks.RaisedAlert;
import org.petitions.escalation.ladder.Ladder;
import org.petitions.escalation.ladder.Ladder.NextLeader;
import org.petitions.events.CaseEvent;
import org.petitions.events.RoutingEvent.RegistrationCorrected;
import org.petitions.events.terms.AlertReason;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.Divisions;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.UnitId;
import org.petitions.events.terms.UnitKind;

/**
 * An accusation in which every bureau of the city is accused (Art. 22, 30): another office has taken the bureau's place, for which this is no
 * daily work. A leader of the city who is not accused is told at once, or for want of one the desk that may hear of it, and not only when
 * the days of the dispatch are over.
 */
final class BarredBureaus {
    private static final List<Rung> TOLD = List.of(Rung.CITY_LEADER, Rung.PRINCIPAL_LEADER);

    private BarredBureaus() {}

    /** Tells of a step by which the case came before such an office for the first time. */
    static void onCaseEvent(ClockDecisionBuilder draft, CaseEvent event) {
        String office = switch (event) {
            case CaseEvent.Opened opened when opened.pastUntil() == null -> opened.bureau();
            case RegistrationCorrected corrected -> corrected.bureau();
            default -> null;
        };
        Registration registration = draft.clocks().registration();
        if (office != null && registration != null && registration.purpose() == Purpose.ACCUSATION
                && standsIn(office)) {
            draft.clocks().openClock(ClockId.sole(ClockKind.DISPATCH)).ifPresent(clock -> tell(draft, clock));
        }
    }

    /** Whether an office is no bureau of the city or of a county of it. */
    private static boolean standsIn(String office) {
        return UnitId.parse(office).filter(unit -> unit.kind() != UnitKind.PB
                || Divisions.find(unit.division()).isEmpty()).isPresent();
    }

    private static void tell(ClockDecisionBuilder draft, OpenClock clock) {
        String alertId = draft.clocks().petitionId() + ":" + clock.id() + ":" + clock.occurrence()
                + RaisedAlert.AT_START + "bureaus-barred";
        if (clock.alerts().stream().anyMatch(alert -> alert.id().startsWith(alertId))) {
            return;
        }
        NextLeader next = Ladder.next(TOLD, null, draft.reportingLine(clock), Set.of(), draft.excludedPosts(),
                draft.heldPosts());
        draft.update(draft.clocks().with(next.leader() != null
                ? draft.tellAtStart(clock, alertId, AlertReason.BUREAUS_BARRED, next.leader())
                : draft.callDutyDesk(clock, alertId + ":desk", next.skippedRungs().getLast().reason(),
                        TOLD.getLast())));
    }
}
