package org.petitions.casework.procedure;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.Standing.InHandling;
import org.petitions.casework.procedure.Standing.Registered;
import org.petitions.events.terms.ReviewStep;

/**
 * A case as far as what may come next depends on it: where it stands, and what runs beside that. Each part is told and changed by one
 * file of rules, which is named here.
 *
 * @param matter what the petition is about
 * @param version number of case events so far; the next event has one more
 * @param standing the main line
 * @param routing the way to the responsible unit ({@link Dispatching}, {@link Objections}, {@link Joining})
 * @param mediation a mediation ({@link Mediating}), or null
 * @param hearing the last hearing ({@link Reviewing}), or null
 * @param undertakings promised measures ({@link Undertakings})
 * @param papers documents and their delivery ({@link Papers})
 * @param recused officials who stand aside ({@link Recusals})
 * @param satisfaction ratings ({@link Ratings})
 * @param aftermath what goes before and after an end ({@link Ending}, {@link ReturnVisits})
 */
public record CaseState(Matter matter, long version, Standing standing, Routing routing, @Nullable Mediation mediation,
        @Nullable Hearing hearing, Undertakings undertakings, Papers papers, Recusals recused,
        Ratings satisfaction, Aftermath aftermath) {

    /** A registered petition that has no case yet. */
    public static CaseState registered(Matter matter) {
        return new CaseState(matter, 0, new Registered(), Routing.NONE, null, null, Undertakings.NONE, Papers.NONE,
                Recusals.NONE, Ratings.NONE, Aftermath.NONE);
    }

    /** The stage people know it by. */
    public Stage stage() {
        return standing.stage();
    }

    /** Unit id of the responsible unit, or null while there is none. */
    public @Nullable String unit() {
        return routing.assignment() == null ? null : routing.assignment().unit();
    }

    /** Unit id of who reviews it now, or null. */
    public @Nullable String reviewBody() {
        return standing instanceof Standing.UnderReview review ? review.body() : null;
    }

    /** Whether a unit reviews it now, or has decided a review of it and still hands that opinion over. */
    public boolean isReviewer(String unit) {
        return Reviewing.isReviewer(this, unit);
    }

    /** Unit id of who would answer a review or re-review of the responsible unit's opinion, or null before dispatch. */
    public @Nullable String bodyOf(ReviewStep step) {
        String unit = unit();
        return unit == null ? null : Levels.above(unit, step);
    }

    /** The steps that may be asked for now; {@link Procedure#decide} refuses all others as illegal. */
    public Set<Step> legalSteps() {
        Set<Step> steps = new TreeSet<>();
        Dispatching.offer(this, steps);
        Objections.offer(this, steps);
        Joining.offer(this, steps);
        Acceptance.offer(this, steps);
        Handling.offer(this, steps);
        Mediating.offer(this, steps);
        Undertakings.offer(this, steps);
        Reviewing.offer(this, steps);
        Papers.offer(this, steps);
        Recusals.offer(this, steps);
        Ratings.offer(this, steps);
        Ending.offer(this, steps);
        ReturnVisits.offer(this, steps);
        return steps;
    }

    /** From this moment the unit handles it anew: a new limit, new opinions and windows. What was promised stays promised. */
    CaseState handledAnew(Instant at) {
        return with(InHandling.from(at)).with(papers.withoutOpinions()).withMediation(null).withHearing(null);
    }

    CaseState at(long version) {
        return new CaseState(matter, version, standing, routing, mediation, hearing, undertakings, papers, recused,
                satisfaction, aftermath);
    }

    CaseState with(Standing standing) {
        return new CaseState(matter, version, standing, routing, mediation, hearing, undertakings, papers, recused,
                satisfaction, aftermath);
    }

    CaseState with(Routing routing) {
        return new CaseState(matter, version, standing, routing, mediation, hearing, undertakings, papers, recused,
                satisfaction, aftermath);
    }

    CaseState withMediation(@Nullable Mediation mediation) {
        return new CaseState(matter, version, standing, routing, mediation, hearing, undertakings, papers, recused,
                satisfaction, aftermath);
    }

    CaseState withHearing(@Nullable Hearing hearing) {
        return new CaseState(matter, version, standing, routing, mediation, hearing, undertakings, papers, recused,
                satisfaction, aftermath);
    }

    CaseState with(Undertakings undertakings) {
        return new CaseState(matter, version, standing, routing, mediation, hearing, undertakings, papers, recused,
                satisfaction, aftermath);
    }

    CaseState with(Papers papers) {
        return new CaseState(matter, version, standing, routing, mediation, hearing, undertakings, papers, recused,
                satisfaction, aftermath);
    }

    CaseState with(Recusals recused) {
        return new CaseState(matter, version, standing, routing, mediation, hearing, undertakings, papers, recused,
                satisfaction, aftermath);
    }

    CaseState with(Ratings satisfaction) {
        return new CaseState(matter, version, standing, routing, mediation, hearing, undertakings, papers, recused,
                satisfaction, aftermath);
    }

    CaseState with(Aftermath aftermath) {
        return new CaseState(matter, version, standing, routing, mediation, hearing, undertakings, papers, recused,
                satisfaction, aftermath);
    }
}
