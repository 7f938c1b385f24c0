package org.petitions.local.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TestIssuerTest {
    private static final String HANDLER = "431222-HRSS.h-01";
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final TestIssuer issuer = TestIssuer.start();

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void a_token_is_signed_by_the_published_key_and_says_who_it_is_and_nothing_of_offices() throws Exception {
        String token = issuer.bearer(HANDLER).substring("Bearer ".length());

        assertThat(isSignedByPublishedKey(token)).isTrue();
        JsonNode claims = part(token, 1);
        assertThat(claims.propertyNames()).containsExactlyInAnyOrder("iss", "sub", "aud", "azp", "iat", "nbf", "exp",
                "jti", "scope", "account", "name");
        assertThat(claims.path("iss").stringValue()).isEqualTo(issuer.issuer());
        assertThat(claims.path("account").stringValue()).isEqualTo(HANDLER);
        assertThat(Instant.ofEpochSecond(claims.path("exp").longValue())).isAfter(Instant.now());
    }

    @Test
    void a_rolled_key_is_published_and_the_old_one_no_more() throws Exception {
        String before = issuer.token(HANDLER);
        issuer.rollKeys();

        assertThat(isSignedByPublishedKey(issuer.token(HANDLER))).isTrue();
        assertThat(isSignedByPublishedKey(before)).isFalse();
    }

    @Test
    void down_refuses_connections_and_up_is_at_the_same_address_again() throws Exception {
        issuer.down();
        assertThatThrownBy(this::keys).isInstanceOf(ConnectException.class);

        issuer.up();
        assertThat(keys().path("keys").size()).isEqualTo(1);
        assertThat(issuer.keyRequests()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Forgery.class)
    void each_forgery_differs_from_a_good_token_in_what_it_is_called_for(Forgery forgery) throws Exception {
        String token = issuer.forge(HANDLER, forgery);
        JsonNode header = part(token, 0);
        JsonNode claims = part(token, 1);
        long now = Instant.now().getEpochSecond();

        switch (forgery) {
            case WRONG_ISSUER -> assertThat(claims.path("iss").stringValue()).isNotEqualTo(issuer.issuer());
            case WRONG_AUDIENCE, ID_TOKEN -> assertThat(claims.path("aud").stringValue()).isNotEqualTo("petitions");
            case NO_AUDIENCE -> assertThat(claims.has("aud")).isFalse();
            case UNSIGNED -> assertThat(token).endsWith(".");
            case PUBLIC_KEY_AS_SECRET -> assertThat(header.path("alg").stringValue()).isEqualTo("HS256");
            case OTHER_ALGORITHM -> assertThat(header.path("alg").stringValue()).isEqualTo("RS512");
            case EXPIRED -> assertThat(claims.path("exp").longValue()).isLessThan(now - 1800);
            case FROM_THE_FUTURE -> assertThat(claims.path("nbf").longValue()).isGreaterThan(now + 1800);
            case KEY_IN_THE_TOKEN -> assertThat(header.has("jwk")).isTrue();
            case FOREIGN_KEY, CHANGED_AFTERWARDS ->
                assertThat(header.path("kid")).isEqualTo(part(issuer.token(HANDLER), 0).path("kid"));
            case NO_EXPIRY -> assertThat(claims.has("exp")).isFalse();
            case NO_ACCOUNT -> assertThat(claims.has("account")).isFalse();
        }
        assertThat(isSignedByPublishedKey(token)).isEqualTo(switch (forgery) {
            case WRONG_ISSUER, WRONG_AUDIENCE, NO_AUDIENCE, ID_TOKEN, EXPIRED, FROM_THE_FUTURE, NO_EXPIRY, NO_ACCOUNT ->
                true;
            case UNSIGNED, PUBLIC_KEY_AS_SECRET, OTHER_ALGORITHM, FOREIGN_KEY, KEY_IN_THE_TOKEN, CHANGED_AFTERWARDS ->
                false;
        });
    }

    @ParameterizedTest
    @CsvSource({"HANDLER/431222-HRSS/h-01,431222-HRSS.h-01,HANDLER@431222-HRSS",
            "OPERATIONS/431200-PB/o-01,431200-PB.o-01,OPERATIONS@431200-PB",
            "LEADER/431222-HRSS/431222-HRSS.head,431222-HRSS.head,LEADER@431222-HRSS",
            "LEADER/431222-HRSS/431222-HRSS.deputy-2,431222-HRSS.deputy-2,LEADER@431222-HRSS",
            "LEADER/431224-OFFICE/xupu-07,xupu-07,LEADER@431224-OFFICE",
            "LEADER/431222-OFFICE/431222.county-leader,431222.county-leader,LEADER@431222-OFFICE"})
    void tests_name_people_as_before(String actor, String account, String office) {
        assertThat(TestActors.account(actor)).isEqualTo(account);
        assertThat(TestActors.office(actor)).isEqualTo(office);
    }

    /** By RS256, as whoever checks tokens does, whatever the token says of its algorithm. */
    private boolean isSignedByPublishedKey(String token) throws Exception {
        String[] parts = token.split("\\.", -1);
        JsonNode key = keys().path("keys").path(0);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(number(key.path("n")), number(key.path("e")))));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        try {
            return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
        } catch (GeneralSecurityException _) {
            return false; // not even a signature's length
        }
    }

    private static BigInteger number(JsonNode base64) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(base64.stringValue()));
    }

    private static JsonNode part(String token, int index) {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[index]));
    }

    private JsonNode keys() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer.jwksUri())).build();
        return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
    }
}
