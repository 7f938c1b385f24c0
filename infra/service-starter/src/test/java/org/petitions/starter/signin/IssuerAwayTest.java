package org.petitions.starter.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.petitions.local.tokens.Forgery;
import org.petitions.local.tokens.TestIssuer;
import org.petitions.starter.TestApplication;
import org.petitions.starter.TestApplication.Response;

class IssuerAwayTest {
    private static final String ACCOUNT = "431222-HRSS.h-01";

    @TempDir
    private Path folder;

    private static Response inside(TestApplication service, String bearer) {
        return service.get("/inside", "Authorization", bearer);
    }

    @Test
    void who_is_signed_in_goes_on_while_the_issuer_is_down_and_after_a_restart_too() throws IOException {
        Path keys = folder.resolve("keys").resolve("issuer.json");
        try (var issuer = TestIssuer.start()) {
            try (var service = SignedInService.start(issuer, keys)) {
                assertThat(inside(service, issuer.bearer(ACCOUNT)).status()).isEqualTo(200);
                issuer.down();
                assertThat(inside(service, issuer.bearer(ACCOUNT)).status()).isEqualTo(200);
            }
            try (var service = SignedInService.start(issuer, keys)) {
                assertThat(inside(service, issuer.bearer(ACCOUNT)).status()).isEqualTo(200);
                assertThat(inside(service, "Bearer " + issuer.forge(ACCOUNT, Forgery.FOREIGN_KEY)).status())
                        .isEqualTo(401);
            }
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys))).isEqualTo("rw-------");
        }
    }

    @Test
    void a_token_that_cannot_be_checked_is_not_called_bad() {
        try (var issuer = TestIssuer.start()) {
            issuer.down();
            try (var service = SignedInService.start(issuer)) {
                Response answer = inside(service, issuer.bearer(ACCOUNT));
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.json().at("/code").asString()).isEqualTo("sign-in-unavailable");
                assertThat(answer.header("Retry-After")).isNotEmpty();

                issuer.up();
                await().atMost(Duration.ofSeconds(30))
                        .untilAsserted(() -> assertThat(inside(service, issuer.bearer(ACCOUNT)).status())
                                .isEqualTo(200));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_token_whose_key_is_unknown_is_not_called_bad_while_the_issuer_is_down(boolean withFile) {
        Path keys = folder.resolve("keys.json");
        try (var issuer = TestIssuer.start();
                var strange = TestIssuer.start();
                var service = withFile ? SignedInService.start(issuer, keys) : SignedInService.start(issuer)) {
            assertThat(inside(service, issuer.bearer(ACCOUNT)).status()).isEqualTo(200);
            issuer.down();
            for (int token = 0; token < 5; token++) {
                assertThat(inside(service, strange.bearer(ACCOUNT)).status()).isEqualTo(503);
                assertThat(inside(service, issuer.bearer(ACCOUNT)).status()).isEqualTo(200);
            }
        }
    }

    @Test
    void a_token_whose_key_is_unknown_is_not_called_bad_after_a_restart_without_the_issuer() {
        Path keys = folder.resolve("keys.json");
        try (var issuer = TestIssuer.start(); var strange = TestIssuer.start()) {
            try (var service = SignedInService.start(issuer, keys)) {
                assertThat(inside(service, issuer.bearer(ACCOUNT)).status()).isEqualTo(200);
            }
            issuer.down();
            try (var service = SignedInService.start(issuer, keys)) {
                assertThat(inside(service, strange.bearer(ACCOUNT)).status()).isEqualTo(503);
                assertThat(inside(service, issuer.bearer(ACCOUNT)).status()).isEqualTo(200);
            }
        }
    }

    @Test
    void a_key_that_was_rolled_is_found_and_the_old_one_lets_nobody_in() {
        try (var issuer = TestIssuer.start(); var service = SignedInService.start(issuer)) {
            String old = issuer.bearer(ACCOUNT);
            assertThat(inside(service, old).status()).isEqualTo(200);
            for (int rolled = 0; rolled < 3; rolled++) {
                issuer.rollKeys();
                String fresh = issuer.bearer(ACCOUNT);
                assertThat(inside(service, fresh).status()).isNotEqualTo(401);
                await().atMost(Duration.ofSeconds(30))
                        .untilAsserted(() -> assertThat(inside(service, fresh).status()).isEqualTo(200));
            }
            assertThat(inside(service, old).status()).isIn(401, 503);
        }
    }

    @Test
    void unknown_keys_do_not_make_the_issuer_be_asked_each_time() {
        try (var issuer = TestIssuer.start();
                var strange = TestIssuer.start();
                var service = SignedInService.start(issuer)) {
            assertThat(inside(service, issuer.bearer(ACCOUNT)).status()).isEqualTo(200);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(inside(service, strange.bearer(ACCOUNT)).status()).isEqualTo(401));
            for (int token = 0; token < 50; token++) {
                assertThat(inside(service, strange.bearer(ACCOUNT)).status()).isEqualTo(401);
            }
            assertThat(issuer.keyRequests()).isLessThan(40);
            assertThat(inside(service, issuer.bearer(ACCOUNT)).status()).isEqualTo(200);
        }
    }
}
