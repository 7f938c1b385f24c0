package org.petitions.scenario.oracle;

import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.DocumentKind;
import org.petitions.scenario.plan.PlannedRow;
import org.petitions.scenario.plan.ProcedurePath;

/** What comes after the answer: it is delivered, rated and closed, and the petitioner visited. */
final class ClosingSteps {
    /** A posting without a receipt counts as tried by then, and a public notice: the city's 15 and 30 days, and rest days after them. */
    private static final int DAYS_WITHOUT_RECEIPT = 20;
    private static final int DAYS_OF_PUBLIC_NOTICE = 37;

    private final ScenarioCase scenarioCase;
    private final PlannedRow.Petition petition;
    private final HandlingSteps handling;
    private final ReviewSteps review;
    private final EndingSteps ending;
    private final DocumentSteps documents;

    ClosingSteps(ScenarioCase scenarioCase, HandlingSteps handling, ReviewSteps review, EndingSteps ending,
            DocumentSteps documents) {
        this.scenarioCase = scenarioCase;
        this.petition = scenarioCase.petition();
        this.handling = handling;
        this.review = review;
        this.ending = ending;
        this.documents = documents;
    }

    void closeIfAccepted() {
        if (petition.notAcceptedFor() == null) {
            answerInWriting();
            ending.rateAndReportBack();
            handling.rewardAdopted();
            closeAsPlanned();
            visitIfSettled();
        }
    }

    void closeAsPlanned() {
        if (petition.closed()) {
            deliverOpinion();
        }
        ending.closeAsPlanned();
    }

    /** The review opinion takes the place of the unit's: who reviewed hands it over. */
    void closeAfterReview() {
        answerReview();
        ending.closeAsPlanned();
    }

    /** Whoever can be told is answered in writing. */
    void answerReview() {
        if (petition.toldBy() != null) {
            documents.answerReview(DocumentKind.REVIEW_OPINION, ClockKind.REVIEW, review.reviewer());
        }
    }

    /** The same of a re-review by a body on this platform. */
    void answerRereview() {
        if (petition.toldBy() != null) {
            documents.answerReview(DocumentKind.REREVIEW_OPINION, ClockKind.REREVIEW, review.rereviewer());
        }
    }

    /** A claim is closed when its opinion was delivered, or delivery was tried by a lawful way and its days are over (Art. 31 (6)). */
    void deliverOpinion() {
        if (!scenarioCase.way().hasReview() || petition.toldBy() == null) {
            return;
        }
        String opinion = DocumentKind.HANDLING_OPINION.name();
        switch (petition.path()) {
            case NOTICE_EXEMPT -> documents.issueAndPublish(opinion, DAYS_OF_PUBLIC_NOTICE);
            case NOTICE_LATE -> documents.issueAndLeave(opinion);
            case SIGNED -> documents.issueAndPost(opinion, DAYS_WITHOUT_RECEIPT);
            default -> documents.issueAndDeliver(opinion);
        }
    }

    /** Where the way has no handling opinion, the petitioner gets the document that answers it (Art. 29 to 31). */
    private void answerInWriting() {
        if (!scenarioCase.way().hasReview() && petition.toldBy() != null) {
            documents.issueAndDeliver(DocumentKind.answerIn(scenarioCase.way()).name());
        }
    }

    /** Only what ended as settled is visited; an office that forgets is a path of its own. */
    void visitIfSettled() {
        if (scenarioCase.way().hasReview()
                && petition.path() != ProcedurePath.VISIT_MISSED) {
            ending.makeReturnVisit("STILL_SETTLED");
        }
    }
}
