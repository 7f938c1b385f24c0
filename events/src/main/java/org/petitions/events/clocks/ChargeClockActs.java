package org.petitions.events.clocks;

import static org.petitions.events.clocks.ActDays.ZONE;
import static org.petitions.events.clocks.ActDays.doneOn;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.petitions.events.ChargeEvent;
import org.petitions.events.clocks.ClockAct.Cancel;
import org.petitions.events.clocks.ClockAct.Start;
import org.petitions.events.clocks.ClockAct.Stop;
import org.petitions.events.terms.ClockKind;

/** What becomes of the clocks of a leader in charge (包案). */
final class ChargeClockActs {
    private ChargeClockActs() {}

    static List<ClockAct> of(ChargeEvent event) {
        String key = ChargeKeys.of(event.post());
        return switch (event) {
            case ChargeEvent.LeaderNamed e -> named(e, key);
            case ChargeEvent.LeaderReleased _ -> ended(key);
            case ChargeEvent.DeedDone e ->
                List.of(new Stop(ClockKind.CHARGE_FIRST_DEED, key, doneOn(e.on(), e.at())));
            // What is settled is done; what is given up unsettled was neither done in time nor too late.
            case ChargeEvent.ChargeEnded e when e.settled() -> List.of(new Stop(ClockKind.CHARGE, key),
                    new Stop(ClockKind.CHARGE_FIRST_DEED, key), new Cancel(ClockKind.CHARGE_FOLLOW_UP, null));
            case ChargeEvent.ChargeEnded _ -> ended(key);
            case ChargeEvent.FollowUpSet e -> List.of(new Start(ClockKind.CHARGE_FOLLOW_UP,
                    ChargeKeys.of(e.post(), e.version()), e.office(), e.at(), end(e.by())));
            case ChargeEvent.FollowUpDone e ->
                List.of(new Stop(ClockKind.CHARGE_FOLLOW_UP, ChargeKeys.of(e.post(), e.followUp())));
            // Who has it has it from the handing down; the acceptance moves nothing.
            case ChargeEvent.ChargeAccepted _,ChargeEvent.ChargeReported _ -> List.of();
        };
    }

    private static List<ClockAct> named(ChargeEvent.LeaderNamed event, String key) {
        List<ClockAct> acts = new ArrayList<>();
        String former = event.former();
        if (former != null) {
            acts.addAll(ended(ChargeKeys.of(former)));
        }
        acts.add(new Start(ClockKind.CHARGE, key, event.office(), event.at(), end(event.by())));
        acts.add(new Start(ClockKind.CHARGE_FIRST_DEED, key, event.office(), event.at(), null));
        return acts;
    }

    private static List<ClockAct> ended(String key) {
        return List.of(new Cancel(ClockKind.CHARGE, key), new Cancel(ClockKind.CHARGE_FIRST_DEED, key),
                new Cancel(ClockKind.CHARGE_FOLLOW_UP, null));
    }

    private static Instant end(LocalDate by) {
        return by.plusDays(1).atStartOfDay(ZONE).toInstant();
    }
}
