package org.petitions.scenario.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.DraftedAct;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.NonAcceptanceGround;
import org.petitions.events.terms.Rung;
import org.petitions.law.LegalCalendar;
import org.petitions.scenario.action.Official;
import org.petitions.scenario.clocks.Instruction;
import org.petitions.scenario.plan.PlannedRow;
import org.petitions.scenario.plan.Schedule;
import org.petitions.scenario.plan.Timing;

/** The steps in the responsible unit: acceptance, handling, promises, reply (Art. 23, 28 to 34). */
final class HandlingSteps {
    private static final int DAYS_TO_DECIDE = 4;
    private static final int DAYS_TO_REPLY = 20;
    private static final String COMMITMENT_KEY = "1";

    private final ScenarioCase scenarioCase;
    private final PlannedRow.Petition petition;
    private final SigningSteps signing;

    HandlingSteps(ScenarioCase scenarioCase) {
        this.scenarioCase = scenarioCase;
        this.signing = new SigningSteps(scenarioCase);
        this.petition = scenarioCase.petition();
    }

    /** The unit decides when the plan says: it takes it on, or where the plan has a ground, it lawfully does not. */
    void decideAsPlanned() {
        advanceToDecision();
        var ground = petition.notAcceptedFor();
        if (ground == null) {
            accept();
        } else if (signing.decideAndTell(DraftedAct.NON_ACCEPTANCE, groundOf(ground), "NotAccepted", "Closed")) {
            scenarioCase.clocks().decide(scenarioCase.at());
            scenarioCase.close(switch (ground) {
                case ENDED_BY_REREVIEW -> CaseEnd.NO_LONGER_ACCEPTED;
                case OTHER_PROCEDURE, BEING_HANDLED, NOT_A_PETITION, NOT_COMPETENT -> CaseEnd.NOT_ACCEPTED;
            });
        }
    }

    private static Map<String, Object> groundOf(NonAcceptanceGround ground) {
        return ground == NonAcceptanceGround.ENDED_BY_REREVIEW
                ? Map.of("ground", ground, "opinion", "湘信复核字〔2025〕12号")
                : Map.of("ground", ground);
    }

    void referToOtherProcedure() {
        advanceToDecision();
        leadInto(HandlingWay.ARBITRATION);
    }

    /** The unit takes it on as of a way of its own, when the plan says. */
    void acceptInWay(HandlingWay way) {
        scenarioCase.setWay(way);
        advanceToDecision();
        accept();
    }

    /** What it accepted so the unit leads into the procedure of that way, and tells the petitioner anew. */
    void leadAfterDays(int daysLater) {
        scenarioCase.advanceDays(daysLater);
        if (petition.toldBy() != null && !scenarioCase.isOver()) {
            scenarioCase.clocks().start(ClockKind.ACCEPTANCE, scenarioCase.unit(), scenarioCase.at());
        }
        leadInto(scenarioCase.way());
    }

    private void leadInto(HandlingWay way) {
        if (signing.decideAndTell(DraftedAct.REFERRAL, Map.of("way", way), "LedElsewhere", "Closed")) {
            scenarioCase.clocks().decide(scenarioCase.at());
            scenarioCase.close(CaseEnd.OTHER_PROCEDURE);
        }
    }

    /** It comes out that it belongs to another way: whose limit runs from the acceptance all the same. */
    void changeWay(int daysLater, HandlingWay way) {
        Instant accepted = scenarioCase.at();
        scenarioCase.advanceDays(daysLater);
        if (scenarioCase.takeStep("change-way", scenarioCase.handler(),
                Map.of("way", way, "reason", "经核查，该事项属于行政裁决事项。"), "WayChanged")) {
            scenarioCase.setWay(way);
            scenarioCase.clocks().startHandling(way, scenarioCase.unit(), accepted, scenarioCase.at());
        }
    }

    /** Who made a suggestion that was adopted is rewarded. */
    void rewardAdopted() {
        if (petition.outcome() == HandlingOutcome.ADOPTED) {
            scenarioCase.advanceDays(1);
            scenarioCase.takeStep("record-reward", scenarioCase.handler(), Map.of("text", "颁发荣誉证书。"), "RewardGiven");
        }
    }

