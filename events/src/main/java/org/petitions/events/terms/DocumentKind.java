package org.petitions.events.terms;

/** The documents of the procedure (文书种类). */
public enum DocumentKind implements Term {
    REGISTRATION_RECEIPT("登记回执", "registration receipt"),
    TRANSFER_LETTER("转送函", "transfer letter"),
    ASSIGNMENT_LETTER("交办函", "assignment letter"),
    ACCEPTANCE_NOTICE("受理告知书", "acceptance notice"),
    NON_ACCEPTANCE_NOTICE("不予受理告知书", "non-acceptance notice"),
    NOT_COMPETENT_NOTICE("不属于职权范围告知书", "not-competent notice"),
    EXTENSION_NOTICE("延期告知书", "extension notice"),

    /** Art. 24, paragraph 2: that another unit goes on with what was an abolished one's. */
    SUCCESSION_NOTICE("承继办理告知书", "notice of the unit that goes on"),
    SUSPENSION_NOTICE("中止告知书", "suspension notice"),
    HANDLING_OPINION("处理意见书", "handling opinion"),
    MEDIATION_AGREEMENT("调解协议书", "mediation agreement"),
    RECONCILIATION_AGREEMENT("和解协议书", "agreement of the parties among themselves"),
    REVIEW_OPINION("复查意见书", "review opinion"),
    REREVIEW_OPINION("复核意见书", "re-review opinion"),
    HEARING_NOTICE("听证通知", "hearing notice"),
    HEARING_RECORD("听证笔录", "hearing record"),
    SUPERVISION_LETTER("督办函", "supervision letter"),
    NO_LONGER_ACCEPTED_NOTICE("不再受理告知书", "no-longer-accepted notice"),

    /** That a request for a review or re-review is inadmissible. */
    REVIEW_REFUSAL_NOTICE("复查（复核）请求不予受理告知书", "notice that a request for review is inadmissible"),

    /** What a suggestion is answered by (Art. 29). */
    SUGGESTION_REPLY("建议意见答复书", "reply to a suggestion"),

    /** What an accusation's accuser is told (Art. 30). */
    ACCUSATION_FEEDBACK("检举控告办理情况反馈", "feedback on an accusation"),

    /** Into which other lawful procedure a claim is led (Art. 31). */
    OTHER_PROCEDURE_NOTICE("导入其他法定途径告知书", "notice of another lawful procedure"),

    /** The decision or reply on an application that a duty be carried out (Art. 31 (5)). */
    DUTY_REPLY("履行法定职责答复书", "reply on a duty applied for"),

    /** To which unit of its own system a unit sent on what was brought to it (Art. 23). */
    SENDING_ON_NOTICE("转送（交办）告知书", "notice of where it was sent on to"),

    /** To which unit it was redirected after the petitioner had been told that another handles it. */
    REDIRECT_NOTICE("改派告知书", "notice of the unit it was redirected to"),

    /** What a visitor who spoke of litigation is handed: to which political-legal body to turn (Art. 20, 22). */
    GUIDANCE_NOTE("涉诉事项引导告知单", "note of the political-legal body to turn to"),

    /** To which body that is not on this platform it was transferred (Art. 22). */
    TRANSFER_ELSEWHERE_NOTICE("转送其他机关告知书", "notice of the body elsewhere it was transferred to"),

    /** That the same matter is handled in another case (多头访), by whom and under which number (Art. 23). */
    MERGING_NOTICE("并案办理告知书", "notice of the case it is handled with");

    private final String zh;
    private final String en;

    DocumentKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /**
     * What puts the answer to a petition that is handled in this way into writing (Art. 29 to 32); whoever is led into another procedure is
     * told of that one.
     */
    public static DocumentKind answerIn(HandlingWay way) {
        return switch (way) {
            case LITIGATION, ARBITRATION, PARTY_APPEAL, ADMINISTRATIVE -> OTHER_PROCEDURE_NOTICE;
            case DUTY_APPLICATION -> DUTY_REPLY;
            case PETITION_PROCEDURE -> HANDLING_OPINION;
            case SUGGESTION -> SUGGESTION_REPLY;
            case ACCUSATION -> ACCUSATION_FEEDBACK;
        };
    }

    /** Whether it puts a unit's answer into writing, in whatever way the petition is handled. */
    public boolean isAnswer() {
        return switch (this) {
            case HANDLING_OPINION, SUGGESTION_REPLY, ACCUSATION_FEEDBACK, DUTY_REPLY -> true;
            default -> false;
        };
    }

    /** Whether it is a written opinion: a unit's answer, or that of a review. */
    public boolean isOpinion() {
        return isAnswer() || this == REVIEW_OPINION || this == REREVIEW_OPINION;
    }

    /** Whether it is addressed to the petitioner, and no letter from one office to another. */
    public boolean isForPetitioner() {
        return switch (this) {
            case TRANSFER_LETTER, ASSIGNMENT_LETTER, SUPERVISION_LETTER -> false;
            default -> true;
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
