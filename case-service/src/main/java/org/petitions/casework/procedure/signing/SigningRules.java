package org.petitions.casework.procedure.signing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
                    (_, state, context) -> OfficeDuties.isBarred(headOf(draftIn(state)), state, context));

    private static final Rules<SignOff> SIGNING_OFF = new Rules<SignOff>().and(SIGNATURE)
            .refuse(Reason.PETITIONER_UNTOLD, (sign, state, _) -> sign.notice() == null
                    && DraftedCommands.noticeOf(draftIn(state).decision(), state) != null);

    private SigningRules() {}

    /** What may be asked for in this part. */
    public sealed interface SigningCommand extends CaseCommand {
        @Override
        default PartDecision decide(CaseState state, DecisionContext context) {
            return SigningRules.decide(this, state, context);
        }
    }

    /** Submit a draft. Its words are kept sealed beside the case, each draft's by themselves. */
    public record SubmitDraft(DraftedDecision decision) implements SigningCommand {
        @Override
        public Step step() {
            return Step.DRAFT;
        }
    }

    /**
     * Sign it off: what it decides is decided with it.
     *
     * @param notice the document that tells the petitioner, where what is decided is a notice; null for an answer, which is put into
     *     writing once it is given, and where nobody can be told
     */
    public record SignOff(@Nullable NewDocument notice) implements SigningCommand {
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
        PendingDraft draft = state.approvals().draft();
        boolean signable = draft != null && steps.contains(DraftedCommands.stepOf(draft.decision().act()));
        if (DraftedCommands.STEPS.stream().anyMatch(steps::contains)) {
            steps.add(Step.DRAFT);
        }
        if (signable) {
            steps.addAll(Set.of(Step.SIGN_OFF, Step.RETURN_DRAFT));
        }
    }

    private static PartDecision decide(SigningCommand command, CaseState state, DecisionContext context) {
        return switch (command) {
            case SubmitDraft submit -> submitted(submit.decision(), state, context);
            case SignOff sign -> SIGNING_OFF.decide(sign, state, context, () -> signed(sign, state, context));
            case ReturnDraft back -> SIGNATURE.decide(back, state, context, () -> {
                PendingDraft draft = draftIn(state);
                return PartDecision.allowed(new SigningEvent.DraftReturned(state.id(), state.nextVersion(),
                        context.at(), draft.unit(), draft.version(), headOf(draft), OfficeDuties.capacity(context)));
            });
        };
    }

    /** Nobody is given to sign what could not be decided. */
    private static PartDecision submitted(DraftedDecision decision, CaseState state, DecisionContext context) {
        CaseCommand drafted = DraftedCommands.of(decision);
        return drafted.decide(state, context.withSignature()) instanceof PartDecision.Forbidden refused
                ? refused
                : PartDecision.allowed(new SigningEvent.DraftSubmitted(state.id(), state.nextVersion(), context.at(),
                        Objects.requireNonNull(state.unitInHand(), "drafted only where some unit has it"), decision));
    }

    private static PartDecision signed(SignOff sign, CaseState state, DecisionContext context) {
        PendingDraft draft = draftIn(state);
        long version = state.nextVersion();
        SigningEvent signature = new SigningEvent.DraftSigned(state.id(), version, context.at(), draft.unit(),
                draft.version(), draft.decision().act(), headOf(draft), OfficeDuties.capacity(context));
        CaseCommand drafted = DraftedCommands.of(draft.decision());
        CaseState after = state.withVersion(version).with(state.approvals().withoutDraft());
        return switch (drafted.decide(after, context.withSignature())) {
            case PartDecision.Forbidden refused -> refused;
            case PartDecision.Allowed(var decided) -> {
                List<CaseEvent> events = new ArrayList<>(List.of(signature));
                events.addAll(decided);
                yield PartDecision.allowed(sign.notice(), state, context, events);
            }
        };
    }

    private static String headOf(PendingDraft draft) {
        return PostId.on(Rung.UNIT_HEAD, draft.unit());
    }

    private static PendingDraft draftIn(CaseState state) {
        return Objects.requireNonNull(state.approvals().draft(), "signed only where a draft waits");
    }
}
