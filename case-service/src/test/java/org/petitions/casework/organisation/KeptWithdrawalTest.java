package org.petitions.casework.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.petitions.casework.organisation.Office.ForPost;
import org.petitions.events.DirectoryEvent.PostListed;
import org.petitions.events.DirectoryEvent.PostListed.Standing;
import org.petitions.events.terms.PostCapacity;
import org.petitions.events.terms.Rung;

/** Who was withdrawn by command stays withdrawn, whatever the files say, and say no more, and say again. */
class KeptWithdrawalTest {
    private static final String HEAD = "431222-HRSS.head";
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Appointment OF_FILE = Appointment.ofFile("hrss-01",
            new ForPost(HEAD, PostCapacity.HOLDER, null), FIRST, null);
    private static final Appointment WITHDRAWN = OF_FILE.withdrawn(new Appointment.Act("431222-PB.a-01", "431222-PB",
            Instant.parse("2026-03-01T02:00:00Z"), AppointmentReason.SECURITY));
    private static final Post POST = new Post(HEAD, Rung.UNIT_HEAD,
            List.of(new Standing(null, null, "局长", "Head", true, null, null, null)), Map.of());

    @Test
    void a_row_that_was_withdrawn_and_left_out_of_the_file_for_a_time_comes_back_withdrawn() {
        Staff stored = new Staff(List.of(WITHDRAWN));

        Staff without = Staff.NOBODY.keeping(stored);
        Staff again = new Staff(List.of(OF_FILE)).keeping(without);

        assertThat(without.appointments()).containsExactly(WITHDRAWN);
        assertThat(again.appointments()).containsExactly(WITHDRAWN);
        assertThat(again.on(TODAY)).isEmpty();
        assertThat(Staff.NOBODY.keeping(new Staff(List.of(OF_FILE))).appointments()).isEmpty();
    }

    @Test
    void a_post_that_the_files_leave_out_keeps_who_was_withdrawn_from_it() {
        DirectoryEntry entry = DirectoryEntry.of(POST, new Staff(List.of(WITHDRAWN)), TODAY);

        DirectoryEntry vacant = entry.vacant();

        assertThat(vacant.staff()).contains(new Staff(List.of(WITHDRAWN)));
        assertThat(vacant.vacant()).isEqualTo(vacant);
        assertThat(vacant.isHeldOn(TODAY)).isFalse();
        assertThat(((PostListed) vacant.event(Instant.EPOCH)).holdings()).singleElement()
                .returns(Instant.parse("2026-03-01T02:00:00Z"), PostListed.Holding::withdrawnAt);
        assertThat(DirectoryEntry.of(POST, new Staff(List.of(OF_FILE)), TODAY).vacant().staff()).isEmpty();
    }
}
