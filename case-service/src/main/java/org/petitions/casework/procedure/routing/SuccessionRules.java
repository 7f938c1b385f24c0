package org.petitions.casework.procedure.routing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.rules.NewDocument;
import org.petitions.casework.procedure.rules.PartDecision;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.rules.Rules;
import org.petitions.casework.procedure.state.Assignment;
import org.petitions.casework.procedure.state.CasePhase.Answered;
import org.petitions.casework.procedure.state.CasePhase.AwaitingAcceptance;
import org.petitions.casework.procedure.state.CasePhase.InHandling;
import org.petitions.casework.procedure.state.CasePhase.Registered;
import org.petitions.casework.procedure.state.CasePhase.UnderReview;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.state.Dispute;
import org.petitions.casework.procedure.state.PendingDraft;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.casework.procedure.terms.Successions;
import org.petitions.events.CaseEvent;
import org.petitions.events.CompetenceEvent;
import org.petitions.events.RoutingEvent;
import org.petitions.events.terms.DisputeRung;

/** Units that are divided, merged or abolished (分立、合并、撤销): who goes on exercising their functions takes it over (Art. 24, paragraph 2). */
public final class SuccessionRules {
    private static final Rules<SucceedUnit> SUCCESSION = new Rules<SucceedUnit>()
            .refuse(Reason.NOT_ITS_SUCCESSOR, (succeed, state, _) -> succeed.successor().equals(succeed.unit())
                    || !takesPart(succeed.unit(), state))
            .refuse(Reason.DISPATCH_TO_ACCUSED, (succeed, state, _) -> isAccused(succeed, state)
                    && (succeed.notice() != null || !comesBack(succeed.unit(), state)));

    private static final Rules<LeaveAccused> LEAVING = new Rules<LeaveAccused>()
            .refuse(Reason.NOT_ITS_SUCCESSOR, (_, state, _) -> !isWithAccused(state));

    private SuccessionRules() {}

    /** What may be asked for in this part. */
    public sealed interface SuccessionCommand extends CaseCommand {
        @Override
        default PartDecision decide(CaseState state, DecisionContext context) {
            return switch (this) {
                case SucceedUnit succeed -> SUCCESSION.decide(succeed, state, context,
                        () -> isAccused(succeed, state)
                                ? left(isInHand(succeed.unit(), state), state, context)
                                : PartDecision.allowed(succeed.notice(), state, context,
                                        succession(succeed, state, context)));
                case LeaveAccused leave -> LEAVING.decide(leave, state, context,
                        () -> left(state.isWithAccused(), state, context));
            };
        }
    }

    /**
     * Hand it to the successor of a unit that is no more. Whom the petition accuses gets nothing: what the unit had or helped with comes back to
     * the bureau instead, and what it reviewed the next office above reviews (Art. 30).
     *
     * @param unit unit id of the unit that was
     * @param successor unit id of who goes on
     * @param notice what tells the petitioner of it; null where nobody can be told, because nobody petitioned or gave no name, and where it
     *     comes back
     */
    public record SucceedUnit(String unit, String successor, @Nullable NewDocument notice)
            implements SuccessionCommand {
        @Override
        public Step step() {
            return Step.SUCCEED_UNIT;
        }
    }

    /**
     * Take it back from a unit that goes on for one it accuses (Art. 30): the bureau decides where it goes. From such a review body the request
     * alone is taken, which the next office above decides.
     */
    public record LeaveAccused() implements SuccessionCommand {
        @Override
        public Step step() {
            return Step.SUCCEED_UNIT;
        }
    }

    /** An ended case too has return visits, and may be reviewed or taken up again; and before any unit its bureau has it. */
    static void offer(CaseState state, Set<Step> steps) {
        if (!(state.phase() instanceof Registered)) {
            steps.add(Step.SUCCEED_UNIT);
        }
    }

    /**
     * Whether a unit has still to do with it: it is the bureau that answers for it, is responsible, sent it on, helps, reviews or has reviewed,
     * disputes the competence or decides that.
     */
    public static boolean takesPart(String unit, CaseState state) {
        return parts(state).anyMatch(unit::equals);
    }

    /**
     * Whether there is anything to hand over: of what accuses whoever goes on for the unit (Art. 30), nothing that the unit only sent on or has
     * reviewed, and nothing that ended; its bureau has it in any case.
     */
    public static boolean isToMove(String unit, String successor, CaseState state) {
        return takesPart(unit, state) && (!isAccused(unit, successor, state.matter())
                || unit.equals(state.matter().bureau()) || comesBack(unit, state));
    }

    /** Whether the petition accuses whoever goes on: by name, or as the unit that it goes on for. */
    public static boolean isAccused(String unit, String successor, CaseMatter matter) {
        return matter.accuses(successor) || matter.accuses(unit);
    }

    private static boolean isAccused(SucceedUnit succeed, CaseState state) {
        return isAccused(succeed.unit(), succeed.successor(), state.matter());
    }

