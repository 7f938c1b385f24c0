package org.petitions.notification.notices.store;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.petitions.starter.startup.StartupFailure;

class NoticeConfigurationTest {

    private static void start(boolean enabled, @Nullable URI trackingUrl) {
        Duration any = Duration.ofSeconds(1);
        new NoticeConfiguration(new NoticeSettings(enabled, trackingUrl, any, any, 1, any, any, any, any));
    }

    @Test
    void without_the_address_of_the_tracking_page_the_start_fails_with_the_settings_name() {
        assertThatThrownBy(() -> start(true, null)).isInstanceOf(StartupFailure.class)
                .hasMessageContaining("petitions.notices.tracking-url");
        assertThatCode(() -> start(true, URI.create("https://xinfang.example/tracking"))).doesNotThrowAnyException();
    }

    @Test
    void nobody_has_to_be_told_where_that_is_said() {
        assertThatCode(() -> start(false, null)).doesNotThrowAnyException();
    }
}
