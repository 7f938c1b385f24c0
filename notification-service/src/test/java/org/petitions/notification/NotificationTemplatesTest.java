package org.petitions.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.petitions.pages.test.TemplateRules;

class NotificationTemplatesTest {
    @Test
    void templates_and_bundles_keep_the_rules() {
        assertThat(TemplateRules.ofThisModule().faults()).isEmpty();
    }
}
