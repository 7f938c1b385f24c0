package org.petitions.local.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.petitions.local.signin.TestSignIn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks every operation of a running service wrongly, by its description: values of another type, too long, out of range, missing, unknown,
 * operators of the database, broken JSON, odd addresses, queries and headers. One thing is odd at a time; which are tried is drawn by a seed, so
 * that a failure comes again. A service answers whatever it is asked, never with an error of its own; what it refuses is a problem (RFC 9457)
 * that names the field where a field is at fault, and repeats no word of what was sent.
 */
public final class ApiFuzzer implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Set<Integer> ABOUT_FIELDS = Set.of(400, 422);
    /** How many times as much is asked, and what changes the draws: for a longer look by hand. */
    private static final int TIMES = Integer.getInteger("fuzz.times", 1);
    private static final long OTHER_DRAWS = Long.getLong("fuzz.seed", 0);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI service;
    private final List<Operation> operations;
    private final Random random;
    private final Map<String, Integer> asked = new TreeMap<>();

    /** In the place of a header's value that no two requests may have in common, e.g. an idempotency key. */
    public static final String FRESH = "fresh";

    /** What a proper request says. */
    public interface Proper {
        /** What the variables of an address stand for; another subject each time it is asked, where there are several. */
        Map<String, String> names(String path);

        /** The headers that it has, e.g. the version it builds on. */
        default Map<String, String> headers(String path, Map<String, String> names) {
            return Map.of();
        }

        /** A body that is taken, where the description has no example; {@code null} for one drawn from its schema. */
        default @Nullable JsonNode body(String path) {
            return null;
        }
    }

    /**
     * Of one service.
     *
     * @param service its address
     * @param description its OpenAPI description
     * @param seed decides what is tried
     */
    public ApiFuzzer(URI service, Path description, long seed) throws IOException {
        this.service = service;
        this.operations = Operation.of(JSON.readTree(Files.readString(description)));
        this.random = new Random(seed + OTHER_DRAWS);
    }

    /**
     * Asks.
     *
     * @param each how many requests an operation and actor
     * @param actors who asks, {@code ROLE/unit/account}
     * @return what went wrong, a line a request; empty when nothing did
     */
    public List<String> faults(int each, Proper proper, List<String> actors) {
        List<String> faults = new ArrayList<>();
        for (Operation operation : operations) {
            JsonNode better = proper.body(operation.path());
            Operation asked = better == null ? operation : operation.with(better);
            for (String actor : actors) {
                faults.addAll(faults(asked, proper, actor, each));
            }
        }
        return faults;
    }

    /** How many answers there were of each status. */
    public Map<String, Integer> answers() {
        return Map.copyOf(asked);
    }

    private List<String> faults(Operation operation, Proper proper, String actor, int each) {
        List<String> faults = new ArrayList<>();
        Map<String, String> names = proper.names(operation.path());
        boolean sound = ask(OddRequests.proper(operation, names, headers(operation, proper, names, actor)), actor,
                false, faults) instanceof Integer status && !ABOUT_FIELDS.contains(status);
        // What is proper may have moved what it is about.
        Map<String, String> headers = headers(operation, proper, names, actor);
        OddRequests.of(operation, names, headers, random, TIMES * each)
                .forEach(request -> ask(request, actor, sound, faults));
        return faults;
    }

    private static Map<String, String> headers(Operation operation, Proper proper, Map<String, String> names,
            String actor) {
        Map<String, String> headers = new HashMap<>(proper.headers(operation.path(), names));
        headers.putAll(TestSignIn.headers(operation.path(), actor));
        if (operation.type() != null) {
            headers.putIfAbsent("Content-Type", operation.type());
        }
        return headers;
    }

    /** The answer's status, {@code null} without an answer. */
    private @Nullable Integer ask(FuzzedRequest request, String actor, boolean soundElse, List<String> faults) {
        try {
            HttpResponse<String> answer = send(request);
            asked.merge(Integer.toString(answer.statusCode()), 1, Integer::sum);
            String fault = fault(request, answer, soundElse);
            if (fault != null) {
                faults.add("%s as %s: %d, %s: %s".formatted(request, actor, answer.statusCode(), fault,
                        shortened(answer.body())));
            }
            return answer.statusCode();
        } catch (IOException e) {
            faults.add("%s as %s is not answered: %s".formatted(request, actor, e));
            return null;
        }
    }

    private HttpResponse<String> send(FuzzedRequest request) throws IOException {
        HttpRequest.Builder built = HttpRequest.newBuilder(URI.create(service.resolve("/").toString()
                .replaceAll("/$", "") + request.target())).timeout(PATIENCE);
        request.headers().forEach((name, value) -> built.header(name, value.equals(FRESH) ? fresh() : value));
        built.method(request.method(), request.body() == null
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString(request.body()));
        try {
            return http.send(built.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private String fresh() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private static @Nullable String fault(FuzzedRequest request, HttpResponse<String> answer,
            boolean soundElse) {
        if (answer.statusCode() >= 500) {
            return "an error of its own";
        }
        if (answer.statusCode() < 400) {
            return null;
        }
        if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json")) {
            return "no problem";
        }
        JsonNode problem = JSON.readTree(answer.body());
        List<String> faults = ProblemSchema.faults(problem);
        if (!faults.isEmpty()) {
            return faults.toString();
        }
        if (answer.body().contains(OddValues.SECRET)) {
            return "says again what was sent";
        }
        // Where more is wrong than the one thing, it may be told first.
        String field = soundElse ? request.field() : "";
        return request.field() != null && field != null && ABOUT_FIELDS.contains(answer.statusCode())
                && !names(problem, field) ? "does not name " + request.field() : null;
    }

    /**
     * Whether a refusal speaks of a field; a list's elements and what belongs together may be told by another of the same part, and of one that is
     * left out by the field that needs it ({@code needs-phone} of {@code notice}).
     */
    private static boolean names(JsonNode problem, String field) {
        String part = field.split("\\.", 2)[0];
        String needed = "needs-" + field.substring(field.lastIndexOf('.') + 1);
        return problem.path("errors").valueStream().anyMatch(error -> {
            String told = error.path("field").asString("");
            return !told.isEmpty() && (part.isEmpty() || told.equals("$") || told.startsWith(part)
                    || error.path("code").asString("").equals(needed));
        });
    }

    private static String shortened(String body) {
        return body.length() > 300 ? body.substring(0, 300) + "…" : body;
    }

    @Override
    public void close() {
        http.close();
    }
}
