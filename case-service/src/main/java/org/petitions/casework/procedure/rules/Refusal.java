package org.petitions.casework.procedure.rules;

import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.state.CasePhase.Answered;
import org.petitions.casework.procedure.state.CasePhase.Reviewed;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.CaseStatus;
import org.petitions.casework.procedure.terms.CityPolicy;
import org.petitions.casework.procedure.terms.CityPolicy.FarthestAhead;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.terms.ReviewStep;
import org.petitions.law.Article;

/**
 * Why a command is refused, for the person who gave it.
 *
 * @param reason which rule it breaks
 * @param article where the rule stands, in the Regulations or as the city's own
 * @param step the step asked for
 * @param status where the case stands
 * @param legalSteps what could be done instead
 * @param bound the figure of the city's policy that was gone beyond, or null where the rule has none
 */
public record Refusal(Reason reason, Article article, Step step, CaseStatus status, Set<Step> legalSteps,
        @Nullable Integer bound) {
    public Refusal {
        legalSteps = Set.copyOf(legalSteps);
    }

    /**
     * The refusal of a step. An opinion is owed by the article it is given by, and a promise by the one that its carrying out stands in.
     *
     * @param stepArticle what gives the step, which stands where the rule names no article of its own
     */
    public static Refusal of(Reason reason, Step step, Article stepArticle, CaseState state, Set<Step> legalSteps,
            CityPolicy policy) {
        Article own = switch (reason) {
            case OPINION_NOT_DELIVERED -> ofOpinion(state);
            case PROMISES_LEFT -> ofPromise(state);
            case REVIEW_ANSWER_OWED ->
                new Article(state.documents().owedAnswers().getFirst().step() == ReviewStep.REVIEW ? 35 : 36);
            default -> reason.article();
        };
        return new Refusal(reason, own == null ? stepArticle : own, step, state.status(), legalSteps,
                reason.boundOf(policy));
    }

    /** That what an opinion supports is carried out, Art. 32 has the unit see to; of other answers the Regulations say no such thing. */
    public static Article ofPromise(CaseState state) {
        return state.way().hasReview() ? new Article(32) : Article.CITY_RULE;
    }

    /** By which article the opinion that the case stands on is given and delivered: the handling's, the review's or the re-review's. */
    private static Article ofOpinion(CaseState state) {
        Answered answered = state.answer();
        Reviewed reviewed = answered == null ? null : answered.reviewed();
        if (reviewed == null) {
            return new Article(31);
        }
        return new Article(reviewed.step() == ReviewStep.REVIEW ? 35 : 36);
    }

    /**
     * The rules a command can break. What people are told of each stands in the bundles under {@code refusal.} and its name, filled in with
     * the bound; that of an illegal step with where the case stands, the step and what is legal.
     */
    public enum Reason {
        ILLEGAL_STEP,
        RECUSED(28),
        INSTRUCTION_DAY(18, FarthestAhead::instructionDays),
        ALREADY_RECUSED(28),
        NO_LEADER_OF_RANK(18),
        LEADER_ACCUSED(30),
        LEADER_STANDS_ASIDE(28),
        HANDED_TO_SELF(18),
        ALREADY_IN_CHARGE(18),
        CHARGE_DAY(Article.CITY_RULE, FarthestAhead::reportBackYears),
        DEED_DAY(18),
        CHARGE_UNREPORTED(18),
        SETTLED_WITHOUT_DEED(18),
        FOLLOW_UP_DAY(Article.CITY_RULE, FarthestAhead::reportBackYears),
        NO_SUCH_FOLLOW_UP(18),
        COLLEAGUE_BARRED(28),
        HOLDS_IT(Article.CITY_RULE),
        HELPER_OF_ONESELF(Article.CITY_RULE),
        NO_SUCH_HELPER(Article.CITY_RULE),
        HELPER_WRITES_ONLY(Article.CITY_RULE),
        RECUSAL_OF_ANOTHER(28),
        APPROVER_HAS_INTEREST(28),
        DISPATCH_TO_ACCUSED(30),
        MANAGING_LEVEL_MISSING(30),
        ORGANISATION_TOLD(30),
        LEADERS_UNTOLD(30),
        PAST_OUT_OF_ORDER(Article.CITY_RULE),
        REPORT_BACK_DAY(22, FarthestAhead::reportBackYears),
        LEADER_CANNOT_HELP(Article.CITY_RULE),
        OBJECTION_TOO_LATE(23),
        ALREADY_REJECTED(23),
        NOT_ANOTHER_UNIT(24),
        CLAIMS_FOR_ANOTHER(24),
        ALREADY_THERE(Article.CITY_RULE),
        TRANSFERRED_WHEN_WRITTEN(22),
        ACCUSATION_TO_INSPECTION(22),
        NOT_POLITICAL_LEGAL(22),
        GUIDED_UNTOLD(22),
        NEITHER_UNIT(24),
        NOT_ASKED(24),
        NOT_ITS_SUCCESSOR(24),
        CONSULTATION_RUNS(24),
        ALREADY_JOINED(Article.CITY_RULE),

        /** The unit that has the matter leads those that share the petition already. */
        ALREADY_IN_THE_LEAD(Article.CITY_RULE),
        NOT_OF_ONE_KIND(Article.CITY_RULE),
        ANSWER_SET_ASIDE(35),
        REPORT_UP_LEFT(25),
        REPORTED_BY_BUREAU(25),
        REPORTED_APART(25),
        NOTICE_OWED(23),
        OBJECT_INSTEAD(23),
        COMPETENCE_SETTLED(24),
        NOT_OF_OWN_SYSTEM(23),
        SENT_ON_UNTOLD(23),
        ACCEPTED_UNTOLD(23),
        REDIRECTED_UNTOLD(Article.CITY_RULE),
        REPORT_RECIPIENTS(25),
        DECISION_DAY(22),
        NO_OTHER_PROCEDURE(31),
        OWN_DUTY(31),
        LEAD_INSTEAD(31),
        WAY_OF_ANOTHER_PURPOSE(31),
        SAME_WAY(31),
        TRANSFER_INSTEAD(22),
        ON_THE_PLATFORM(22),
        SENT_ELSEWHERE(22),
        TRANSFERRED_UNTOLD(22),
        BEFORE_ANOTHER_OFFICE(24),
        RUNNING_CASE_NOT_NAMED(19),
        NOT_RUNNING_IN_TIME(19),
        NOT_RUNNING_BELOW(19),
        LEFT_TO_BUREAU(19),
        NON_ACCEPTANCE_UNTOLD,
        NOT_A_REPEAT(36),
        REREVIEW_NOT_NAMED(36),
        OUTCOME_OF_ANOTHER_PURPOSE,
        EXTENSION_TOO_LONG(34),
        EXTENSION_TOO_LATE(34),
        ALREADY_EXTENDED(34),
        NOT_APPROVED_BY_HEAD,
        NOT_SIGNED_OFF(Article.CITY_RULE),
        DRAFT_OF_ANOTHER_STEP(Article.CITY_RULE),
        NOT_THE_SIGNER(Article.CITY_RULE),
        SIGNED_BY_HEAD(Article.CITY_RULE),
        PETITIONER_UNTOLD,
        SUSPENSION_NOT_ALLOWED(Article.CITY_RULE),
        SUSPENSION_CEILING(Article.CITY_RULE),
        DAY_IS_PAST(Article.CITY_RULE),
        DAY_TOO_FAR(Article.CITY_RULE, FarthestAhead::measureYears),
        MEASURE_OWED(32),
        NOTHING_SUPPORTED(32),
        MEASURE_CODE_TAKEN(Article.CITY_RULE),
        MEASURE_UNKNOWN(Article.CITY_RULE),
        MEDIATOR_HAS_INTEREST(28),
        NOT_A_PARTY(33),
        ALREADY_CONSENTED(33),
        AGREEMENT_UNSIGNED(33),
        AGREEMENT_NOT_MADE(33),
        SIGNING_DAY(33),
        REVIEW_WINDOW_PASSED,
        RECEIVED_LATER,
        REQUEST_DAY_STANDS(Article.CITY_RULE),
        RECEIVED_BEFORE_ANSWER,
        RECEIVED_BEFORE_MATTER(35),
        REVIEW_ADMISSIBLE,
        CHANGE_NOT_NAMED,
        HEARING_WITHOUT_NOTICE(Article.CITY_RULE),
        HEARING_TOO_FAR(Article.CITY_RULE, FarthestAhead::hearingDays),
        HEARING_RECORD_INCOMPLETE(Article.CITY_RULE),
        NUMBER_TAKEN(Article.CITY_RULE),
        DOCUMENT_OF_ANOTHER_STEP(Article.CITY_RULE),
        PLATFORM_SENDS,
        CANNOT_BE_SENT,
        CANNOT_BE_DELIVERED(Article.CITY_RULE),
        CANNOT_BE_CORRECTED(Article.CITY_RULE),
        NOTHING_TO_CORRECT(Article.CITY_RULE),
        OPINION_UNDER_REVIEW(35),
        CORRECTION_NOT_SIGNED(Article.CITY_RULE),
        PUBLIC_NOTICE_RUNS(Article.CITY_RULE),
        OPINION_NOT_DELIVERED(31),
        NOT_SETTLED(Article.CITY_RULE),
        PROMISES_LEFT(32),
        REVIEW_ANSWER_OWED,
        REPORT_OWED(22),
        REMEDY_LEFT(35),
        RELIEF_NOT_SIGNED(Article.CITY_RULE),
        NO_SUCH_VISIT(Article.CITY_RULE),
        ALREADY_RATED(Article.CITY_RULE),
        RATING_WINDOW_PASSED(Article.CITY_RULE);

        private final @Nullable Article article;
        private final @Nullable ToIntFunction<FarthestAhead> bound;

        /** A rule that stands where its step does. */
        Reason() {
            this.article = null;
            this.bound = null;
        }

        Reason(int article) {
            this(new Article(article));
        }

        Reason(Article article) {
            this.article = article;
            this.bound = null;
        }

        Reason(int article, ToIntFunction<FarthestAhead> bound) {
            this(new Article(article), bound);
        }

        Reason(Article article, ToIntFunction<FarthestAhead> bound) {
            this.article = article;
            this.bound = bound;
        }

        /** The figure of a city's policy that its text is filled in with, or null where the rule has none. */
        public @Nullable Integer boundOf(CityPolicy policy) {
            return bound == null ? null : bound.applyAsInt(policy.farthestAhead());
        }

        /** Where the rule stands; null where it is the step's own. */
        public @Nullable Article article() {
            return article;
        }
    }
}
