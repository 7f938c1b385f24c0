package org.petitions.scenario.oracle;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.petitions.events.terms.DeliveryMethod;
import org.petitions.events.terms.DraftedAct;
import org.petitions.events.terms.Urgency;
import org.petitions.law.LegalCalendar;
import org.petitions.scenario.action.Official;

/** Drafting and signing off: what a unit answers goes out once one of its leaders has signed it. */
final class SigningSteps {
    private final ScenarioCase scenarioCase;

    SigningSteps(ScenarioCase scenarioCase) {
        this.scenarioCase = scenarioCase;
    }

    /**
     * The unit's handler drafts, and a leader signs the same morning.
     *
     * @param decision what the draft's act needs
     * @param made the events of what is decided
     * @return whether it happens
     */
    boolean decide(DraftedAct act, Map<String, Object> decision, String... made) {
        draft(scenarioCase.handler(), act, decision);
        return signOff(made);
    }

    /** The same of a review body. */
    boolean decideReview(String body, Map<String, Object> decision, String... more) {
        draft(Official.handler(body), DraftedAct.REVIEW, decision);
        return sign(body, Stream.concat(Stream.of("ReviewDecided"), Stream.of(more)).toArray(String[]::new));
    }

    /** The same of the bureau, whose clerk drafts; the notice is made as it is signed. */
    boolean decideByBureau(DraftedAct act, Map<String, Object> decision, String... made) {
        draft(scenarioCase.bureau(), act, decision);
        return sign(scenarioCase.bureau().unit(), made);
    }

    /** The same of a notice, which is made as it is signed and goes out at once, where somebody can be told: by the platform's mail,
     * or by the handler's hand. */
    boolean decideAndTell(DraftedAct act, Map<String, Object> decision, String... made) {
        if (scenarioCase.petition().toldBy() == null) {
            return decide(act, decision, made);
        }
        boolean happens = decide(act, decision,
                Stream.concat(Stream.of(made), Stream.of(scenarioCase.issuedWithCopy())).toArray(String[]::new));
        if (!scenarioCase.toldByPlatform()) {
            scenarioCase.takeStep("documents/" + scenarioCase.documents() + "/send", scenarioCase.handler(),
                    Map.of("how", DeliveryMethod.POST, "sentOn", LegalCalendar.dayOf(scenarioCase.at()).toString(),
                            "receipt",
                            "挂号信XA00000000043，已交邮。"),
                    "DocumentSent");
        }
        return happens;
    }

    /** A draft that waits for its signature. */
    void draft(DraftedAct act, Map<String, Object> decision) {
        draft(scenarioCase.handler(), act, decision);
    }

    private void draft(Official by, DraftedAct act, Map<String, Object> decision) {
        Map<String, Object> body = new HashMap<>(decision);
        body.put("act", act);
        body.putIfAbsent("text", "经核实，现将调查情况和处理意见告知如下，请知悉。");
        scenarioCase.takeStep("draft", by, body, "DraftSubmitted");
    }

    /** The leader sends the draft back for changes. */
    void returnDraft() {
        scenarioCase.takeStep("return-draft", signerOf(scenarioCase.unit()), Map.of("reason", "请逐项写明认定的事实和依据。"),
                "DraftReturned");
    }

    /** The leader signs the draft that waits. */
    boolean signOff(String... made) {
        return sign(scenarioCase.unit(), made);
    }

    private boolean sign(String unit, String... made) {
        return scenarioCase.takeStep("sign-off", signerOf(unit), Map.of(),
                Stream.concat(Stream.of("DraftSigned"), Stream.of(made)).toArray(String[]::new));
    }

    /** What is urgent or grave, or one of several matters that units share, its head signs, all else the deputy. */
    Official signerOf(String unit) {
        return scenarioCase.petition().urgency() == Urgency.ORDINARY && !scenarioCase.petition().key().isFurtherMatter()
                ? Official.deputyOf(unit)
                : Official.headOf(unit);
    }
}
