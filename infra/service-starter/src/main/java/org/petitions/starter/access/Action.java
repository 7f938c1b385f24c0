package org.petitions.starter.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.petitions.events.terms.Term;
import org.petitions.starter.actor.Role;

/** What somebody can ask a service for, with the roles that may ask for it at all. */
public enum Action implements Term {
    REGISTER("登记信访事项", "register a petition", Role.CLERK),
    EXPORT_REGISTRATIONS("导出登记清单", "export a list of registrations", Role.CLERK),
    IMPORT_LEDGER("导入登记台账", "import a ledger", Role.CLERK),
    READ_REGISTRATION("查看登记信息", "read a registration", Role.CLERK, Role.BUREAU),
    LOOK_FOR_DUPLICATES("登记查重", "see whether the own office has a matter already", Role.CLERK),
    CORRECT_REGISTRATION("更正、补登登记信息", "put a registration right", Role.CLERK, Role.BUREAU),
    ERASE_PETITION("删除信访内容与个人信息", "erase a petition's words", Role.BUREAU),
    HOLD_PETITION("暂缓删除信访内容与个人信息", "suspend the erasure of a petition's words", Role.BUREAU),
    READ_ERASURES("查看删除记录", "read what was erased", Role.BUREAU, Role.AUDITOR),
    REISSUE_CODE("补发查询码", "issue a tracking code anew", Role.CLERK),
    READ_REISSUES("查看补发记录", "read when codes were issued anew", Role.CLERK, Role.BUREAU),
    ADD_ATTACHMENT("添加附件", "add a file to a petition", Role.CLERK, Role.HANDLER, Role.BUREAU),
    READ_ATTACHMENTS("查看附件", "read the files of a petition", Role.CLERK, Role.HANDLER, Role.LEADER, Role.BUREAU),
    OPEN_ATTACHMENT("调阅附件内容", "open a file of a petition", Role.CLERK, Role.HANDLER, Role.LEADER, Role.BUREAU),
    RESEAL("重新加密", "seal anew", Role.OPERATIONS),
    ROTATE_KEYS("轮换密钥", "change the keys of what is kept", Role.OPERATIONS),
    REPLAY_ERASURES("恢复备份后按删除记录重新删除", "erase again after a restore what the register names", Role.OPERATIONS),
    WATCH_SERVICES("查看系统运行状态", "see how services run, and their dead letters", Role.OPERATIONS),
    REPLAY_DEAD_LETTERS("重放死信", "put dead letters back", Role.OPERATIONS),

