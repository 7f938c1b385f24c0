package org.petitions.casework.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.petitions.casework.organisation.Appointment.Act;
import org.petitions.casework.organisation.Office.AtUnit;
import org.petitions.casework.organisation.Office.ForPost;
import org.petitions.events.DirectoryEvent.AccountListed;
import org.petitions.events.DirectoryEvent.PostListed;
import org.petitions.events.DirectoryEvent.PostListed.Holding;
import org.petitions.events.DirectoryEvent.PostListed.Standing;
import org.petitions.events.terms.PostCapacity;
import org.petitions.events.terms.Rung;
import org.petitions.starter.actor.Role;

/** Of whom the other services are told: events do not grow with what ended long ago. */
class ToldAppointmentsTest {
    private static final Instant NOW = Instant.parse("2026-05-15T01:00:00Z");
    private static final LocalDate LAST = LocalDate.of(2024, 5, 15);
    private static final Act LONG_AGO = new Act("431222-PB.a-01", "431222-PB", Instant.parse("2024-05-14T15:59:59Z"),
            AppointmentReason.TRANSFER);
    private static final Act TWO_YEARS_AGO = new Act("431222-PB.a-01", "431222-PB",
            Instant.parse("2024-05-14T16:00:00Z"), AppointmentReason.TRANSFER);

    @Test
    void what_ended_more_than_two_years_ago_stays_on_record_and_is_told_no_more() {
        Office office = new AtUnit("431222-HRSS", Role.HANDLER);
        Staff staff = new Staff(
                List.of(one("over", office, LAST.minusDays(1), null), one("out", office, null, LONG_AGO),
                        one("ended", office, LAST, null), one("withdrawn", office, null, TWO_YEARS_AGO),
                        one("on", office, null, null)));
        AccountEntry entry = AccountEntry.of("over", staff);

        assertThat(((AccountListed) entry.event(NOW)).appointments()).extracting(AccountListed.Appointment::id)
                .containsExactly("ended", "withdrawn", "on");
        assertThat(entry.staff().appointments()).hasSize(5);
    }

    @Test
    void it_is_so_with_who_acted_for_a_post() {
        Office head = new ForPost("431222-HRSS.head", PostCapacity.HOLDER, null);
        var post = new Post("431222-HRSS.head", Rung.UNIT_HEAD,
                List.of(new Standing(null, null, "局长", "Head", true, null, null, null)), Map.of());
        Staff staff = new Staff(List.of(one("over", head, LAST.minusDays(1), null), one("out", head, null, LONG_AGO),
                one("on", head, null, null)));
        DirectoryEntry entry = DirectoryEntry.of(post, staff, LAST);

        assertThat(((PostListed) entry.event(NOW)).holdings()).extracting(Holding::account).containsExactly("on");
        assertThat(entry.staff().orElseThrow().appointments()).hasSize(3);
    }

    private static Appointment one(String account, Office office, @Nullable LocalDate until, @Nullable Act withdrawn) {
        return new Appointment(account, account, office, LocalDate.of(2020, 1, 1), until, null, withdrawn);
    }
}
