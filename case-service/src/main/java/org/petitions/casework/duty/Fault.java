package org.petitions.casework.duty;

import java.util.List;
import org.petitions.casework.cases.OpenedCase;
import org.petitions.casework.limits.CaseLimit;
import org.petitions.events.ReviewEvent.ReviewDecided;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.ReviewOutcome;
import org.petitions.events.terms.Term;

/** The five faults of offices (等、拖、推、浮、倦), each as a figure that has its cases behind it. */
enum Fault implements Term {
    WAITING("等：未签收小时数", "waiting: hours unsigned"),
    DRAGGING("拖：逾期期限", "dragging: limits missed"),
    PUSHING("推：退办和异议不成立", "pushing away: hand-backs and objections rejected"),
    SHALLOW("浮：复查（复核）变更、撤销和评价不满意", "skin-deep: changed on review, and rated not satisfied"),
    WEARY("倦：提醒未按期阅知确认", "weary: alerts not acknowledged in time");

    private final String zh;
    private final String en;

    Fault(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** How much of it a case tells of a unit. */
    long in(UnitDuty account, OpenedCase opened, List<CaseLimit> limits) {
        String unit = account.unit();
        return switch (this) {
            case WAITING -> account.arrivals().hoursUnsigned();
            case DRAGGING -> missed(unit, limits, false);
            case PUSHING -> account.arrivals().handedBack() + account.arrivals().objectionsRejected();
            case SHALLOW -> account.answers().not() + opened.history().stream()
                    .filter(event -> event instanceof ReviewDecided decided && decided.unit().equals(unit)
                            && decided.outcome() != ReviewOutcome.UPHELD)
                    .count();
            case WEARY -> missed(unit, limits, true);
        };
    }

    private static long missed(String unit, List<CaseLimit> limits, boolean acknowledgement) {
        return limits.stream().filter(CaseLimit::isMissed).filter(limit -> limit.unit().equals(unit))
                .filter(limit -> !limit.clock().isBesideProcedure()
                        && (limit.clock() == ClockKind.ACKNOWLEDGEMENT) == acknowledgement)
                .count();
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
