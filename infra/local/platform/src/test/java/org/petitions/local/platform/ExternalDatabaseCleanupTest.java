package org.petitions.local.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.petitions.local.process.ProcessStartException;

class ExternalDatabaseCleanupTest {
    private static final Map<String, String> GIVEN = Map.of("MONGODB_URI", "mongodb://clerk:secret@db.example");

    @Test
    void databases_on_a_server_of_the_operators_are_not_dropped_by_the_way() {
        assertThatThrownBy(() -> ExternalDatabaseCleanup.requireConsent(GIVEN, false))
                .isInstanceOf(ProcessStartException.class)
                .hasMessageContainingAll("MONGODB_URI", "intake", "casework", "notification", "--fresh=database")
                .hasMessageNotContaining("secret");
    }

    @Test
    void they_are_when_that_is_asked_for_and_where_the_server_is_ours_nobody_needs_to_ask() {
        assertThatCode(() -> ExternalDatabaseCleanup.requireConsent(GIVEN, true)).doesNotThrowAnyException();
        assertThatCode(() -> ExternalDatabaseCleanup.requireConsent(Map.of("MONGODB_URI", " "), false))
                .doesNotThrowAnyException();
        assertThatCode(() -> ExternalDatabaseCleanup.requireConsent(Map.of(), false)).doesNotThrowAnyException();
    }
}
