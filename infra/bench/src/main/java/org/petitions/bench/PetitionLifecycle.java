package org.petitions.bench;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.petitions.bench.PlatformClient.Response;
import org.petitions.events.terms.Divisions;
import org.petitions.events.terms.Level;

/**
 * One petition's life through the public APIs: registered by a clerk, accepted and replied to by a handler, rated by the petitioner.
 * Between the calls the events travel; a call that comes too early is made again, which counts as waiting, not as an error.
 */
final class PetitionLifecycle {
    private static final String[] COUNTIES = Divisions.list().stream()
            .filter(division -> division.level() == Level.COUNTY)
            .map(Divisions.Division::code).toArray(String[]::new);
    private static final long EVENTS_ARRIVE_WITHIN_NANOS = TimeUnit.SECONDS.toNanos(20);
    /** Long enough that asking again is not itself the load. */
    private static final long AGAIN_AFTER_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final PlatformClient client;
    private final CallStatistics statistics;
    private final String county = COUNTIES[ThreadLocalRandom.current().nextInt(COUNTIES.length)];

    PetitionLifecycle(PlatformClient client, CallStatistics statistics) {
        this.client = client;
        this.statistics = statistics;
    }

    /** Lives it; false when one of its calls was refused for good, which the statistics have counted. */
    boolean run(String idempotencyKey) throws IOException, InterruptedException {
        Response registered = timed(CallStatistics.Call.REGISTER,
                () -> client.post(client.intake(), "/petitions", SyntheticRegistration.of(county),
                        Map.of("Idempotency-Key", idempotencyKey, "Acting-As", "CLERK/" + county + "-PB/bench")));
        if (registered.status() != 201) {
            return false;
        }
        String id = registered.body().path("petitionId").asString();
        String handler = "HANDLER/" + county + "-HRSS/bench";
        Response accepted = whenArrived(CallStatistics.Call.ACCEPT, 404,
                () -> client.post(client.casework(), "/cases/" + id + "/accept", Map.of(),
                        Map.of("If-Match", "\"2\"", "Acting-As", handler)));
        if (accepted.status() != 200) {
            return false;
        }
        Response drafted = timed(CallStatistics.Call.DRAFT,
                () -> client.post(client.casework(), "/cases/" + id + "/draft",
                        Map.of("act", "ANSWER", "outcome", "SUPPORTED", "carriedOut", true, "findings",
                                SyntheticRegistration.FINDINGS, "basis", SyntheticRegistration.BASIS, "text",
                                SyntheticRegistration.REPLY),
                        Map.of("If-Match", "\"3\"", "Acting-As", handler)));
        if (drafted.status() != 200) {
            return false;
        }
        String unit = county + "-HRSS";
        Response signed = timed(CallStatistics.Call.SIGN_OFF,
                () -> client.post(client.casework(), "/cases/" + id + "/sign-off", Map.of(),
                        Map.of("If-Match", "\"4\"", "Acting-As", "LEADER/" + unit + "/" + unit + ".deputy")));
        if (signed.status() != 200) {
            return false;
        }
        Map<String, String> rating = Map.of("number", registered.body().path("number").asString(), "code",
                registered.body().path("trackingCode").asString(), "bureau", "SATISFIED", "unit", "BASICALLY");
        return timed(CallStatistics.Call.RATE,
                () -> client.post(client.intake(), "/tracking/rating", rating, Map.of()))
                .status() == 202;
    }

    private interface Request {
        Response send() throws IOException, InterruptedException;
    }

    private Response timed(CallStatistics.Call call, Request request) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Response answer = sent(call, request);
        statistics.answered(call, answer, System.nanoTime() - start);
        return answer;
    }

    private Response sent(CallStatistics.Call call, Request request) throws IOException, InterruptedException {
        try {
            return request.send();
        } catch (IOException e) {
            statistics.failed(call, e.getClass().getSimpleName());
            throw e;
        }
    }

    private Response whenArrived(CallStatistics.Call call, int notYet, Request request)
            throws IOException, InterruptedException {
        long first = System.nanoTime();
        while (true) {
            long start = System.nanoTime();
            Response answer = sent(call, request);
            if (answer.status() != notYet || start - first > EVENTS_ARRIVE_WITHIN_NANOS) {
                statistics.answered(call, answer, System.nanoTime() - start);
                return answer;
            }
            statistics.retriedTooEarly(call);
            LockSupport.parkNanos(AGAIN_AFTER_NANOS);
        }
    }
}
