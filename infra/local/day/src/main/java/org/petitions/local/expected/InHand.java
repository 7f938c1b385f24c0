package org.petitions.local.expected;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.petitions.calendar.LegalCalendar;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.NonAcceptanceGround;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.Rung;
import org.petitions.local.plan.PlannedRow;
import org.petitions.local.plan.Schedule;

/** The part of a story in the responsible unit: acceptance, handling, mediation, promises, reply (Art. 23, 28 to 34). */
final class InHand {
    private static final int DAYS_TO_DECIDE = 4;
    private static final int DAYS_TO_REPLY = 20;
    private static final String MEASURE = "1";

    private final Story story;
    private final PlannedRow.Petition petition;

    InHand(Story story) {
        this.story = story;
        this.petition = story.petition();
    }

    /** The unit decides when the plan says: it takes it on, or where the plan has a ground, it lawfully does not. */
    void isDecidedAsPlanned() {
        comesToTheDecision();
        var ground = petition.notAcceptedFor();
        if (ground == null) {
            accept();
        } else if (story.takes(Move.NOT_ACCEPT, story.handler(), groundOf(ground), "NotAccepted", "Closed")) {
            story.ends(switch (ground) {
                case ENDED_BY_REREVIEW -> CaseEnd.NO_LONGER_ACCEPTED;
                case OTHER_PROCEDURE, BEING_HANDLED, NOT_A_PETITION -> CaseEnd.NOT_ACCEPTED;
            });
        }
    }

    private static Map<String, Object> groundOf(NonAcceptanceGround ground) {
        return ground == NonAcceptanceGround.ENDED_BY_REREVIEW
                ? Map.of("ground", ground, "opinion", "湘信复核字〔2025〕12号")
                : Map.of("ground", ground);
    }

    void isLedElsewhere() {
        comesToTheDecision();
        if (story.takes(Move.LEAD_ELSEWHERE, story.handler(), Map.of("way", "ARBITRATION"), "LedElsewhere", "Closed")) {
            story.ends(CaseEnd.OTHER_PROCEDURE);
        }
    }

    void isAccepted(int daysLater) {
        story.days(daysLater);
        accept();
    }

    private void comesToTheDecision() {
        if (!story.isOver()) {
            story.comesTo(Schedule.instant(petition.accepted(), story.at(), DAYS_TO_DECIDE,
                    story.clocks().endOf(ClockKind.ACCEPTANCE)));
        }
    }

    private void accept() {
        if (story.takes(Move.ACCEPT, story.handler(), Map.of(), "Accepted")) {
            story.clocks().stop(ClockKind.ACCEPTANCE, story.at());
            story.clocks().stop(ClockKind.OBJECTION, story.at());
            story.clocks().stop(ClockKind.DISPUTE, story.at());
            isInHandling();
        }
    }

    /** Handling begins, for the first time or anew. */
    void isInHandling() {
        story.stands("ACCEPTED");
        story.clocks().start(ClockKind.HANDLING, story.unit(), story.at());
    }

    /** The official who has it is related to the petitioner; a colleague does all that follows. */
    void isLeftToAColleague() {
        story.days(1);
        if (story.takes(Move.RECUSE, story.handler(),
                Map.of("official", story.handler().id(), "reason", "与信访人有近亲属关系。"), "Recused")) {
            story.standsAside();
        }
    }

    /** The unit's head stands aside: what would be told there goes to the next rung. */
    void isKeptFromTheHead() {
        story.days(1);
        if (story.takes(Move.RECUSE, story.handler(), Map.of("official", head(), "reason", "与信访事项有利害关系。"),
                "Recused")) {
            story.clocks().standsAside(head(), story.at());
        }
    }

    void isExtended(int daysLater, int by) {
        story.days(daysLater);
        if (story.takes(Move.EXTEND, story.handler(),
                Map.of("days", by, "approver", head(), "reason", "情况复杂，需要实地核查。"), "Extended")) {
            story.clocks().lengthen(ClockKind.HANDLING, by, story.at());
        }
    }

