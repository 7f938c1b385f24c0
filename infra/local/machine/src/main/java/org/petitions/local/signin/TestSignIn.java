package org.petitions.local.signin;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.petitions.local.tokens.TestActors;
import org.petitions.local.tokens.TestIssuer;

/**
 * Signs in whom tests name by {@code ROLE/unit/id}, as the gateway does: by a token that says who it is, and with the office they chose. One
 * issuer serves all tests of a JVM.
 */
public final class TestSignIn {
    /** A browser keeps its token, too. To sign one costs more than most requests do, and this is far from its 15 minutes. */
    private static final Duration KEPT_FOR = Duration.ofMinutes(1);

    private static final TestIssuer ISSUER = TestIssuer.start();
    private static final ConcurrentMap<String, KeptToken> KEPT = new ConcurrentHashMap<>();

    private TestSignIn() {}

    /** What a service is started with to believe the tokens, by setting. */
    public static Map<String, String> settings() {
        return Map.of("petitions.sign-in.issuer", ISSUER.issuer(), "petitions.sign-in.jwks-uri", ISSUER.jwksUri());
    }

    /**
     * What is sent with a request: the token, and as what they act. What shows the platform itself needs a token of its own kind, whoever asks.
     *
     * @param path the request's address, e.g. {@code /petitions}
     * @param actor {@code ROLE/unit/id}
     * @return by header
     */
    public static Map<String, String> headers(String path, String actor) {
        return isOfThePlatform(path)
                ? Map.of("Authorization", monitoring())
                : Map.of("Authorization", bearer(TestActors.account(actor)), "Acting-For",
                        TestActors.office(actor));
    }

    /** A token that says who it is and nothing of an office, as the value of {@code Authorization}. */
    public static String bearer(String account) {
        return kept("petitions " + account, () -> ISSUER.bearer(account));
    }

    /** The issuer, for whatever else its tokens can say. */
    public static TestIssuer issuer() {
        return ISSUER;
    }

    /** A token that shows health, metrics and what the local profile has, and no petition, as the value of {@code Authorization}. */
    public static String monitoring() {
        return kept("monitoring", () -> ISSUER.bearerWithScope("monitoring", "monitoring"));
    }

    private static String kept(String holder, Supplier<String> issued) {
        return KEPT.compute(holder, (_, before) -> before != null && before.isFresh()
                ? before
                : new KeptToken(issued.get(), System.nanoTime())).bearer();
    }

    /**
     * The value of {@code Authorization}, and when it was issued.
     *
     * @param issued by {@link System#nanoTime}
     */
    private record KeptToken(String bearer, long issued) {
        boolean isFresh() {
            return System.nanoTime() - issued < KEPT_FOR.toNanos();
        }
    }

    /** Whether an address shows the platform and not petitions. */
    public static boolean isOfThePlatform(String path) {
        return path.startsWith("/actuator") || path.startsWith("/local/");
    }
}
