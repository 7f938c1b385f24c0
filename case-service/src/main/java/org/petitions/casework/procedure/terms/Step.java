package org.petitions.casework.procedure.terms;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.petitions.events.terms.Term;
import org.petitions.law.Article;

/** A step of the procedure (办理环节), by the code the API uses, with who takes it and what gives it: an article, or the city's own rule. */
public enum Step implements Term {
    /** A case is opened for a registered petition. */
    OPEN("登记", "open", 22, Taker.PLATFORM, 23),

    /** What was recorded wrongly of the registration is put right, by who recorded it or a bureau. */
    CORRECT_REGISTRATION("更正登记信息", "put the registration right", Article.CITY_RULE, Taker.PLATFORM),

    /** The bureau sends it to the unit in whose competence it lies. */
    DISPATCH("转送交办", "dispatch", 22, Taker.BUREAU),

    /** What was transferred is assigned: the unit has to report back. */
    ASSIGN("交办", "assign", 22, Taker.SENDER, 23),

    /** A visitor who speaks of litigation has the law explained, and is guided to a political-legal body. */
    GUIDE_VISITOR("释法明理，引导向政法部门反映", "guide a visitor to a political-legal body", 22, Taker.BUREAU),

    /** What a body that is not on this platform is competent for is transferred to it on paper, and so recorded. */
    TRANSFER_ELSEWHERE("转送平台以外的机关", "transfer to a body that is not on this platform", 22, Taker.BUREAU),

    /** A unit sends what was brought to it on to a unit below in its own system, or assigns it there. */
    SEND_ON("转送、交办本系统下级单位", "send on within the own system", 23, Taker.RESPONSIBLE_UNIT),

    /** The bureau proposes to committee and government what to do about an urgent or grave matter. */
    PROPOSE_TO_GOVERNMENT("提出建议报请党委和政府决定", "propose to committee and government", 22, Taker.BUREAU),

    /** What committee and government decided on it is recorded. */
    RECORD_DECISION("记录党委和政府决定", "record the decision of committee and government", 22, Taker.BUREAU),

    /** The unit signs for it. */
    SIGN("签收", "sign", Article.CITY_RULE, Taker.RESPONSIBLE_UNIT),

    /** The unit reports the result to the assigner. */
    REPORT_BACK("反馈办结报告", "report back", 22, Taker.RESPONSIBLE_UNIT),

    /** The unit objects to its competence. */
    OBJECT("提出异议", "object to competence", 23, Taker.RESPONSIBLE_UNIT),

    /** The sender consents and takes the material back. */
    ALLOW_OBJECTION("同意异议并退回", "allow the objection", 23, Taker.SENDER),

    /** The sender finds the objection unfounded. */
    REJECT_OBJECTION("认定异议不成立", "reject the objection", 23, Taker.SENDER),

    /** The bureau proposes that another unit takes it on, before it is answered. */
    PROPOSE_REDIRECT("提出改派", "propose a redirect", Article.CITY_RULE, Taker.BUREAU),

    /** The unit that has it agrees, and it goes to the other. */
    AGREE_TO_REDIRECT("同意改派", "agree to the redirect", Article.CITY_RULE, Taker.RESPONSIBLE_UNIT),

    /** The unit that has it keeps it. */
    DECLINE_REDIRECT("不同意改派", "decline the redirect", Article.CITY_RULE, Taker.RESPONSIBLE_UNIT),

    /** Several units dispute who is competent. */
    RAISE_DISPUTE("提出受理争议并协商", "raise a dispute and consult", 24, Taker.CONCERNED_UNIT),

    /** One of the units in dispute proposes which of them takes it on. */
    PROPOSE_UNIT("协商提出受理单位", "propose which unit takes it on", 24, Taker.CONSULTED_UNIT),

    /** The other unit agrees, which settles it. */
    AGREE_TO_UNIT("协商一致", "agree to the unit proposed", 24, Taker.CONSULTED_UNIT),

    /** The other unit does not agree. */
    DECLINE_UNIT("协商不同意", "decline the unit proposed", 24, Taker.CONSULTED_UNIT),

    /** The consultation failed: the bureau brings it to their common superior, or to the joint conference. */
    CLIMB_DISPUTE("提请决定或者协调", "bring the dispute to who decides", 24, Taker.BUREAU),

    /** The office it was brought to decides which unit is competent. */
    SETTLE_DISPUTE("决定受理机关", "decide which unit is competent", 24, Taker.DECIDING_OFFICE),

    /** What was a divided, merged or abolished unit's goes to its successor. */
    SUCCEED_UNIT("移交承继单位", "hand over to the successor", 24, Taker.BUREAU),

