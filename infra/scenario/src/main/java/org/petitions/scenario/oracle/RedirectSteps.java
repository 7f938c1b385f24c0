package org.petitions.scenario.oracle;

import java.util.Map;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.UnitId;

/** The bureau sends elsewhere what a unit has taken on, where that unit agrees (改派), or guides a visitor to the political-legal body. */
final class RedirectSteps {
    private final ScenarioCase scenarioCase;

    RedirectSteps(ScenarioCase scenarioCase) {
        this.scenarioCase = scenarioCase;
    }

    /**
     * The unit first keeps it, and agrees when it is asked again; the petitioner, who was told that it handles it, is told of the other,
     * which goes on in the days that are left.
     */
    void redirect() {
        propose(2);
        scenarioCase.advanceDays(1);
        scenarioCase.takeStep("decline-redirect", scenarioCase.handler(), Map.of("reasons", "已开展调查，宜由本单位继续办理。"),
                "RedirectDeclined");
        propose(1);
        scenarioCase.advanceDays(1);
        String from = scenarioCase.unit();
        if (scenarioCase.takeStep("agree-to-redirect", scenarioCase.handler(),
                Map.of("notice", scenarioCase.notice("挂号信XA00000000544，已交邮。")),
                scenarioCase.withNotice("HandlingRedirected"))) {
            String to = scenarioCase.petition().otherUnit();
            scenarioCase.setUnit(to);
            scenarioCase.clocks().succeed(from, to);
        }
    }

    /** The second matter of a petition is its chief one: the bureau has the unit that has it lead the others. */
    void nameLead() {
        if (scenarioCase.petition().key().place() == 2) {
            scenarioCase.advanceDays(1);
            scenarioCase.takeStep("name-lead", scenarioCase.bureau(), Map.of("reasons", "同一信访件的主要诉求在此事项。"),
                    "LeadNamed");
        }
    }

    /**
     * The visitor speaks of a lawsuit: the bureau explains the law and guides them to the political-legal body, with a note in hand or by mail,
     * as they chose (Art. 22).
     */
    void guide() {
        scenarioCase.advanceDays(1);
        String body = UnitId.divisionOf(scenarioCase.petition().bureau()) + "-PLC";
        if (scenarioCase.takeStep("guide-visitor", scenarioCase.bureau(),
                Map.of("unit", body, "text", "案件正由人民法院审理，请向审理法院提出。"), "VisitorGuided", "Closed",
                "BureauNoticeOwed", "DocumentIssued")) {
            scenarioCase.clocks().decide(scenarioCase.at());
            scenarioCase.close(CaseEnd.OTHER_PROCEDURE);
            scenarioCase.clocks().start(ClockKind.ACCEPTANCE, scenarioCase.petition().bureau(), scenarioCase.at());
            if (!scenarioCase.petition().noticedByMail()) {
                // The way that was chosen has failed by then: it is the bureau's to hand over.
                scenarioCase.advanceDays(1);
                scenarioCase.deliverDocument(1, scenarioCase.bureau(), Map.of("how", "IN_PERSON", "receivedAt",
                        scenarioCase.at().minusSeconds(1).toString(), "receipt", "当面交付，本人签收。"));
            }
            if (!scenarioCase.isOver()) {
                scenarioCase.clocks().stop(ClockKind.ACCEPTANCE, scenarioCase.at());
            }
        }
    }

    /** A colleague helps for a day, and takes it over for all that follows. */
    void handOnWithinUnit() {
        String colleague = scenarioCase.handler().colleague().account();
        scenarioCase.advanceDays(1);
        scenarioCase.takeStep("call-in-helper", scenarioCase.handler(), Map.of("helper", colleague), "HelperCalledIn");
        scenarioCase.advanceDays(1);
        scenarioCase.takeStep("release-helper", scenarioCase.handler(), Map.of("helper", colleague), "HelperReleased");
        if (scenarioCase.takeStep("hand-on", scenarioCase.handler(), Map.of("to", colleague), "HandedOn")) {
            scenarioCase.passToColleague();
        }
    }

    private void propose(int daysLater) {
        scenarioCase.advanceDays(daysLater);
        scenarioCase.takeStep("propose-redirect", scenarioCase.bureau(),
                Map.of("unit", scenarioCase.petition().otherUnit(), "reasons", "经核实，该事项由该单位办理更为适宜。"),
                "RedirectProposed");
    }
}
