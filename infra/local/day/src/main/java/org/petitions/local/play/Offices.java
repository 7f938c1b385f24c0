package org.petitions.local.play;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.local.door.ActingAs;
import org.petitions.local.door.Answer;
import org.petitions.local.door.HttpDoor;
import org.petitions.local.door.Patience;
import org.petitions.local.expected.Act;

/** Bureaus and responsible units at their work: each step is a command to case-service, guarded by the version they have read. */
final class Offices {
    private static final int STALE = 412;

    private final HttpDoor casework;
    private final Patience patience;

    Offices(HttpDoor casework, Patience patience) {
        this.casework = casework;
        this.patience = patience;
    }

    void dispatch(Act.Dispatch act, String petitionId) {
        step(petitionId, "dispatch", Map.of("unit", act.unit(), "kind", "TRANSFER"), ActingAs.bureau(act.bureau()),
                Set.of("OPENED"));
    }

    void accept(Act.Accept act, String petitionId) {
        step(petitionId, "accept", null, ActingAs.handler(act.unit()), Set.of("DISPATCHED"));
    }

    void notAccept(Act.NotAccept act, String petitionId) {
        step(petitionId, "not-accept", Map.of("ground", act.ground()), ActingAs.handler(act.unit()),
                Set.of("DISPATCHED"));
    }

    void reply(Act.Reply act, String petitionId) {
        step(petitionId, "reply", Map.of("outcome", "SUPPORTED", "text", "经核实，所反映问题属实，已责成有关单位在规定期限内办理完毕。"),
                ActingAs.handler(act.unit()), Set.of("ACCEPTED"));
    }

    void close(Act.Close act, String petitionId) {
        step(petitionId, "close", Map.of("living", "SETTLED", "work", "NOT_AT_ISSUE"), ActingAs.handler(act.unit()),
                Set.of("REPLIED"));
    }

    /** What the petitioner wrote, as the handler sees it. */
    Answer facts(String petitionId, String unit) {
        return casework.get("/cases/" + petitionId + "/facts?why=HANDLING", ActingAs.handler(unit));
    }

    /**
     * Reads the case and does the step. Where the case is further on already, the step was done and only its answer got lost: by a
     * kill in between, or by a run that was broken off.
     */
    private void step(String petitionId, String step, @Nullable Object body, ActingAs who, Set<String> from) {
        patience.until(step + " " + petitionId, () -> {
            Answer read = casework.get("/cases/" + petitionId, who);
            if (!read.isDone()) {
                throw new IllegalStateException(who.header() + " cannot read " + petitionId + ": " + read.body());
            }
            if (!from.contains(read.text("status"))) {
                return read;
            }
            Answer done = casework.post("/cases/" + petitionId + "/" + step, body, who,
                    Map.of("If-Match", read.version().orElseThrow()));
            if (done.status() == STALE) {
                return null;
            }
            if (!done.isDone()) {
                throw new IllegalStateException(
                        who.header() + " cannot " + step + " " + petitionId + ": " + done.body());
            }
            return done;
        });
    }
}
