package org.petitions.local.signin;

import java.util.Map;
import org.petitions.local.tokens.TestActors;
import org.petitions.local.tokens.TestIssuer;

/**
 * Signs in whom tests name by {@code ROLE/unit/id}, as the gateway does: by a token that says who it is, and with the office they chose. One
 * issuer serves all tests of a JVM.
 */
public final class TestSignIn {
    private static final TestIssuer ISSUER = TestIssuer.start();

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
                : Map.of("Authorization", ISSUER.bearer(TestActors.account(actor)), "Acting-For",
                        TestActors.office(actor));
    }

    /** The issuer, for whatever else its tokens can say. */
    public static TestIssuer issuer() {
        return ISSUER;
    }

    /** A token that shows health, metrics and what the local profile has, and no petition, as the value of {@code Authorization}. */
    public static String monitoring() {
        return ISSUER.bearerWithScope("monitoring", "monitoring");
    }

    /** Whether an address shows the platform and not petitions. */
    public static boolean isOfThePlatform(String path) {
        return path.startsWith("/actuator") || path.startsWith("/local/");
    }
}
