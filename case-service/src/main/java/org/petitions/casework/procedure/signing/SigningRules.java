package org.petitions.casework.procedure.signing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.handling.CommitmentRules;
import org.petitions.casework.procedure.routing.NonAcceptanceRules.SameMatter;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.rules.NewDocument;
import org.petitions.casework.procedure.rules.OfficeDuties;
import org.petitions.casework.procedure.rules.PartDecision;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.rules.Rules;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.state.PendingDraft;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.CaseEvent;
import org.petitions.events.SigningEvent;
import org.petitions.events.SigningEvent.DraftedDecision;
import org.petitions.events.terms.DraftedAct;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.Rung;

/**
 * Signing off (拟稿、签发): an answer goes out in the name of the unit, never of a section or a clerk. A handler drafts; the leader in charge
 * of the field signs, or the head where the city's policy says so, or who stands in for a barred head. What is signed is decided by the same
 * act. The wait stops no limit.
 */
public final class SigningRules {
    private static final Rules<SigningCommand> SIGNATURE = new Rules<SigningCommand>()
            .refuse(Reason.NOT_THE_SIGNER, (_, _, context) -> context.asHead().isEmpty())
            .refuse(Reason.SIGNED_BY_HEAD,
                    (_, state, context) -> !OfficeDuties.actsAsHead(context) && OfficeDuties.isForHead(state, context))
            .refuse(Reason.APPROVER_HAS_INTEREST,
                    (_, state, context) -> OfficeDuties.isBarred(headOf(draftIn(state, context)), state, context));

    private static final Rules<SignOff> SIGNING_OFF = new Rules<SignOff>().and(SIGNATURE)
            .refuse(Reason.PETITIONER_UNTOLD, (sign, state, context) -> sign.notice() == null && !context.wordsErased()
                    && DraftedCommands.noticeOf(draftIn(state, context).decision(), state) != null);

    private SigningRules() {}

    /** What may be asked for in this part. */
    public sealed interface SigningCommand extends CaseCommand {
        @Override
        default PartDecision decide(CaseState state, DecisionContext context) {
            return SigningRules.decide(this, state, context);
        }
    }

    /**
     * Submit a draft. Its words are kept sealed beside the case, each draft's by themselves. The leaders of whose handler submits it sign it.
     *
     * @param same the case that the draft names as the one in which the same matter is handled, as it stands now; else null
     */
    public record SubmitDraft(DraftedDecision decision, @Nullable SameMatter same) implements SigningCommand {
        /** One that names no other case. */
        public SubmitDraft(DraftedDecision decision) {
            this(decision, null);
        }

        /** Who decides something drafts it. */
        @Override
        public Step takenAs() {
            return DraftedCommands.stepOf(decision.act());
        }

        @Override
        public Step step() {
            return Step.DRAFT;
        }
    }

    /**
     * Sign it off: what it decides is decided with it.
     *
     * @param notice the document that tells the petitioner, where what is decided is a notice; null for an answer, which is put into
     *     writing once it is given, and where nobody can be told: also where the petition was erased while the draft waited
     * @param same the case that the draft names as the one in which the same matter is handled, as it stands now; else null
     */
    public record SignOff(@Nullable NewDocument notice, @Nullable SameMatter same) implements SigningCommand {
        /** Of what names no other case. */
        public SignOff(@Nullable NewDocument notice) {
            this(notice, null);
        }

        @Override
        public Step step() {
            return Step.SIGN_OFF;
        }
    }

    /** Send it back for changes. Why is kept sealed beside the case. */
    public record ReturnDraft() implements SigningCommand {
        @Override
        public Step step() {
            return Step.RETURN_DRAFT;
        }
    }

