package org.petitions.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInAnswersTest {

    @Test
    void who_has_signed_in_goes_on_to_the_page_with_its_query_as_it_was_written() {
        assertThat(SignInAnswers.here("/cases", null)).isEqualTo("/cases");
        assertThat(SignInAnswers.here("/cases", "name=%E5%BC%A0&done=100%"))
                .isEqualTo("/cases?name=%E5%BC%A0&done=100%");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/x", "/\\evil.example", "https://evil.example/", "evil.example", ""})
    void what_leads_elsewhere_leads_home(String path) {
        assertThat(SignInAnswers.here(path, "x=1")).isEqualTo("/");
    }
}
