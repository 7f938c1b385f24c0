package org.petitions.local.expected;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.petitions.events.terms.AlertReason;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.DutyDeskReason;
import org.petitions.events.terms.Rung;
import org.petitions.local.Home;
import org.petitions.local.account.Account;
import org.petitions.local.account.Heading;
import org.petitions.local.plan.Plan;

/** That the shipped plan leaves no way through the procedure and the ladder unplayed. */
class ShippedPlanTest {
    private final Expectation expectation = expectation();
    private final Account account = Account.of(expectation.outcomes(), expectation.refusals(), 0);

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
        String[] all = {"OPENED", "DISPATCHED", "ACCEPTED", "REPLIED", "CLOSED"};
        assertThat(Arrays.stream(all).mapToLong(status -> account.figure(Heading.STATUS, status)).sum())
                .isEqualTo(account.figure(Heading.REGISTERED, ""));
        assertThat(all).allMatch(status -> account.figure(Heading.STATUS, status) > 0);
    }

    @Test
    void the_open_clocks_at_the_end_are_those_of_the_cases_that_still_wait() {
        assertThat(expectation.openClocks(ClockKind.DISPATCH)).isEqualTo(account.figure(Heading.STATUS, "OPENED"));
        assertThat(expectation.openClocks(ClockKind.ACCEPTANCE))
                .isEqualTo(account.figure(Heading.STATUS, "DISPATCHED"));
        assertThat(expectation.openClocks(ClockKind.HANDLING)).isEqualTo(account.figure(Heading.STATUS, "ACCEPTED"));
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
