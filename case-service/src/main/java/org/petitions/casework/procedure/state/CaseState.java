package org.petitions.casework.procedure.state;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.state.CaseDocuments.DecidedReview;
import org.petitions.casework.procedure.state.CaseDocuments.RefusedReview;
import org.petitions.casework.procedure.state.CasePhase.Answered;
import org.petitions.casework.procedure.state.CasePhase.AwaitingAcceptance;
import org.petitions.casework.procedure.state.CasePhase.Ended;
import org.petitions.casework.procedure.state.CasePhase.InHandling;
import org.petitions.casework.procedure.state.CasePhase.Registered;
import org.petitions.casework.procedure.state.CasePhase.UnderReview;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.casework.procedure.terms.CaseStatus;
import org.petitions.events.SigningEvent.DraftSubmitted;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.HandlingWay;

/**
 * A case as far as what may come next depends on it: where it stands, and what runs beside that. It knows no rule and no step; the parts
 * of the procedure know it.
 *
 * @param matter what the petition is about
 * @param version number of case events so far; the next event has one more
 * @param phase the main line
 * @param routing the way to the responsible unit
 * @param mediation a mediation, or null
 * @param hearing the last hearing, or null
 * @param commitments promised measures
 * @param documents documents and their delivery
 * @param recusals officials who stand aside
 * @param ratings what the petitioner was asked and said of the answers
 * @param followUp what goes before and after an end
 * @param approvals what waits for the head of the responsible unit
 * @param suspendedDays days of all suspensions that are over, however often it was handled anew: they count against one ceiling
 * @param charge the leader in charge (包案) or the last who was, with the result; null where none was or the last was released
 */
