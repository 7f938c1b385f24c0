package org.petitions.scenario.action;

import java.util.Locale;
import org.petitions.events.terms.Term;

/** What offices do through case-service's API, each named as its address there. */
public enum CaseStep implements Term {
    DISPATCH("转送", "dispatched"),
    SIGN("签收", "signed for"),
    REPORT_BACK("反馈", "reported back"),
    OBJECT("提出异议", "objected"),
    ALLOW_OBJECTION("同意异议", "objection allowed"),
    REJECT_OBJECTION("驳回异议", "objection rejected"),
    RAISE_DISPUTE("提出争议", "dispute raised"),
    CLIMB_DISPUTE("争议上提", "dispute taken up"),
    SETTLE_DISPUTE("确定管辖", "dispute settled"),
    REPORT_UP("紧急报告", "reported up"),
    NAME_INCIDENT("归入事件", "incident named"),
    MERGE("并案", "merged"),
    ACCEPT("受理", "accepted"),
    NOT_ACCEPT("不予受理", "not accepted"),
    LEAD_ELSEWHERE("导入其他程序", "led elsewhere"),
    EXTEND("延期", "extended"),
    SUSPEND("中止", "suspended"),
    RESUME("恢复", "resumed"),
    REPLY("答复", "replied"),
    PROPOSE_MEDIATION("提议调解", "mediation proposed"),
    CONSENT_TO_MEDIATION("同意调解", "mediation consented to"),
    AGREE_IN_MEDIATION("达成协议", "agreed in mediation"),
    FAIL_MEDIATION("调解未成", "mediation failed"),
    PROMISE("承诺", "promised"),
    CARRY_OUT("落实承诺", "promise carried out"),
    RECUSE("回避", "recused"),
    DECIDE_REVIEW("复查（复核）决定", "review decided"),
    OPEN_HEARING("举行听证", "hearing opened"),
    CLOSE_HEARING("结束听证", "hearing closed"),
    ISSUE_DOCUMENT("制作文书", "document made"),
    DELIVER_DOCUMENT("送达文书", "document delivered"),
    NOTE_WITHDRAWAL("记录撤回意向", "withdrawal noted"),
    CLOSE("办结", "closed"),
    TERMINATE_BY_LAW("依法终结", "terminated by law"),
    SUSPEND_PROCEDURE("程序中止", "procedure suspended"),
    END_BY_AGREEMENT("协议化解", "ended by agreement"),
    END_BY_HEARING("听证终结", "ended by hearing"),
    END_WITH_RELIEF("救助息访", "ended with relief"),
    VISIT("回访", "visited"),
    REOPEN("重新办理", "reopened");

    private final String zh;
    private final String en;

    CaseStep(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The last part of its address, e.g. {@code report-back}; for a delivery what stands before the document's place. */
    public String path() {
        return this == ISSUE_DOCUMENT || this == DELIVER_DOCUMENT
                ? "documents"
                : name().toLowerCase(Locale.ROOT).replace('_', '-');
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
