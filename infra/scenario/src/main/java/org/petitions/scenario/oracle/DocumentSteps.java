package org.petitions.scenario.oracle;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.DocumentKind;
import org.petitions.law.LegalCalendar;
import org.petitions.scenario.action.Official;
import org.petitions.scenario.plan.Schedule;
import org.petitions.scenario.plan.Timing;

/** The steps with documents, which are made and handed over (Art. 23, 32, 35). */
final class DocumentSteps {
    /** How long before the official notes the delivery the petitioner signed the receipt. */
    private static final Duration RECEIVED_BEFORE = Duration.ofHours(1);

    private final ScenarioCase scenarioCase;

    DocumentSteps(ScenarioCase scenarioCase) {
        this.scenarioCase = scenarioCase;
    }

    /** The acceptance notice is forgotten, and made and posted only days after its limit. */
    void postNoticeLate() {
        if (!scenarioCase.isOver()) {
            scenarioCase.advanceTo(Schedule.instant(Timing.LATE, scenarioCase.at(), 0,
                    scenarioCase.clocks().endOf(ClockKind.ACCEPTANCE)));
        }
        issue("ACCEPTANCE_NOTICE", scenarioCase.handler());
        if (scenarioCase.toldByPlatform()) {
            scenarioCase.clocks().stop(ClockKind.ACCEPTANCE, scenarioCase.at());
        } else if (scenarioCase.takeStep("documents/" + scenarioCase.documents() + "/send", scenarioCase.handler(),
                Map.of("how", "POST",
                        "sentOn", LegalCalendar.dayOf(scenarioCase.at()).toString(), "receipt",
                        "挂号信XA00000000143，已交邮。"),
                "DocumentSent")) {
            scenarioCase.clocks().stop(ClockKind.ACCEPTANCE, scenarioCase.at());
        }
    }

    /** The acceptance notice is made one morning and handed over the next, long before its limit; whoever chose mail is told the first. */
    void deliverNotice() {
        scenarioCase.advanceDays(1);
        issue("ACCEPTANCE_NOTICE", scenarioCase.handler());
        boolean told = scenarioCase.toldByPlatform();
        if (told) {
            scenarioCase.clocks().stop(ClockKind.ACCEPTANCE, scenarioCase.at());
        }
        deliverNextMorning(scenarioCase.handler());
        if (!told) {
            scenarioCase.clocks().stop(ClockKind.ACCEPTANCE, scenarioCase.at().minus(RECEIVED_BEFORE));
        }
    }

    private void issue(String kind, Official by) {
        scenarioCase.takeStep("documents", by, Map.of("kind", kind), DocumentKind.valueOf(kind).isAnswer()
                ? scenarioCase.issuedWithCopy()
                : new String[]{"DocumentIssued"});
    }

    /** The opinion is left at the address one morning after it was made, before witnesses. */
    void issueAndLeave(String kind) {
        scenarioCase.advanceDays(1);
        issue(kind, scenarioCase.handler());
        scenarioCase.advanceDays(1);
        scenarioCase.deliverDocument(scenarioCase.documents(), scenarioCase.handler(),
                Map.of("how", "LEFT", "receivedAt", scenarioCase.at().minus(RECEIVED_BEFORE).toString(), "receipt",
                        "送达回证：拒绝签收，留置于登记住址。", "witnesses", List.of("例村村委会干部甲", "例村村委会干部乙")));
    }

    /** The opinion is made known by public notice, whose days pass. */
    void issueAndPublish(String kind, int daysOfNotice) {
        scenarioCase.advanceDays(1);
        issue(kind, scenarioCase.handler());
        send("PUBLIC_NOTICE", "在政府门户网站公告。");
        scenarioCase.advanceDays(daysOfNotice);
    }

    /** The opinion is posted and nothing comes back, until it counts as tried. */
    void issueAndPost(String kind, int daysWithoutReceipt) {
        scenarioCase.advanceDays(1);
        issue(kind, scenarioCase.handler());
        send("POST", "挂号信XA00000000243，已交邮。");
        scenarioCase.advanceDays(daysWithoutReceipt);
    }

