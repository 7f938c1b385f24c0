package org.petitions.events.terms;

/** What a petitioner can ask for in person, with number and tracking code. */
public enum PetitionerRequestKind implements Term {
    /** To have the reply that stands rated (满意度评价, Art. 21). */
    RATING("满意度评价", "rating"),

    /** To withdraw the petition (撤回). */
    WITHDRAWAL("撤回", "withdrawal"),

    /** To have it known that they do not want to withdraw, though a unit says so (否认撤回). */
    WITHDRAWAL_DENIAL("否认撤回", "denial of a withdrawal"),

    /** A review (请求复查, Art. 35). */
    REVIEW("请求复查", "request for a review"),

    /** A re-review (请求复核, Art. 36). */
    REREVIEW("请求复核", "request for a re-review");

    private final String zh;
    private final String en;

    PetitionerRequestKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The request for this step. */
    public static PetitionerRequestKind of(ReviewStep step) {
        return switch (step) {
            case REVIEW -> REVIEW;
            case REREVIEW -> REREVIEW;
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
