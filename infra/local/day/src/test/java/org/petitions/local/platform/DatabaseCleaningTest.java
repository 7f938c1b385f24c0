package org.petitions.local.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.petitions.local.machine.process.StartRefused;

class DatabaseCleaningTest {
    private static final Map<String, String> GIVEN = Map.of("MONGODB_URI", "mongodb://clerk:secret@db.example");

    @Test
    void databases_on_a_server_of_the_operators_are_not_dropped_by_the_way() {
        assertThatThrownBy(() -> DatabaseCleaning.refuseUnlessAskedFor(GIVEN, false)).isInstanceOf(StartRefused.class)
                .hasMessageContainingAll("MONGODB_URI", "intake", "casework", "notification", "--fresh=database")
                .hasMessageNotContaining("secret");
    }

    @Test
    void they_are_when_that_is_asked_for_and_where_the_server_is_ours_nobody_needs_to_ask() {
        assertThatCode(() -> DatabaseCleaning.refuseUnlessAskedFor(GIVEN, true)).doesNotThrowAnyException();
        assertThatCode(() -> DatabaseCleaning.refuseUnlessAskedFor(Map.of("MONGODB_URI", " "), false))
                .doesNotThrowAnyException();
        assertThatCode(() -> DatabaseCleaning.refuseUnlessAskedFor(Map.of(), false)).doesNotThrowAnyException();
    }
}
