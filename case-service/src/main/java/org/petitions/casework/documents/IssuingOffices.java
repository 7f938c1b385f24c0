package org.petitions.casework.documents;

import java.util.EnumSet;
import java.util.Set;
import org.petitions.casework.documents.printing.DocumentTemplate.IssuerRole;
import org.petitions.casework.procedure.state.CaseDocuments.DecidedReview;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.UnitId;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;

/** As which of the offices that have to do with a case somebody makes a document. */
final class IssuingOffices {
    private IssuingOffices() {}

    static Set<IssuerRole> of(Actor actor, CaseState state, DocumentKind kind) {
        if (actor.role() == Role.BUREAU) {
            return Set.of(IssuerRole.BUREAU);
        }
        DecidedReview review = state.documents().decidedReviewFor(kind);
        boolean reviews = review == null
                ? state.isReviewer(actor.unit())
                : review.body().equals(actor.unit());
        boolean answers = actor.unit().equals(state.unit());
        Set<IssuerRole> offices = EnumSet.of(reviews ? IssuerRole.REVIEW_BODY : IssuerRole.RESPONSIBLE_UNIT);
        if (answers) {
            offices.add(IssuerRole.RESPONSIBLE_UNIT);
        }
        // What its clerk drafted a bureau's leader signs.
        if (actor.role() == Role.LEADER && UnitId.isBureau(actor.unit())) {
            offices.add(IssuerRole.BUREAU);
        }
        return offices;
    }
}
