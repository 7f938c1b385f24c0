package org.petitions.casework.campaign;

import java.time.LocalDate;
import org.petitions.events.terms.Term;

/** A figure of a campaign's account: which cases it counts. */
enum CampaignFigure implements Term {
    ALL("全部", "all"),
    RESOLVED("已化解", "resolved"),
    SETTLED("案结事了", "settled and done"),
    LEFT("未化解", "left"),

    /** Of those that run: no leader of county rank or above is in charge. */
    WITHOUT_LEADER("没有包案领导", "without a leader in charge"),
    BY_LAW("依法终结", "ended by law"),
    SUSPENSION("程序中止", "procedure suspended"),
    AGREEMENT("协议化解", "settled by agreement"),
    HEARING("听证终结", "ended by hearing"),
    RELIEF("救助息访", "settled with relief"),
    OTHERWISE("其他方式办结", "ended otherwise");

    private final String zh;
    private final String en;

    CampaignFigure(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** Whether it counts a case at the end of a day. */
    boolean holds(Member member, LocalDate day) {
        return member.isIn(day) && switch (this) {
            case ALL -> true;
            case RESOLVED -> member.isResolvedOn(day);
            case SETTLED -> member.isSettledOn(day);
            case LEFT -> !member.isResolvedOn(day);
            case WITHOUT_LEADER -> member.isWithoutLeader();
            case BY_LAW, SUSPENSION, AGREEMENT, HEARING, RELIEF -> member.endingOn(day)
                    .filter(ending -> ending.kind() != null && of(ending.kind()) == this).isPresent();
            case OTHERWISE -> member.endingOn(day).filter(ending -> ending.kind() == null).isPresent();
        };
    }

    /** The figure of those that ended in a way. */
    static CampaignFigure of(CampaignEnd end) {
        return valueOf(end.name());
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
