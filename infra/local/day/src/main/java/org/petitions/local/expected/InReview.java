package org.petitions.local.expected;

import java.time.LocalDate;
import java.util.Map;
import org.petitions.calendar.LegalCalendar;
import org.petitions.events.terms.ClockKind;

/** The part of a story in review, re-review and hearings (Art. 31, 35, 36). */
final class InReview {
    private static final int DAYS_OF_NOTICE = 7;
    private static final String CITY = "431200";
    private static final String PROVINCE = "430000";

    private final Story story;

    InReview(Story story) {
        this.story = story;
    }

    /** The petitioner asks the city's office of the same line to look at the county unit's opinion. */
    void isAskedFor(int daysLater) {
        ask(daysLater, "REVIEW", "IN_REVIEW", ClockKind.REVIEW, reviewBody());
    }

    /** The petitioner goes one level further up, for the last time. */
    void isAskedForAgain(int daysLater) {
        ask(daysLater, "REREVIEW", "IN_REREVIEW", ClockKind.REREVIEW, rereviewBody());
    }

    private void ask(int daysLater, String step, String status, ClockKind clock, String body) {
        story.days(daysLater);
        if (story.says(Act.Word.REVIEW, Map.of("step", step), "ReviewRequested")) {
            story.stands(status);
            story.isTakenUpAgain();
            story.clocks().stop(ClockKind.SETTLEMENT, story.at());
            story.clocks().stop(ClockKind.RETURN_VISIT, story.at());
            story.clocks().start(clock, body, story.at());
        }
    }

    /** The opinion stands, or is changed; what is left is to settle the matter. */
    void isDecided(int daysLater, String outcome) {
        decide(daysLater, outcome, ClockKind.REVIEW, reviewBody());
    }

    /** As {@link #isDecided}, for the re-review. */
    void isDecidedFinally(int daysLater, String outcome) {
        decide(daysLater, outcome, ClockKind.REREVIEW, rereviewBody());
    }

    private void decide(int daysLater, String outcome, ClockKind clock, String body) {
        if (sayDecision(daysLater, outcome, clock, body)) {
            story.stands("REVIEWED");
            story.clocks().start(ClockKind.SETTLEMENT, story.unit(), story.at());
        }
    }

    /** The opinion is set aside: the unit has to handle it anew. */
    void isSentBack(int daysLater, InHand inHand) {
        if (sayDecision(daysLater, "SENT_BACK", ClockKind.REVIEW, reviewBody())) {
            inHand.isInHandling();
        }
    }

    private boolean sayDecision(int daysLater, String outcome, ClockKind clock, String body) {
        story.days(daysLater);
        boolean happens = story.takes(Move.DECIDE_REVIEW, officialOf(body),
                Map.of("outcome", outcome, "text", "经复查（复核），作出意见如下。"), "ReviewDecided");
        if (happens) {
            story.clocks().stop(clock, story.at());
        }
        return happens;
    }

    /** A hearing in the re-review, whose days are not counted. */
    void isHeardAgain(int daysLater, int daysLong) {
        Official body = officialOf(rereviewBody());
        if (openHearing(daysLater, body, rereviewBody())) {
            story.clocks().pause(ClockKind.REREVIEW, today(), story.at());
        }
        if (closeHearing(daysLong, body)) {
            story.clocks().resume(ClockKind.REREVIEW, today());
        }
    }

    /** A hearing before the unit that handles it: its days count. */
    void isHeardByTheUnit(int daysLater, int daysLong) {
        openHearing(daysLater, story.handler(), story.unit());
        closeHearing(daysLong, story.handler());
    }

    /** An open hearing keeps the answer waiting, so a clock watches it. */
    private boolean openHearing(int daysLater, Official by, String body) {
        story.days(daysLater);
        boolean happens = story.takes(Move.OPEN_HEARING, by,
                Map.of("noticeOn", today().minusDays(DAYS_OF_NOTICE).toString(), "from", today().toString()),
                "HearingOpened");
        if (happens) {
            story.clocks().start(ClockKind.SUSPENSION, body, story.at());
        }
        return happens;
    }

    private boolean closeHearing(int daysLong, Official by) {
        story.days(daysLong);
        boolean happens = story.takes(Move.CLOSE_HEARING, by,
                Map.of("to", today().toString(), "participants", 7, "published", true, "record", "听证笔录附卷。"),
                "HearingClosed");
        if (happens) {
            story.clocks().stop(ClockKind.SUSPENSION, story.at());
        }
        return happens;
    }

    /** The province is not on the platform: what it decides the city's bureau records. */
    private static Official officialOf(String body) {
        return body.startsWith(PROVINCE) ? Official.ofBureau(CITY + "-PB") : Official.handler(body);
    }

    private String reviewBody() {
        return CITY + line();
    }

    private String rereviewBody() {
        return PROVINCE + line();
    }

    /** The unit's line of offices, e.g. {@code -HRSS}. */
    private String line() {
        return story.petition().unit().substring(CITY.length());
    }

    private LocalDate today() {
        return LegalCalendar.dayOf(story.at());
    }
}
