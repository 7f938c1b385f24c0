package org.petitions.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.petitions.bench.PlatformClient.Response;
import org.petitions.bench.fill.CarriedCase;
import org.petitions.bench.fill.CaseIdentity;
import org.petitions.events.terms.Divisions;
import org.petitions.events.terms.Level;
import tools.jackson.databind.JsonNode;

/**
 * A petition on a random legal way: of the steps that the case itself says are legal now one is taken by chance, then another, until it stands
 * somewhere. The rules that allow and refuse are the platform's own.
 */
final class RandomLife {
    private static final List<String> COUNTIES = Divisions.list().stream()
            .filter(division -> division.level() == Level.COUNTY).map(Divisions.Division::code).toList();
    /** Where the local list of who answers for what sends it; the last two to nobody, so that the bureau chooses. */
    private static final List<String> CATEGORIES = List.of("CONSTRUCTION", "LABOUR", "LAND", "HEALTH", "CIVIL_AFFAIRS",
            "AGRICULTURE", "EDUCATION", "TRANSPORT", "ENVIRONMENT", "FINANCE", "RESTRUCTURING", "OTHER");
    private static final int MOST_STEPS = 14;
    /** One life in so many is left as it was registered, for a bureau to choose who is competent: chance alone might leave none there. */
    private static final int UNTOUCHED_OF = 20;
    private static final String NOBODYS_CATEGORY = "OTHER";
    private static final int AT_ONCE = 8;
    private static final Acting READER = Acting.bench("BUREAU", "431200-PB");
    private static final long ARRIVES_WITHIN_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final long AGAIN_AFTER_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final PlatformClient client;
    private final SplittableRandom random;
    private final boolean untouched;
    private final Map<String, LongAdder> tally;
    private final Set<LifeStep> refused = EnumSet.noneOf(LifeStep.class);

    private RandomLife(PlatformClient client, long seed, Map<String, LongAdder> tally) {
        this.client = client;
        this.random = new SplittableRandom(seed);
        this.untouched = seed % UNTOUCHED_OF == 0;
        this.tally = tally;
    }

    /**
     * What lives came to.
     *
     * @param tally how often each step was taken, and refused
     */
    record Lived(List<CarriedCase> cases, Map<String, LongAdder> tally) {}

    /** Lives so many, several at once. */
    static Lived live(PlatformClient client, int number) throws InterruptedException {
        Map<String, LongAdder> tally = new ConcurrentHashMap<>();
        List<CarriedCase> cases = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Optional<CarriedCase>>> lives = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                long seed = i;
                lives.add(pool.submit(() -> new RandomLife(client.patient(), seed, tally).unlessCutOff()));
            }
            for (var life : lives) {
                life.get().ifPresent(cases::add);
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a life went wrong", e.getCause());
        }
        return new Lived(List.copyOf(cases), tally);
    }

    /** A life of which a call was not answered is no template: nobody knows where it stands. */
    private Optional<CarriedCase> unlessCutOff() throws InterruptedException {
        try {
            return live();
        } catch (IOException e) {
            tally.computeIfAbsent("cut off: " + e.getClass().getSimpleName(), _ -> new LongAdder()).increment();
            return Optional.empty();
        }
    }

    private Optional<CarriedCase> live() throws IOException, InterruptedException {
        String county = COUNTIES.get(random.nextInt(COUNTIES.size()));
        Response registered = client.post(client.intake(), "/petitions", form(county),
                Acting.bench("CLERK", county + "-PB"), Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        if (registered.status() != 201) {
            count("REGISTER", registered);
            return Optional.empty();
        }
        String id = registered.body().path("petitionId").asString();
        String code = registered.body().path("trackingCode").asString();
        var carried = new CarriedCase(new CaseIdentity(id, registered.body().path("number").asString()), code);
        Optional<JsonNode> view = opened(id);
        int steps = untouched ? 0 : random.nextInt(MOST_STEPS + 1);
        for (int i = 0; i < steps && view.isPresent(); i++) {
            view = oneStep(id, view.get());
        }
        if (view.isPresent() && view.get().path("status").asString().equals("REPLIED") && random.nextBoolean()) {
            count("RATE", client.post(client.intake(), "/tracking/rating", Map.of("number", carried.identity().number(),
                    "code", code, "bureau", "SATISFIED", "unit", "BASICALLY")));
        }
        return Optional.of(carried);
    }

    private Map<String, Object> form(String county) {
        Map<String, Object> form = new HashMap<>(SyntheticRegistration.of(county));
        form.put("category", untouched ? NOBODYS_CATEGORY : CATEGORIES.get(random.nextInt(CATEGORIES.size())));
        form.put("channel", List.of("LETTER", "VISIT", "CALL").get(random.nextInt(3)));
        form.put("purpose", random.nextInt(8) == 0 ? "SUGGESTION" : "CLAIM");
        if (random.nextInt(20) == 0) {
            form.put("urgency", "URGENT");
        }
        return form;
    }

    private Optional<JsonNode> opened(String id) throws IOException, InterruptedException {
        long end = System.nanoTime() + ARRIVES_WITHIN_NANOS;
        while (System.nanoTime() < end) {
            Response answer = client.get(client.casework(), "/cases/" + id, READER);
            if (answer.status() == 200) {
                return Optional.of(answer.body());
            }
            LockSupport.parkNanos(AGAIN_AFTER_NANOS);
        }
        return Optional.empty();
    }

    /** The case after one more step, as it was where that was refused; empty where none is left that lives take. */
    private Optional<JsonNode> oneStep(String id, JsonNode view) throws IOException, InterruptedException {
        Optional<LifeStep> chosen = choose(view);
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        LifeStep step = chosen.get();
        Response answer = client.post(client.casework(), "/cases/" + id + "/" + step.address(view), step.body(view),
                step.actor(view), Map.of("If-Match", "\"" + view.path("version").asString() + "\""));
        count(step.name(), answer);
        if (answer.status() >= 300) {
            refused.add(step);
        }
        Response after = client.get(client.casework(), "/cases/" + id, READER);
        return after.status() == 200 ? Optional.of(after.body()) : Optional.empty();
    }

    private Optional<LifeStep> choose(JsonNode view) {
        List<LifeStep> legal = new ArrayList<>();
        view.path("legalSteps").forEach(code -> LifeStep.of(code.asString())
                .filter(step -> step.fits(view) && !refused.contains(step)).ifPresent(legal::add));
        int left = legal.stream().mapToInt(LifeStep::weight).sum();
        if (left == 0) {
            return Optional.empty();
        }
        int drawn = random.nextInt(left);
        for (LifeStep step : legal) {
            drawn -= step.weight();
            if (drawn < 0) {
                return Optional.of(step);
            }
        }
        throw new IllegalStateException("weights add up");
    }

    private void count(String what, Response answer) {
        String how = answer.status() < 300
                ? what
                : what + " refused " + answer.status() + " "
                        + answer.body().path("code").asString("");
        tally.computeIfAbsent(how, _ -> new LongAdder()).increment();
    }
}
