package org.petitions.local.expected;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.petitions.events.terms.AlertReason;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.DutyDeskReason;
import org.petitions.events.terms.Rung;
import org.petitions.local.Home;
import org.petitions.local.account.Account;
import org.petitions.local.account.Heading;
import org.petitions.local.plan.Plan;
import org.petitions.local.plan.LedgerKey;
import org.petitions.local.plan.PlannedRow;
import org.petitions.local.plan.Way;

/** That the shipped plan leaves no way through the procedure and the ladder unplayed. */
class ShippedPlanTest {
    private final Expectation expectation = expectation();
    private final Account account = Account.of(expectation.outcomes(),
            expectation.plan().petitions().stream().map(PlannedRow.Petition::way).toList(), expectation.refusals(), 0);

    @Test
    void every_limit_is_kept_by_some_missed_by_others_and_left_open_by_some() {
        for (Heading heading : new Heading[]{Heading.DISPATCHED, Heading.DECIDED, Heading.REPLIED}) {
            for (String bucket : new String[]{"IN_TIME", "LATE", "OVERDUE_AND_OPEN"}) {
                assertThat(account.figure(heading, bucket)).as(heading + " " + bucket).isPositive();
            }
        }
    }

    @Test
    void every_rung_is_alerted_and_every_rung_acknowledges_something() {
        for (Rung rung : Rung.values()) {
            if (rung != Rung.DUTY_DESK) {
                assertThat(account.figure(Heading.ACKNOWLEDGED, rung.name())).as(rung.name()).isPositive();
            }
        }
    }

    @Test
    void every_reason_for_an_alert_and_for_calling_the_duty_desk_comes_up() {
        for (AlertReason reason : AlertReason.values()) {
            assertThat(Arrays.stream(Rung.values())
                    .mapToLong(rung -> account.figure(Heading.ALERTS, rung + " " + reason)).sum()).as(reason.name())
                    .isPositive();
        }
        for (DutyDeskReason reason : DutyDeskReason.values()) {
            assertThat(account.figure(Heading.DESK, reason.name())).as(reason.name()).isPositive();
        }
    }

    @Test
    void every_status_occurs_and_every_petition_has_one() {
        String[] all = {"OPENED", "DISPATCHED", "ACCEPTED", "REPLIED", "SUSPENDED", "CLOSED"};
        assertThat(Arrays.stream(all).mapToLong(status -> account.figure(Heading.STATUS, status)).sum())
                .isEqualTo(account.figure(Heading.REGISTERED, ""));
        assertThat(all).allMatch(status -> account.figure(Heading.STATUS, status) > 0);
    }

    @Test
    void the_open_clocks_at_the_end_are_those_of_the_cases_that_still_wait() {
        assertThat(expectation.openClocks(ClockKind.DISPATCH)).isEqualTo(account.figure(Heading.STATUS, "OPENED"));
        assertThat(expectation.openClocks(ClockKind.ACCEPTANCE))
                .isEqualTo(account.figure(Heading.STATUS, "DISPATCHED"));
        assertThat(expectation.openClocks(ClockKind.HANDLING)).isEqualTo(
                account.figure(Heading.STATUS, "ACCEPTED") + account.figure(Heading.STATUS, "SUSPENDED"));
        assertThat(expectation.openClocks(ClockKind.SETTLEMENT)).isEqualTo(account.figure(Heading.STATUS, "REPLIED"));
    }

    @Test
    void every_way_is_gone_by_some_petition() {
        for (Way way : Way.values()) {
            assertThat(account.figure(Heading.WAYS, way.name())).as(way.name()).isPositive();
        }
    }

    @Test
    void every_end_comes_up() {
        for (CaseEnd end : CaseEnd.values()) {
            // A suspended procedure is taken up again within the days.
            if (end != CaseEnd.PROCEDURAL_SUSPENSION) {
                assertThat(account.figure(Heading.ENDS, end.name())).as(end.name()).isPositive();
            }
        }
    }

    @Test
    void every_clock_of_an_office_on_the_platform_is_missed_by_some() {
        for (ClockKind kind : ClockKind.values()) {
            // Alerts have clocks of their own; the province, which re-reviews, is not on this platform.
            if (kind != ClockKind.ACKNOWLEDGEMENT && kind != ClockKind.REREVIEW) {
                assertThat(account.figure(Heading.MISSED, kind.name())).as(kind.name()).isPositive();
            }
        }
    }

    @Test
    void a_merged_petition_goes_on_in_a_leading_one_of_its_own_bureau_that_takes_it_in_at_that_moment() {
        Map<LedgerKey, String> leads = expectation.plan().petitions().stream()
                .filter(petition -> petition.way() == Way.LEADS)
                .collect(Collectors.toMap(PlannedRow.Petition::key, PlannedRow.Petition::bureau));
        var followers = expectation.plan().petitions().stream().filter(petition -> petition.way() == Way.MERGED)
                .toList();

        assertThat(followers).extracting(PlannedRow.Petition::lead).doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(leads.keySet());
        assertThat(followers).allSatisfy(follower -> assertThat(leads)
                .containsEntry(Objects.requireNonNull(follower.lead()), follower.bureau()));
    }

    @Test
    void the_moments_are_few_enough_for_a_check_of_minutes() {
        assertThat(expectation.moments()).hasSizeLessThan(200);
    }

    private static Expectation expectation() {
        try {
            Home home = Home.find();
            return Expectation.of(Plan.shipped(), home.rules(), home.posts());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
