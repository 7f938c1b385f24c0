package org.petitions.notification;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.petitions.local.server.TestServers;
import org.petitions.starter.startup.StartupFailure;

/** A service that guessed where to send mail would look healthy and reach nobody. */
class MailSettingsTest {

    @Test
    void a_lease_that_ends_before_the_last_try_at_a_mail_stops_the_start() {
        assertThatThrownBy(() -> RunningService.start(TestServers.newDatabaseName(), "--petitions.mail.lease=37s"))
                .hasRootCauseInstanceOf(StartupFailure.class).hasStackTraceContaining("petitions.mail.lease");
    }

    @ParameterizedTest
    @ValueSource(strings = {"petitions.mail.host", "petitions.mail.port", "petitions.mail.from",
            "petitions.mail.base-url"})
    void a_missing_setting_stops_the_start_and_is_named(String setting) {
        assertThatThrownBy(() -> RunningService.startWithout(setting, TestServers.newDatabaseName()))
                .hasStackTraceContaining(setting.substring(setting.lastIndexOf('.') + 1).replace("base-url", "baseUrl"))
                .hasStackTraceContaining("petitions.mail");
    }
}
