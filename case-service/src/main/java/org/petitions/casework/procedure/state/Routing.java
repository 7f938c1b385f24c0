package org.petitions.casework.procedure.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
 * @param joined petition ids of the same matter that were taken into this case, each once; one may have parted from it since, which its own
 *     events tell
 * @param organisation whose organisation departments and leaders were told of an accusation (Art. 30)
 * @param sentBy those that sent it on within their own system, from the top down; the last is who sent it to the unit that has it (Art. 23).
 *     None where a bureau sent it, or the petitioner brought it to that unit
 */
public record Routing(@Nullable Assignment assignment, ObjectionStatus objection, @Nullable Instant objectedAt,
        @Nullable Dispute dispute, int handBacks, UrgentReport urgent, @Nullable String incident, List<String> joined,
        OrganisationNotices organisation, List<Sender> sentBy) {

    static final Routing NONE = new Routing(null, ObjectionStatus.NONE, null, null, 0, UrgentReport.NONE, null,
            List.of(), OrganisationNotices.NONE, List.of());

    /**
     * Who sent it on.
     *
     * @param unit unit id
     * @param arrivedAt when it had first arrived there, UTC: what is left since then the unit has where it comes back (Art. 23)
     */
    public record Sender(String unit, Instant arrivedAt) {}

    /** How an objection stands (Art. 23). */
    public enum ObjectionStatus {
        NONE,
        PENDING,

        /** Unfounded; it cannot be raised again for this dispatch. */
        REJECTED
    }

    public Routing {
        joined = List.copyOf(joined);
        sentBy = List.copyOf(sentBy);
    }

    /** Unit ids of those that sent it on, from the top down. */
    public List<String> senders() {
        return sentBy.stream().map(Sender::unit).toList();
    }

    /** Unit id of the upper unit that sent it on to the unit that has it, or null. */
    public @Nullable String sender() {
        return sentBy.isEmpty() ? null : sentBy.getLast().unit();
    }

    /** Sent to a unit: whatever was said of the one before is past. */
    public Routing assignedTo(Assignment to) {
        return new Routing(to, ObjectionStatus.NONE, null, null, handBacks, urgent, incident, joined,
                organisation, sentBy);
    }

    /** The same with another assignment. */
    public Routing withAssignment(Assignment changed) {
        return new Routing(changed, objection, objectedAt, dispute, handBacks, urgent, incident, joined,
                organisation, sentBy);
    }

    /** The material went back; the matter is nowhere for now. */
    public Routing handedBack() {
        return new Routing(null, ObjectionStatus.NONE, null, null, handBacks + 1, urgent, incident, joined,
                organisation, List.of());
    }

    /** The unit that has it sends it on; it is the sender of the assignment that follows. */
    public Routing sentOn(Assignment by) {
        List<Sender> all = new ArrayList<>(sentBy);
        all.add(new Sender(by.unit(), by.firstArrivedAt()));
        return withSenders(all, handBacks);
    }

    /** It goes back to the upper unit that sent it on. */
    public Routing returnedToSender() {
        return withSenders(sentBy.subList(0, sentBy.size() - 1), handBacks + 1);
    }

    /** Whoever sent it on has nothing to do with it any more. */
    public Routing withoutSenders() {
        return withSenders(List.of(), handBacks);
    }

    private Routing withSenders(List<Sender> all, int returned) {
        return new Routing(assignment, objection, objectedAt, dispute, returned, urgent, incident, joined,
                organisation, all);
    }

    /** The same with a unit's successor wherever the unit stands; who has it now is no sender of it. */
    public Routing succeeded(String from, String to) {
        Assignment moved = assignment == null ? null : assignment.succeeded(from, to);
        Set<String> named = new HashSet<>();
        List<Sender> above = sentBy.stream()
                .map(sender -> sender.unit().equals(from) ? new Sender(to, sender.arrivedAt()) : sender)
                .filter(sender -> moved == null || !sender.unit().equals(moved.unit()))
                .filter(sender -> named.add(sender.unit())).toList();
        return new Routing(moved, objection, objectedAt,
                dispute == null || moved == null ? dispute : dispute.succeeded(from, to, moved.unit()),
                handBacks, urgent, incident, joined, organisation, above);
    }

    /** It was taken back from where it was sent by mistake; the matter is nowhere for now. */
    public Routing takenBack() {
        return new Routing(null, ObjectionStatus.NONE, null, null, handBacks, urgent, incident, joined,
                organisation, List.of());
    }

    /** The same with the objection standing otherwise. */
    public Routing with(ObjectionStatus changed) {
        return new Routing(assignment, changed, objectedAt, dispute, handBacks, urgent, incident, joined,
                organisation, sentBy);
    }

    /** The unit objects to its competence. */
    public Routing objectedTo(Instant at) {
        return new Routing(assignment, ObjectionStatus.PENDING, at, dispute, handBacks, urgent, incident,
                joined, organisation, sentBy);
    }

    /** The same with the dispute standing otherwise, or with none. */
    public Routing withDispute(@Nullable Dispute changed) {
        return new Routing(assignment, objection, objectedAt, changed, handBacks, urgent, incident, joined,
                organisation, sentBy);
    }

    /** Whether it has to be reported up (Art. 25). */
    public ReportUpStatus reportUp() {
        return urgent.status();
    }

    /** The same with the report and the proposal standing otherwise. */
    public Routing with(UrgentReport changed) {
        return new Routing(assignment, objection, objectedAt, dispute, handBacks, changed, incident, joined,
                organisation, sentBy);
    }

    /** The same with the incident it belongs to. */
    public Routing withIncident(String incident) {
        return new Routing(assignment, objection, objectedAt, dispute, handBacks, urgent, incident, joined,
                organisation, sentBy);
    }

    /** The same with one more petition that goes on in this case. */
    public Routing withJoined(String follower) {
        if (joined.contains(follower)) {
            return this;
        }
        List<String> all = new ArrayList<>(joined);
        all.add(follower);
        return new Routing(assignment, objection, objectedAt, dispute, handBacks, urgent, incident, all,
                organisation, sentBy);
    }

    /** The same as before that petition joined. */
    public Routing withoutJoined(String follower) {
        return new Routing(assignment, objection, objectedAt, dispute, handBacks, urgent, incident,
                joined.stream().filter(present -> !present.equals(follower)).toList(), organisation, sentBy);
    }

    /** The same with other organisation departments or leaders told. */
    public Routing with(OrganisationNotices changed) {
        return new Routing(assignment, objection, objectedAt, dispute, handBacks, urgent, incident, joined, changed,
                sentBy);
    }

    /** Ended, and not owed on: the report goes on in another case, or events of before it outlived the end tell of none. */
    public Routing ended() {
        return urgent.status() == ReportUpStatus.OWED ? with(urgent.with(ReportUpStatus.NOT_OWED)) : this;
    }

    /** Accepted: whoever takes it on has no objection and no dispute any more. */
    public Routing settled() {
        return new Routing(assignment, ObjectionStatus.NONE, null, null, handBacks, urgent, incident, joined,
                organisation, sentBy);
    }
}
