package org.petitions.events.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.petitions.events.CaseEvent;
import org.petitions.events.DirectoryEvent;
import org.petitions.events.EscalationEvent;
import org.petitions.events.Event;
import org.petitions.events.FactsSealed;
import org.petitions.events.IntakeEvent;
import org.petitions.events.NotificationEvent;
import org.petitions.events.terms.AlertChannel;
import org.petitions.events.terms.AlertReason;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.DutyDeskReason;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.NonAcceptanceGround;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.Satisfaction;
import org.petitions.events.terms.UndeliverableReason;
import org.petitions.events.terms.UnitKind;
import org.petitions.events.terms.Urgency;
import org.petitions.events.terms.WithdrawalReason;

/** One event of each type with every field filled: where the stored samples of a new type come from. */
final class Samples {
    private static final String ID = "0198d3a2-5c1e-7b60-9d1f-2f6f2c1a7e10";
    private static final String UNIT = "431222-HRSS";
    private static final String POLICY = "2026-1";
    private static final Instant AT = Instant.parse("2026-03-01T01:30:00Z");
    private static final Instant DUE = Instant.parse("2026-05-05T16:00:00Z");
    private static final String ALERT = ID + ":HANDLING:1:UNIT_HEAD";

    private Samples() {}

    static List<Event> all() {
        return List.of(
                new IntakeEvent.PetitionRegistered(ID, 1, AT, "431222-20260301-L-00017-K", "431222-PB", Channel.LETTER,
                        Level.COUNTY,
                        Purpose.CLAIM, true, "0198d3a2-0000-7b60-9d1f-2f6f2c1a7e10", Urgency.ORDINARY,
                        Identity.REAL_NAME, 6, 2,
                        Category.LABOUR, "431222", UNIT, List.of(UNIT + ".head")),
                new IntakeEvent.PetitionRated(ID, 2, AT, Satisfaction.SATISFIED, Satisfaction.BASICALLY),
                new FactsSealed(ID, AT, Map.of("case-service", "AY3J0kM=")),
                new CaseEvent.Opened(ID, 1, AT, "431222-20260301-L-00017-K", "431222-PB", Category.LABOUR, "431222",
                        Urgency.ORDINARY),
                new CaseEvent.Dispatched(ID, 2, AT, UNIT, DispatchKind.TRANSFER, AT),
                new CaseEvent.Accepted(ID, 3, AT, UNIT),
                new CaseEvent.NotAccepted(ID, 3, AT, UNIT, NonAcceptanceGround.OTHER_PROCEDURE),
                new CaseEvent.Replied(ID, 4, AT, UNIT, HandlingOutcome.SUPPORTED),
                new CaseEvent.Rated(ID, 5, AT, Satisfaction.SATISFIED, Satisfaction.NOT),
                new CaseEvent.Closed(ID, 6, AT, CaseEnd.SETTLED),
                new DirectoryEvent.UnitListed(UNIT, 1, AT, "431222", UnitKind.HRSS, "沅陵县人力资源和社会保障局", "Yuanling HRSS"),
                new DirectoryEvent.PostListed(UNIT + ".head", 1, AT, "431222", Rung.UNIT_HEAD, "沅陵县人社局局长",
                        "Head, Yuanling HRSS", true, "431222-hrss-head@huaihua.example"),
                new EscalationEvent.LimitMissed(ID, AT, ClockKind.HANDLING, 1, UNIT, DUE, POLICY),
                new EscalationEvent.AlertRaised(ID, ALERT, AT, ClockKind.HANDLING, AlertReason.LIMIT_MISSED,
                        Rung.UNIT_HEAD,
                        UNIT + ".head", UNIT, DUE, Urgency.ORDINARY, AT.plusSeconds(86_400), POLICY),
                new EscalationEvent.DutyDeskCalled(ID, ALERT + ":desk", AT, ClockKind.HANDLING,
                        DutyDeskReason.RUNG_VACANT,
                        Rung.COUNTY_LEADER, "431222.duty-desk", UNIT, DUE, Urgency.ORDINARY, POLICY),
                new EscalationEvent.AlertWithdrawn(ID, ALERT, AT, ClockKind.HANDLING, WithdrawalReason.DONE, POLICY),
                new NotificationEvent.AlertDelivered(ID, ALERT, AT, AlertChannel.EMAIL),
                new NotificationEvent.AlertUndeliverable(ID, ALERT, AT, AlertChannel.EMAIL,
                        UndeliverableReason.NO_ADDRESS),
                new NotificationEvent.AlertAcknowledged(ID, ALERT, AT, UNIT + ".head"));
    }
}
