package org.petitions.casework.indicators;

import java.util.Map;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.Term;

/**
 * A number of the report, of the petitions registered within a period. Each counts in petitions (件次, which are the batches of visits), persons (人次)
 * or what its name says; a petition of several matters is one.
 */
enum Indicator implements Term {
    PETITIONS(Group.RECEIVED, "信访总量（件次）", "petitions"),
    PERSONS(Group.RECEIVED, "信访人次", "persons who petitioned"),
    LETTERS(Group.RECEIVED, "来信", "letters"),
    VISITS(Group.RECEIVED, "来访批次", "visits (batches)"),
    VISITORS(Group.RECEIVED, "来访人次", "persons who visited"),
    CALLS(Group.RECEIVED, "来电", "calls"),
    ONLINE(Group.RECEIVED, "网上信访", "online"),
    MAILBOX(Group.RECEIVED, "领导信箱", "leader mailbox"),
    RECEPTION(Group.RECEIVED, "领导接访", "leader reception"),
    FROM_ABOVE(Group.RECEIVED, "上级交办", "transferred from above"),
    JOINT(Group.RECEIVED, "联名信访", "joint petitions"),

    SKIP_LEVEL(Group.FIVE, "越级访", "past the level above"),
    GROUP_VISITS(Group.FIVE, "集体访批次", "group visits (batches)"),
    GROUP_VISITORS(Group.FIVE, "集体访人次", "persons in group visits"),
    MANY_HEADED(Group.FIVE, "多头访（并案办理的同一事项）", "one matter at several offices"),
    REPEAT(Group.FIVE, "重复信访", "repeat petitions"),

    TO_CITY(Group.UPWARD, "到市", "to the city"),
    TO_PROVINCE(Group.UPWARD, "到省", "to the province"),
    TO_CENTRE(Group.UPWARD, "进京", "to the capital"),

    NOTICES_DUE(Group.DUTY, "告知期限（已完成或者逾期）", "notices due"),
    NOTICES_IN_TIME(Group.DUTY, "其中按期告知", "of them in time"),
    ANSWERS_DUE(Group.DUTY, "办理期限（已完成或者逾期）", "answers due"),
    ANSWERS_IN_TIME(Group.DUTY, "其中按期办结", "of them in time"),

    ANSWERS(Group.RESULTS, "可以评价的答复", "answers that can be rated"),
    RATINGS(Group.RESULTS, "信访人评价", "ratings"),
    SATISFIED_UNIT(Group.RESULTS, "其中对责任单位满意、基本满意", "of them satisfied with the unit"),
    SATISFIED_BUREAU(Group.RESULTS, "其中对信访工作机构满意、基本满意", "of them satisfied with the bureau"),
    BACKLOG(Group.RESULTS, "积案（期初及期间形成）", "backlog at the start and grown since"),
    BACKLOG_SOLVED(Group.RESULTS, "其中期末已办结", "of it ended by the last day"),
    MEDIATIONS(Group.RESULTS, "有结果的调解、和解", "mediations that came to a result"),
    MEDIATED(Group.RESULTS, "其中达成协议", "of them agreed");

    /** Those of how a petition came; what was found by screening nobody brought. */
    static final Map<Channel, Indicator> OF_CHANNEL = Map.of(Channel.LETTER, LETTERS, Channel.VISIT, VISITS,
            Channel.CALL, CALLS, Channel.NET, ONLINE, Channel.LEADER_MAILBOX, MAILBOX, Channel.LEADER_RECEPTION,
            RECEPTION, Channel.FROM_ABOVE, FROM_ABOVE);

    private final Group group;
    private final String zh;
    private final String en;

    Indicator(Group group, String zh, String en) {
        this.group = group;
        this.zh = zh;
        this.en = en;
    }

    /** A table of the page. */
    enum Group implements Term {
        RECEIVED("信访总量", "what came"),
        FIVE("“五降”指标", "the five decreases"),
        UPWARD("上行信访（对责任单位的提示）", "brought upward: signals on offices"),
        DUTY("期限执行", "time limits kept"),
        RESULTS("化解和满意度", "solved and satisfied");

        private final String zh;
        private final String en;

        Group(String zh, String en) {
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

    Group group() {
        return group;
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
