package org.petitions.notification.alerts;

import java.time.Instant;
import org.petitions.events.terms.AlertWithdrawalReason;
import org.petitions.events.terms.DeclineReason;

/** Whether an alert still asks a person for something. */
public sealed interface AlertState {

    /** Nobody has taken note yet. */
    record Open() implements AlertState {}

    /** The post it was for took note; it stays so whatever comes after. */
    record Acknowledged(Instant at) implements AlertState {}

    /** The post it was for said that it is another's, and nobody had taken note; it stays so whatever comes after. */
    record Declined(Instant at, DeclineReason reason) implements AlertState {}

    /** It asks for nothing any more, and nobody had taken note. */
    record Withdrawn(Instant at, AlertWithdrawalReason reason) implements AlertState {}
}
