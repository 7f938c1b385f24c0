package org.petitions.casework.documents;

import org.petitions.events.terms.Channel;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.NonAcceptanceGround;
import org.petitions.events.terms.ReviewRefusalGround;
import org.petitions.law.Article;

/** How a document's sentences say what codes mean: a list's word for it would not always read as a sentence. */
final class DocumentWords {
    private DocumentWords() {}

    /** What an answer comes to, after the request, suggestion or application that it is about. */
    static String of(HandlingOutcome outcome) {
        return switch (outcome) {
            case EXPLAINED -> "作出" + outcome.zh();
            case PARTLY_ADOPTED -> "予以" + outcome.zh();
            case CONFIRMED -> "查证属实";
            case PARTLY_CONFIRMED -> "部分查证属实";
            case NOT_CONFIRMED -> "未查证属实";
            case SUPPORTED, NOT_SUPPORTED, ADOPTED, NOT_ADOPTED, DUTY_PERFORMED, DUTY_DECLINED -> outcome.zh();
        };
    }

    /** Through what the petitioner brought it. Whoever turned to an office above did not bring it through being assigned from there. */
    static String of(Channel channel) {
        return channel == Channel.FROM_ABOVE ? "上级机关、单位" : channel.zh();
    }

    /** Why a request for a review is inadmissible, as a sentence of its own. */
    static String of(ReviewRefusalGround ground) {
        return switch (ground) {
            case WINDOW_PASSED -> "该请求" + ground.zh();
            case NO_HANDLING_OPINION, NOT_ANSWERED, ALREADY_ENDED -> "该信访事项" + ground.zh();
        };
    }

    /** The article that a non-acceptance rests on. */
    static String cited(NonAcceptanceGround ground) {
        Article article = new Article(switch (ground) {
            case OTHER_PROCEDURE -> 31;
            case BEING_HANDLED -> 19;
            case ENDED_BY_REREVIEW -> 36;
            case NOT_COMPETENT -> 23;
            // What is a petition, this article says.
            case NOT_A_PETITION -> 17;
        });
        return "《信访工作条例》" + article.zh();
    }
}