    /** Whether the unit has to do with it in such a way that it leaves where the successor is accused. */
    private static boolean comesBack(String unit, CaseState state) {
        return isInHand(unit, state) || unit.equals(state.reviewBody());
    }

    /** Whether the unit is responsible for it, helps with it, disputes it or decides that. */
    private static boolean isInHand(String unit, CaseState state) {
        Assignment assignment = state.routing().assignment();
        Dispute dispute = state.routing().dispute();
        return isRunning(state) && assignment != null
                && (unit.equals(assignment.unit()) || assignment.helpers().contains(unit)
                        || dispute != null && dispute.involves(unit));
    }

    /** The petitioner's answer and remedy outlive that it is reviewed by another, and not that it is handled anew (Art. 35, 36). */
    private static PartDecision left(boolean inHand, CaseState state, DecisionContext context) {
        long next = state.nextVersion();
        return !inHand && state.phase() instanceof UnderReview review
                ? new PartDecision.Allowed(AccusedReviewBody.left(review, state, next, context))
                : PartDecision.allowed(CorrectionRules.takenBack(state, next, context));
    }

    /** Whether any unit that takes part is no more on a day. */
    public static boolean isDue(CaseState state, Successions successions, LocalDate day) {
        return !due(state, successions, day).isEmpty();
    }

    /** The units that take part and are no more on a day, by their ids. */
    public static List<String> due(CaseState state, Successions successions, LocalDate day) {
        return parts(state).filter(unit -> successions.hasEnded(day, unit)).distinct().toList();
    }

    /** All that take part; before it was sent anywhere its bureau alone. */
    private static Stream<String> parts(CaseState state) {
        Stream<String> bureau = Stream.of(state.matter().bureau());
        Assignment assignment = state.routing().assignment();
        if (assignment == null) {
            return bureau;
        }
        Dispute dispute = state.routing().dispute();
        return Stream
                .of(bureau, Stream.of(assignment.unit()), assignment.helpers().stream(),
                        state.routing().senders().stream(), state.reviewers(),
                        dispute == null ? Stream.<String>of() : dispute.others().stream(),
                        dispute == null ? Stream.<String>of() : Stream.ofNullable(dispute.decider()))
                .flatMap(Function.identity());
    }

    /** Whether the petitioner has to be told: of who handles or reviews it, not of who helps, sent it on or disputes it. */
    public static boolean isToBeTold(String unit, CaseState state) {
        return unit.equals(state.unit()) || unit.equals(state.reviewBody());
    }

    /**
     * Where the successor is the only other unit of a dispute too, nobody is left to dispute with: it is settled, and stays where it is. No office
     * above has decided anything by that, however high the dispute had been brought.
     */
    private static List<CaseEvent> succession(SucceedUnit succeed, CaseState state, DecisionContext context) {
        var succeeded = new RoutingEvent.UnitSucceeded(state.id(), state.nextVersion(), context.at(), succeed.unit(),
                succeed.successor());
        CaseState moved = succeeded(state, succeeded);
        Dispute dispute = moved.routing().dispute();
        return dispute == null || !dispute.others().isEmpty()
                ? List.of(succeeded)
                : List.of(succeeded, new CompetenceEvent.DisputeSettled(state.id(), state.nextVersion() + 1,
                        context.at(), DisputeRung.AGREEMENT, succeed.successor(), null));
    }

    /** Where the accused's successor had it in hand, helps or reviews, it leaves (Art. 30). */
    public static boolean isWithAccused(CaseState state) {
        return isRunning(state) && (state.isWithAccused() || AccusedReviewBody.hasIt(state));
    }

    /** Whether some unit has it in hand. */
    private static boolean isRunning(CaseState state) {
        return switch (state.phase()) {
            case AwaitingAcceptance _,InHandling _,Answered _,UnderReview _ -> true;
            default -> false;
        };
    }

    /** The successor stands wherever the unit stood; nothing else of the case changes. */
    static CaseState succeeded(CaseState state, RoutingEvent.UnitSucceeded event) {
        String from = event.unit();
        String to = event.successor();
        CaseState moved = bureauSucceeded(state, from, to).with(state.routing().succeeded(from, to))
                .with(state.documents().succeeded(from, to));
        return moved.phase() instanceof UnderReview review && review.body().equals(from)
                ? moved.with(new UnderReview(review.step(), to, review.requestedOn(), review.before(),
                        review.ended()))
                : moved;
    }

    /** What a bureau's clerk had drafted waits for no leader of another: it is drafted there anew. */
    private static CaseState bureauSucceeded(CaseState state, String from, String to) {
        if (!state.matter().bureau().equals(from)) {
            return state;
        }
        PendingDraft own = state.approvals().draftOf(from);
        CaseState moved = state.with(state.matter().withBureau(to));
        return own == null ? moved : moved.with(moved.approvals().without(own.version()));
    }
}
