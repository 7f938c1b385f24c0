package org.petitions.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.petitions.pages.test.TemplateRules;

class IntakeTemplatesTest {
    @Test
    void templates_and_bundles_keep_the_rules() {
        assertThat(TemplateRules.ofThisModule().faults()).isEmpty();
    }
}
