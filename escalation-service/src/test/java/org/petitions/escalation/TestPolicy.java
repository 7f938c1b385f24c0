package org.petitions.escalation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.petitions.escalation.policy.Policy;
import org.petitions.escalation.policy.PolicyParser;

/** The policy that is shipped: the tests judge what the service will do with it. */
public final class TestPolicy {
    private TestPolicy() {}

    /** Its text. */
    public static String yaml() {
        try (InputStream in = Objects.requireNonNull(TestPolicy.class.getResourceAsStream("/policy.yml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The policy itself. */
    public static Policy shipped() {
        return PolicyParser.parse(yaml());
    }
}
