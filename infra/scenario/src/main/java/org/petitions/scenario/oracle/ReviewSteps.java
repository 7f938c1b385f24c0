package org.petitions.scenario.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.DraftedAct;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.law.LegalCalendar;
import org.petitions.scenario.action.Official;
import org.petitions.scenario.action.PlannedAction;

/** The steps in review, re-review and hearings (Art. 31, 35, 36). */
final class ReviewSteps {
    private static final int DAYS_OF_NOTICE = 7;
    private static final String CITY = "431200";
    private static final String PROVINCE = "430000";
    private static final String GOVERNMENT = "-GOV";
    private static final Set<String> OF_THEIR_GOVERNMENT = Set.of("-OFFICE", "-FINANCE", "-SG", "-LG", "-STATION");

    private final ScenarioCase scenarioCase;

    ReviewSteps(ScenarioCase scenarioCase) {
        this.scenarioCase = scenarioCase;
    }

    /** The petitioner asks the next level up to look at the county unit's opinion. */
    void requestReview(int daysLater) {
        request(daysLater, "REVIEW", "IN_REVIEW", ClockKind.REVIEW, reviewBody());
    }

    /** The petitioner goes one level further up, for the last time. */
    void requestRereview(int daysLater) {
        request(daysLater, "REREVIEW", "IN_REREVIEW", ClockKind.REREVIEW, rereviewBody());
    }

    private void request(int daysLater, String step, String status, ClockKind clock, String body) {
        scenarioCase.advanceDays(daysLater);
        if (scenarioCase.requestByPetitioner(PlannedAction.RequestKind.REVIEW, Map.of("step", step),
                "ReviewRequested")) {
            scenarioCase.setStatus(status);
            scenarioCase.clearEnd();
            scenarioCase.clocks().stop(ClockKind.SETTLEMENT, scenarioCase.at());
            scenarioCase.clocks().stop(ClockKind.RETURN_VISIT, scenarioCase.at());
            scenarioCase.clocks().start(clock, body, scenarioCase.at());
        }
    }

    /**
     * A request on paper came after its 30 days: the bureau's clerk drafts the refusal the day after, which one of its leaders signs. Its
     * notice is made with it, and from the receipt on the clock of the review waits for that to go out (Art. 35).
     */
    void refuseLateRequest(int daysLater) {
        scenarioCase.advanceDays(daysLater);
        boolean refused = new SigningSteps(scenarioCase).decideByBureau(DraftedAct.REVIEW_REFUSAL,
                Map.of("reviewStep", "REVIEW", "refusal", "WINDOW_PASSED",
                        "receivedOn", today().minusDays(1).toString(), "text", "收到处理意见书已逾三十日。"),
                "ReviewRefused", "DocumentIssued");
        if (refused) {
            scenarioCase.clocks().start(ClockKind.REVIEW, scenarioCase.bureau().unit(),
                    today().minusDays(1).atStartOfDay(LegalCalendar.ZONE).toInstant());
        }
    }

    /** The opinion stands, or is changed; what is left is to settle the matter. */
    void decideReview(int daysLater, String outcome) {
        decide(daysLater, outcome, ClockKind.REVIEW, reviewBody());
    }

    /** The opinion is changed to one that supports the claim, and promises what the unit has to do by when (Art. 32). */
    void changeInReview(int daysLater, int daysToCarryOut, HandlingSteps inHand) {
        scenarioCase.advanceDays(daysLater);
        Map<String, Object> change = Map.of("reviewOutcome", "CHANGED", "changedTo", HandlingOutcome.SUPPORTED,
                "measures", List.of(inHand.measure(daysToCarryOut)));
        if (isDecided(change, ClockKind.REVIEW, reviewBody(), "MeasurePromised")) {
            inHand.promised(daysToCarryOut);
            settleNext();
        }
    }

    /** As {@link #decideReview}, for the re-review. */
    void decideRereview(int daysLater, String outcome) {
        decide(daysLater, outcome, ClockKind.REREVIEW, rereviewBody());
    }

    private void decide(int daysLater, String outcome, ClockKind clock, String body) {
        scenarioCase.advanceDays(daysLater);
        if (isDecided(Map.of("reviewOutcome", outcome), clock, body)) {
            settleNext();
        }
    }

