package org.petitions.casework.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.petitions.casework.cases.OpenedCase;
import org.petitions.casework.duty.MediatedDispute.Result;
import org.petitions.events.CaseEvent;
import org.petitions.events.CaseEvent.Closed;
import org.petitions.events.ClosureEvent.Reopened;
import org.petitions.events.MediationEvent.MediationAgreed;
import org.petitions.events.MediationEvent.MediationFailed;
import org.petitions.events.MediationEvent.MediationProposed;
import org.petitions.events.MediationEvent.ReconciliationProposed;
import org.petitions.events.RoutingEvent.Redirected;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.MediationSide;

/** How the events of a case tell what screening found and what mediation came to. */
class MatterAccountsTest {
    private static final Instant MARCH = Instant.parse("2026-03-01T02:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T02:00:00Z");
    private static final CaseEvent FOUND = new MediationFailed("p", 1, MARCH);
    private static final CaseEvent PROPOSED = new MediationProposed("p", 2, MARCH, MediationSide.UNIT);

    private static OpenedCase opened(Channel channel, CaseEvent... history) {
        return new OpenedCase(DutyFixture.matter(channel), List.of(history), null, null);
    }

    @Test
    void B6_a_screened_matter_is_handled_while_it_stays_ended() {
        assertThat(ScreenedMatter.of(opened(Channel.LETTER, FOUND))).isEmpty();
        assertThat(ScreenedMatter.of(opened(Channel.SCREENING, FOUND)).orElseThrow())
                .satisfies(matter -> assertThat(matter.isHandled()).isFalse())
                .satisfies(matter -> assertThat(matter.days(LocalDate.of(2026, 3, 11))).isEqualTo(10));
        var closed = new Closed("p", 3, APRIL, CaseEnd.SETTLED);
        assertThat(ScreenedMatter.of(opened(Channel.SCREENING, FOUND, closed)).orElseThrow())
                .satisfies(matter -> assertThat(matter.days(LocalDate.of(2026, 12, 31))).isEqualTo(31));
        assertThat(ScreenedMatter.of(opened(Channel.SCREENING, FOUND, closed,
                new Reopened("p", 4, APRIL, "431222-HRSS", null, null))).orElseThrow().isHandled()).isFalse();
        assertThat(ScreenedMatter.of(opened(Channel.SCREENING, FOUND, new Closed("p", 3, APRIL, CaseEnd.MERGED)))
                .orElseThrow().isHandled()).as("it goes on in another").isFalse();
        assertThat(ScreenedMatter.of(opened(Channel.SCREENING, FOUND,
                new Closed("p", 3, APRIL, CaseEnd.PROCEDURAL_SUSPENSION))).orElseThrow().isHandled())
                .as("set aside for now").isFalse();
    }

    @Test
    void R4_each_mediation_tells_what_came_of_it() {
        var agreed = new MediationAgreed("p", 4, APRIL, "1");
        assertThat(results(PROPOSED)).containsExactly(Result.PROPOSED);
        assertThat(results(PROPOSED, new MediationFailed("p", 3, MARCH), new ReconciliationProposed("p", 4, MARCH,
                List.of()))).containsExactly(Result.FAILED, Result.PROPOSED);
        assertThat(results(PROPOSED, agreed)).containsExactly(Result.AGREED);
        assertThat(results(PROPOSED, agreed, new Closed("p", 5, APRIL, CaseEnd.AGREEMENT)))
                .containsExactly(Result.ENDED_CASE);
        assertThat(results(PROPOSED, agreed, new Closed("p", 5, APRIL, CaseEnd.WITHDRAWN)))
                .as("another end is not the agreement's").containsExactly(Result.AGREED);
        assertThat(results(PROPOSED, agreed, PROPOSED, FOUND, new Closed("p", 6, APRIL, CaseEnd.AGREEMENT)))
                .as("the agreement's, not the one that failed after it")
                .containsExactly(Result.ENDED_CASE, Result.FAILED);
        assertThat(results(PROPOSED, new ReconciliationProposed("p", 4, MARCH, List.of())))
                .as("another in its place").containsExactly(Result.LAPSED, Result.PROPOSED);
        assertThat(results(PROPOSED, new Redirected("p", 3, APRIL, "431222-HRSS", "431222-NR")))
                .containsExactly(Result.LAPSED);
        assertThat(results(PROPOSED, new Closed("p", 5, APRIL, CaseEnd.WITHDRAWN))).containsExactly(Result.LAPSED);
        assertThat(results(PROPOSED, agreed, new Closed("p", 5, APRIL, CaseEnd.AGREEMENT),
                new Reopened("p", 6, APRIL, "431222-HRSS", null, null))).containsExactly(Result.AGREED);
        assertThat(results(FOUND)).isEmpty();
    }

    private static List<Result> results(CaseEvent... history) {
        return MediatedDispute.of(opened(Channel.LETTER, history)).stream().map(MediatedDispute::result).toList();
    }
}
