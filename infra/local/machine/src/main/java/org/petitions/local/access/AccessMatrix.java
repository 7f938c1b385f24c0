package org.petitions.local.access;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.local.signin.TestSignIn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks every endpoint of a running service as everybody, and tells of what kind each answer is. No request has a body, for access is decided
 * before it: what is wrong with the request is told to whoever may ask, and a refusal to everybody else.
 */
public final class AccessMatrix implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final int AT_ONCE = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String JSON_TYPE = "application/json";
    private static final String OPEN = "OPEN_TO_ALL";

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
    private final URI service;
    private final Set<String> hiding;
    private final Subjects subjects;

    /** What the variables of addresses stand for. */
    @FunctionalInterface
    public interface Subjects {
        /**
         * What to put in their places.
         *
         * @return by variable, that to which the profile stands in the relation; without those of which there is none
         */
        Map<String, String> names(Profile profile, Relation relation);
    }

    /** Of what kind an answer is. */
    private enum Kind {
        ALLOWED('Y'),
        REFUSED('N'),
        HIDDEN('H'),
        OPEN('O'),
        NONE('-');

        private final char sign;

        Kind(char sign) {
            this.sign = sign;
        }
    }

    /**
     * Of one service.
     *
     * @param service its address
     * @param hiding codes of the problems by which it says that something is not there to whoever may not know of it
     */
    public AccessMatrix(URI service, Set<String> hiding, Subjects subjects) {
        this.service = service;
        this.hiding = Set.copyOf(hiding);
        this.subjects = subjects;
    }

    /** The matrix as JSON, a line an endpoint: for each profile a sign a relation, or one sign where the address names nothing. */
    public String draw() {
        List<String> rows = new ArrayList<>();
        for (JsonNode endpoint : JSON.readTree(send("GET", "/local/endpoints", JSON_TYPE, Profile.OPERATIONS).body())
                .values()) {
            Map<String, Object> row = new LinkedHashMap<>();
            Stream.of("method", "path").forEach(name -> row.put(name, endpoint.path(name).asString()));
            Stream.of("action", "zh", "en")
                    .forEach(name -> row.put(name, endpoint.path("access").path(name).asString()));
            row.put("answers", answers(endpoint));
            String line = JSON.writeValueAsString(row);
            // What is answered as a page and as JSON stands once.
            if (!rows.contains(line)) {
                rows.add(line);
            }
        }
        String profiles = Stream.of(Profile.values()).map(each -> JSON.writeValueAsString(
                named(each.name(), each.zh(), each.en()))).collect(Collectors.joining(",\n"));
        String relations = Stream.of(Relation.values()).map(each -> JSON.writeValueAsString(
                named(each.name(), each.zh(), each.en()))).collect(Collectors.joining(",\n"));
        return "{\"profiles\": [\n" + profiles + "\n],\n\"relations\": [\n" + relations + "\n],\n\"endpoints\": [\n"
                + String.join(",\n", rows) + "\n]}\n";
    }

    /** Writes it where the tests run with {@code -Dsecurity.write=true}. */
    public static void writeIfAsked(Path file, String drawn) throws IOException {
        if (Boolean.getBoolean("security.write")) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, drawn);
        }
    }

    private static Map<String, String> named(String code, String zh, String en) {
        Map<String, String> named = new LinkedHashMap<>();
        named.put("code", code);
        named.put("zh", zh);
        named.put("en", en);
        return named;
    }

    private Map<String, String> answers(JsonNode endpoint) {
        String method = endpoint.path("method").asString();
        String path = endpoint.path("path").asString();
        String type = endpoint.path("consumes").asString();
        int toNobody = send(method, filled(path, Map.of()), type, null).statusCode();
        boolean open = endpoint.path("access").path("action").asString().equals(OPEN);
        if (!open && toNobody != 401) {
            throw new AssertionError(method + " " + path + " answers " + toNobody + " to nobody");
        }
        Map<String, List<Future<Kind>>> asked = new LinkedHashMap<>();
        for (Profile profile : Profile.values()) {
            List<Relation> relations = path.contains("{") && !open
                    ? List.of(Relation.values())
                    : List.of(Relation.OWN);
            asked.put(profile.name(), relations.stream().map(relation -> people.submit(() -> open
                    ? asNobody(method, path, type, profile, toNobody)
                    : ask(method, path, type, profile, relation))).toList());
        }
        Map<String, String> answers = new LinkedHashMap<>();
        asked.forEach((profile, kinds) -> answers.put(profile,
                kinds.stream().map(kind -> String.valueOf(got(kind).sign)).collect(Collectors.joining())));
        return answers;
    }

    /** Who asks is not looked at where everybody may. */
    private Kind asNobody(String method, String path, String type, Profile profile, int toNobody) {
        int status = send(method, filled(path, Map.of()), type, profile).statusCode();
        if (status != toNobody) {
            throw new AssertionError(method + " " + path + " is open, and answers " + toNobody + " to nobody and "
                    + status + " to " + profile);
        }
        return Kind.OPEN;
    }

    private Kind ask(String method, String path, String type, Profile profile, Relation relation) {
        Map<String, String> names = subjects.names(profile, relation);
        if (VARIABLE.matcher(path).results().anyMatch(variable -> !names.containsKey(variable.group(1)))) {
            return Kind.NONE;
        }
        HttpResponse<String> answer = send(method, filled(path, names), type, profile);
        if (answer.statusCode() >= 500) {
            throw new AssertionError(method + " " + path + " fails for " + profile + ", " + relation + ": "
                    + answer.statusCode() + " " + answer.body());
        }
        return kindOf(answer);
    }

    private static String filled(String path, Map<String, String> names) {
        return VARIABLE.matcher(path)
                .replaceAll(variable -> Matcher.quoteReplacement(names.getOrDefault(variable.group(1), "none")));
    }

    private Kind kindOf(HttpResponse<String> answer) {
        return switch (answer.statusCode()) {
            case 401 -> throw new AssertionError("nobody knows " + answer.request().uri() + " " + answer.body());
            case 403 -> Kind.REFUSED;
            case 404 -> hiding.contains(JSON.readTree(answer.body()).path("code").asString(""))
                    ? Kind.HIDDEN
                    : Kind.ALLOWED;
            default -> Kind.ALLOWED;
        };
    }

    private static Kind got(Future<Kind> kind) {
        try {
            return kind.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    private HttpResponse<String> send(String method, String path, String type, @Nullable Profile profile) {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(path)).timeout(PATIENCE)
                .header("Content-Type", type).method(method, BodyPublishers.noBody());
        if (profile != null) {
            TestSignIn.headers(path, profile.actor()).forEach(request::header);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        people.shutdownNow();
        http.close();
    }
}