    /** Another case of the same matter goes on in this one. */
    JOIN("并入同一事项", "join the same matter", Article.CITY_RULE, Taker.BUREAU),

    /** This case goes on in another. */
    MERGE("并案", "merge into another", Article.CITY_RULE, Taker.BUREAU),

    /** What was merged is answered with the case it went on in. */
    ANSWER_THROUGH_LEAD("随主办事项一并答复", "answer with the leading case", Article.CITY_RULE, Taker.PLATFORM),

    /** What was merged is handled by itself again: the leading case gives it no answer, or its bureau finds so. */
    SEPARATE("恢复单独办理", "separate from the leading case", Article.CITY_RULE, Taker.BUREAU),

    /** An urgent or grave matter is reported up. */
    REPORT_UP("紧急报告", "report up", 25, Taker.URGENT_DESK),

    /** The incident it belongs to is named. */
    NAME_INCIDENT("并入同一事件", "name the incident", Article.CITY_RULE, Taker.BUREAU),

    /** Of the units that share a petition of several matters the bureau names the one that has this matter as the lead. */
    NAME_LEAD("确定牵头单位", "name the unit in the lead", Article.CITY_RULE, Taker.BUREAU),

    /** The bureau tells the organisation department of an accusation against a cadre. */
    NOTIFY_ORGANISATION("通报组织（人事）部门", "notify the organisation department", 30, Taker.BUREAU),

    /** The responsible unit takes it on. */
    ACCEPT("受理", "accept", 23, Taker.RESPONSIBLE_UNIT, 30),

    /** The responsible unit lawfully does not take it on. */
    NOT_ACCEPT("不予受理", "not accept", 19, Taker.RESPONSIBLE_UNIT, 17, 23, 31, 36),

    /** The bureau finds it not for acceptance, and tells the petitioner so. */
    NOT_ACCEPT_BY_BUREAU("信访局不予受理", "not accept, by the bureau", 19, Taker.BUREAU, 17, 36),

    /** No written notice is owed: the petitioner's name or address is unclear. */
    EXEMPT_NOTICE("免予书面告知", "note that no written notice is owed", 23, Taker.RESPONSIBLE_UNIT, 0),

    /** The claim belongs to another lawful procedure. */
    LEAD_ELSEWHERE("导入其他法定程序", "lead into another procedure", 31, Taker.RESPONSIBLE_UNIT),

    /** That it belongs to another way of Art. 31 came out while it was handled. */
    CHANGE_WAY("变更办理方式", "change the way of handling", 31, Taker.RESPONSIBLE_UNIT),

    /** The handler asks the head for an extension of the handling limit, which is given once. */
    REQUEST_EXTENSION("申请延期", "request an extension", 34, Taker.RESPONSIBLE_UNIT),

    /** The head approves it, and the petitioner is told why. */
    APPROVE_EXTENSION("批准延期", "approve the extension", 34, Taker.UNIT_LEADER),

    /** The head does not approve it. */
    REFUSE_EXTENSION("不批准延期", "refuse the extension", 34, Taker.UNIT_LEADER),

    /** Handling stands still for a while. */
    SUSPEND("中止办理", "suspend", Article.CITY_RULE, Taker.UNIT_LEADER),

    /** Handling goes on. */
    RESUME("恢复办理", "resume", Article.CITY_RULE, Taker.RESPONSIBLE_UNIT),

    /** A handler submits a draft of what is to go out in the unit's name. */
    DRAFT("拟稿送签", "submit a draft", Article.CITY_RULE, Taker.DRAFTING_DESK),

    /** A leader of the unit signs it off, and what it decides is decided. */
    SIGN_OFF("签发", "sign off", Article.CITY_RULE, Taker.SIGNING_LEADER),

    /** A leader sends it back for changes. */
    RETURN_DRAFT("退回修改", "return the draft", Article.CITY_RULE, Taker.SIGNING_LEADER),

    /** The responsible unit gives the petitioner its answer. */
    REPLY("答复", "reply", 32, Taker.RESPONSIBLE_UNIT, 29, 30, 31),

    /** The petitioner was rewarded for a suggestion that contributed. */
    RECORD_REWARD("记录奖励", "record a reward", 29, Taker.RESPONSIBLE_UNIT),

    /** A mediation is proposed. */
    PROPOSE_MEDIATION("提议调解", "propose mediation", 33, Taker.RESPONSIBLE_UNIT),

    /** A party consents; the unit records the proof. */
    CONSENT_TO_MEDIATION("同意调解", "consent to mediation", 33, Taker.RESPONSIBLE_UNIT),

