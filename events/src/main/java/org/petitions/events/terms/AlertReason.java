package org.petitions.events.terms;

/** Why a leader is alerted. */
public enum AlertReason implements Term {
    /** Told at once, and nothing is late (Art. 25). */
    REGISTERED_URGENT("登记紧急、重大事项", "an urgent or grave matter was registered"),

    /** To a leader of the city who is not accused; nothing is late (Art. 22, 30). */
    BUREAUS_BARRED("信访局均须回避，由其他机关代行转送职责", "every bureau has to stand aside, and another office has taken charge"),
    LIMIT_NEAR("即将到期", "limit is near"),
    LIMIT_MISSED("已逾期", "limit was missed"),
    NOT_ACKNOWLEDGED("前一级责任人未确认", "rung below did not acknowledge"),

    /** Vacant, complained of, or out of reach. */
    RUNG_BELOW_FAILED("前一级责任人无法通知", "rung below could not be told"),

    /** To who took it up, and to the unit's head: a reminder that asks for no second acknowledgement. */
    STILL_NOT_DONE("阅知确认或者批示后仍未办理", "acknowledged or instructed upon, and still not done"),

    /** To the next rung. */
    ACKNOWLEDGED_NOT_DONE("前一级责任人已确认或者批示、仍未办理", "rung below acknowledged or instructed, but it is not done"),

    /**
     * To the county's leader, of a further round: handed back, redirected before the acceptance, or decided in a dispute for another unit; asks
     * for no acknowledgement.
     */
    HANDED_BACK_AGAIN("多次退回、改派，仍无单位受理", "handed back or sent elsewhere again, and nobody has accepted it"),

    /** To the county's leader; asks for no acknowledgement. */
    NOT_ACCEPTED_FOR_LONG("登记后久无单位受理", "registered long ago, and nobody has accepted it"),

    /** To whoever heads the unit that should have answered; its account of why is asked by a day, and nothing is late. */
    BROUGHT_TO_CITY("该事项已到市级反映，须说明原因", "the matter was brought to the city, and the unit is to say why"),

    /** Likewise. */
    BROUGHT_TO_PROVINCE("该事项已到省级反映，须说明原因", "the matter was brought to the province, and the unit is to say why"),

    /** Likewise. */
    BROUGHT_TO_CENTRE("该事项已到中央反映，须说明原因", "the matter was brought to the centre, and the unit is to say why");

    private final String zh;
    private final String en;

    AlertReason(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /**
     * Why whoever heads a unit hears that a matter was brought to a level above it.
     *
     * @throws IllegalArgumentException for a level that is not above any unit of a county
     */
    public static AlertReason broughtTo(Level level) {
        return switch (level) {
            case CITY -> BROUGHT_TO_CITY;
            case PROVINCE -> BROUGHT_TO_PROVINCE;
            case CENTRE -> BROUGHT_TO_CENTRE;
            case TOWNSHIP, COUNTY -> throw new IllegalArgumentException("broughtTo: " + level);
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