    void acceptAfterDays(int daysLater) {
        scenarioCase.advanceDays(daysLater);
        accept();
    }

    /** On the morning after the last day to accept, the unit's head says by when it is to be done. */
    void instructWhenMissed(int days) {
        scenarioCase.advanceTo(Schedule.morningAfter(scenarioCase.clocks().endOf(ClockKind.ACCEPTANCE), 0));
        LocalDate by = today().plusDays(days);
        if (scenarioCase.takeStep("instruct", Official.headOf(scenarioCase.unit()),
                Map.of("by", by.toString(), "text", "请限期办理，并书面告知信访人。"), "Instructed")) {
            scenarioCase.clocks().instruct(new Instruction(Rung.UNIT_HEAD, scenarioCase.at(),
                    by.plusDays(1).atStartOfDay(LegalCalendar.ZONE).toInstant()));
        }
    }

    private void advanceToDecision() {
        if (!scenarioCase.isOver()) {
            scenarioCase.advanceTo(Schedule.instant(petition.accepted(), scenarioCase.at(), DAYS_TO_DECIDE,
                    scenarioCase.clocks().endOf(ClockKind.ACCEPTANCE)));
        }
    }

    private void accept() {
        if (scenarioCase.takeStep("accept", scenarioCase.handler(), withNotice(Map.of("way", scenarioCase.way())),
                withNotice("Accepted"))) {
            scenarioCase.clocks().decide(scenarioCase.at());
            if (!isToldApart()) {
                scenarioCase.clocks().stop(ClockKind.ACCEPTANCE, scenarioCase.at());
            }
            scenarioCase.clocks().stop(ClockKind.OBJECTION, scenarioCase.at());
            scenarioCase.clocks().stop(ClockKind.DISPUTE, scenarioCase.at());
            startHandling();
        }
    }

    /** Deciding and telling are one act, but where a path has them apart or there is nobody to tell (Art. 23). */
    private Map<String, Object> withNotice(Map<String, Object> body) {
        if (petition.toldBy() == null || isToldApart()) {
            return body;
        }
        Map<String, Object> more = new HashMap<>(body);
        more.put("notice", scenarioCase.notice("挂号信XA00000000043，已交邮。"));
        return more;
    }

    private String[] withNotice(String... made) {
        return petition.toldBy() == null || isToldApart()
                ? made
                : scenarioCase.withNotice(made);
    }

    private boolean isToldApart() {
        return switch (petition.path()) {
            case DOCUMENTED, NOTICE_LATE, NOTICE_EXEMPT -> true;
            default -> false;
        };
    }

    /** The petitioner's address turns out to be unclear: no notice can be owed. */
    void exemptNotice() {
        scenarioCase.advanceDays(2);
        if (scenarioCase.takeStep("exempt-notice", scenarioCase.handler(), Map.of("reason", "登记住址查无此处，电话停机。"),
                "NoticeExempted")) {
            scenarioCase.clocks().stop(ClockKind.ACCEPTANCE, scenarioCase.at());
        }
    }

    /** Handling begins, for the first time or anew. */
    void startHandling() {
        startHandling(scenarioCase.at());
    }

    /** It goes on with the limit that runs from then. */
    void startHandling(Instant from) {
        scenarioCase.setStatus("ACCEPTED");
        scenarioCase.clocks().startHandling(scenarioCase.way(), scenarioCase.unit(), from, scenarioCase.at());
    }

    /** The unit answers when the plan says. */
    void replyAsPlanned() {
        if (!scenarioCase.isOver() && petition.notAcceptedFor() == null) {
            advanceToReply();
            reply();
        }
    }

    private void advanceToReply() {
        scenarioCase.advanceTo(Schedule.instant(petition.replied(), scenarioCase.at(), DAYS_TO_REPLY,
                scenarioCase.clocks().endOf(ClockKind.HANDLING)));
    }

