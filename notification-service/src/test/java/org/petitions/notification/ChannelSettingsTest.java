package org.petitions.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.petitions.local.server.TestServers;
import org.petitions.starter.startup.StartupFailure;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Which channels are on. A service that guessed where to send alerts would look healthy and reach nobody. */
@ExtendWith(OutputCaptureExtension.class)
class ChannelSettingsTest {
    private static final String[] MAIL = {"petitions.mail.host", "petitions.mail.port", "petitions.mail.from",
            "petitions.mail.base-url"};

    @Test
    void a_lease_that_ends_before_the_last_try_at_a_mail_stops_the_start() {
        assertThatThrownBy(() -> RunningService.start(TestServers.newDatabaseName(), "--petitions.mail.lease=37s"))
                .hasRootCauseInstanceOf(StartupFailure.class).hasStackTraceContaining("petitions.mail.lease");
    }

    @ParameterizedTest
    @ValueSource(strings = {"petitions.mail.host", "petitions.mail.port", "petitions.mail.from",
            "petitions.mail.base-url"})
    void a_channel_that_is_half_configured_stops_the_start_and_what_is_missing_is_named(String setting) {
        assertThatThrownBy(() -> RunningService.startWithout(TestServers.newDatabaseName(), setting))
                .hasRootCauseInstanceOf(StartupFailure.class).hasStackTraceContaining("missing: " + setting);
    }

    @Test
    void all_that_a_channel_lacks_is_named_at_once() {
        assertThatThrownBy(() -> RunningService.start(TestServers.newDatabaseName(),
                "--petitions.sms.url=https://sms.example/send", "--petitions.sms.app-id=xinfang"))
                .hasStackTraceContaining("missing: petitions.sms.secret, petitions.sms.sign-name");
    }

    @Test
    void a_robot_that_is_half_configured_stops_the_start() {
        assertThatThrownBy(() -> RunningService.start(TestServers.newDatabaseName(),
                "--petitions.webhook.robots.hrss.kind=DINGTALK",
                "--petitions.webhook.robots.hrss.url=https://robot.example/send?access_token=t"))
                .hasStackTraceContaining("petitions.webhook.robots.hrss").hasStackTraceContaining("secret")
                .satisfies(failure -> assertThat(failure.toString()).doesNotContain("access_token"));
        assertThatThrownBy(() -> RunningService.start(TestServers.newDatabaseName(),
                "--petitions.webhook.robots.hrss.kind=WECOM")).hasStackTraceContaining("url");
    }

    @Test
    void a_setting_that_is_wrong_is_named_and_its_value_is_printed_nowhere(CapturedOutput output) {
        assertThatThrownBy(() -> RunningService.start(TestServers.newDatabaseName(),
                "--petitions.sms.url=https://sms.example/send", "--petitions.sms.app-id=xinfang",
                "--petitions.sms.secret=tooshort-7q", "--petitions.sms.sign-name=怀化市信访局"))
                .hasRootCauseInstanceOf(StartupFailure.class);
        assertThatThrownBy(() -> RunningService.start(TestServers.newDatabaseName(),
                "--petitions.webhook.robots.hrss.kind=DINGTALK", "--petitions.webhook.robots.hrss.secret=s-8r",
                "--petitions.webhook.robots.hrss.url=http://robot.example/send?access_token=t-9k"))
                .hasRootCauseInstanceOf(StartupFailure.class);

        assertThat(output.getAll()).contains("petitions.sms.secret is too short",
                "petitions.webhook.robots.hrss.url is not https").doesNotContain("tooshort-7q", "s-8r", "t-9k");
    }

    @ParameterizedTest
    @ValueSource(strings = {":t-9k", "https://t-9k sms.example/", "https:t-9k",
            "sms.example/t-9k", "ftp://127.0.0.1/t-9k"})
    void an_address_that_is_none_is_named_and_printed_nowhere(String address, CapturedOutput output) {
        assertThatThrownBy(() -> RunningService.start(TestServers.newDatabaseName(), "--petitions.sms.url=" + address,
                "--petitions.sms.app-id=xinfang", "--petitions.sms.secret=a secret of the tests",
                "--petitions.sms.sign-name=怀化市信访局")).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> RunningService.start(TestServers.newDatabaseName(),
                "--petitions.webhook.robots.hrss.kind=WECOM", "--petitions.webhook.robots.hrss.url=" + address))
                .isInstanceOf(RuntimeException.class);

        assertThat(output.getAll())
                .containsPattern("petitions\\.sms\\.url (is not https|cannot be read as java\\.net\\.URI)")
                .containsPattern(
                        "petitions\\.webhook\\.robots\\.hrss\\.url (is not https|cannot be read as java\\.net\\.URI)")
                .doesNotContain("t-9k");
    }

    @Test
    void a_service_without_any_channel_does_not_start() {
        assertThatThrownBy(() -> RunningService.startWithout(TestServers.newDatabaseName(), MAIL))
                .hasStackTraceContaining("No channel is configured");
    }

    @Test
    void a_channel_without_settings_is_off_and_its_address_here_is_not_there() {
        assertThat(RunningService.shared().monitor("/actuator/health/channels").body()).contains("\"mail\"")
                .doesNotContain("\"sms\"", "\"webhook\"");
        assertThat(RunningService.shared().submit("OPERATIONS/431200-OFFICE/o-01", "/callbacks/sms", "{}").statusCode())
                .isEqualTo(404);
    }
}