    private void settleNext() {
        scenarioCase.setStatus("REVIEWED");
        scenarioCase.clocks().start(ClockKind.SETTLEMENT, scenarioCase.unit(), scenarioCase.at());
    }

    /** The opinion is set aside: the unit has to handle it anew. */
    void sendBack(int daysLater, HandlingSteps inHand) {
        scenarioCase.advanceDays(daysLater);
        if (isDecided(Map.of("reviewOutcome", "SENT_BACK"), ClockKind.REVIEW, reviewBody())) {
            inHand.startHandling();
        }
    }

    private boolean isDecided(Map<String, Object> opinion, ClockKind clock, String body, String... more) {
        boolean elsewhere = body.startsWith(PROVINCE);
        boolean happens = elsewhere
                ? scenarioCase.takeStep("decide-review", officialOf(body),
                        Map.of("outcome", opinion.get("reviewOutcome"), "text", "经复核，作出意见如下。"), "ReviewDecided")
                : new SigningSteps(scenarioCase).decideReview(body, opinion, more);
        // What was decided here is answered when its opinion goes out (Art. 35), where somebody can be told.
        if (happens && (elsewhere || scenarioCase.petition().toldBy() == null)) {
            scenarioCase.clocks().stop(clock, scenarioCase.at());
        }
        return happens;
    }

    /** A hearing in the re-review, whose days are not counted. */
    void holdRereviewHearing(int daysLater, int daysLong) {
        Official body = officialOf(rereviewBody());
        if (openHearing(daysLater, body, rereviewBody())) {
            scenarioCase.clocks().pause(ClockKind.REREVIEW, today(), scenarioCase.at());
        }
        if (closeHearing(daysLong, body)) {
            scenarioCase.clocks().resume(ClockKind.REREVIEW, today());
        }
    }

    /** A hearing before the unit that handles it: its days count. */
    void holdUnitHearing(int daysLater, int daysLong) {
        openHearing(daysLater, scenarioCase.handler(), scenarioCase.unit());
        closeHearing(daysLong, scenarioCase.handler());
    }

    /** An open hearing keeps the answer waiting, so a clock watches it. */
    private boolean openHearing(int daysLater, Official by, String body) {
        scenarioCase.advanceDays(daysLater);
        boolean happens = scenarioCase.takeStep("open-hearing", by,
                Map.of("noticeOn", today().minusDays(DAYS_OF_NOTICE).toString(), "from", today().toString()),
                "HearingOpened");
        if (happens) {
            scenarioCase.clocks().start(ClockKind.SUSPENSION, body, scenarioCase.at());
        }
        return happens;
    }

    private boolean closeHearing(int daysLong, Official by) {
        scenarioCase.advanceDays(daysLong);
        boolean happens = scenarioCase.takeStep("close-hearing", by,
                Map.of("to", today().toString(), "participants", 7, "published", true, "record", "听证笔录附卷。"),
                "HearingClosed");
        if (happens) {
            scenarioCase.clocks().stop(ClockKind.SUSPENSION, scenarioCase.at());
        }
        return happens;
    }

    /** The province is not on the platform: what it decides the city's bureau records. */
    private static Official officialOf(String body) {
        return body.startsWith(PROVINCE) ? Official.ofBureau(CITY + "-PB") : Official.handler(body);
    }

    /** Who reviews, and puts the review opinion into writing. */
    Official reviewer() {
        return officialOf(reviewBody());
    }

    /** Who re-reviews, or records what the province has decided. */
    Official rereviewer() {
        return officialOf(rereviewBody());
    }

    /** The city's office of the same line; of what has none above it in its line, the government it belongs to. */
    private String reviewBody() {
        return isOfItsGovernment() ? county() + GOVERNMENT : CITY + line();
    }

    private String rereviewBody() {
        return isOfItsGovernment() ? CITY + GOVERNMENT : PROVINCE + line();
    }

    private boolean isOfItsGovernment() {
        return OF_THEIR_GOVERNMENT.contains(line());
    }

    private String county() {
        return scenarioCase.petition().unit().substring(0, CITY.length());
    }

    /** The unit's line of offices, e.g. {@code -HRSS}. */
    private String line() {
        return scenarioCase.petition().unit().substring(CITY.length());
    }

    private LocalDate today() {
        return LegalCalendar.dayOf(scenarioCase.at());
    }
}