    READ_CASE("查看信访事项办理情况", "read a case", Role.HANDLER, Role.LEADER, Role.BUREAU, Role.OPERATIONS),
    OPEN_WORDS("调阅信访内容与文书", "open a case's words and documents", Role.HANDLER, Role.LEADER, Role.BUREAU),
    WRITE_REMARK("写内部备注", "write an internal note on a case", Role.HANDLER, Role.LEADER, Role.BUREAU),
    TAKE_STEP("办理信访事项", "take a step in a case", Role.HANDLER, Role.LEADER, Role.BUREAU),
    CLAIM_CASE("主张属于本单位职权", "say that a case is one's own", Role.HANDLER),
    RECEIVE_REVIEW("登记收到的复查（复核）请求", "record a request for review", Role.CLERK, Role.HANDLER),
    HAND_OVER_UNIT("移交撤并单位的信访事项", "hand over what was a former unit's", Role.BUREAU),
    LIST_CASES("查看信访事项清单", "list cases", Role.HANDLER, Role.LEADER, Role.BUREAU, Role.OPERATIONS),
    EXPORT_CASES("导出信访事项清单", "export a list of cases", Role.HANDLER, Role.LEADER, Role.BUREAU, Role.OPERATIONS),
    LIST_CHARGES("查看包案清单", "list cases in charge", Role.LEADER, Role.BUREAU),
    EXPORT_CHARGES("导出包案清单", "export a list of cases in charge", Role.LEADER, Role.BUREAU),
    HOLD_CHARGE_SESSION("组织集中交办、调度包案", "hold a session on cases in charge", Role.BUREAU),
    KEEP_SPECIAL_DUTY("设立特护期、安排值班", "keep special-duty periods and their rosters", Role.BUREAU),
    READ_SPECIAL_DUTY("查看特护期值班和每日简报", "read special-duty periods, their rosters and daily briefs", Role.LEADER,
            Role.BUREAU),
    OPEN_MINUTES("调阅集中交办、调度会的会议纪要", "open the minutes of a session on cases in charge", Role.BUREAU),
    HELP_WITH_RELIEF("查看、办理救助", "see relief in a case and see to it", Role.HANDLER, Role.LEADER, Role.BUREAU),
    APPROVE_RELIEF("审批救助", "decide on an application for relief", Role.LEADER),
    OPEN_RELIEF("调阅救助申请理由", "open what an application for relief says", Role.HANDLER, Role.LEADER, Role.BUREAU),
    LIST_RELIEF("查看救助申请清单", "list applications for relief", Role.HANDLER, Role.LEADER, Role.BUREAU),
    EXPORT_RELIEF("导出救助申请清单", "export a list of applications for relief", Role.HANDLER, Role.LEADER, Role.BUREAU),
    COUNT_RELIEF("查看救助资金统计", "see what relief comes to", Role.BUREAU),
    EXPORT_RELIEF_PAYMENTS("导出救助资金明细", "export payments of relief", Role.BUREAU),
    READ_RECEPTIONS("查看接访安排和情况", "see receptions", Role.CLERK, Role.HANDLER, Role.LEADER, Role.BUREAU),
    HOLD_RECEPTION("安排接访、登记接访事项和现场督导", "arrange receptions, record what came of them and inspections", Role.BUREAU),
    RECORD_RECEPTION("答复接访预约、登记接访人次", "answer bookings and count who was received", Role.CLERK, Role.BUREAU),
    OPEN_BOOKINGS("查看预约人姓名、电话", "open names and telephones of who asked for a place", Role.CLERK, Role.BUREAU),
    EXPORT_RECEPTIONS("导出接访清单", "export a list of receptions", Role.LEADER, Role.BUREAU),
    LIST_LEDGER("查看领导台账", "read the leaders' ledger", Role.HANDLER, Role.LEADER, Role.BUREAU),
    RECORD_DEED("录入、更正工作台账", "enter a deed in the ledger", Role.HANDLER, Role.LEADER, Role.BUREAU),
    EXPORT_LEDGER("导出领导台账", "export the leaders' ledger", Role.HANDLER, Role.LEADER, Role.BUREAU),
    LIST_PAIRINGS("查看结对帮扶和定额完成情况", "read pairings and quotas", Role.HANDLER, Role.LEADER, Role.BUREAU),
    KEEP_PAIRING("确定、结束结对帮扶", "make and end a pairing", Role.HANDLER, Role.LEADER, Role.BUREAU),
    EXPORT_PAIRINGS("导出定额完成情况", "export pairings and quotas", Role.HANDLER, Role.LEADER, Role.BUREAU),
    OPEN_HOUSEHOLD("调阅帮扶户情况", "open the particulars of a household that is helped", Role.HANDLER, Role.LEADER,
            Role.BUREAU),
    LIST_MEASURES("查看督办与建议清单", "list what holds units to their duty", Role.HANDLER, Role.LEADER, Role.BUREAU),
    EXPORT_MEASURES("导出督办与建议清单", "export a list of what holds units to their duty", Role.HANDLER, Role.LEADER,
            Role.BUREAU),
    HOLD_TO_DUTY("督办、提出建议、提请联席会议决定", "hold a unit to its duty", Role.BUREAU),
    READ_UPWARD("查看上行信访", "see what was brought upward", Role.LEADER, Role.BUREAU),
    ANSWER_MEASURE("书面反馈督办与建议", "answer what holds a unit to its duty", Role.HANDLER, Role.LEADER,
            Role.BUREAU),
    OPEN_MEASURE_WORDS("调阅督办与建议的内容", "open what was written to hold a unit to its duty", Role.HANDLER, Role.LEADER,
            Role.BUREAU),
    READ_CONFERENCE("查看联席会议议题、决定", "read what the joint conference takes up and decides", Role.HANDLER, Role.LEADER,
            Role.BUREAU),
    HOLD_CONFERENCE("组织联席会议、登记决定和纪要", "hold the joint conference and record what it decides", Role.BUREAU),
    FOLLOW_CONFERENCE("落实联席会议决定", "do what the joint conference asked for", Role.HANDLER, Role.LEADER, Role.BUREAU),
    OPEN_CONFERENCE("调阅联席会议决定内容和纪要", "open what the joint conference wrote", Role.HANDLER, Role.LEADER,
            Role.BUREAU),
    EXPORT_CONFERENCE("导出联席会议决定", "export what the joint conference decided", Role.HANDLER, Role.LEADER, Role.BUREAU),
    READ_CAMPAIGNS("查看专项行动", "see campaigns on backlog", Role.LEADER, Role.BUREAU),
    EXPORT_CAMPAIGN("导出专项行动清单、报表", "export a campaign's cases and report", Role.LEADER, Role.BUREAU),
    RUN_CAMPAIGN("组织专项行动、记录化解措施", "run a campaign on backlog", Role.BUREAU),
    LIST_LETTERS("查看呈领导阅批的来信", "list letters before leaders", Role.LEADER, Role.BUREAU),
    EXPORT_LETTERS("导出呈领导阅批的来信清单", "export a list of letters before leaders", Role.LEADER, Role.BUREAU),
    PUT_BEFORE_LEADER("将来信呈领导阅批", "put a letter before a leader", Role.BUREAU),
    OPEN_LETTER("阅看呈送的来信", "open a letter that was put before one", Role.LEADER),
    ANSWER_LETTER("批示、阅退来信", "instruct on a letter or return it", Role.LEADER),
    LIST_DIGESTS("查看来信综述", "read digests of letters", Role.HANDLER, Role.LEADER, Role.BUREAU),
    MAKE_DIGEST("编制来信综述、呈领导阅批", "make a digest of letters and put it before leaders", Role.BUREAU),
    OPEN_DIGEST("调阅来信综述的说明、批示和落实情况", "open what was written on a digest of letters", Role.HANDLER, Role.LEADER,
            Role.BUREAU),
    ANSWER_DIGEST("阅批来信综述", "answer a digest of letters", Role.LEADER),
    FINISH_DIGEST("报告来信综述批示的落实", "report that an instruction on a digest was carried out", Role.HANDLER, Role.LEADER),
    EXPORT_DIGEST("导出来信综述", "export a digest of letters", Role.LEADER, Role.BUREAU),
    LIST_MAILBOX("查看领导信箱答复公开情况", "see which answers to letters to leaders can be published", Role.BUREAU),
    EXPORT_MAILBOX("导出领导信箱答复公开清单", "export a list of letters to leaders' mailboxes", Role.BUREAU),
    PUBLISH_MAILBOX("撰写、核发、撤下公开答复", "write, release and take back a published answer", Role.BUREAU),
    COUNT_CASES("查看信访事项数目", "count cases", Role.LEADER, Role.BUREAU, Role.OPERATIONS),
    READ_DUTY("查看履责情况", "read how offices did their duty", Role.HANDLER, Role.LEADER, Role.BUREAU, Role.OPERATIONS),
    READ_INDICATORS("查看指标和同比", "read indicators year on year", Role.BUREAU, Role.OPERATIONS),
    EXPORT_INDICATORS("导出指标和同比", "export indicators year on year", Role.BUREAU, Role.OPERATIONS),
    READ_YEAR_REPORT("查看年度报告数据", "read the year's report", Role.BUREAU),
    EXPORT_YEAR_REPORT("导出年度报告数据", "export the year's report", Role.BUREAU),
    PUBLISH_FIGURES("公布信访数据", "publish figures", Role.BUREAU),
    KEEP_ANNEXES("登记报告附表", "keep the annexes of the report by hand", Role.BUREAU),
    EXPORT_ANNEXES("导出报告附表", "export the annexes of the report", Role.BUREAU),
    LIST_UNSENT("查看待另行送达文书", "list documents to be handed over or posted", Role.HANDLER, Role.LEADER, Role.BUREAU),
    EXPORT_EVIDENCE("导出证据包", "export the evidence of a case", Role.BUREAU, Role.OPERATIONS),

