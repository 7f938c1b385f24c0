package org.petitions.casework.procedure.documents;

import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.state.CaseDocument;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.terms.DocumentKind;
import org.petitions.law.Article;

/** The article by which a document is made, sent to its addressee and handed over, or the city's own rule. */
final class DocumentArticle {
    private DocumentArticle() {}

    /**
     * Of a document.
     *
     * @param document null where there is none of that number
     * @param step what is done with it
     */
    static Article of(@Nullable CaseDocument document, Step step) {
        return document == null ? step.article() : of(document.kind());
    }

    /** Of a kind of document. */
    static Article of(DocumentKind kind) {
        return switch (kind) {
            // Where it goes to: transferred, assigned, or guided to a political-legal body.
            case TRANSFER_LETTER, ASSIGNMENT_LETTER, GUIDANCE_NOTE, TRANSFER_ELSEWHERE_NOTICE -> new Article(22);
            // Whether it is taken on, in writing.
            case ACCEPTANCE_NOTICE, NON_ACCEPTANCE_NOTICE, NOT_COMPETENT_NOTICE, NO_LONGER_ACCEPTED_NOTICE,
                    OTHER_PROCEDURE_NOTICE, SENDING_ON_NOTICE, MERGING_NOTICE ->
                new Article(23);
            case SUGGESTION_REPLY -> new Article(29);
            case ACCUSATION_FEEDBACK -> new Article(30);
            case HANDLING_OPINION, DUTY_REPLY -> new Article(31);
            case MEDIATION_AGREEMENT, RECONCILIATION_AGREEMENT -> new Article(33);
            case EXTENSION_NOTICE -> new Article(34);
            case REVIEW_OPINION -> new Article(35);
            case REREVIEW_OPINION -> new Article(36);
            case SUPERVISION_LETTER -> new Article(40);
            case REGISTRATION_RECEIPT, SUCCESSION_NOTICE, SUSPENSION_NOTICE, REDIRECT_NOTICE, HEARING_NOTICE,
                    HEARING_RECORD, REVIEW_REFUSAL_NOTICE ->
                Article.CITY_RULE;
        };
    }
}
