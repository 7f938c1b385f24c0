package org.petitions.casework.procedure.signing;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.handling.AcceptanceRules.Accept;
import org.petitions.casework.procedure.handling.AcceptanceRules.LeadElsewhere;
import org.petitions.casework.procedure.handling.AcceptanceRules.NotAccept;
import org.petitions.casework.procedure.handling.HandlingRules.Reply;
import org.petitions.casework.procedure.review.ReviewDecision.DecideReview;
import org.petitions.casework.procedure.review.ReviewRules.RefuseReview;
import org.petitions.casework.procedure.routing.NonAcceptanceRules.NotAcceptByBureau;
import org.petitions.casework.procedure.routing.NonAcceptanceRules.SameMatter;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.PromisedMeasure;
import org.petitions.events.SigningEvent.DraftedDecision;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.DraftedAct;
import org.petitions.events.terms.NonAcceptanceGround;

/** What a draft decides once it is signed: the commands that it stands for, and the notice that is made with them. */
public final class DraftedCommands {
    /** The steps that can be drafted. */
    static final Set<Step> STEPS = Arrays.stream(DraftedAct.values()).map(DraftedCommands::stepOf)
            .collect(Collectors.toUnmodifiableSet());

    private DraftedCommands() {}

    /** The step that such a draft is for. */
    public static Step stepOf(DraftedAct act) {
        return switch (act) {
            case ACCEPTANCE -> Step.ACCEPT;
            case NON_ACCEPTANCE -> Step.NOT_ACCEPT;
            case REFERRAL -> Step.LEAD_ELSEWHERE;
            case ANSWER -> Step.REPLY;
            case REVIEW -> Step.DECIDE_REVIEW;
            case REVIEW_REFUSAL -> Step.REFUSE_REVIEW;
            case BUREAU_NON_ACCEPTANCE -> Step.NOT_ACCEPT_BY_BUREAU;
        };
    }

    /**
     * The command that a draft stands for.
     *
     * @param same the case in which the same matter is handled, as it stands now, where the draft names it; else null
     * @throws NullPointerException where it leaves out what that has to say
     */
    static CaseCommand of(DraftedDecision decision, @Nullable SameMatter same) {
        return switch (decision.act()) {
            case ACCEPTANCE -> new Accept(decision.way());
            case NON_ACCEPTANCE -> new NotAccept(requireNonNull(decision.ground(), "ground"), decision.opinion());
            case REFERRAL -> new LeadElsewhere(requireNonNull(decision.way(), "way"));
            case ANSWER -> new Reply(requireNonNull(decision.outcome(), "outcome"),
                    Boolean.TRUE.equals(decision.carriedOut()), measures(decision));
            case REVIEW ->
                new DecideReview(requireNonNull(decision.reviewOutcome(), "reviewOutcome"), decision.changedTo(),
                        Boolean.TRUE.equals(decision.carriedOut()), measures(decision));
            case REVIEW_REFUSAL -> new RefuseReview(requireNonNull(decision.reviewStep(), "reviewStep"),
                    requireNonNull(decision.refusal(), "refusal"), decision.receivedOn(), null);
            case BUREAU_NON_ACCEPTANCE -> new NotAcceptByBureau(requireNonNull(decision.ground(), "ground"),
                    decision.opinion(), same, null);
        };
    }

    private static List<PromisedMeasure> measures(DraftedDecision decision) {
        return decision.measures() == null ? List.of() : decision.measures();
    }

    /** The document that is made as such a draft is signed and tells the petitioner, or null where none is: nobody can be told, or it is an answer. */
    public static @Nullable DocumentKind noticeOf(DraftedDecision decision, CaseState state) {
        if (!state.matter().hasPetitioner() || state.matter().isAnonymous()) {
            return null;
        }
        return switch (decision.act()) {
            case ACCEPTANCE -> DocumentKind.ACCEPTANCE_NOTICE;
            case NON_ACCEPTANCE, BUREAU_NON_ACCEPTANCE -> decision.ground() == null
                    ? null
                    : noticeOf(decision.ground());
            case REVIEW_REFUSAL -> DocumentKind.REVIEW_REFUSAL_NOTICE;
            case REFERRAL -> DocumentKind.OTHER_PROCEDURE_NOTICE;
            case ANSWER, REVIEW -> null;
        };
    }

    /** The notice that tells of a non-acceptance. */
    public static DocumentKind noticeOf(NonAcceptanceGround ground) {
        return ground == NonAcceptanceGround.ENDED_BY_REREVIEW
                ? DocumentKind.NO_LONGER_ACCEPTED_NOTICE
                : DocumentKind.NON_ACCEPTANCE_NOTICE;
    }
}
