package org.petitions.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.petitions.events.DirectoryEvent.AccountListed;
import org.petitions.events.DirectoryEvent.AccountListed.Appointment;
import org.petitions.events.DirectoryEvent.PostListed;
import org.petitions.events.DirectoryEvent.PostListed.Holding;
import org.petitions.events.terms.PostCapacity;
import org.petitions.events.terms.Rung;

class DirectoryEventTest {
    private static final String HEAD = "431222-HRSS.head";
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);
    /** Half past midnight of 10 March in China. */
    private static final Instant WITHDRAWN = Instant.parse("2026-03-09T16:30:00Z");

    @Test
    void an_account_that_is_called_as_its_post_does_not_wipe_the_post_off_the_compacted_topic() {
        var post = new PostListed(HEAD, 1, Instant.EPOCH, "431222", Rung.UNIT_HEAD, "局长", "Head", true, null);
        var account = new AccountListed(HEAD, 1, Instant.EPOCH, List.of());

        assertThat(account.key()).isNotEqualTo(post.key());
        assertThat(account.id()).isNotEqualTo(post.id());
    }

    @Test
    void an_office_and_a_post_are_in_force_from_the_first_day_to_the_last() {
        for (LocalDate day : List.of(FIRST, LAST)) {
            assertThat(appointment(null).isOn(day)).isTrue();
            assertThat(holding(null).isOn(day)).isTrue();
        }
        for (LocalDate day : List.of(FIRST.minusDays(1), LAST.plusDays(1))) {
            assertThat(appointment(null).isOn(day)).isFalse();
            assertThat(holding(null).isOn(day)).isFalse();
        }
    }

    @Test
    void whoever_is_withdrawn_is_out_from_that_day_of_china_on() {
        LocalDate day = LocalDate.of(2026, 3, 10);

        assertThat(appointment(WITHDRAWN).isOn(day.minusDays(1))).isTrue();
        assertThat(holding(WITHDRAWN).isOn(day.minusDays(1))).isTrue();
        assertThat(appointment(WITHDRAWN).isOn(day)).isFalse();
        assertThat(holding(WITHDRAWN).isOn(day)).isFalse();
    }

    private static Appointment appointment(@Nullable Instant withdrawnAt) {
        return new Appointment("a-1", "431222-HRSS", "HANDLER", FIRST, LAST, withdrawnAt);
    }

    private static Holding holding(@Nullable Instant withdrawnAt) {
        return new Holding("hrss-02", PostCapacity.SUBSTITUTE, FIRST, LAST, null, withdrawnAt);
    }
}
