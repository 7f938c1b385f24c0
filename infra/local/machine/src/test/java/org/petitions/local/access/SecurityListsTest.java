package org.petitions.local.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The lists on the page of security are the kept ones, and every test that they name is there. */
class SecurityListsTest {
    private static final Path ROOT = Path.of("..", "..", "..");
    private static final Path FILE = ROOT.resolve("docs").resolve("security.md");

    @Test
    void the_lists_are_current() throws IOException {
        String page = Files.readString(FILE);
        String renewed = SecurityLists.renewed(page);
        if (Boolean.getBoolean("security.write")) {
            Files.writeString(FILE, renewed);
        }

        assertThat(FILE).as("renew it with -Dsecurity.write=true").hasContent(renewed);
    }

    @Test
    void every_attack_has_a_test_that_is_there() throws IOException {
        for (SecurityLists.Attack attack : SecurityLists.attacks()) {
            assertThat(attack.tests()).as(attack.en()).isNotEmpty();
            for (String test : attack.tests()) {
                String[] parts = test.split("#", 2);
                assertThat(Files.readString(ROOT.resolve(parts[0]))).as(test).contains("void " + parts[1] + "(");
            }
        }
    }
}
