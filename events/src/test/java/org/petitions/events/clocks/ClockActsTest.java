package org.petitions.events.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.petitions.events.CaseEvent;
import org.petitions.events.IntakeEvent;
import org.petitions.events.IntakeEvent.LedgerHistory;
import org.petitions.events.clocks.ClockAct.HandOver;
import org.petitions.events.clocks.ClockAct.Start;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.PersonCheck;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Urgency;

class ClockActsTest {
    private static final Instant AT = Instant.parse("2026-03-01T01:30:00Z");

    @Test
    void a_registration_starts_the_clock_of_dispatch_and_an_urgent_one_that_of_the_report() {
        assertThat(ClockActs.of(registered(null))).extracting(ClockAct::kind).containsExactly(ClockKind.DISPATCH,
                ClockKind.REPORT_UP);
    }

    @Test
    void a_registration_with_a_past_starts_none() {
        assertThat(ClockActs.of(registered(new LedgerHistory(null, null, null, null, null, null, null)))).isEmpty();
    }

    @Test
    void a_tracking_code_issued_anew_touches_no_clock() {
        assertThat(ClockActs.of(
                new IntakeEvent.TrackingCodeReissued("p", 2, AT, "431222-PB", PersonCheck.ID_DOCUMENT))).isEmpty();
    }

    @Test
    void a_case_with_a_past_starts_the_clock_of_dispatch_where_it_did_start() {
        assertThat(ClockActs.of(opened(1L)))
                .containsExactly(new Start(ClockKind.DISPATCH, ClockAct.SOLE, "431222-PB", AT, null));
        assertThat(ClockActs.of(opened(null))).hasOnlyElementsOfType(HandOver.class);
    }

    private static CaseEvent opened(@Nullable Long pastUntil) {
        return new CaseEvent.Opened("p", 1, AT, "n", "431222-PB", Category.LABOUR, "431222", Urgency.URGENT, pastUntil);
    }

    private static IntakeEvent registered(@Nullable LedgerHistory past) {
        return new IntakeEvent.PetitionRegistered("p", 1, AT, "n", "431222-PB", Channel.LETTER, Level.COUNTY,
                Purpose.CLAIM, false, null, Urgency.URGENT, Identity.REAL_NAME, 1, 0, Category.LABOUR, "431222", null,
                List.of(), past);
    }
}
