package org.petitions.local.expected;

import java.time.Instant;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.NonAcceptanceGround;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.Satisfaction;
import org.petitions.local.plan.LedgerKey;

/** Something a person does at a planned moment, about one petition. */
public sealed interface Act {

    /** When, in UTC. */
    Instant at();

    /** About which petition. */
    LedgerKey petition();

    /** The bureau sends it to the responsible unit. */
    record Dispatch(Instant at, LedgerKey petition, String bureau, String unit) implements Act {}

    /** The unit accepts it. */
    record Accept(Instant at, LedgerKey petition, String unit) implements Act {}

    /** The unit lawfully does not accept it. */
    record NotAccept(Instant at, LedgerKey petition, String unit, NonAcceptanceGround ground) implements Act {}

    /** The unit answers. */
    record Reply(Instant at, LedgerKey petition, String unit) implements Act {}

    /** The petitioner rates. */
    record Rate(Instant at, LedgerKey petition, Satisfaction unit) implements Act {}

    /** The unit closes the case. */
    record Close(Instant at, LedgerKey petition, String unit) implements Act {}

    /** A leader takes note of an alert. */
    record Acknowledge(Instant at, LedgerKey petition, ClockKind clock, Rung rung, String post) implements Act {}
}