    static void offer(CaseState state, Set<Step> steps) {
        boolean signable = state.approvals().drafts()
                .anyMatch(draft -> steps.contains(DraftedCommands.stepOf(draft.decision().act())));
        if (DraftedCommands.STEPS.stream().anyMatch(steps::contains)) {
            steps.add(Step.DRAFT);
        }
        if (signable) {
            steps.addAll(Set.of(Step.SIGN_OFF, Step.RETURN_DRAFT));
        }
    }

    /** Whether the draft of the office that acts can be decided: it waits, and what it decides is legal still. */
    public static boolean isDecidable(CaseState state, DecisionContext context, Set<Step> legal) {
        PendingDraft draft = state.approvals().draftOf(office(state, context));
        return draft != null && legal.contains(DraftedCommands.stepOf(draft.decision().act()));
    }

    private static PartDecision decide(SigningCommand command, CaseState state, DecisionContext context) {
        return switch (command) {
            case SubmitDraft submit -> submitted(submit, state, context);
            case SignOff sign -> SIGNING_OFF.decide(sign, state, context, () -> signed(sign, state, context));
            case ReturnDraft back -> SIGNATURE.decide(back, state, context, () -> {
                PendingDraft draft = draftIn(state, context);
                var returned = new SigningEvent.DraftReturned(state.id(), state.nextVersion(), context.at(),
                        draft.unit(), draft.version(), headOf(draft), OfficeDuties.capacity(context));
                return new PartDecision.Allowed(switch (draft.decision().act()) {
                    case ANSWER, REVIEW -> CommitmentRules.withDraft(state, returned);
                    case ACCEPTANCE, NON_ACCEPTANCE, REFERRAL, REVIEW_REFUSAL, BUREAU_NON_ACCEPTANCE ->
                        List.of(returned);
                });
            });
        };
    }

    /** Nobody is given to sign what could not be decided. */
    private static PartDecision submitted(SubmitDraft submit, CaseState state, DecisionContext context) {
        CaseCommand drafted = DraftedCommands.of(submit.decision(), submit.same());
        return drafted.decide(state, context.withSignature()) instanceof PartDecision.Forbidden refused
                ? refused
                : PartDecision.allowed(new SigningEvent.DraftSubmitted(state.id(), state.nextVersion(), context.at(),
                        office(state, context), submit.decision()));
    }

    private static PartDecision signed(SignOff sign, CaseState state, DecisionContext context) {
        PendingDraft draft = draftIn(state, context);
        long version = state.nextVersion();
        SigningEvent signature = new SigningEvent.DraftSigned(state.id(), version, context.at(), draft.unit(),
                draft.version(), draft.decision().act(), headOf(draft), OfficeDuties.capacity(context));
        CaseCommand drafted = DraftedCommands.of(draft.decision(), sign.same());
        CaseState after = state.withVersion(version).with(state.approvals().without(draft.version()));
        return switch (drafted.decide(after, context.withSignature())) {
            case PartDecision.Forbidden refused -> refused;
            case PartDecision.Allowed(var decided) -> {
                List<CaseEvent> events = new ArrayList<>(List.of(signature));
                events.addAll(decided);
                if (sign.notice() != null && draft.decision().act() == DraftedAct.BUREAU_NON_ACCEPTANCE) {
                    events.add(sign.notice().issuedByBureau(state, events.getLast().version() + 1, context));
                    yield new PartDecision.Allowed(events);
                }
                yield PartDecision.allowed(sign.notice(), state, context, events);
            }
        };
    }

    private static String headOf(PendingDraft draft) {
        return PostId.on(Rung.UNIT_HEAD, draft.unit());
    }

    /** Whose draft it is: the office's that acts, which for most is who has the case in hand. */
    private static String office(CaseState state, DecisionContext context) {
        return context.office() == null
                ? Objects.requireNonNullElse(state.unitInHand(), state.matter().bureau())
                : context.office();
    }

    private static PendingDraft draftIn(CaseState state, DecisionContext context) {
        return Objects.requireNonNull(state.approvals().draftOf(office(state, context)),
                "signed only where a draft waits");
    }
}
