package org.petitions.bench;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.petitions.bench.PlatformClient.Response;
import org.petitions.events.terms.Divisions;
import org.petitions.events.terms.Level;

/**
 * One petition's life through the public APIs: registered by a clerk, accepted and replied to by a handler, rated by the petitioner; in a
 * lawful one the acceptance is told in writing, and the opinion is made and delivered. Between the calls the events travel; a call that may
 * come too early prefers to wait for its event, and where it was not let wait it is made again, which counts as waiting, not as an error.
 */
final class PetitionLifecycle {
    private static final String[] COUNTIES = Divisions.list().stream()
            .filter(division -> division.level() == Level.COUNTY)
            .map(Divisions.Division::code).toArray(String[]::new);
    private static final long EVENTS_ARRIVE_WITHIN_NANOS = TimeUnit.SECONDS.toNanos(20);
    /** Long enough that asking again is not itself the load. */
    private static final long AGAIN_AFTER_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final String POSTED = "挂号信XA00000000043，已交邮。";
    /** Less than the door waits for a service. */
    private static final String UNTIL_IT_ARRIVES = "wait=4";
    private static final String RECEIVED = "本人签收。";

    private final PlatformClient client;
    private final CallStatistics statistics;
    private final boolean lawful;
    private final String county = COUNTIES[ThreadLocalRandom.current().nextInt(COUNTIES.length)];
    private final String unit = county + "-HRSS";
    private String id = "";
    /** Of the case, as the last answer said. */
    private String version = "\"2\"";

    PetitionLifecycle(PlatformClient client, CallStatistics statistics, boolean lawful) {
        this.client = client;
        this.statistics = statistics;
        this.lawful = lawful;
    }

    /** Lives it, as long as none of its calls is refused for good, which the statistics count. */
    void run(String idempotencyKey) throws IOException, InterruptedException {
        Response registered = timed(CallStatistics.Call.REGISTER,
                () -> client.post(client.intake(), "/petitions", SyntheticRegistration.of(county),
                        Acting.bench("CLERK", county + "-PB"), Map.of("Idempotency-Key", idempotencyKey)));
        if (registered.status() != 201) {
            return;
        }
        id = registered.body().path("petitionId").asString();
        if (isAccepted() && isAnswered() && (!lawful || isOpinionDelivered()) && isRated(registered)) {
            statistics.lifecycleCompleted();
        }
    }

    private boolean isAccepted() throws IOException, InterruptedException {
        Map<String, Object> acceptance = lawful ? Map.of("notice", Map.of("how", "POST", "receipt", POSTED)) : Map.of();
        return isTaken(whenArrived(CallStatistics.Call.ACCEPT, () -> step("accept", handler(), acceptance)));
    }

    private boolean isAnswered() throws IOException, InterruptedException {
        Map<String, Object> draft = Map.of("act", "ANSWER", "outcome", "SUPPORTED", "carriedOut", true, "findings",
                SyntheticRegistration.FINDINGS, "basis", SyntheticRegistration.BASIS, "text",
                SyntheticRegistration.REPLY);
        return isTaken(timed(CallStatistics.Call.DRAFT, () -> step("draft", handler(), draft)))
                && isTaken(timed(CallStatistics.Call.SIGN_OFF,
                        () -> step("sign-off", Acting.leader(unit, "deputy"), Map.of())));
    }

    private boolean isOpinionDelivered() throws IOException, InterruptedException {
        Response made = timed(CallStatistics.Call.OPINION,
                () -> step("documents", handler(), Map.of("kind", "HANDLING_OPINION")));
        return isTaken(made) && isTaken(timed(CallStatistics.Call.DELIVER,
                () -> step("documents/" + made.body().path("n").asInt() + "/deliver", handler(),
                        Map.of("how", "IN_PERSON", "receivedAt", Instant.now().toString(), "receipt", RECEIVED))));
    }

    private boolean isRated(Response registered) throws IOException, InterruptedException {
        Map<String, String> rating = Map.of("number", registered.body().path("number").asString(), "code",
                registered.body().path("trackingCode").asString(), "bureau", "SATISFIED", "unit", "BASICALLY");
        return timed(CallStatistics.Call.RATE,
                () -> client.post(client.intake(), "/tracking/rating", rating))
                .status() == 202;
    }

    private Acting handler() {
        return Acting.bench("HANDLER", unit);
    }

    private Response step(String step, Acting who, Map<String, Object> body)
            throws IOException, InterruptedException {
        return client.post(client.casework(), "/cases/" + id + "/" + step, body, who,
                Map.of("If-Match", version, "Prefer", UNTIL_IT_ARRIVES));
    }

    /** Whether a step was taken; the next one builds on it. */
    private boolean isTaken(Response answer) {
        version = answer.version();
        return answer.status() / 100 == 2;
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

    private Response whenArrived(CallStatistics.Call call, Request request) throws IOException, InterruptedException {
        long first = System.nanoTime();
        while (true) {
            long start = System.nanoTime();
            Response answer = sent(call, request);
            if (!isNotYet(answer) || start - first > EVENTS_ARRIVE_WITHIN_NANOS) {
                statistics.answered(call, answer, System.nanoTime() - start);
                return answer;
            }
            statistics.retriedTooEarly(call);
            LockSupport.parkNanos(AGAIN_AFTER_NANOS);
        }
    }

    /** The case is not there yet, or what the petitioner wrote, of which its notice is made. */
    private static boolean isNotYet(Response answer) {
        return answer.status() == 404 || answer.body().path("code").asString("").equals("no-facts-to-print");
    }
}
