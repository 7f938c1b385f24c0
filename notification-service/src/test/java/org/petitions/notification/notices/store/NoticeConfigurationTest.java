package org.petitions.notification.notices.store;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.petitions.starter.startup.LocalProfile;
import org.petitions.starter.startup.StartupFailure;
import org.springframework.core.env.StandardEnvironment;

class NoticeConfigurationTest {

    private static void start(@Nullable URI trackingUrl, String profile) {
        var environment = new StandardEnvironment();
        environment.setActiveProfiles(profile);
        Duration any = Duration.ofSeconds(1);
        new NoticeConfiguration(new NoticeSettings(trackingUrl, any, any, 1, any, any, any, any), environment);
    }

    @Test
    void without_the_address_of_the_tracking_page_the_start_fails_with_the_settings_name() {
        assertThatThrownBy(() -> start(null, "production")).isInstanceOf(StartupFailure.class)
                .hasMessageContaining("petitions.notices.tracking-url");
        assertThatCode(() -> start(URI.create("https://xinfang.example/tracking"), "production"))
                .doesNotThrowAnyException();
    }

    @Test
    void on_one_machine_nobody_has_to_be_told() {
        assertThatCode(() -> start(null, LocalProfile.NAME)).doesNotThrowAnyException();
    }
}
