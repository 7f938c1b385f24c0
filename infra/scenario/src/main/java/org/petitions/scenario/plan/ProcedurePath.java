package org.petitions.scenario.plan;

import org.petitions.events.terms.Term;

/** The paths a petition of the sample day takes through the procedure, each named by what makes it different (办理路径). */
public enum ProcedurePath implements Term {
    CLAIM("申诉求决：办理、答复、办结", "claim: handled, answered, closed"),
    SUGGESTION("建议意见", "suggestion"),
    ACCUSATION("检举控告", "accusation"),
    SCREENED("排查发现", "found by screening"),
    FURTHER_MATTER("一件多诉：另一事项分别办理", "one letter, several matters: a further one as a case of its own"),
    URGENT("重大紧急：及时报告，交办反馈", "urgent: reported up soon, assigned and reported back"),
    URGENT_LATE("重大紧急：迟至次日报告", "urgent: reported up the next day only"),

    NOT_ACCEPTED("不予受理", "not accepted"),
    NO_LONGER_ACCEPTED("不再受理", "no longer accepted"),
    LED_ELSEWHERE("导入其他法定程序", "led into another procedure"),
    NOTICE_LATE("受理后逾期才书面告知", "accepted in time, told in writing too late"),
    NOTICE_EXEMPT("住址不清，免予书面告知", "address unclear, exempt from the written notice"),
    LITIGATION("受理后导入诉讼等程序", "accepted, then led into litigation"),
    PARTY_APPEAL_LATE("受理后逾期导入党员申诉", "accepted, and led into a party member's appeal late"),
    WAY_CHANGED("办理中改为行政程序", "found to belong to an administrative procedure while handled"),
    DUTY_APPLICATION("申请履行职责：依法履行", "application to act: the duty carried out"),

    SENT_ON("单位直接收到，转送本系统下级单位并交办", "brought to a unit, sent on and assigned within its own system"),
    SENT_ON_RETURNED("转送本系统下级单位，异议成立退回", "sent on within the own system, objected to and taken back"),
    REPORT_LEFT("单位直接收到紧急事项，报告后由信访局向上续报", "urgent, brought to a unit: reported by it, then further up by the bureau"),

    RECEIPT_CORRECTED("更正收到日期，按实际收到日期逾期转送", "day of receipt put right, and dispatched too late by it"),
    PARTICULARS_CORRECTED("更正信访人信息，照常办理", "petitioner's particulars put right, handled as usual"),
    CODE_REISSUED("补发查询码，以新码评价", "tracking code issued anew, and the answer rated with it"),

    SIGNED("签收后受理", "signed for, then accepted"),
    OBJECTION_ALLOWED("异议成立，退回后另行转送", "objection allowed, sent elsewhere"),
    RENAMED_UNIT("异议成立，另行转送同类第二个单位，该单位办理中更名",
            "objection allowed, sent to the second unit of a kind, which is renamed while it handles it"),
    HANDED_BACK_TWICE("两次退回，报告县级责任领导", "handed back twice, the county's leader is told"),
    OBJECTION_REJECTED("异议逾期才答复，不成立", "objection answered late and rejected"),
    DISPUTE_AGREED("受理争议：协商一致", "dispute: agreed among the units"),
    DISPUTE_SUPERIOR("受理争议：协商逾期，共同的上一级机关决定", "dispute: consulted too long, decided by the common superior"),
    DISPUTE_CONFERENCE("受理争议：联席会议协调", "dispute: settled by the joint conference"),
    NOT_ACCEPTED_BY_BUREAU("信访局不予受理", "not accepted by the bureau"),
    HANDLED_BELOW("下级正在办理，上级信访局不予受理", "handled at a lower level already, not accepted by the bureau above"),
    GUIDED("走访反映涉诉事项，释法明理并引导", "visit about litigation, explained and guided to the political-legal body"),
    SUCCEEDED("承办单位撤销，由承继单位继续办理", "the unit was abolished, its successor goes on"),
    SUCCEEDED_LATE("承办单位逾期后移交承继单位，提醒承继单位负责人",
            "the abolished unit was late; its successor's head is told, and it goes on"),
    HANDED_ON("请同事协办，后移交同事经办", "helped by a colleague, then handed on within the unit"),
    REDIRECTED("办理中改派：先不同意，再同意", "redirected while handled: declined once, then agreed to"),
    LEADS("多头访：主办", "many-headed: the leading case"),
    MERGED("多头访：并入，随主办事项答复", "many-headed: merged into the leading case and answered with it"),
    SEPARATED("多头访：并入后恢复单独办理", "many-headed: merged, then handled by itself again"),
    RECUSED("回避，由同事办理", "recusal, handled by a colleague"),
    INSTRUCTED("逾期后单位负责人批示，仍未按期落实", "late; the head gives an instruction, whose day passes"),
    HEAD_RECUSED("单位负责人回避，逾期提醒上一级", "the head stands aside; late, so the next rung is told"),

    SIGNED_LATE("拟稿退回修改，逾期才签发", "draft returned for changes, signed only after the limit"),

    EXTENDED("延期后按期答复", "extended, answered in time"),
    EXTENDED_LATE("延期后仍逾期", "extended, and late all the same"),
    SUSPENDED("中止后恢复办理", "suspended and resumed"),
    LEFT_SUSPENDED("中止后未再核查", "suspended, and nobody looked again"),
    MEDIATED("调解达成协议", "mediated to an agreement"),
    MEDIATION_FAILED("调解未成", "mediation failed"),
    PROMISE_KEPT("承诺事项按期落实", "promise kept in time"),
    PROMISE_LATE("承诺事项逾期落实", "promise kept late"),
    UNSETTLED("答复后久未办结", "answered, and left unsettled"),

    REVIEW_UPHELD("复查：维持", "review: upheld"),
    REVIEW_CHANGED("复查：变更，逾期书面答复", "review: changed, and answered late"),
    REVIEW_SENT_BACK("复查：责令重新办理", "review: sent back"),
    REREVIEW("复核：听证，依法终结", "re-review with a hearing, terminated by law"),
    REREVIEW_LATE("县政府复查后请求市政府复核，逾期作出复核意见，依法终结",
            "reviewed by the county's government, re-reviewed by the city's too late, terminated by law"),
    REVIEW_AFTER_CLOSING("办结后请求复查：维持", "review asked for after the close: upheld"),
    REVIEW_REFUSED("网上查收处理意见书，逾期请求复查，不予受理", "opinion opened online, review asked for too late, refused by the bureau"),
    AGREED_IN_REVIEW("复查中自行和解", "settled by the parties among themselves during the review"),

    DOCUMENTED("文书送达，逾期未请求复查，依法终结", "documents delivered, review window unused, terminated by law"),

    HEARING("听证终结", "terminated by hearing"),
    RELIEF("救助息访", "settled with relief"),
    RELIEF_EARLY("答复前救助息访", "settled with relief before an answer"),
    WITHDRAWN("撤回：本人确认", "withdrawal confirmed in person"),
    WITHDRAWAL_DENIED("撤回：本人否认", "withdrawal denied in person"),
    PROCEDURE_SUSPENDED("程序中止后重新办理", "procedure suspended, then taken up again"),
    VISIT_MISSED("逾期未回访", "return visit missed"),
    REOPENED("回访发现承诺未落实，重新办理", "return visit finds a broken promise, reopened");

    private final String zh;
    private final String en;

    ProcedurePath(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
