package org.petitions.scenario.client;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.petitions.scenario.action.DocumentPlace;
import org.petitions.scenario.action.PlannedAction;
import org.petitions.scenario.plan.LedgerRowKey;

/** Bureaus and responsible units at their work: each step is a command to case-service, guarded by the version they have read. */
public final class OfficialClient {
    private static final int STALE = 412;

    private final ServiceClient door;
    private final RetryPolicy retry;

    public OfficialClient(ServiceClient door, RetryPolicy retry) {
        this.door = door;
        this.retry = retry;
    }

    /** @param numberOf the number that a row was registered under */
    public void takeStep(PlannedAction.TakeStep act, String petitionId, Function<LedgerRowKey, String> numberOf) {
        step(petitionId, act.version(), act.path(), read -> {
            Map<String, Object> body = new HashMap<>(act.body());
            body.replaceAll((_, value) -> switch (value) {
                case LedgerRowKey row -> numberOf.apply(row);
                case DocumentPlace place ->
                    read.body().path("documents").path(place.n() - 1).path("number").asString();
                default -> value;
            });
            return body.isEmpty() ? null : body;
        }, Acting.of(act.official()));
    }

    /** @param leadId petition id of the case that goes on */
    public void merge(PlannedAction.MergeCase act, String petitionId, String leadId) {
        Map<String, Object> body = act.notice().isEmpty()
                ? Map.of("lead", leadId)
                : Map.of("lead", leadId, "notice", act.notice());
        step(petitionId, act.version(), "merge", _ -> body, Acting.of(act.official()));
    }

    /**
     * Reads the case and does the step. Where the case is further on already, the step was done and only its answer got lost: by a
     * kill in between, or by a run that was broken off. Where it is not yet so far, something the petitioner said is still on its way.
     */
    private void step(String petitionId, long version, String path,
            Function<ServiceResponse, @Nullable Object> body, Acting who) {
        retry.until(path + " " + petitionId, () -> {
            ServiceResponse read = door.getOnceArrived("/cases/" + petitionId, Acting.OPERATIONS);
            if (!read.isDone()) {
                throw new IllegalStateException("cannot read " + petitionId + ": " + read.body());
            }
            long now = read.body().path("version").asLong();
            if (now != version) {
                return now > version ? read : null;
            }
            ServiceResponse done = door.post("/cases/" + petitionId + "/" + path, body.apply(read), who,
                    Map.of("If-Match", read.version().orElseThrow()));
            if (done.status() == STALE) {
                return null;
            }
            if (!done.isDone()) {
                throw new IllegalStateException(
                        who.account() + " cannot " + path + " " + petitionId + ": " + done.body());
            }
            return done;
        });
    }
}
