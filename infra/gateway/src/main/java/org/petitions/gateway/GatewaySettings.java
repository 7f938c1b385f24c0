package org.petitions.gateway;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What a gateway is told.
 *
 * @param issuer the provider's issuer, as its tokens name it; its discovery document lies below
 * @param jwksUri where the provider publishes its keys; named apart from the issuer, so that a start needs no provider
 * @param keysFile where the provider's keys are kept, so that programs come in while it is away; null keeps none
 * @param audience what a token must be for
 * @param accountClaim which claim names the account
 * @param clientId how the gateway is registered at the provider
 * @param clientSecretFile the secret that goes with it, one line of text
 * @param callerKeyFile what callers' addresses are signed with: the bytes of the file, 32 at least; the services have the same
 * @param sessionKeyFile what sessions are sealed with: a file of 32 bytes; another one ends all sessions
 * @param services where the services are
 * @param limits how often, and how large
 * @param session how long
 * @param cookie how the session's cookie is sent
 * @param grafana where operators find the dashboards; null where there are none
 */
@Validated
@ConfigurationProperties("gateway")
public record GatewaySettings(@NotNull URI issuer, @NotNull URI jwksUri, @Nullable Path keysFile,
        @DefaultValue("petitions") String audience, @DefaultValue("account") String accountClaim,
        @DefaultValue("gateway") String clientId, @NotNull Path clientSecretFile, @NotNull Path callerKeyFile,
        @NotNull Path sessionKeyFile, @NotNull Services services, @NotNull Limits limits,
        @DefaultValue SessionLimits session, @DefaultValue Cookie cookie, @Nullable URI grafana) {

    /** Base addresses of the four services. */
    public record Services(@NotNull URI intake, @NotNull URI cases, @NotNull URI escalation,
            @NotNull URI notification) {}

    /**
     * Requests that may come in a row, and how many at once.
     *
     * @param tracking petitioners' doors that ask for a code, an address
     * @param open other doors that ask for no account, an address
     * @param signIn whoever is not signed in, and bad tokens, an address
     * @param person one who is signed in
     * @param program an account with a token
     */
    public record Limits(@NotNull Limit tracking, @NotNull Limit open, @NotNull Limit signIn, @NotNull Limit person,
            @NotNull Limit program) {}

    /**
     * A number of requests, all of which come back within the period, evenly.
     *
     * @param atOnce how many of them may be under way
     */
    public record Limit(@Positive int requests, @NotNull Duration period, @Positive int atOnce) {}

    /**
     * How long a session lasts.
     *
     * @param idle since its last request
     * @param longest since it began
     * @param anonymous since its last request, while nobody has signed in
     */
    public record SessionLimits(@DefaultValue("1h") Duration idle, @DefaultValue("10h") Duration longest,
            @DefaultValue("10m") Duration anonymous) {}

    /** @param secure whether the cookie goes over TLS alone; off on one machine, where there is none */
    public record Cookie(@DefaultValue("true") boolean secure) {}
}
