package org.petitions.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service that lacks a setting does not start, and says which. */
class SettingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"petitions.organisation.units", "petitions.organisation.posts",
            "petitions.competence.table", "petitions.sealing.keysets.case-service",
            "petitions.sealing.keysets.case-store", "petitions.evidence.key", "petitions.pass.verification-keyset"})
    void a_missing_setting_fails_the_start_by_name(String setting) {
        Throwable failure = catchThrowable(() -> RunningCaseService.start(Map.of(setting, "")).close());

        String messages = Stream.iterate(failure, cause -> cause != null, Throwable::getCause).map(Throwable::toString)
                .reduce("", String::concat);
        assertThat(messages).contains(setting);
    }
}
