package org.petitions.scenario.report;

import org.petitions.events.terms.Term;

/** What the check looks at. */
public enum Criterion implements Term {
    /** From the first process to the last readiness. */
    HEALTHY("60 秒内全部就绪", "all healthy within 60 s"),

    /** All processes together. */
    SMALL("常驻内存合计低于 3 GiB", "resident under 3 GiB in all"),

    /** Row by row, fault by fault. */
    REFUSED("错误行逐条拒收，理由正确，其余全部登记", "each wrong row refused for its reasons, every other registered"),

    /** Petition by petition. */
    ACCOUNTED("每件信访事项的结局与计划一致", "every petition came to its planned end"),

    /** What the services themselves add up. */
    SUMMARIES("各服务的汇总数与逐件相加一致", "the services' own totals agree"),

    /** In case-service's lists and in intake-service's tracking. */
    LIMITS("列表和查询所示的期限与计划一致", "lists and tracking show the limits that the plan leaves running"),

    /** By the alert named in each mail. */
    MAILS("每条可送达的提醒恰有一封邮件", "exactly one mail for every alert that has an address"),

    /** By the message's id: what was handed over twice for want of an answer is one. */
    NOTICES("每份应当告知的文书恰有一封邮件告知选择邮件的信访人", "one mail for every document to whoever chose mail"),

    /** In the topic itself. */
    ONCE("没有重复的提醒", "nothing alerted twice"),

    /** Dead letters would be something that went wrong unseen. */
    NO_DEAD_LETTERS("没有死信", "no dead letters"),

    /** Topics and logs. */
    SEALED("主题与日志中没有信访人的姓名、号码和文字", "no name, number or word of a petitioner in topics or logs"),

    /** Sealed on the way, whole on arrival. */
    FACTS("经办人读到的正是信访人所写", "handlers read what petitioners wrote"),

    /** By the file and the published key alone. */
    EVIDENCE("证据包签名有效、内容完整", "evidence packs are signed and whole"),

    /** From the request through Kafka to the alert's log line. */
    TRACED("请求的追踪号出现在提醒的日志行", "a request's trace id stands in its alert's log line"),

    /** All ledgers sent a second time. */
    AGAIN("台账重发不重复登记", "ledgers sent again register nothing twice"),

    /** A ledger of the past, after the day. */
    HISTORY("历史台账迁入：已过去的不提醒，未办结的按法定期限计时",
            "a ledger of the past raises no alarm for what is past, and open cases get their clocks"),

    /** Appointed, withdrawn, in somebody's place, in two offices: by commands, from one request to the next. */
    APPOINTED("任用、撤销即时生效，代行职责按日起止，多岗人员自选岗位",
            "who is appointed acts and who is withdrawn is out at once, a substitute from a day to a day, who has two offices chooses"),

    /** One petition, before the audit trail is counted. */
    ERASED("依法删除的信访内容无处可读，办理经过仍可查证；未办结的不能删除",
            "erased words can be read nowhere, what offices did still stands, and nothing goes of an open case"),

    /** It tells of everything before it, of the other checks too. */
    AUDITED("审计记录完整，与登录、办理、查阅、拒绝的次数逐项相符",
            "the audit trail is whole and adds up with sign-ins, commands, openings and refusals"),

    /** Sent by every GET and POST that the API descriptions name, taken and refused, after all else of the day. */
    CANARY("经各 GET、POST 接口写入的试验文字在主题、日志、指标、数据库和状态存储中均无明文",
            "words planted by every GET and POST stand in the clear in no topic, log, metric, database or state store"),

    /** The month after the day: what leaders did is where their ledgers, relief, campaigns and quotas count it. */
    LEADERS("领导工作月：台账各项、救助、专项行动和定额的数字与计划逐项一致",
            "a month of leaders' work: every figure of ledgers, relief, campaign and quotas is the one counted from the plan");

    private final String zh;
    private final String en;

    Criterion(String zh, String en) {
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
