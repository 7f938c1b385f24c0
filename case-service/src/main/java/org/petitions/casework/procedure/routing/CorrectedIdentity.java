package org.petitions.casework.procedure.routing;

import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.rules.OfficeDuties;
import org.petitions.casework.procedure.state.CasePhase.AwaitingAcceptance;
import org.petitions.casework.procedure.state.CasePhase.Ended;
import org.petitions.casework.procedure.state.CasePhase.InHandling;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.state.FollowUp;
import org.petitions.casework.procedure.state.FollowUp.Merged;
import org.petitions.casework.procedure.terms.ReviewBodies;
import org.petitions.events.RoutingEvent.CorrectedNotice;
import org.petitions.events.RoutingEvent.RegistrationCorrected;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.NoticeDuty;

/**
 * What is owed to a petitioner who proves to have given a name, or none (更正): who can be told is told what became of the petition (Art. 23, 44),
 * from the correction on, for before nobody knew of anybody to tell; and nobody waits for a notice that nobody can get.
 */
final class CorrectedIdentity {
    private CorrectedIdentity() {}

    /**
     * What whoever decided owes the petitioner now; null where nothing changes. Where no exemption held it was owed all along, and told or
     * not. Whoever was answered was told by that.
     *
     * @param before as it stood, or null where it was not touched
     * @param after as it stands now, or null where it was not touched
     * @param bureau unit id of the bureau that answers for the case now
     */
    static @Nullable CorrectedNotice notice(@Nullable Identity before, @Nullable Identity after, String bureau,
            CaseState state, DecisionContext context) {
        boolean isAnonymous = after == Identity.ANONYMOUS;
        if (isAnonymous == (before == Identity.ANONYMOUS) || !state.matter().hasPetitioner()) {
            return null;
        }
        if (isBureaus(state)) {
            return changed(isAnonymous, bureau, state);
        }
        String unit = state.unit();
        return unit != null && !(state.phase() instanceof AwaitingAcceptance)
                && OfficeDuties.isExemptWhenUnclear(state, context) ? changed(isAnonymous, unit, state) : null;
    }

    private static @Nullable CorrectedNotice changed(boolean isAnonymous, String office, CaseState state) {
        boolean owed = state.documents().noticeOwed();
        if (isAnonymous) {
            return owed ? new CorrectedNotice(office, NoticeDuty.UNCLEAR) : null;
        }
        return !owed && isToBeTold(state) ? new CorrectedNotice(office, NoticeDuty.OWED) : null;
    }

    /** Whether the bureau tells of it: it found it not for acceptance itself, or merged it. Neither owes it to who gave no name. */
    private static boolean isBureaus(CaseState state) {
        return state.followUp().byBureau() || FollowingRules.leadOf(state).isPresent();
    }

    /** Whether something was decided of which the petitioner has no word: what a visitor was guided by was said to them face to face. */
    private static boolean isToBeTold(CaseState state) {
        return switch (state.phase()) {
            case InHandling _ -> true;
            case Ended ended -> switch (ended.end()) {
                case NOT_ACCEPTED, NO_LONGER_ACCEPTED -> true;
                case TRANSFERRED_ELSEWHERE -> !ReviewBodies.isElsewhere(state.matter().bureau());
                case OTHER_PROCEDURE -> !state.followUp().byBureau();
                case PROCEDURAL_SUSPENSION -> ended.answered() == null;
                case MERGED -> ended.isWaitingForLead();
                // The petitioner has an answer, or had the last word.
                case SETTLED, ANSWERED, AGREEMENT, HEARING_TERMINATION, RELIEF, LAWFUL_TERMINATION, WITHDRAWN -> false;
            };
            default -> false;
        };
    }

    /**
     * The case with what is owed by that: the notice, and of an answer of Art. 31 (6) its opinion, which whoever gave no name could not be handed
     * and from whose receipt the window of Art. 35 runs.
     */
    static CaseState owed(CaseState state, RegistrationCorrected event) {
        CaseState told = told(state, event);
        boolean named = event.before().identity() == Identity.ANONYMOUS && !told.matter().isAnonymous();
        return named && told.answer() != null && told.way().hasReview() && told.matter().hasPetitioner()
                ? told.with(told.documents().withOpinionOwed())
                : told;
    }

    /** What was merged takes its notice along if it goes on by itself again. */
    private static CaseState told(CaseState state, RegistrationCorrected event) {
        CorrectedNotice notice = event.notice();
        if (notice == null) {
            return state;
        }
        boolean owed = notice.duty() == NoticeDuty.OWED;
        CaseState told = state.with(state.documents().withNoticeOwed(owed));
        Merged merged = state.followUp().merged();
        return merged == null ? told : told.with(FollowUp.of(merged.named(owed ? event.at() : null)));
    }
}
