package org.petitions.casework.procedure.routing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.rules.NewDocument;
import org.petitions.casework.procedure.rules.OfficeDuties;
import org.petitions.casework.procedure.rules.PartDecision;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.rules.Rules;
import org.petitions.casework.procedure.state.CasePhase.AwaitingAcceptance;
import org.petitions.casework.procedure.state.CasePhase.AwaitingDispatch;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.CaseEvent;
import org.petitions.events.RunningCase;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.DraftedAct;
import org.petitions.events.terms.NonAcceptanceGround;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.UnitId;
import org.petitions.law.Article;

/**
 * What the bureau finds not for acceptance (信访局不予受理): the same matter is accepted or handled in time at a lower level (Art. 19, paragraph 3),
 * or ended by a re-review (Art. 36, paragraph 3), or is no petition. What another unit is competent for it transfers instead (Art. 22).
 */
public final class NonAcceptanceRules {
    private static final Set<NonAcceptanceGround> OF_THE_BUREAU = EnumSet.of(NonAcceptanceGround.BEING_HANDLED,
            NonAcceptanceGround.ENDED_BY_REREVIEW, NonAcceptanceGround.NOT_A_PETITION);

    private static final Rules<NotAcceptByBureau> NON_ACCEPTANCE = new Rules<NotAcceptByBureau>()
            .and(OfficeDuties.REPORTED_UP)
            .refuse(Reason.TRANSFER_INSTEAD, (not, _, _) -> !OF_THE_BUREAU.contains(not.ground()))
            .refuse(Reason.NOT_A_REPEAT,
                    (not, state, _) -> not.ground() == NonAcceptanceGround.ENDED_BY_REREVIEW
                            && !state.matter().repeat())
            .refuse(Reason.REREVIEW_NOT_NAMED,
                    (not, _, _) -> (not.ground() == NonAcceptanceGround.ENDED_BY_REREVIEW) != (not.opinion() != null))
            .refuse(Reason.RUNNING_CASE_NOT_NAMED,
                    (not, _, _) -> (not.ground() == NonAcceptanceGround.BEING_HANDLED) != (not.same() != null))
            .refuse(Reason.NOT_RUNNING_IN_TIME,
                    (not, state, _) -> not.same() != null && !not.same().isAnswerTo(state.matter()))
            .refuse(Reason.NOT_RUNNING_BELOW, (not, state, _) -> not.same() != null
                    && !UnitId.isBelow(not.same().running().unit(), state.matter().bureau()))
            // That the same matter runs or has ended elsewhere is so whoever is competent (Art. 19, 36); all else is no more the bureau's to say.
            .refuse(Reason.BEFORE_ANOTHER_OFFICE, (not, state, _) -> not.ground() == NonAcceptanceGround.NOT_A_PETITION
                    && !LitigationRules.isOfBureau(state))
            .and(OfficeDuties.signedOff(DraftedAct.BUREAU_NON_ACCEPTANCE))
            // What was signed is told by the notice that is made with the signature.
            .refuse(Reason.NON_ACCEPTANCE_UNTOLD, (not, state, context) -> not.notice() == null
                    && !context.signedOff() && state.matter().hasPetitioner() && !state.matter().isAnonymous());

    private NonAcceptanceRules() {}

    /** What may be asked for in this part. */
    public sealed interface NonAcceptanceCommand extends CaseCommand {
        @Override
        default PartDecision decide(CaseState state, DecisionContext context) {
            return switch (this) {
                case NotAcceptByBureau not ->
                    NON_ACCEPTANCE.decide(not, state, context, () -> notAccepted(not, state, context));
            };
        }
    }

    /**
     * Find it not for acceptance, before it is sent to a unit or before that unit has taken it on.
     *
     * @param opinion number of the re-review opinion (复核意见书) that ended the matter, or null where that is not the ground
     * @param same the case in which the same matter runs, or null where that is not the ground
     * @param notice what tells the petitioner; null where nobody can be told
     */
    public record NotAcceptByBureau(NonAcceptanceGround ground, @Nullable String opinion, @Nullable SameMatter same,
            @Nullable NewDocument notice) implements NonAcceptanceCommand {
        @Override
        public Step step() {
            return Step.NOT_ACCEPT_BY_BUREAU;
        }

        @Override
        public Article article(CaseState state) {
            return OfficeDuties.articleOf(ground);
        }

        @Override
        public List<String> evidence() {
            return opinion == null ? List.of() : List.of("opinion=" + opinion);
        }
    }

    /**
     * The case in which the same matter runs, as it stands now.
     *
     * @param running its number and who has it in hand
     * @param matter what that case is about
     * @param inTime whether it is handled and none of its limits was missed: of what is handled late the petitioner may complain above
     */
    public record SameMatter(RunningCase running, CaseMatter matter, boolean inTime) {
        /**
         * A case cannot run in itself, and no accusation with the accused. Whom an accusation is against may be the one who petitions here:
         * only a petition that accuses them all too is answered with it (Art. 30).
         */
        boolean isAnswerTo(CaseMatter petitioned) {
            return inTime && !running.number().equals(petitioned.number()) && !petitioned.accuses(running.unit())
                    && petitioned.accusesAllWhom(matter);
        }
    }

    /**
     * What the petitioner brought to a unit itself is that unit's to answer: no bureau stands between (Art. 23). And an accusation that was
     * sent to who inquires into it is received there by that body's own rules (Art. 30).
     */
    static void offer(CaseState state, Set<Step> steps) {
        boolean sentOn = state.phase() instanceof AwaitingAcceptance
                && state.matter().purpose() != Purpose.ACCUSATION;
        if ((state.phase() instanceof AwaitingDispatch || sentOn) && state.broughtTo() == null) {
            steps.add(Step.NOT_ACCEPT_BY_BUREAU);
        }
    }

    /** The unit that had it owes no notice any more: it is the bureau's. */
    private static PartDecision notAccepted(NotAcceptByBureau not, CaseState state, DecisionContext context) {
        long next = state.nextVersion();
        SameMatter same = not.same();
        BureauNotice told = BureauNotice.of(state, context);
        List<CaseEvent> events = new ArrayList<>(List.of(
                new CaseEvent.NotAccepted(state.id(), next, context.at(), state.matter().bureau(), not.ground(),
                        told.duty(), same == null ? null : same.running()),
                told.closed(state, next + 1, context, not.ground() == NonAcceptanceGround.ENDED_BY_REREVIEW
                        ? CaseEnd.NO_LONGER_ACCEPTED
                        : CaseEnd.NOT_ACCEPTED)));
        told.event(state, next + 2, context).ifPresent(events::add);
        if (not.notice() != null) {
            events.add(not.notice().issuedByBureau(state, events.getLast().version() + 1, context));
        }
        return new PartDecision.Allowed(events);
    }
}
