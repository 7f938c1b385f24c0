package org.petitions.casework.procedure.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.state.UrgentReport.ReportUpStatus;

/**
 * The way to the responsible unit, and what was said about it.
 *
 * @param assignment where it was sent, or null while it is nowhere
 * @param objection how the unit's objection to its competence stands
 * @param objectedAt when the unit objected, UTC; null where it did not
 * @param dispute a dispute of competence, or null when there is none
 * @param handBacks how often material was handed back (退办), for all units together
 * @param urgent the report and the proposal that an urgent matter makes its bureau owe
 * @param incident code of the incident the matter belongs to, or null
 * @param joined petition ids of the same matter that go on in this case
 * @param organisationNotified whether the organisation department was told of an accusation (Art. 30)
 */
public record Routing(@Nullable Assignment assignment, ObjectionStatus objection, @Nullable Instant objectedAt,
        @Nullable Dispute dispute, int handBacks, UrgentReport urgent, @Nullable String incident, List<String> joined,
        boolean organisationNotified) {

    static final Routing NONE = new Routing(null, ObjectionStatus.NONE, null, null, 0, UrgentReport.NONE, null,
            List.of(), false);

    /** How an objection stands (Art. 23). */
    public enum ObjectionStatus {
        NONE,
        PENDING,

        /** Unfounded; it cannot be raised again for this dispatch. */
        REJECTED
    }

    public Routing {
        joined = List.copyOf(joined);
    }

    /** Sent to a unit: whatever was said of the one before is past. */
    public Routing assignedTo(Assignment to) {
        return new Routing(to, ObjectionStatus.NONE, null, null, handBacks, urgent, incident, joined, organisationNotified);
    }

    /** The same with another assignment. */
    public Routing withAssignment(Assignment changed) {
        return new Routing(changed, objection, objectedAt, dispute, handBacks, urgent, incident, joined, organisationNotified);
    }

    /** The material went back; the matter is nowhere for now. */
    public Routing handedBack() {
        return new Routing(null, ObjectionStatus.NONE, null, null, handBacks + 1, urgent, incident, joined,
                organisationNotified);
    }

    /** The same with the objection standing otherwise. */
    public Routing with(ObjectionStatus changed) {
        return new Routing(assignment, changed, objectedAt, dispute, handBacks, urgent, incident, joined,
                organisationNotified);
    }

    /** The unit objects to its competence. */
    public Routing objectedTo(Instant at) {
        return new Routing(assignment, ObjectionStatus.PENDING, at, dispute, handBacks, urgent, incident,
                joined, organisationNotified);
    }

    /** The same with the dispute standing otherwise, or with none. */
    public Routing withDispute(@Nullable Dispute changed) {
        return new Routing(assignment, objection, objectedAt, changed, handBacks, urgent, incident, joined,
                organisationNotified);
    }

    /** Whether it has to be reported up (Art. 25). */
    public ReportUpStatus reportUp() {
        return urgent.status();
    }

    /** The same with the report and the proposal standing otherwise. */
    public Routing with(UrgentReport changed) {
        return new Routing(assignment, objection, objectedAt, dispute, handBacks, changed, incident, joined, organisationNotified);
    }

    /** The same with the incident it belongs to. */
    public Routing withIncident(String incident) {
        return new Routing(assignment, objection, objectedAt, dispute, handBacks, urgent, incident, joined, organisationNotified);
    }

    /** The same with one more petition that goes on in this case. */
    public Routing withJoined(String follower) {
        List<String> all = new ArrayList<>(joined);
        all.add(follower);
        return new Routing(assignment, objection, objectedAt, dispute, handBacks, urgent, incident, all, organisationNotified);
    }

    /** The same after the organisation department was told. */
    public Routing withOrganisationNotified() {
        return new Routing(assignment, objection, objectedAt, dispute, handBacks, urgent, incident, joined, true);
    }

    /** Ended: what was not reported up in its time stays a missed limit, and is owed no more. */
    public Routing ended() {
        return urgent.status() == ReportUpStatus.OWED ? with(urgent.with(ReportUpStatus.NOT_OWED)) : this;
    }

    /** Accepted: whoever takes it on has no objection and no dispute any more. */
    public Routing settled() {
        return new Routing(assignment, ObjectionStatus.NONE, null, null, handBacks, urgent, incident, joined,
                organisationNotified);
    }
}
