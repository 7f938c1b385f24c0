package org.petitions.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.petitions.pages.test.TemplateRules;

class CaseTemplatesTest {
    @Test
    void templates_and_bundles_keep_the_rules() {
        assertThat(TemplateRules.ofThisModule().faults()).isEmpty();
    }
}