    /** Each party and the mediator signed an agreement. */
    AGREE_IN_MEDIATION("达成调解协议", "agree in mediation", 33, Taker.RESPONSIBLE_UNIT),

    /** The mediation came to nothing. */
    FAIL_MEDIATION("调解未成", "fail mediation", 33, Taker.RESPONSIBLE_UNIT),

    /** The parties are guided to settle among themselves. */
    PROPOSE_RECONCILIATION("引导和解", "guide to a reconciliation", 33, Taker.RESPONSIBLE_UNIT),

    /** Each party signed an agreement of their own. */
    RECONCILE("达成和解协议", "reconcile", 33, Taker.RESPONSIBLE_UNIT),

    /** A measure is promised by a day; by who reviews where a review changes the answer: the unit carries it out. */
    PROMISE("承诺事项", "promise a measure", 32, Taker.RESPONSIBLE_UNIT, 0),

    /** A promised measure was carried out. */
    CARRY_OUT("落实承诺", "carry out a measure", 32, Taker.RESPONSIBLE_UNIT, 0),

    /** The petitioner asks for a review; the bureau records a request on paper. */
    REQUEST_REVIEW("请求复查", "request a review", 35, Taker.REVIEW_DESK),

    /** The petitioner asks for a re-review; the bureau records a request on paper. */
    REQUEST_REREVIEW("请求复核", "request a re-review", 36, Taker.REVIEW_DESK),

    /** The next level up gives its opinion. */
    DECIDE_REVIEW("作出复查（复核）意见", "decide the review", 35, Taker.REVIEW_BODY, 36),

    /** A request for a review or re-review is found inadmissible. */
    REFUSE_REVIEW("不予受理复查（复核）请求", "refuse a request for review", 35, Taker.REVIEW_DESK, 36, 0),

    /** The day on which the request that waits was received is put right. */
    CORRECT_REVIEW_REQUEST("更正复查（复核）请求的收到日期", "put the day of a request for review right", Article.CITY_RULE,
            Taker.REVIEW_DESK),

    /** A hearing is opened. */
    OPEN_HEARING("举行听证", "open a hearing", 31, Taker.IN_HAND, 36, 0),

    /** The hearing ends with its record. */
    CLOSE_HEARING("结束听证", "close the hearing", 31, Taker.IN_HAND, 36, 0),

    /** The hearing is called off. */
    CANCEL_HEARING("取消听证", "call the hearing off", 31, Taker.IN_HAND, 36, 0),

    /** A document is made. */
    ISSUE_DOCUMENT("制作文书", "issue a document", Article.CITY_RULE, Taker.ANY_OFFICE, 22, 23, 29, 30, 31, 33, 34, 35, 36,
            40),

    /** A document went out to its addressee. */
    SEND_DOCUMENT("发出文书", "send a document", 23, Taker.ANY_OFFICE, 22, 29, 30, 31, 33, 34, 35, 36, 40, 0),

    /** A document reached its addressee. */
    DELIVER_DOCUMENT("送达文书", "deliver a document", Article.CITY_RULE, Taker.ANY_OFFICE, 22, 23, 29, 30, 31, 33, 34, 35,
            36, 40),

    /** The dates of a delivery were recorded wrongly and are put right. */
    CORRECT_DELIVERY("更正送达日期", "put the dates of a delivery right", Article.CITY_RULE, Taker.ANY_OFFICE),

    /** An issued document is corrected by a new one that names it, by who issued it or the bureau. */
    CORRECT_DOCUMENT("更正文书", "correct a document", Article.CITY_RULE, Taker.ANY_OFFICE),

    /** The petitioner opens a document in person, with number and tracking code, and so has it. */
    OPEN_DOCUMENT("本人查收文书", "open a document in person", 21, Taker.PETITIONER),

    /** A written opinion was made elsewhere, and the petitioner has it. */
    NOTE_DOCUMENT("收录外来文书", "note an opinion made elsewhere", Article.CITY_RULE, Taker.ANY_OFFICE),

    /** A colleague of the unit holds it from now on. */
    HAND_ON("移交经办人", "hand on within the unit", Article.CITY_RULE, Taker.WITHIN_UNIT),

    /** A colleague of the unit helps: writes drafts and documents, and decides nothing. */
    CALL_IN_HELPER("请同事协办", "call in a helper of the unit", Article.CITY_RULE, Taker.WITHIN_UNIT),

    /** A colleague helps no more. */
    RELEASE_HELPER("结束协办", "release a helper of the unit", Article.CITY_RULE, Taker.WITHIN_UNIT),

    /** An official with a conflict of interest stands aside. */
    RECUSE("回避", "recuse", 28, Taker.ANY_OFFICE),

