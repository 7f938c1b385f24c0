package org.petitions.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.petitions.local.tokens.HeldPort;
import org.petitions.local.tokens.TestIssuer;
import tools.jackson.databind.json.JsonMapper;

/** An OpenID provider at which somebody is always signed in already, and that can be made to fail as real ones do. */
final class StubProvider implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final TestIssuer keys = TestIssuer.start();
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final Set<String> refreshTokens = ConcurrentHashMap.newKeySet();
    private final AtomicInteger renewals = new AtomicInteger();
    private final int port;
    private volatile @Nullable HttpServer server;
    private @Nullable HeldPort held;

    /** Who is signed in at the provider. */
    volatile String account = "431222-HRSS.h-01";
    /** How long access tokens last, in seconds. */
    volatile int seconds = 900;
    /** Whether each refresh token is taken once. */
    volatile boolean rotating;
    /** Whether it answers for tokens with an error of its own. */
    volatile boolean failing;
    /** Whether sign-ins are ended here, so that nothing is renewed. */
    volatile boolean ended;

    private StubProvider() {
        HttpServer first = listen(0);
        server = first;
        port = first.getAddress().getPort();
    }

    static StubProvider start() {
        return new StubProvider();
    }

    String issuer() {
        return "http://127.0.0.1:" + port;
    }

    String jwksUri() {
        return keys.jwksUri();
    }

    /** A program's token. */
    String bearer(String program) {
        return "Bearer " + keys.sign(keys.claims(program).with("iss", issuer()));
    }

    /** How often tokens were renewed. */
    int renewals() {
        return renewals.get();
    }

    /** Nobody listens any more, for sign-ins, tokens or keys. */
    synchronized void down() {
        HttpServer running = server;
        if (running != null) {
            running.stop(0);
            server = null;
            held = HeldPort.at(port);
        }
        keys.down();
    }

    /** Its keys alone can't be had. */
    void keysDown() {
        keys.down();
    }

    synchronized void up() {
        keys.up();
        if (server == null) {
            release();
            server = listen(port);
        }
    }

    @Override
    public void close() {
        down();
        release();
        keys.close();
    }

    private synchronized void release() {
        HeldPort kept = held;
        if (kept != null) {
            kept.close();
            held = null;
        }
    }

    private HttpServer listen(int at) {
        try {
            var listening = HttpServer.create(new InetSocketAddress("127.0.0.1", at), 0);
            listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            listening.createContext("/.well-known/openid-configuration", this::describe);
            listening.createContext("/authorize", this::authorize);
            listening.createContext("/token", this::token);
            listening.createContext("/logout", exchange -> redirect(exchange,
                    value(parameters(exchange.getRequestURI().getRawQuery()), "post_logout_redirect_uri")));
            listening.start();
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void describe(HttpExchange exchange) throws IOException {
        answer(exchange, 200, Map.of("issuer", issuer(), "authorization_endpoint", issuer() + "/authorize",
                "token_endpoint", issuer() + "/token", "jwks_uri", keys.jwksUri(), "end_session_endpoint",
                issuer() + "/logout", "subject_types_supported", Set.of("public"), "userinfo_endpoint",
                issuer() + "/userinfo", "response_types_supported", Set.of("code"),
                "id_token_signing_alg_values_supported", Set.of("RS256")));
    }

    /** Sends back at once with a code, as a provider does at which one is signed in. Without a challenge it refuses (PKCE). */
    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
        String back = value(asked, "redirect_uri") + "?state=" + value(asked, "state").replace("=", "%3D");
        if (!"S256".equals(asked.get("code_challenge_method"))) {
            redirect(exchange, back + "&error=invalid_request");
            return;
        }
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        redirect(exchange, back + "&code=" + code);
    }

    private void token(HttpExchange exchange) throws IOException {
        if (failing) {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
            return;
        }
        Map<String, String> form = parameters(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        if ("authorization_code".equals(form.get("grant_type"))) {
            Map<String, String> asked = codes.remove(value(form, "code"));
            if (asked == null || !challenge(value(form, "code_verifier")).equals(asked.get("code_challenge"))) {
                answer(exchange, 400, Map.of("error", "invalid_grant"));
            } else {
                answer(exchange, 200, tokens(newRefreshToken(), asked.get("nonce")));
            }
            return;
        }
        String refreshToken = value(form, "refresh_token");
        boolean known = rotating ? refreshTokens.remove(refreshToken) : refreshTokens.contains(refreshToken);
        if (ended || !known) {
            answer(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        renewals.incrementAndGet();
        answer(exchange, 200, tokens(rotating ? newRefreshToken() : refreshToken, null));
    }

    private String newRefreshToken() {
        String token = UUID.randomUUID().toString();
        refreshTokens.add(token);
        return token;
    }

    private Map<String, Object> tokens(String refreshToken, @Nullable String nonce) {
        long end = Instant.now().getEpochSecond() + seconds;
        var claims = keys.claims(account).with("iss", issuer()).with("exp", end);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("access_token", keys.sign(claims));
        answer.put("token_type", "Bearer");
        answer.put("expires_in", seconds);
        answer.put("refresh_token", refreshToken);
        answer.put("scope", "openid profile petitions");
        if (nonce != null) {
            answer.put("id_token", keys.sign(claims.with("aud", "gateway").with("nonce", nonce)
                    .with("exp", Instant.now().getEpochSecond() + 900)));
        }
        return answer;
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String value(Map<String, String> parameters, String name) {
        return parameters.getOrDefault(name, "");
    }

    private static Map<String, String> parameters(String query) {
        var parameters = new HashMap<String, String>();
        for (String each : query.split("&")) {
            String[] parts = each.split("=", 2);
            parameters.put(URLDecoder.decode(parts[0], UTF_8), parts.length < 2
                    ? ""
                    : URLDecoder.decode(parts[1], UTF_8));
        }
        return parameters;
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void answer(HttpExchange exchange, int status, Map<String, ?> members) throws IOException {
        byte[] body = JSON.writeValueAsBytes(members);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