public record CaseState(CaseMatter matter, long version, CasePhase phase, Routing routing,
        @Nullable Mediation mediation, @Nullable Hearing hearing, Commitments commitments, CaseDocuments documents,
        Recusals recusals, Ratings ratings, FollowUp followUp, PendingApprovals approvals,
        int suspendedDays, @Nullable Charge charge) {

    /** A registered petition that has no case yet. */
    public static CaseState registered(CaseMatter matter) {
        return new CaseState(matter, 0, new Registered(), Routing.NONE, null, null, Commitments.NONE,
                CaseDocuments.NONE, Recusals.NONE, Ratings.NONE, FollowUp.NONE,
                PendingApprovals.NONE, 0, null);
    }

    /** The petition's id, which every event of the case names. */
    public String id() {
        return matter.petitionId();
    }

    /** The number of the next event. */
    public long nextVersion() {
        return version + 1;
    }

    /** The status people know it by. */
    public CaseStatus status() {
        return phase.status();
    }

    /** Unit id of the responsible unit, or null while there is none. */
    public @Nullable String unit() {
        return routing.assignment() == null ? null : routing.assignment().unit();
    }

    /**
     * Unit id of the unit that the petitioner brought it to, with no bureau between (Art. 23): it has it, or sent it on within its own
     * system. Null where a bureau sent it, and where an end of a dispute took it from there.
     */
    public @Nullable String broughtTo() {
        if (!routing.senders().isEmpty()) {
            return routing.senders().getFirst();
        }
        Assignment assignment = routing.assignment();
        return assignment != null && assignment.kind() == DispatchKind.DIRECT ? assignment.unit() : null;
    }

    /**
     * Unit id of the upper unit that sent it on to the unit that has it, or null. Whom the petition accuses answers no objection and gets
     * nothing (Art. 30): then it is the bureau's.
     */
    public @Nullable String sender() {
        String sender = routing.sender();
        return sender != null && matter.accuses(sender) ? null : sender;
    }

    /**
     * Where it was sent.
     *
     * @throws NullPointerException before its dispatch, where no step that asks is legal
     */
    public Assignment requireAssignment() {
        return Objects.requireNonNull(routing.assignment(), "a dispatched case has an assignment");
    }

    /**
     * Unit id of the responsible unit.
     *
     * @throws NullPointerException before its dispatch, where no step that asks is legal
     */
    public String requireUnit() {
        return requireAssignment().unit();
    }

    /** Whether the petition accuses the unit that has it, or one that helps it (Art. 30). */
    public boolean isWithAccused() {
        Assignment assignment = routing.assignment();
        return assignment != null
                && (matter.accuses(assignment.unit()) || assignment.helpers().stream().anyMatch(matter::accuses));
    }

    /** How it is handled (依法分类处理, Art. 29 to 31): as the unit recorded, else as follows from the purpose. */
    public HandlingWay way() {
        Assignment assignment = routing.assignment();
        HandlingWay recorded = assignment == null ? null : assignment.way();
        return recorded == null ? HandlingWay.of(matter.purpose()) : recorded;
    }

    /** The same, handled in this way. */
    public CaseState handledIn(@Nullable HandlingWay way) {
        return with(routing.withAssignment(requireAssignment().handled(way)));
    }

    /** Unit id of who reviews it now, or null. */
    public @Nullable String reviewBody() {
        return phase instanceof UnderReview review ? review.body() : null;
    }

    /** Unit id of who has it in hand: who reviews it while it is reviewed, else the responsible unit, or null before there is one. */
    public @Nullable String unitInHand() {
        String body = reviewBody();
        return body == null ? unit() : body;
    }

    /**
     * Whether a unit reviews it now, or has decided a review of it or found a request inadmissible, which it still has to put into
     * writing and hand over.
     */
    public boolean isReviewer(String unit) {
        return reviewers().anyMatch(unit::equals);
    }

    /** Unit ids of those that review it, have reviewed it, or refused to: what each decided it still puts into writing and corrects. */
    public Stream<String> reviewers() {
        return Stream.of(Stream.ofNullable(reviewBody()), documents.refusals().stream().map(RefusedReview::body),
                documents.reviews().stream().map(DecidedReview::body)).flatMap(Function.identity());
    }

    /** Whether a hearing goes on. */
    public boolean isBeingHeard() {
        return hearing != null && hearing.isOpen();
    }

    /** Whether a mediation came to a signed agreement. */
    public boolean isAgreed() {
        return mediation != null && !mediation.isOpen();
    }

    /** The answer the petitioner has, also while it is reviewed and after the end; null when there is none that counts. */
    public @Nullable Answered answer() {
        return switch (phase) {
            case Answered answered -> answered;
            case UnderReview review -> review.before();
            case Ended ended -> ended.answered();
            default -> null;
        };
    }

    /** Unit id of who should take it on instead as the bureau proposes (改派), before it is answered; null for nobody. */
    public @Nullable String redirectTo() {
        Assignment assignment = routing.assignment();
        return assignment == null || !(phase instanceof AwaitingAcceptance || phase instanceof InHandling)
                ? null
                : assignment.redirectTo();
    }

    /** From this moment the unit handles it anew: a new limit, new opinions and windows. What was promised stays promised. */
    public CaseState restartHandling(Instant at) {
        return with(routing.withAssignment(requireAssignment().proposedFor(null))).with(InHandling.from(at))
                .with(documents.supersedeOpinions()).withMediation(null).withHearing(null)
                .withoutApprovals();
    }

    /** The same with one thing changed. */
    public CaseState withVersion(long version) {
        return new CaseState(matter, version, phase, routing, mediation, hearing, commitments, documents, recusals,
                ratings, followUp, approvals, suspendedDays, charge);
    }

    /** The same about a matter that was put right. */
    public CaseState with(CaseMatter corrected) {
        return new CaseState(corrected, version, phase, routing, mediation, hearing, commitments, documents, recusals,
                ratings, followUp, approvals, suspendedDays, charge);
    }

    /** The same with one part changed. */
    public CaseState with(CasePhase phase) {
        return new CaseState(matter, version, phase, routing, mediation, hearing, commitments, documents, recusals,
                ratings, followUp, approvals, suspendedDays, charge);
    }

    /** The same with one part changed. */
    public CaseState with(Routing routing) {
        return new CaseState(matter, version, phase, routing, mediation, hearing, commitments, documents, recusals,
                ratings, followUp, approvals, suspendedDays, charge);
    }

    /** The same with one part changed. */
    public CaseState withMediation(@Nullable Mediation mediation) {
        return new CaseState(matter, version, phase, routing, mediation, hearing, commitments, documents, recusals,
                ratings, followUp, approvals, suspendedDays, charge);
    }

    /** The same with one part changed. */
    public CaseState withHearing(@Nullable Hearing hearing) {
        return new CaseState(matter, version, phase, routing, mediation, hearing, commitments, documents, recusals,
                ratings, followUp, approvals, suspendedDays, charge);
    }

    /** The same with one part changed. */
    public CaseState with(Commitments commitments) {
        return new CaseState(matter, version, phase, routing, mediation, hearing, commitments, documents, recusals,
                ratings, followUp, approvals, suspendedDays, charge);
    }

    /** The same with one part changed. */
    public CaseState with(CaseDocuments documents) {
        return new CaseState(matter, version, phase, routing, mediation, hearing, commitments, documents, recusals,
                ratings, followUp, approvals, suspendedDays, charge);
    }

    /** The same with one part changed. */
    public CaseState with(Recusals recusals) {
        return new CaseState(matter, version, phase, routing, mediation, hearing, commitments, documents, recusals,
                ratings, followUp, approvals, suspendedDays, charge);
    }

    /** The same with one part changed. */
    public CaseState with(Ratings ratings) {
        return new CaseState(matter, version, phase, routing, mediation, hearing, commitments, documents, recusals,
                ratings, followUp, approvals, suspendedDays, charge);
    }

    /** The same with one part changed. */
    public CaseState with(FollowUp followUp) {
        return new CaseState(matter, version, phase, routing, mediation, hearing, commitments, documents, recusals,
                ratings, followUp, approvals, suspendedDays, charge);
    }

    /** The same with one part changed. */
    public CaseState with(PendingApprovals approvals) {
        return new CaseState(matter, version, phase, routing, mediation, hearing, commitments, documents, recusals,
                ratings, followUp, approvals, suspendedDays, charge);
    }

    /** The same with one part changed. */
    public CaseState withCharge(@Nullable Charge changed) {
        return new CaseState(matter, version, phase, routing, mediation, hearing, commitments, documents, recusals,
                ratings, followUp, approvals, suspendedDays, changed);
    }

    /** Post id of the leader in charge, or null. */
    public @Nullable String leaderInCharge() {
        return charge != null && charge.isOpen() ? charge.post() : null;
    }

    /** The same with a draft submitted. */
    public CaseState submitted(DraftSubmitted event) {
        return with(approvals.submitted(PendingDraft.of(event), unitInHand()));
    }

    /** The same without a draft that nobody has to decide any more: the case has come to another stage, unit or way since {@code before}. */
    public CaseState withoutVoidDraft(CaseState before) {
        boolean isVoid = approvals.drafts().findAny().isPresent() && (phase.getClass() != before.phase.getClass()
                || way() != before.way() || !Objects.equals(unitInHand(), before.unitInHand()));
        return isVoid ? with(approvals.withoutDrafts()) : this;
    }

    /** The same with nothing waiting for the head: what was asked for has no object any more. */
    public CaseState withoutApprovals() {
        return with(PendingApprovals.NONE);
    }

    /** Days of all its suspensions before that day, of one that goes on too. */
    public int suspendedDaysBefore(LocalDate day) {
        return suspendedDays + switch (phase) {
            case InHandling here -> here.goingOn(day).daysSuspended() - here.daysSuspended();
            case Ended ended -> ended.daysSuspended(day);
            default -> 0;
        };
    }

    /** The same from that day on, on which no suspension goes on: the days before it count against the ceiling. */
    public CaseState goingOn(LocalDate day) {
        return plusSuspendedDays(suspendedDaysBefore(day) - suspendedDays);
    }

    /** The same with so many days more that it stood still. */
    public CaseState plusSuspendedDays(int days) {
        return new CaseState(matter, version, phase, routing, mediation, hearing, commitments, documents, recusals,
                ratings, followUp, approvals, suspendedDays + days, charge);
    }
}
