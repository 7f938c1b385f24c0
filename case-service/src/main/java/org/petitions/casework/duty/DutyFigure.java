package org.petitions.casework.duty;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.petitions.events.terms.Satisfaction;
import org.petitions.events.terms.Term;

/** A figure of the account of duty; what each counts, {@link UnitDuty} says. */
enum DutyFigure implements Term {
    REGISTERED_LATE("迟延登记", "registered late"),
    /** A sum of days, with the cases that were registered late. */
    DAYS_UNREGISTERED("迟延登记天数", "days before registration"),
    ARRIVED("收到", "received"),
    HANDED_BACK("退办", "handed back"),
    OBJECTIONS_REJECTED("异议不成立", "objections rejected"),
    ACCEPTED("受理", "accepted"),
    UNTOLD("未书面告知", "not told in writing"),
    UNSIGNED("未签收", "unsigned"),
    /** A sum of hours, with the cases that lay unsigned for any time, those signed since among them. */
    HOURS_UNSIGNED("未签收小时数", "hours unsigned"),
    UNDECIDED("逾期未作受理决定", "undecided past the limit"),
    UNSERVED("意见书未送达", "opinion not served"),
    SATISFIED("满意", "satisfied"),
    BASICALLY("基本满意", "basically satisfied"),
    NOT("不满意", "not satisfied"),
    ASKED("待评价", "open to rating"),
    UNRATED("未评价", "unrated"),
    REVIEWED("复查、复核", "reviewed"),
    UNANSWERED("复查、复核意见未送出", "review opinion not sent");

    /** What came to an office, and what it did with that before it answered. */
    static final Set<DutyFigure> OF_ARRIVALS = Collections.unmodifiableSet(EnumSet.range(REGISTERED_LATE, UNDECIDED));
    /** What it answered and reviewed. */
    static final Set<DutyFigure> OF_ANSWERS = Collections.unmodifiableSet(EnumSet.range(UNSERVED, UNANSWERED));
    /** Those that add up to the answers that a petitioner could rate. */
    static final Set<DutyFigure> RATABLE = Collections
            .unmodifiableSet(EnumSet.of(SATISFIED, BASICALLY, NOT, ASKED, UNRATED));

    private final String zh;
    private final String en;

    DutyFigure(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    static DutyFigure of(Satisfaction said) {
        return switch (said) {
            case SATISFIED -> SATISFIED;
            case BASICALLY -> BASICALLY;
            case NOT -> NOT;
        };
    }

    /** How many of it a line of the account tells. */
    long in(UnitDuty line) {
        return switch (this) {
            case DAYS_UNREGISTERED -> line.registrations().daysUnregistered();
            case HOURS_UNSIGNED -> line.arrivals().hoursUnsigned();
            case REGISTERED_LATE -> line.registrations().late();
            case ARRIVED -> line.arrivals().total();
            case HANDED_BACK -> line.arrivals().handedBack();
            case OBJECTIONS_REJECTED -> line.arrivals().objectionsRejected();
            case ACCEPTED -> line.arrivals().accepted();
            case UNTOLD -> line.arrivals().untold();
            case UNSIGNED -> line.arrivals().unsigned();
            case UNDECIDED -> line.arrivals().undecided();
            case UNSERVED -> line.answers().unserved();
            case SATISFIED -> line.answers().satisfied();
            case BASICALLY -> line.answers().basically();
            case NOT -> line.answers().not();
            case ASKED -> line.answers().asked();
            case UNRATED -> line.answers().unrated();
            case REVIEWED -> line.reviews().decided();
            case UNANSWERED -> line.reviews().unanswered();
        };
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
