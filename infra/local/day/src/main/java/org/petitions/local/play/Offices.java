package org.petitions.local.play;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.local.door.ActingAs;
import org.petitions.local.door.Answer;
import org.petitions.local.door.HttpDoor;
import org.petitions.local.door.Patience;
import org.petitions.local.expected.Act;
import org.petitions.local.expected.Move;
import org.petitions.local.expected.Official;

/** Bureaus and responsible units at their work: each step is a command to case-service, guarded by the version they have read. */
final class Offices {
    private static final int STALE = 412;

    private final HttpDoor casework;
    private final Patience patience;

    Offices(HttpDoor casework, Patience patience) {
        this.casework = casework;
        this.patience = patience;
    }

    void take(Act.Take act, String petitionId) {
        step(petitionId, act.version(), act.path(), act.body().isEmpty() ? null : act.body(), as(act.by()));
    }

    /** @param leadId petition id of the case that goes on */
    void merge(Act.Merge act, String petitionId, String leadId) {
        step(petitionId, act.version(), Move.MERGE.path(), Map.of("lead", leadId), as(act.by()));
    }

    private static ActingAs as(Official official) {
        return ActingAs.official(official.role().name(), official.unit(), official.id());
    }

    /** What the petitioner wrote, as the handler sees it. */
    Answer facts(String petitionId, String unit) {
        return casework.get("/cases/" + petitionId + "/facts?why=HANDLING", ActingAs.handler(unit));
    }

    /**
     * Reads the case and does the step. Where the case is further on already, the step was done and only its answer got lost: by a
     * kill in between, or by a run that was broken off. Where it is not yet so far, something the petitioner said is still on its way.
     */
    private void step(String petitionId, long version, String path, @Nullable Object body, ActingAs who) {
        patience.until(path + " " + petitionId, () -> {
            Answer read = casework.get("/cases/" + petitionId, ActingAs.OPERATIONS);
            if (!read.isDone()) {
                throw new IllegalStateException("cannot read " + petitionId + ": " + read.body());
            }
            long now = read.body().path("version").asLong();
            if (now != version) {
                return now > version ? read : null;
            }
            Answer done = casework.post("/cases/" + petitionId + "/" + path, body, who,
                    Map.of("If-Match", read.version().orElseThrow()));
            if (done.status() == STALE) {
                return null;
            }
            if (!done.isDone()) {
                throw new IllegalStateException(
                        who.header() + " cannot " + path + " " + petitionId + ": " + done.body());
            }
            return done;
        });
    }
}
