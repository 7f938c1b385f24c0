package org.petitions.casework.procedure.rules;

import java.util.Set;
import org.petitions.casework.procedure.terms.Article;
import org.petitions.casework.procedure.terms.CaseStatus;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.terms.Term;

/**
 * Why a command is refused, for the person who gave it.
 *
 * @param reason which rule it breaks
 * @param article where the rule stands
 * @param step the step asked for
 * @param status where the case stands
 * @param legalSteps what could be done instead
 */
public record Refusal(Reason reason, Article article, Step step, CaseStatus status, Set<Step> legalSteps) {
    public Refusal {
        legalSteps = Set.copyOf(legalSteps);
    }

    /** The refusal of a step; where the rule names no article of its own, the step's stands. */
    public static Refusal of(Reason reason, Step step, CaseStatus status, Set<Step> legalSteps) {
        Article article = reason.article() == 0 ? step.article() : new Article(reason.article());
        return new Refusal(reason, article, step, status, legalSteps);
    }

    /** The rules a command can break. */
    public enum Reason implements Term {
        ILLEGAL_STEP("案件所处环节不允许此操作", "the case does not stand where this step is legal", 0),
        RECUSED("已回避的人员不得参与本案", "who stands aside takes no step in the case", 28),
        ALREADY_RECUSED("该人员已经回避", "the official stands aside already", 28),
        RECUSAL_OF_ANOTHER("只能申报本人或者本单位负责人回避，其他人员的回避由信访局决定",
                "an office declares its own head, everybody oneself; anybody else stands aside by the bureau's word",
                28),
        APPROVER_HAS_INTEREST("批准人已回避或者为被反映人，不得批准", "who stands aside or is complained of approves nothing in the case",
                28),
        DISPATCH_TO_ACCUSED("检举控告不得转给被检举控告的人员或者单位", "an accusation never goes to the accused", 30),
        PAST_OUT_OF_ORDER("台账所载各环节的日期前后颠倒或者晚于今日", "the days that a ledger tells are out of order or in the future", 0),
        REPORT_BACK_DAY("交办应当指定办结报告期限，自今日起不超过本市规定的最长年限，转送不设此期限",
                "an assignment has a day for the report back, from today on and within the years that the city allows; a transfer has none",
                22),
        LEADER_CANNOT_HELP("主办单位不能同时为协办单位", "the leading unit cannot be its own helper", 24),
        OBJECTION_TOO_LATE("已超过收到之日起五个工作日的异议期限", "the five working days for an objection have passed", 23),
        ALREADY_REJECTED("本次转送的异议已被认定不成立", "the objection to this dispatch was found unfounded", 23),
        NOT_ANOTHER_UNIT("争议对方应为其他单位", "a dispute is with another unit", 24),
        ALREADY_JOINED("该事项已并入本案，或者就是本案", "that case has joined already, or is this very one", 24),
        REPORT_UP_LEFT("紧急事项尚未报告，不能并入紧急程度较低的案件",
                "an urgent matter that was not reported up yet cannot go on in a less urgent case", 25),
        NO_OTHER_PROCEDURE("信访程序不是其他法定程序", "the petition procedure is no other procedure", 31),
        OWN_DUTY("申请查处、履行职责的由本单位依法履行或者答复，不得导出",
                "an application to act is for the unit itself to carry out or to answer", 31),
        NOT_A_REPEAT("未登记初次信访事项，不能以同一事实和理由为由不再受理", "only a repeat of a registered petition can be no longer accepted",
                36),
        REREVIEW_NOT_NAMED("不再受理应当写明复核意见书文号", "what is no longer accepted names the re-review opinion that ended it",
                36),
        OUTCOME_OF_ANOTHER_PURPOSE("该答复结果不适用于此类信访事项", "this outcome belongs to petitions of another purpose", 32),
        EXTENSION_TOO_LONG("延长期限不得超过三十日", "an extension has at most 30 days", 34),
        EXTENSION_TOO_LATE("办理期限已过，不能延期", "the limit has passed and cannot be extended", 34),
        ALREADY_EXTENDED("只能延期一次", "it has been extended already", 34),
        NOT_APPROVED_BY_HEAD("应当经本单位负责人批准", "the head of the unit has to approve", 34),
        DAY_IS_PAST("承诺期限不能早于今日", "a promised day cannot be in the past", 32),
        DAY_TOO_FAR("承诺期限超过本市规定的最长年限", "a promised day lies within the years that the city allows", 32),
        MEASURE_CODE_TAKEN("承诺事项编号已使用", "the measure's code is taken", 32),
        MEASURE_UNKNOWN("没有此项未落实的承诺", "no such measure is owed", 32),
        REVIEW_WINDOW_PASSED("已超过收到书面答复之日起三十日", "the 30 days since the written answer was received have passed", 35),
        RECEIVED_LATER("收到请求的日期不能晚于今日", "a request was not received on a day to come", 35),
        RECEIVED_BEFORE_ANSWER("收到请求的日期不能早于所针对的答复或者复查意见作出之日",
                "a request is not received before the answer or review opinion it is against", 35),
        HEARING_WITHOUT_NOTICE("听证应当事先通知，通知之日不能早于收到该事项之日、不能晚于今日，听证不能早于今日",
                "a hearing needs notice, given before it and not before the matter was received, and cannot start in the past",
                36),
        HEARING_TOO_FAR("听证应当在本市规定的日数内举行", "a hearing begins within the days that the city allows", 36),
        HEARING_RECORD_INCOMPLETE("听证笔录不完整：日期或者参加人数不符",
                "the hearing's record is incomplete: its days or its participants", 36),
        NUMBER_TAKEN("文书字号已使用", "the document's number is taken", 0),
        DOCUMENT_OF_ANOTHER_STEP("案件尚无此文书所载的事项", "what this document says has not happened in the case", 0),
        CANNOT_BE_DELIVERED("没有此文书，或者已送达，或者送达时间不符",
                "there is no such document, or it was delivered, or the time does not fit", 0),
        NOT_SETTLED("当事人生产生活尚未妥善安置，不能办结", "living and work are not settled yet, so the case cannot end", 27),
        PROMISES_LEFT("尚有未落实的承诺事项，不能办结", "a promised measure is still owed, so the case cannot end", 32),
        REPORT_OWED("尚未向交办单位反馈办结报告", "the report back to the assigner is still owed", 22),
        REMEDY_LEFT("信访人仍可请求复查或者复核，不能依法终结", "the petitioner can still seek a review, so it cannot be terminated", 35),
        RELIEF_NOT_SIGNED("救助协议未经信访人本人签字", "the petitioner has not signed the relief agreement", 37),
        NO_SUCH_VISIT("没有此次应回访", "no such return visit is due", 37),
        ALREADY_RATED("已经评价过", "it has been rated already", 21),
        RATING_WINDOW_PASSED("评价期限已过", "the time for rating has passed", 21);

        private final String zh;
        private final String en;
        private final int article;

        Reason(String zh, String en, int article) {
            this.zh = zh;
            this.en = en;
            this.article = article;
        }

        @Override
        public String zh() {
            return zh;
        }

        @Override
        public String en() {
            return en;
        }

        /** Number of the article the rule stands in; 0 where it is the step's own. */
        public int article() {
            return article;
        }
    }
}
