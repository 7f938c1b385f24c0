package org.petitions.starter.caller;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerSignatureTest {
    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(US_ASCII);
    private static final long AT = 1_800_000_000;
    private static final String V4 = "192.0.2.7;1800000000;lwTGRhvLE4uHk4bcppMZ7hWD_DBURcljQYIqJlFvXsk";
    private static final String V6 = "2001:db8:0:0:0:0:0:7;1800000000;fxGD3R4aaUQDfVf-u6Qnw8ap901NuK8blSfvCOpF7Q8";

    private static CallerSignature at(long seconds) {
        return new CallerSignature(KEY, InstantSource.fixed(Instant.ofEpochSecond(seconds)));
    }

    /** The gateway's side holds the same values. */
    @Test
    void gateway_and_services_agree_on_the_form() {
        assertThat(at(AT).addressIn(V4, "POST", "/tracking/pass")).contains("192.0.2.7");
        assertThat(at(AT).addressIn(V6, "GET", "/petitions/4312222026000001")).contains("2001:db8:0:0:0:0:0:7");
    }

    @ParameterizedTest
    @CsvSource({"GET,/tracking/pass", "POST,/tracking", "POST,/tracking/pass/", "POST,/tracking/rating"})
    void it_holds_for_its_own_request_alone(String method, String path) {
        assertThat(at(AT).addressIn(V4, method, path)).isEmpty();
    }

    @Test
    void it_holds_for_less_than_a_minute_before_and_after() {
        assertThat(at(AT + 59).addressIn(V4, "POST", "/tracking/pass")).isPresent();
        assertThat(at(AT - 59).addressIn(V4, "POST", "/tracking/pass")).isPresent();
        assertThat(at(AT + 60).addressIn(V4, "POST", "/tracking/pass")).isEmpty();
        assertThat(at(AT - 60).addressIn(V4, "POST", "/tracking/pass")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";", ";;", "192.0.2.7", "192.0.2.7;1800000000", "192.0.2.7;1800000000;",
            "192.0.2.8;1800000000;lwTGRhvLE4uHk4bcppMZ7hWD_DBURcljQYIqJlFvXsk",
            "192.0.2.7;1800000001;lwTGRhvLE4uHk4bcppMZ7hWD_DBURcljQYIqJlFvXsk",
            "192.0.2.7;1800000000;lwTGRhvLE4uHk4bcppMZ7hWD_DBURcljQYIqJlFvXsk;x",
            "192.0.2.7;9999999999999999999999;lwTGRhvLE4uHk4bcppMZ7hWD_DBURcljQYIqJlFvXsk",
            "192.0.2.7;9223372036854775807;lwTGRhvLE4uHk4bcppMZ7hWD_DBURcljQYIqJlFvXsk",
            "localhost;1800000000;lwTGRhvLE4uHk4bcppMZ7hWD_DBURcljQYIqJlFvXsk"})
    void what_the_gateway_did_not_make_is_not_believed(String header) {
        assertThat(at(AT).addressIn(header, "POST", "/tracking/pass")).isEmpty();
    }
}
