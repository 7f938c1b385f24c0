package org.petitions.local.expected;

import java.util.Objects;
import org.petitions.events.terms.Purpose;
import org.petitions.local.plan.PlannedRow;
import org.petitions.local.plan.Way;

/** Tells a story by its way: which of the parts' steps come one after the other, and on which days. */
final class Telling {
    static final int DAYS_TO_MERGE = 4;

    /** The window for a review (Art. 35), counted from the delivery, has passed by then. */
    private static final int DAYS_FOR_A_REVIEW = 31;

    private final Story story;
    private final PlannedRow.Petition petition;
    private final OnTheWay onTheWay;
    private final InHand inHand;
    private final InReview inReview;
    private final AtTheEnd atTheEnd;
    private final OnPaper onPaper;

    Telling(Story story) {
        this.story = story;
        this.petition = story.petition();
        this.onTheWay = new OnTheWay(story);
        this.inHand = new InHand(story);
        this.inReview = new InReview(story);
        this.atTheEnd = new AtTheEnd(story);
        this.onPaper = new OnPaper(story);
    }

    void tell() {
        onTheWay.opens();
        onTheWay.isReportedUp();
        onTheWay.isDispatchedAsPlanned();
        if (story.isOver()) {
            return;
        }
        switch (petition.way()) {
            case CLAIM, SUGGESTION, ACCUSATION, SCREENED, URGENT, URGENT_LATE, NOT_ACCEPTED, NO_LONGER_ACCEPTED,
                    VISIT_MISSED ->
                isDecidedAndGoesOn();
            case LED_ELSEWHERE -> inHand.isLedElsewhere();
            case SIGNED, OBJECTION_ALLOWED, OBJECTION_REJECTED, DISPUTE_AGREED, DISPUTE_SUPERIOR, DISPUTE_CONFERENCE,
                    RECUSED -> {
                comesToItsUnit();
                isDecidedAndGoesOn();
            }
            case LEADS, MERGED, EXTENDED, EXTENDED_LATE, SUSPENDED, LEFT_SUSPENDED, MEDIATED, MEDIATION_FAILED,
                    UNSETTLED, HEARING, WITHDRAWN, WITHDRAWAL_DENIED, PROCEDURE_SUSPENDED, HEAD_RECUSED, DOCUMENTED,
                    RELIEF_EARLY -> {
                inHand.isDecidedAsPlanned();
                isHandledInItsWay();
            }
            case PROMISE_KEPT, PROMISE_LATE, REVIEW_UPHELD, REVIEW_CHANGED, REVIEW_SENT_BACK, REREVIEW, RELIEF,
                    REOPENED, REVIEW_AFTER_CLOSING, AGREED_IN_REVIEW -> {
                inHand.isDecidedAsPlanned();
                inHand.isRepliedAsPlanned();
                atTheEnd.isHeardOf();
                goesOnAfterTheAnswer();
            }
        }
    }

    private void comesToItsUnit() {
        switch (petition.way()) {
            case SIGNED -> onTheWay.isSignedFor();
            case OBJECTION_ALLOWED -> onTheWay.isObjectedToAndSentElsewhere();
            case OBJECTION_REJECTED -> onTheWay.isObjectedToInVain();
            case DISPUTE_AGREED -> {
                onTheWay.isDisputed();
                onTheWay.isSettled(2, false);
            }
            case DISPUTE_SUPERIOR -> {
                onTheWay.isDisputed();
                onTheWay.isTakenUp(9);
                onTheWay.isSettled(1, true);
            }
            case DISPUTE_CONFERENCE -> {
                onTheWay.isDisputed();
                onTheWay.isTakenUp(2);
                onTheWay.isTakenUp(4);
                onTheWay.isSettled(1, false);
            }
            case RECUSED -> inHand.isLeftToAColleague();
            default -> throw new IllegalStateException(petition.way() + " has nothing of its own before acceptance");
        }
    }

