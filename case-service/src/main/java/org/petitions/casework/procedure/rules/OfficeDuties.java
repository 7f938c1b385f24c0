package org.petitions.casework.procedure.rules;

import java.util.Optional;
import java.util.Set;
import org.petitions.casework.procedure.terms.CityPolicy.HeadSigns;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.state.Assignment;
import org.petitions.casework.procedure.state.CasePhase.AwaitingAcceptance;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.state.UrgentReport.ReportUpStatus;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.events.terms.DraftedAct;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.NoticeDuty;
import org.petitions.events.terms.NonAcceptanceGround;
import org.petitions.law.Article;
import org.petitions.events.terms.PostCapacity;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.Rung;

/** Rules that more than one part holds its commands to. */
public final class OfficeDuties {

    /**
     * No case ends while its unit still owes others something: a promised measure (Art. 32), the report to the assigner (Art. 22), which it can
     * give from its acceptance on. Before, nobody has handled anything to report of.
     */
    public static final Rules<Object> FULFILLED = new Rules<>()
            .refuse(Reason.PROMISES_LEFT, (_, state, _) -> !state.commitments().open().isEmpty())
            .refuse(Reason.REPORT_OWED, (_, state, _) -> owesReport(state));

    /** Nor while who reviewed it has not answered in writing (Art. 35, 36), but by what the petitioner signed. */
    public static final Rules<Object> REVIEW_ANSWERED = new Rules<>().refuse(Reason.REVIEW_ANSWER_OWED,
            (_, state, context) -> !context.wordsErased() && !state.matter().isAnonymous()
                    && !state.documents().owedAnswers().isEmpty());

    /**
     * What is urgent and came to an office is reported up, whoever is competent and however it ends (Art. 25, 46 (4)): no office ends it by an
     * act of its own before. Who petitioned may withdraw at any time, and the report stays owed.
     */
    public static final Rules<Object> REPORTED_UP = new Rules<>()
            .refuse(Reason.REPORT_UP_LEFT, (_, state, _) -> isReportUpWatched(state));

    /**
     * What only the head may decide is decided by who acts for that post: its holder, or where the holder has an interest in the matter,
     * who stands in for the holder from a day to a day (代行职责). Neither may have an interest (Art. 28, 34).
     */
    public static final Rules<Object> DECIDED_BY_HEAD = new Rules<>()
            .refuse(Reason.NOT_APPROVED_BY_HEAD, (_, _, context) -> !actsAsHead(context))
            .refuse(Reason.APPROVER_HAS_INTEREST, (_, state, context) -> isBarred(headOf(state), state, context));

    private OfficeDuties() {}

    /** What the unit owes the petitioner for its decision (Art. 23); null where it has told already. */
    public static @Nullable NoticeDuty notice(CaseState state, DecisionContext context) {
        return state.documents().noticeOwed() ? noticeOfDecision(state, context) : null;
    }

    /** What a decision makes the unit owe the petitioner, whatever it has told before. Whose words were erased has neither name nor address left. */
    public static NoticeDuty noticeOfDecision(CaseState state, DecisionContext context) {
        if (!state.matter().hasPetitioner()) {
            return NoticeDuty.NO_PETITIONER;
        }
        if (context.wordsErased()) {
            return NoticeDuty.UNCLEAR;
        }
        return state.matter().isAnonymous() && isExemptWhenUnclear(state, context)
                ? NoticeDuty.UNCLEAR
                : NoticeDuty.OWED;
    }

    /** Art. 23 exempts only what the petitioner brought to the unit itself; of what was sent there the city's policy says it. */
    public static boolean isExemptWhenUnclear(CaseState state, DecisionContext context) {
        return state.requireAssignment().kind() == DispatchKind.DIRECT
                || context.policy().notice().exemptTransferredWhenUnclear();
    }

    /** Where a ground of non-acceptance stands. */
    public static Article articleOf(NonAcceptanceGround ground) {
        return new Article(switch (ground) {
            case NOT_A_PETITION -> 17;
            case BEING_HANDLED -> 19;
            case NOT_COMPETENT -> 23;
            case OTHER_PROCEDURE -> 31;
            case ENDED_BY_REREVIEW -> 36;
        });
    }