    void isSuspended(int daysLater) {
        story.days(daysLater);
        if (story.takes(Move.SUSPEND, story.handler(), Map.of("ground", "APPRAISAL"), "Suspended")) {
            story.stands("SUSPENDED");
            story.clocks().pause(ClockKind.HANDLING, today(), story.at());
            story.clocks().start(ClockKind.SUSPENSION, story.unit(), story.at());
        }
    }

    void isResumed(int daysLater) {
        story.days(daysLater);
        if (story.takes(Move.RESUME, story.handler(), Map.of(), "Resumed")) {
            story.stands("ACCEPTED");
            story.clocks().resume(ClockKind.HANDLING, today().minusDays(1));
            story.clocks().stop(ClockKind.SUSPENSION, story.at());
        }
    }

    void isMediated() {
        proposeMediation();
        story.days(2);
        story.takes(Move.CONSENT_TO_MEDIATION, story.handler(), Map.of("text", "信访人签署同意书，附卷。"),
                "MediationConsented");
        story.days(2);
        story.takes(Move.AGREE_IN_MEDIATION, story.handler(), Map.of("agreement", "调字〔2026〕1号"), "MediationAgreed");
    }

    void isMediatedInVain() {
        proposeMediation();
        story.days(2);
        story.takes(Move.FAIL_MEDIATION, story.handler(), Map.of(), "MediationFailed");
    }

    private void proposeMediation() {
        story.days(4);
        story.takes(Move.PROPOSE_MEDIATION, story.handler(), Map.of("by", "UNIT", "text", "提议由镇司法所主持调解。"),
                "MediationProposed");
    }

    /** The unit answers when the plan says. */
    void isRepliedAsPlanned() {
        if (!story.isOver() && petition.notAcceptedFor() == null) {
            story.comesTo(Schedule.instant(petition.replied(), story.at(), DAYS_TO_REPLY,
                    story.clocks().endOf(ClockKind.HANDLING)));
            reply();
        }
    }

    void isReplied(int daysLater) {
        story.days(daysLater);
        reply();
    }

    private void reply() {
        if (!story.isOver()) {
            var outcome = Objects.requireNonNull(petition.outcome(), () -> petition.key() + " has no outcome");
            story.takes(Move.REPLY, story.handler(),
                    Map.of("outcome", outcome, "text", "经核实，现将调查情况和处理意见告知如下，请知悉。"), "Replied");
            story.stands("REPLIED");
            story.clocks().stop(ClockKind.HANDLING, story.at());
            story.clocks().start(ClockKind.SETTLEMENT, story.unit(), story.at());
            story.isRated(null);
        }
    }

    /** The unit promises a measure by a day, and carries it out on another. */
    void promises(int daysToKeep, int keptAfterDays) {
        story.days(2);
        LocalDate by = today().plusDays(daysToKeep);
        if (story.takes(Move.PROMISE, story.handler(),
                Map.of("measure", MEASURE, "by", by.toString(), "text", "在期限内落实到位并书面告知。"), "MeasurePromised")) {
            story.clocks().startUntil(by.plusDays(1).atStartOfDay(LegalCalendar.ZONE).toInstant(), ClockKind.MEASURE,
                    MEASURE, story.unit(), story.at());
        }
        story.days(keptAfterDays);
        if (story.takes(Move.CARRY_OUT, story.handler(), Map.of("measure", MEASURE), "MeasureCarriedOut")) {
            story.clocks().stop(ClockKind.MEASURE, MEASURE, story.at());
        }
    }

    /** Post id of the unit's head, who approves what only the head may. */
    String head() {
        return PostId.on(Rung.UNIT_HEAD, story.isOver() ? petition.unit() : story.unit());
    }

    private LocalDate today() {
        return LegalCalendar.dayOf(story.at());
    }
}
