package org.petitions.casework.procedure.routing;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.casework.procedure.terms.ReviewBodies;
import org.petitions.events.CaseEvent;
import org.petitions.events.HandlingEvent;
import org.petitions.events.RoutingEvent.BureauNoticeOwed;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.NoticeDuty;

/**
 * Where a bureau ends a case itself, the written notice of that is the bureau's (Art. 23): its days run until the notice went out, whether that
 * is by the same act, by the platform's message or by a posting later.
 *
 * @param owed whether anybody can be told
 * @param goesOn whether the days of the unit that had it go on
 */
public record BureauNotice(boolean owed, boolean goesOn) {

    /**
     * What the erasure of its words does to a case that its bureau ended or merged: nobody is left who could be told, so the notice is owed no
     * more (Art. 23). Empty where none of the bureau's was.
     *
     * @param at when it is found, UTC
     */
    public static Optional<CaseEvent> voidByErasure(CaseState state, Instant at) {
        boolean ofBureau = state.followUp().byBureau() || FollowingRules.leadOf(state).isPresent();
        return ofBureau && state.documents().noticeOwed()
                ? Optional.of(new HandlingEvent.NoticeExempted(state.id(), state.nextVersion(), at,
                        state.matter().bureau()))
                : Optional.empty();
    }

    /** Of a decision on a case as it stands. */
    static BureauNotice of(CaseState state, DecisionContext context) {
        CaseMatter matter = state.matter();
        // A bureau that is not on this platform tells by itself what it decides.
        boolean owed = matter.hasPetitioner() && !matter.isAnonymous() && !context.wordsErased()
                && !ReviewBodies.isElsewhere(matter.bureau());
        return new BureauNotice(owed, owed && state.documents().noticeOwed());
    }

    /** What the decision says of it: null for nothing owed, which ends what the unit owed. */
    @Nullable
    NoticeDuty duty() {
        return owed ? NoticeDuty.OWED : null;
    }

    /** The end, by which the days of the unit go on or all limits are over. */
    CaseEvent.Closed closed(CaseState state, long version, DecisionContext context, CaseEnd end) {
        return new CaseEvent.Closed(state.id(), version, context.at(), end, goesOn ? true : null);
    }

    /** That it is the bureau's to tell; empty where nobody can be told. */
    Optional<CaseEvent> event(CaseState state, long version, DecisionContext context) {
        return owed
                ? Optional.of(new BureauNoticeOwed(state.id(), version, context.at(), state.matter().bureau(),
                        goesOn ? null : context.at()))
                : Optional.empty();
    }
}