    private void isHandledInItsWay() {
        switch (petition.way()) {
            case LEADS -> {
                onTheWay.takesInAnother();
                goesOn();
            }
            case MERGED -> onTheWay.isMergedInto(Objects.requireNonNull(petition.lead(), "a lead"));
            case EXTENDED -> {
                inHand.isExtended(30, 30);
                inHand.isReplied(40);
                isClosed();
            }
            case EXTENDED_LATE -> {
                inHand.isExtended(30, 10);
                goesOn();
            }
            case SUSPENDED -> {
                inHand.isSuspended(10);
                inHand.isResumed(14);
                inHand.isReplied(10);
                isClosed();
            }
            case LEFT_SUSPENDED -> inHand.isSuspended(1);
            case MEDIATED -> {
                inHand.isMediated();
                atTheEnd.isEndedByAgreement();
                isVisited();
            }
            case MEDIATION_FAILED -> {
                inHand.isMediatedInVain();
                goesOn();
            }
            case UNSETTLED -> {
                inHand.isReplied(1);
                atTheEnd.isHeardOf();
            }
            case HEARING -> {
                inReview.isHeardByTheUnit(10, 4);
                inHand.isReplied(6);
                atTheEnd.isHeardOf();
                atTheEnd.isEndedByHearing();
                isVisited();
            }
            case WITHDRAWN -> atTheEnd.isWithdrawalAnswered(true);
            case WITHDRAWAL_DENIED -> {
                atTheEnd.isWithdrawalAnswered(false);
                goesOn();
            }
            case HEAD_RECUSED -> {
                inHand.isKeptFromTheHead();
                goesOn();
            }
            case DOCUMENTED -> {
                onPaper.isGiven("ACCEPTANCE_NOTICE");
                inHand.isReplied(6);
                onPaper.isGiven("HANDLING_OPINION");
                atTheEnd.isHeardOf();
                atTheEnd.isTerminatedByLaw(DAYS_FOR_A_REVIEW);
                isVisited();
            }
            case RELIEF_EARLY -> {
                story.days(18);
                atTheEnd.isEndedWithRelief();
                isVisited();
            }
            case PROCEDURE_SUSPENDED -> {
                atTheEnd.isSuspendedInProcedure(inHand.head());
                atTheEnd.isReopened(11, inHand);
                goesOn();
            }
            default -> throw new IllegalStateException(petition.way() + " has nothing of its own in handling");
        }
    }

    private void goesOnAfterTheAnswer() {
        switch (petition.way()) {
            case PROMISE_KEPT -> {
                inHand.promises(20, 10);
                atTheEnd.isClosedAsPlanned();
                isVisited();
            }
            case PROMISE_LATE -> {
                inHand.promises(14, 18);
                atTheEnd.isClosedAsPlanned();
                isVisited();
            }
            case REVIEW_UPHELD -> {
                inReview.isAskedFor(1);
                inReview.isDecided(10, "UPHELD");
                atTheEnd.isClosedAsPlanned();
                isVisited();
            }
            case REVIEW_CHANGED -> {
                inReview.isAskedFor(1);
                inReview.isDecided(33, "CHANGED");
                atTheEnd.isClosedAsPlanned();
                isVisited();
            }
            case REVIEW_SENT_BACK -> {
                inReview.isAskedFor(1);
                inReview.isSentBack(10, inHand);
                goesOn();
            }
            case REVIEW_AFTER_CLOSING -> {
                atTheEnd.isClosedAsPlanned();
                inReview.isAskedFor(2);
                inReview.isDecided(10, "UPHELD");
                atTheEnd.isClosedAsPlanned();
                isVisited();
            }
            case AGREED_IN_REVIEW -> {
                inReview.isAskedFor(1);
                inHand.isMediated();
                atTheEnd.isEndedByAgreement();
                isVisited();
            }
            case REREVIEW -> {
                inReview.isAskedFor(1);
                inReview.isDecided(10, "UPHELD");
                inReview.isAskedForAgain(3);
                inReview.isHeardAgain(8, 6);
                inReview.isDecidedFinally(5, "UPHELD");
                atTheEnd.isTerminatedByLaw(3);
                isVisited();
            }
            case RELIEF -> {
                atTheEnd.isEndedWithRelief();
                isVisited();
            }
            case REOPENED -> {
                atTheEnd.isClosedAsPlanned();
                atTheEnd.isVisited("NOT_CARRIED_OUT");
                atTheEnd.isReopened(1, inHand);
                goesOn();
            }
            default -> throw new IllegalStateException(petition.way() + " has nothing of its own after the answer");
        }
    }

    private void isDecidedAndGoesOn() {
        inHand.isDecidedAsPlanned();
        goesOn();
    }

    private void goesOn() {
        inHand.isRepliedAsPlanned();
        isClosed();
    }

    private void isClosed() {
        if (petition.notAcceptedFor() == null) {
            atTheEnd.isHeardOf();
            atTheEnd.isClosedAsPlanned();
            isVisited();
        }
    }

    /** Only what ended as settled is visited; an office that forgets is a way of its own. */
    private void isVisited() {
        if (petition.purpose() == Purpose.CLAIM
                && petition.way() != Way.VISIT_MISSED) {
            atTheEnd.isVisited("STILL_SETTLED");
        }
    }
}