    private void send(String how, String receipt) {
        scenarioCase.takeStep("documents/" + scenarioCase.documents() + "/send", scenarioCase.handler(),
                Map.of("how", how, "sentOn", LegalCalendar.dayOf(scenarioCase.at()).toString(), "receipt", receipt),
                "DocumentSent");
    }

    /**
     * Who reviewed makes the opinion one morning and hands it over the next: until it goes out the review is not answered, whatever was
     * decided (Art. 35). Whoever chose mail is answered the first morning.
     */
    void answerReview(DocumentKind opinion, ClockKind clock, Official by) {
        scenarioCase.advanceDays(1);
        issue(opinion.name(), by);
        boolean told = scenarioCase.toldByPlatform();
        if (told) {
            scenarioCase.clocks().stop(clock, scenarioCase.at());
        }
        deliverNextMorning(by);
        if (!told) {
            scenarioCase.clocks().stop(clock, scenarioCase.at().minus(RECEIVED_BEFORE));
        }
    }

    /** A document is made one morning and handed over the next. */
    void issueAndDeliver(String kind) {
        issueAndDeliver(kind, scenarioCase.handler());
    }

    /** A document is made one morning, and the petitioner opens it the next with number and code. */
    void issueAndOpen(String kind) {
        scenarioCase.advanceDays(1);
        issue(kind, scenarioCase.handler());
        scenarioCase.advanceDays(1);
        scenarioCase.openDocument(scenarioCase.documents());
    }

    /** What the province made and handed over is noted the day after by the bureau that records what it decides: nobody here tells of it. */
    void noteElsewhere(String kind, Official by) {
        scenarioCase.advanceDays(1);
        scenarioCase.takeStepInPresence("documents/elsewhere", by,
                Map.of("kind", kind, "number", "省信复核〔2026〕1号", "how", "IN_PERSON", "receivedAt",
                        scenarioCase.at().minus(RECEIVED_BEFORE).toString(), "receipt", "送达回证：本人当面签收。"),
                "DocumentIssued", "DocumentDelivered");
    }

    /** The notice that a request for review is refused was made with its signature: until it goes out the clock of the review runs. */
    void deliverRefusalByBureau() {
        boolean told = scenarioCase.toldByPlatform();
        if (told) {
            scenarioCase.clocks().stop(ClockKind.REVIEW, scenarioCase.at());
        }
        deliverNextMorning(scenarioCase.bureau());
        if (!told) {
            scenarioCase.clocks().stop(ClockKind.REVIEW, scenarioCase.at().minus(RECEIVED_BEFORE));
        }
    }

    /** When the last one was received had been written down wrongly: it was as soon as it was made. */
    void correctReceipt() {
        scenarioCase.takeStep("documents/" + scenarioCase.documents() + "/corrections", scenarioCase.handler(),
                Map.of("receivedAt", scenarioCase.at().minus(RECEIVED_BEFORE).minus(Duration.ofDays(1)).toString(),
                        "reason", "送达回证所载日期为制作当日，登记时误录。"),
                "DeliveryCorrected");
    }

    /**
     * The last one, an answer, has a word wrong: who signs in its unit makes it anew, and its handler hands the new one over the next
     * morning, before whose receipt no window for a review runs.
     */
    void correctLast() {
        scenarioCase.advanceDays(1);
        scenarioCase.takeStep("documents/" + scenarioCase.documents() + "/reissue",
                new SigningSteps(scenarioCase).signerOf(scenarioCase.unit()),
                Map.of("ground", "WORDING", "text", "经核实，原文书中的金额写错一位，现予更正；处理意见不变。"),
                Stream.concat(Stream.of(scenarioCase.issuedWithCopy()), Stream.of("DocumentCorrected"))
                        .toArray(String[]::new));
        deliverNextMorning(scenarioCase.handler());
    }

    /** The same with one that is another's. */
    void issueAndDeliver(String kind, Official by) {
        scenarioCase.advanceDays(1);
        issue(kind, by);
        deliverNextMorning(by);
    }

    private void deliverNextMorning(Official by) {
        scenarioCase.advanceDays(1);
        scenarioCase.deliverDocument(scenarioCase.documents(), by, Map.of("how", "IN_PERSON", "receivedAt",
                scenarioCase.at().minus(RECEIVED_BEFORE).toString(), "receipt", "送达回证：本人当面签收。"));
    }
}
