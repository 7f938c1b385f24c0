package org.petitions.events.terms;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a handler drafts and a leader of the unit signs off before it goes out in the unit's name (拟稿、签发). */
public enum DraftedAct implements Term {
    /** That the petition is taken on. */
    ACCEPTANCE("受理告知", "acceptance", DocumentKind.ACCEPTANCE_NOTICE),

    /** That it is not, or no longer. */
    NON_ACCEPTANCE("不予受理告知", "non-acceptance", DocumentKind.NON_ACCEPTANCE_NOTICE,
            DocumentKind.NO_LONGER_ACCEPTED_NOTICE),

    /** Into which other lawful procedure it is led. */
    REFERRAL("导入其他法定程序告知", "referral to another procedure", DocumentKind.OTHER_PROCEDURE_NOTICE),

    /** The answer, whatever its way: opinion, reply or decision. */
    ANSWER("答复意见", "answer", DocumentKind.HANDLING_OPINION, DocumentKind.SUGGESTION_REPLY,
            DocumentKind.ACCUSATION_FEEDBACK, DocumentKind.DUTY_REPLY),

    /** The opinion on a review or re-review. */
    REVIEW("复查（复核）意见", "review opinion", DocumentKind.REVIEW_OPINION, DocumentKind.REREVIEW_OPINION),

    /** That a request for a review or re-review is not admissible. */
    REVIEW_REFUSAL("不予受理复查（复核）请求告知", "refusal of a review", DocumentKind.REVIEW_REFUSAL_NOTICE),

    /** That the petition bureau itself finds the petition not for acceptance (Art. 19, 36). */
    BUREAU_NON_ACCEPTANCE("信访局不予受理告知", "non-acceptance by the bureau", DocumentKind.NON_ACCEPTANCE_NOTICE,
            DocumentKind.NO_LONGER_ACCEPTED_NOTICE);

    private final String zh;
    private final String en;
    private final Set<DocumentKind> documents;

    DraftedAct(String zh, String en, DocumentKind... documents) {
        this.zh = zh;
        this.en = en;
        this.documents = EnumSet.noneOf(DocumentKind.class);
        this.documents.addAll(Arrays.asList(documents));
    }

    /** What a document of that kind puts into writing, the unit's own before the bureau's; empty where nobody drafts it. */
    public static Optional<DraftedAct> writtenIn(DocumentKind kind) {
        return Arrays.stream(values()).filter(act -> act.isWrittenIn(kind)).findFirst();
    }

    /** Whether a document of that kind can put it into writing. */
    public boolean isWrittenIn(DocumentKind kind) {
        return documents.contains(kind);
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