    /** Whether an opinion is to be delivered before the case ends: true or null. Of Art. 31 (6) alone, and where somebody is there to get it. */
    public static @Nullable Boolean deliveryOwed(CaseMatter matter, HandlingWay way) {
        return way.hasReview() && matter.hasPetitioner() && !matter.isAnonymous() ? true : null;
    }

    /** How many days are left of the city's ceiling on all suspensions of the case together, of its handling and of its procedure. */
    public static int suspensionLeft(CaseState state, DecisionContext context) {
        return context.policy().suspension().handlingDays() - state.suspendedDaysBefore(context.today());
    }

    /** Post id of the responsible unit's head. */
    public static String headOf(CaseState state) {
        return PostId.on(Rung.UNIT_HEAD, state.requireUnit());
    }

    /**
     * What goes out in the unit's name is signed off by its leaders first (签发), where the city's policy says so; no text is the clerk's to
     * sign.
     */
    public static Rules<Object> signedOff(DraftedAct act) {
        return new Rules<>().refuse(Reason.NOT_SIGNED_OFF, (_, _, context) -> lacksSignature(act, context));
    }

    /** Whether what is decided would have to be signed off and is not. */
    public static boolean lacksSignature(DraftedAct act, DecisionContext context) {
        // What the bureau finds not for acceptance is signed where a unit's non-acceptance is: no looser rule for the bureau.
        DraftedAct ruled = act == DraftedAct.BUREAU_NON_ACCEPTANCE ? DraftedAct.NON_ACCEPTANCE : act;
        return !context.signedOff() && context.policy().signing().isRequired(ruled);
    }

    /** Whether who acts for a head's post may not, as its holder or in another capacity (Art. 28, 30). */
    public static boolean isBarred(String head, CaseState state, DecisionContext context) {
        return context.asHead().contains(PostCapacity.HOLDER)
                ? hasInterest(head, state)
                : state.matter().accusesPost(context.official());
    }

    /** Whether who acts does so as the holder of the head's post, or stands in for the holder. */
    public static boolean actsAsHead(DecisionContext context) {
        return context.asHead().contains(PostCapacity.HOLDER) || context.asHead().contains(PostCapacity.SUBSTITUTE);
    }

    /** Grave, urgent or joint, with helpers or with units that have other matters of the same petition: the head's to sign, as the city's policy has it. */
    public static boolean isForHead(CaseState state, DecisionContext context) {
        Set<HeadSigns> headSigns = context.policy().signing().headSigns();
        Assignment assignment = state.routing().assignment();
        return headSigns.contains(HeadSigns.JOINT)
                && (context.joint() || assignment != null && !assignment.helpers().isEmpty())
                || switch (state.matter().urgency()) {
                    case ORDINARY -> false;
                    case URGENT -> headSigns.contains(HeadSigns.URGENT);
                    case GRAVE -> headSigns.contains(HeadSigns.GRAVE);
                };
    }

    /** In what capacity for the head's post who acts signs. */
    public static PostCapacity capacity(DecisionContext context) {
        return Optional.of(PostCapacity.HOLDER).filter(context.asHead()::contains)
                .or(() -> context.asHead().stream().sorted().findFirst()).orElseThrow();
    }

    /** In what capacity who acts decides what only the head may: as the post's holder, or in the holder's place. */
    public static PostCapacity headCapacity(DecisionContext context) {
        return context.asHead().contains(PostCapacity.HOLDER) ? PostCapacity.HOLDER : PostCapacity.SUBSTITUTE;
    }

    /** Whether an urgent or grave matter is still to be reported up, in whole or in part (Art. 25). */
    public static boolean isReportUpOwed(CaseState state) {
        return state.routing().reportUp() == ReportUpStatus.OWED;
    }

    /** Whether it is owed and runs a limit: whether what comes from a ledger was reported up at once no ledger says, and now would not be at once. */
    public static boolean isReportUpWatched(CaseState state) {
        return isReportUpOwed(state) && state.documents().importedUntil() == 0;
    }

    private static boolean owesReport(CaseState state) {
        Assignment assignment = state.routing().assignment();
        return assignment != null && assignment.owesReport() && !(state.phase() instanceof AwaitingAcceptance);
    }

    /** Recusal and accusation bar a person; that a claim is against the unit does not: it is the unit's to handle (Art. 31). */
    private static boolean hasInterest(String post, CaseState state) {
        return state.recusals().bars(post) || state.matter().accusesPost(post);
    }
}
