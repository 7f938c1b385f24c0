package org.petitions.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens for the platform's own programs, which act as whom they like (client credentials). Each is kept until a minute before its end; while
 * the issuer is away what is kept is good until its very end.
 */
public final class TokenSource {
    /** The account whose token opens health and metrics, and no petition. */
    public static final String MONITORING = "monitoring";

    private static final Duration RENEWED_BEFORE_END = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern SECONDS = Pattern.compile("\"expires_in\"\\s*:\\s*(\\d+)");

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE).build();
    private final URI issuer;
    private final Path secret;
    private final InstantSource clock;
    private final Map<String, Token> kept = new ConcurrentHashMap<>();

    /**
     * @param issuer the development issuer's address
     * @param secret the file with the secret that all programs share; read when the first token is asked for
     */
    public TokenSource(URI issuer, Path secret) {
        this(issuer, secret, InstantSource.system());
    }

    /** @param clock the real time, whatever the platform's clock shows: a token's end is a real one */
    TokenSource(URI issuer, Path secret, InstantSource clock) {
        this.issuer = issuer;
        this.secret = secret;
        this.clock = clock;
    }

    private record Token(String text, Instant end) {}

    /**
     * A token that is good now.
     *
     * @return empty while the issuer does not answer and none is left
     * @throws IllegalStateException when the issuer refuses
     */
    public Optional<String> bearer(String account) {
        Token token = kept.compute(account, (_, last) -> current(account, last));
        return Optional.ofNullable(token).map(Token::text);
    }

    /** Keeps it no longer: it was refused, for the issuer's key may be another now. */
    public void forget(String account, String token) {
        kept.computeIfPresent(account, (_, last) -> last.text().equals(token) ? null : last);
    }

    private @Nullable Token current(String account, @Nullable Token last) {
        Instant now = clock.instant();
        if (last != null && now.isBefore(last.end().minus(RENEWED_BEFORE_END))) {
            return last;
        }
        return ask(account, now).orElseGet(() -> last != null && now.isBefore(last.end()) ? last : null);
    }

    private Optional<Token> ask(String account, Instant now) {
        String scope = account.equals(MONITORING) ? MONITORING : "petitions";
        var request = HttpRequest.newBuilder(issuer.resolve("/oauth2/token")).timeout(PATIENCE)
                .header("Authorization", "Basic " + credentials(account))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=" + scope)).build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 == 4) {
                throw new IllegalStateException("the issuer gives %s no token: %d".formatted(account,
                        answer.statusCode()));
            }
            return answer.statusCode() == 200 ? Optional.of(read(answer.body(), now)) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty(); // it is away
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking for a token", e);
        }
    }

    private static Token read(String answer, Instant now) {
        Matcher token = TOKEN.matcher(answer);
        Matcher seconds = SECONDS.matcher(answer);
        if (!token.find() || !seconds.find()) {
            throw new IllegalStateException("the issuer answered something else than a token");
        }
        return new Token(token.group(1), now.plusSeconds(Long.parseLong(seconds.group(1))));
    }

    private String credentials(String account) {
        try {
            return Base64.getEncoder().encodeToString(
                    (account + ":" + Files.readString(secret).strip()).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the secret of programs cannot be read", e);
        }
    }
}
