package org.petitions.starter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.petitions.pages.test.TemplateRules;

class StarterTemplatesTest {
    @Test
    void templates_and_bundles_keep_the_rules() {
        assertThat(TemplateRules.ofThisModule().faults()).isEmpty();
    }
}
