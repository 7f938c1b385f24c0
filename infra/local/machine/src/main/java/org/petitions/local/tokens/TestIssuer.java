package org.petitions.local.tokens;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An issuer for tests of whoever checks tokens. It publishes its public keys as a real one does, and hands out access tokens without being asked
 * who one is. Its times are those of the real clock, as every issuer's. Safe for several threads.
 */
public final class TestIssuer implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String KEYS = "/oauth2/jwks";

    private final AtomicInteger keyRequests = new AtomicInteger();
    private final int port;
    private volatile SigningKey key = SigningKey.generate();
    private volatile @Nullable HttpServer server;
    private @Nullable HeldPort held;

    private TestIssuer() {
        HttpServer first = listen(0);
        port = first.getAddress().getPort();
        server = first;
    }

    /** Starts one on a free port of this machine. */
    public static TestIssuer start() {
        return new TestIssuer();
    }

    /** What stands in the tokens as {@code iss}. */
    public String issuer() {
        return "http://127.0.0.1:" + port;
    }

    /** Where the public keys are. */
    public String jwksUri() {
        return issuer() + KEYS;
    }

    /** A good access token with the scope {@code petitions}, as the value of the header {@code Authorization}. */
    public String bearer(String account) {
        return "Bearer " + token(account);
    }

    /** A good access token with the scope {@code petitions}, good for 15 minutes. */
    public String token(String account) {
        return sign(TokenClaims.of(issuer(), account));
    }

    /**
     * A good access token with other scopes, as the value of the header {@code Authorization}.
     *
     * @param scopes e.g. {@code monitoring}, or several with blanks between
     */
    public String bearerWithScope(String account, String scopes) {
        return "Bearer " + sign(TokenClaims.of(issuer(), account).with("scope", scopes));
    }

    /** Whatever claims a test is about, signed as a good token is. */
    public String sign(TokenClaims claims) {
        return key.sign(key.header("RS256"), claims.values());
    }

    /** The claims of a good token of this issuer, to be changed and handed to {@link #sign}. */
    public TokenClaims claims(String account) {
        return TokenClaims.of(issuer(), account);
    }

    /** A token that nobody may believe, and that has just this one fault. */
    public String forge(String account, Forgery forgery) {
        return forgery.make(key, claims(account));
    }

    /** Signs with a new key from now on, and publishes that one alone. */
    public void rollKeys() {
        key = SigningKey.generate();
    }

    /** How often the public keys were asked for. */
    public int keyRequests() {
        return keyRequests.get();
    }

    /** Listens no more; tokens can still be had. */
    public synchronized void down() {
        HttpServer running = server;
        if (running != null) {
            running.stop(0);
            server = null;
            held = HeldPort.at(port);
        }
    }

    /** Listens again, at the same address. */
    public synchronized void up() {
        if (server == null) {
            release();
            server = listen(port);
        }
    }

    @Override
    public void close() {
        down();
        release();
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
            HttpServer listening = HttpServer.create(
                    new InetSocketAddress(InetAddress.getByName("127.0.0.1"), at), 0);
            listening.createContext(KEYS, this::answerKeys);
            listening.start();
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException("no port for the issuer", e);
        }
    }

    private void answerKeys(HttpExchange exchange) throws IOException {
        keyRequests.incrementAndGet();
        byte[] keys = JSON.writeValueAsBytes(Map.of("keys", List.of(key.published())));
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, keys.length);
        exchange.getResponseBody().write(keys);
        exchange.close();
    }
}
