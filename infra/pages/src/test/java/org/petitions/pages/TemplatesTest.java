package org.petitions.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.MessageBundle;
import org.petitions.pages.layout.NavigationEntry;
import org.petitions.pages.test.TemplateRules;

class TemplatesTest {
    @Test
    void templates_and_bundles_keep_the_rules() {
        assertThat(TemplateRules.ofThisModule().faults()).isEmpty();
    }

    @Test
    void every_link_of_the_navigation_has_its_text() {
        assertThat(MessageBundle.named("pages/layout").keys())
                .containsAll(Arrays.stream(NavigationEntry.values()).map(NavigationEntry::key).toList());
    }
}
