package org.petitions.casework.procedure;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.CasePhase.InHandling;
import org.petitions.casework.procedure.CasePhase.Registered;
import org.petitions.events.terms.ReviewStep;

/**
 * A case as far as what may come next depends on it: where it stands, and what runs beside that. Each part is told and changed by one
 * file of rules, which is named here.
 *
 * @param matter what the petition is about
 * @param version number of case events so far; the next event has one more
 * @param standing the main line
 * @param routing the way to the responsible unit ({@link DispatchRules}, {@link ObjectionRules}, {@link CoordinationRules})
 * @param mediation a mediation ({@link MediationRules}), or null
 * @param hearing the last hearing ({@link ReviewRules}), or null
 * @param undertakings promised measures ({@link Commitments})
 * @param papers documents and their delivery ({@link CaseDocuments})
 * @param recused officials who stand aside ({@link Recusals})
 * @param satisfaction ratings ({@link Ratings})
 * @param aftermath what goes before and after an end ({@link EndRules}, {@link ReturnVisitRules})
 */
public record CaseState(CaseMatter matter, long version, CasePhase phase, Routing routing,
        @Nullable Mediation mediation,
        @Nullable Hearing hearing, Commitments commitments, CaseDocuments documents, Recusals recusals,
        Ratings ratings, FollowUp followUp) {

    /** A registered petition that has no case yet. */
    public static CaseState registered(CaseMatter matter) {
        return new CaseState(matter, 0, new Registered(), Routing.NONE, null, null, Commitments.NONE,
                CaseDocuments.NONE,
                Recusals.NONE, Ratings.NONE, FollowUp.NONE);
    }

    /** The stage people know it by. */
    public CaseStatus status() {
        return phase.status();
    }

    /** Unit id of the responsible unit, or null while there is none. */
    public @Nullable String unit() {
        return routing.assignment() == null ? null : routing.assignment().unit();
    }

    /** Unit id of who reviews it now, or null. */
    public @Nullable String reviewBody() {
        return phase instanceof CasePhase.UnderReview review ? review.body() : null;
    }

    /** Whether a unit reviews it now, or has decided a review of it and still hands that opinion over. */
    public boolean isReviewer(String unit) {
        return ReviewRules.isReviewer(this, unit);
    }

    /** Unit id of who would answer a review or re-review of the responsible unit's opinion, or null before dispatch. */
    public @Nullable String reviewBodyFor(ReviewStep step) {
        String unit = unit();
        return unit == null ? null : ReviewBodies.above(unit, step);
    }

    /** The steps that may be asked for now; {@link Procedure#decide} refuses all others as illegal. */
    public Set<Step> legalSteps() {
        Set<Step> steps = new TreeSet<>();
        DispatchRules.offer(this, steps);
        ObjectionRules.offer(this, steps);
        CoordinationRules.offer(this, steps);
        AcceptanceRules.offer(this, steps);
        HandlingRules.offer(this, steps);
        MediationRules.offer(this, steps);
        Commitments.offer(this, steps);
        ReviewRules.offer(this, steps);
        CaseDocuments.offer(this, steps);
        Recusals.offer(this, steps);
        Ratings.offer(this, steps);
        EndRules.offer(this, steps);
        ReturnVisitRules.offer(this, steps);
        return steps;
    }

    /** From this moment the unit handles it anew: a new limit, new opinions and windows. What was promised stays promised. */
    CaseState restartHandling(Instant at) {
        return with(InHandling.from(at)).with(documents.supersedeOpinions()).withMediation(null).withHearing(null);
    }

    CaseState withVersion(long version) {
        return new CaseState(matter, version, phase, routing, mediation, hearing, commitments, documents, recusals,
                ratings, followUp);
    }

    CaseState with(CasePhase standing) {
        return new CaseState(matter, version, standing, routing, mediation, hearing, commitments, documents, recusals,
                ratings, followUp);
    }

    CaseState with(Routing routing) {
        return new CaseState(matter, version, phase, routing, mediation, hearing, commitments, documents, recusals,
                ratings, followUp);
    }

    CaseState withMediation(@Nullable Mediation mediation) {
        return new CaseState(matter, version, phase, routing, mediation, hearing, commitments, documents, recusals,
                ratings, followUp);
    }

    CaseState withHearing(@Nullable Hearing hearing) {
        return new CaseState(matter, version, phase, routing, mediation, hearing, commitments, documents, recusals,
                ratings, followUp);
    }

    CaseState with(Commitments undertakings) {
        return new CaseState(matter, version, phase, routing, mediation, hearing, undertakings, documents, recusals,
                ratings, followUp);
    }

    CaseState with(CaseDocuments papers) {
        return new CaseState(matter, version, phase, routing, mediation, hearing, commitments, papers, recusals,
                ratings, followUp);
    }

    CaseState with(Recusals recused) {
        return new CaseState(matter, version, phase, routing, mediation, hearing, commitments, documents, recused,
                ratings, followUp);
    }

    CaseState with(Ratings satisfaction) {
        return new CaseState(matter, version, phase, routing, mediation, hearing, commitments, documents, recusals,
                satisfaction, followUp);
    }

    CaseState with(FollowUp aftermath) {
        return new CaseState(matter, version, phase, routing, mediation, hearing, commitments, documents, recusals,
                ratings, aftermath);
    }
}