    /** A leader says what is to be done, and by when. */
    INSTRUCT("领导批示", "give an instruction", 18, Taker.LEADER),

    /** The bureau puts a leader in charge, or another in the place of the one who is. */
    NAME_LEADER("确定包案领导", "put a leader in charge", 18, Taker.BUREAU),

    /** A leader is put in charge by rota. */
    DRAW_LEADER("随机确定包案领导", "put a leader in charge by rota", 18, Taker.BUREAU),

    /** The bureau releases a leader from the charge. */
    RELEASE_LEADER("解除包案", "release the leader in charge", 18, Taker.BUREAU),

    /** The leader in charge hands the case to another, who reports back. */
    HAND_DOWN("交办包案", "hand the charge down", 18, Taker.LEADER_IN_CHARGE),

    /** Whom it was handed to takes it over. */
    ACCEPT_CHARGE("接受交办包案", "take over the charge", 18, Taker.LEADER_IN_CHARGE),

    /** The leader in charge says what they did for the case. */
    RECORD_DEED("记录包案工作", "record a deed of the leader in charge", 18, Taker.LEADER_IN_CHARGE),

    /** The leader in charge reports to who handed it down. */
    REPORT_CHARGE("反馈包案情况", "report back on the charge", 18, Taker.LEADER_IN_CHARGE),

    /** The leader in charge ends the charge with its result. */
    END_CHARGE("结束包案", "end the charge", 18, Taker.LEADER_IN_CHARGE),

    /** A review of the charge asks for something more. */
    SET_FOLLOW_UP("调度交办后续事项", "ask the leader in charge for a further act", 18, Taker.BUREAU),

    /** The leader in charge says that it was done. */
    FINISH_FOLLOW_UP("落实后续事项", "finish a further act", 18, Taker.LEADER_IN_CHARGE),

    /** The petitioner rates the bureau and the unit. */
    RATE("满意度评价", "rate", 21, Taker.PETITIONER),

    /** A unit says that the petitioner wants to withdraw. */
    NOTE_WITHDRAWAL("记录撤回意向", "note a withdrawal", Article.CITY_RULE, Taker.RESPONSIBLE_UNIT),

    /** The petitioner withdraws, in person. */
    WITHDRAW("本人撤回", "withdraw", Article.CITY_RULE, Taker.PETITIONER),

    /** The petitioner denies wanting to withdraw. */
    DENY_WITHDRAWAL("本人否认撤回", "deny a withdrawal", Article.CITY_RULE, Taker.PETITIONER),

    /** The responsible unit ends the case once living and work are settled. */
    CLOSE("办结", "close", Article.CITY_RULE, Taker.RESPONSIBLE_UNIT),

    /** The remedies are used up or their windows have passed. */
    TERMINATE_BY_LAW("依法终结", "terminate by law", 36, Taker.BUREAU, 0),

    /** Nothing can be done for now. */
    SUSPEND_PROCEDURE("程序中止", "suspend the procedure", Article.CITY_RULE, Taker.UNIT_LEADER),

    /** The signed agreement ends it. */
    END_BY_AGREEMENT("协议化解", "end by agreement", 33, Taker.RESPONSIBLE_UNIT),

    /** The hearing's conclusion ends it. */
    END_BY_HEARING("听证终结", "end by hearing", Article.CITY_RULE, Taker.RESPONSIBLE_UNIT),

    /** A relief agreement ends it. */
    END_WITH_RELIEF("救助息访", "end with relief", 37, Taker.RESPONSIBLE_UNIT),

    /** A return visit after the end. */
    VISIT("回访", "make a return visit", Article.CITY_RULE, Taker.RESPONSIBLE_UNIT),

    /** The ended case is taken up again. */
    REOPEN("重新办理", "reopen", Article.CITY_RULE, Taker.BUREAU);

    private final String zh;
    private final String en;
    private final List<Article> articles;
    private final Taker taker;

    /** Given by an article of the Regulations, and by others where way, ground or document say so (0 for the city's own rule). */
    Step(String zh, String en, int article, Taker taker, int... others) {
        this(zh, en, new Article(article), taker, others);
    }

    Step(String zh, String en, Article article, Taker taker, int... others) {
        this.zh = zh;
        this.en = en;
        this.articles = Stream.concat(Stream.of(article), IntStream.of(others).mapToObj(Article::new)).toList();
        this.taker = taker;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }

    /** The article that gives this step where nothing says otherwise, or the city's own rule where none does. */
    public Article article() {
        return articles.getFirst();
    }

    /** All that give it, this one first: which it is in a case, its command tells. */
    public List<Article> articles() {
        return articles;
    }

    /** Who takes it. */
    public Taker taker() {
        return taker;
    }
}