    /** The draft comes back for changes, and the next one waits for its signature until the limit has passed: the wait stops none. */
    void replyReturnedAndSignedLate() {
        scenarioCase.advanceDays(4);
        if (!scenarioCase.isOver()) {
            signing.draft(DraftedAct.ANSWER, answer());
            scenarioCase.advanceDays(1);
            signing.returnDraft();
            scenarioCase.advanceDays(1);
            signing.draft(DraftedAct.ANSWER, answer());
            scenarioCase.advanceTo(Schedule.instant(Timing.LATE, scenarioCase.at(), 0,
                    scenarioCase.clocks().endOf(ClockKind.HANDLING)));
            signing.signOff("Replied");
            answered();
        }
    }

    private Map<String, Object> answer() {
        var outcome = Objects.requireNonNull(petition.outcome(), () -> petition.key() + " has no outcome");
        Map<String, Object> answer = new HashMap<>(
                Map.of("outcome", outcome, "findings", "经现场走访、查阅资料和询问有关人员，查明所反映问题的经过。", "basis",
                        "依照国家有关法律、法规和本省、本市有关政策办理。", "text", "逐项答复所提请求，请知悉。"));
        if (outcome == HandlingOutcome.SUPPORTED) {
            answer.put("carriedOut", true);
        }
        return answer;
    }

    void replyAfterDays(int daysLater) {
        scenarioCase.advanceDays(daysLater);
        reply();
    }

    private void reply() {
        if (!scenarioCase.isOver()) {
            signing.decide(DraftedAct.ANSWER, answer(), "Replied");
            answered();
        }
    }

    private void answered() {
        if (!scenarioCase.isOver()) {
            scenarioCase.setStatus("REPLIED");
            scenarioCase.setRepliedAt(scenarioCase.at());
            scenarioCase.clocks().stop(ClockKind.HANDLING, scenarioCase.at());
            scenarioCase.clocks().start(ClockKind.SETTLEMENT, scenarioCase.unit(), scenarioCase.at());
            scenarioCase.setRating(null);
        }
    }

    /** The unit answers when the plan says; its answer promises by its signature what is supported and not carried out yet (Art. 32). */
    void replyWithPromise(int daysToKeep) {
        if (scenarioCase.isOver()) {
            return;
        }
        advanceToReply();
        Map<String, Object> promising = new HashMap<>(answer());
        promising.put("carriedOut", false);
        promising.put("measures", List.of(measure(daysToKeep)));
        if (signing.decide(DraftedAct.ANSWER, promising, "Replied", "MeasurePromised")) {
            promised(daysToKeep);
        }
        answered();
    }

    /** Beside its answer in favour the unit promises something more. */
    void promise(int daysToKeep) {
        if (scenarioCase.takeStep("promise", scenarioCase.handler(), measure(daysToKeep), "MeasurePromised")) {
            promised(daysToKeep);
        }
    }

    /** A measure, as an answer or a review opinion promises it. */
    Map<String, Object> measure(int daysToKeep) {
        return Map.of("measure", COMMITMENT_KEY, "by", today().plusDays(daysToKeep).toString(), "text",
                "在期限内落实到位并书面告知。");
    }

    /** The unit has to carry it out by its day, whoever promised it. */
    void promised(int daysToKeep) {
        scenarioCase.clocks().startUntil(
                today().plusDays(daysToKeep + 1L).atStartOfDay(LegalCalendar.ZONE).toInstant(), ClockKind.MEASURE,
                COMMITMENT_KEY, scenarioCase.unit(), scenarioCase.at());
    }

    void carryOut(int daysLater) {
        scenarioCase.advanceDays(daysLater);
        if (scenarioCase.takeStep("carry-out", scenarioCase.handler(), Map.of("measure", COMMITMENT_KEY),
                "MeasureCarriedOut")) {
            scenarioCase.clocks().stop(ClockKind.MEASURE, COMMITMENT_KEY, scenarioCase.at());
        }
    }

    private LocalDate today() {
        return LegalCalendar.dayOf(scenarioCase.at());
    }
}
