package org.petitions.events.terms;

/** Why something a petitioner asked for could not be done, in words for the petitioner. */
public enum RequestRefusalReason implements Term {
    NOT_REPLIED_YET("尚未答复，暂不能评价", "It has not been answered yet, so it cannot be rated"),
    ALREADY_RATED("此次答复已经评价，不能再次评价", "This reply has been rated; each can be rated once"),
    RATING_WINDOW_PASSED("评价期限已过", "The time for rating this reply is over"),

    CASE_ENDED("信访事项已经办结", "The petition has ended"),
    ALREADY_WITHDRAWN("您已确认撤回，撤回不可更改", "You have confirmed the withdrawal, and that is final"),
    NO_WITHDRAWAL_NOTED("没有单位记录您要撤回，无须否认", "No unit has noted that you want to withdraw, so there is nothing to deny"),

    REVIEW_FOR_CLAIMS_ONLY("只有申诉求决类事项可以请求复查、复核", "A review can be asked for of a claim only"),
    OTHER_REMEDY("本事项按其他法定途径答复，不适用复查、复核；救济途径和期限以答复载明的为准",
            "It was answered by another lawful way, which has no review; the reply says which remedy it has and until when"),
    NO_OPINION_YET("尚未答复，暂不能请求复查、复核", "It has not been answered yet, so there is no opinion to review"),
    UNDER_REVIEW("已在复查（复核）中", "It is under review"),
    OTHER_STEP_OPEN("现在可以请求的是另一步（先复查，后复核）", "The other step is the one open now: first a review, then a re-review"),
    NO_STEP_LEFT("复核意见为最终意见，同一事实和理由不再受理", "The re-review opinion is final"),
    REVIEW_WINDOW_PASSED("收到书面意见已满30日，请求复查（复核）的期限已过",
            "More than 30 days have passed since the written opinion was received"),

    /** A rule with no words of its own here. */
    NOT_POSSIBLE_NOW("信访事项所处环节不允许此项请求", "The petition does not stand where this can be asked for");

    private final String zh;
    private final String en;

    RequestRefusalReason(String zh, String en) {
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