    READ_CLOCKS("查看期限", "read a petition's clocks", Role.BUREAU, Role.OPERATIONS),
    COUNT_CLOCKS("查看运行中期限的数目", "count open clocks", Role.OPERATIONS),
    PREVIEW_CALENDAR("预览节假日安排的影响", "see what a holiday notice moves", Role.BUREAU, Role.OPERATIONS),

    READ_INBOX("查看提醒", "read the own inbox", Role.LEADER),
    ACKNOWLEDGE("阅知确认", "acknowledge an alert", Role.LEADER),
    READ_ALERTS("查看信访事项的提醒", "read a petition's alerts", Role.BUREAU, Role.OPERATIONS),
    COUNT_ALERTS("查看提醒数目", "count alerts", Role.BUREAU, Role.OPERATIONS),

    READ_APPOINTMENTS("查看任职情况", "read who is appointed at a unit", Role.ADMINISTRATOR, Role.AUDITOR),
    READ_ORGANISATION("查看组织机构", "see who answers for what", Role.values()),
    READ_CITY_RULES("查看本市制度和依据", "read the city's rules and what they stand on", Role.values()),
    KEEP_CITY_RULES("登记本市制度", "keep the register of the city's rules", Role.BUREAU),
    READ_PLAYBOOKS("查看专项小组和处置预案", "read special groups and playbooks", Role.values()),
    KEEP_PLAYBOOKS("制定处置预案", "keep playbooks", Role.BUREAU),
    TICK_PLAYBOOK("登记处置步骤完成情况", "tick off a step of a case's playbook", Role.HANDLER, Role.LEADER, Role.BUREAU),
    ORDER_PRINT_RUN("登记便民一卡通印制", "order a print run of the public card", Role.BUREAU, Role.ADMINISTRATOR),
    IMPORT_ORGANISATION("导入、导出组织机构", "import and export the organisation", Role.ADMINISTRATOR),
    APPOINT("任职、免职", "appoint and withdraw", Role.ADMINISTRATOR),
    READ_AUDIT("查阅审计记录", "read the audit trail", Role.AUDITOR),
    EXPORT_AUDIT("导出审计记录", "export the audit trail", Role.AUDITOR);

    private final String zh;
    private final String en;
    private final Set<Role> roles;

    Action(String zh, String en, Role first, Role... others) {
        this.zh = zh;
        this.en = en;
        this.roles = Collections.unmodifiableSet(EnumSet.of(first, others));
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }

    Action(String zh, String en, Role[] roles) {
        this(zh, en, roles[0], roles);
    }

    /** Who may ask for it at all; of what, is another question. */
    public Set<Role> roles() {
        return roles;
    }
}
