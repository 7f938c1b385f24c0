package org.petitions.escalation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.escalation.engine.ClockEngineDriver.accepted;
import static org.petitions.escalation.engine.ClockEngineDriver.at;
import static org.petitions.escalation.engine.ClockEngineDriver.dispatched;
import static org.petitions.escalation.engine.ClockEngineDriver.registered;
import static org.petitions.escalation.engine.ClockEngineDriver.startOf;
import static org.petitions.escalation.engine.SampleCaseEvents.disputed;
import static org.petitions.escalation.engine.SampleCaseEvents.mergedInto;
import static org.petitions.escalation.engine.SampleCaseEvents.objectionAllowed;
import static org.petitions.escalation.engine.SampleCaseEvents.redirected;
import static org.petitions.escalation.engine.SampleCaseEvents.redirectedInHandling;
import static org.petitions.escalation.engine.SampleCaseEvents.separatedFrom;
import static org.petitions.escalation.engine.SampleCaseEvents.settledForAnother;
import static org.petitions.escalation.engine.SampleCaseEvents.takenBack;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.events.EscalationEvent;
import org.petitions.events.EscalationEvent.AlertRaised;
import org.petitions.events.EscalationEvent.DutyDeskCalled;
import org.petitions.events.PetitionEvent;
import org.petitions.events.terms.AlertReason;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.DutyDeskReason;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.Urgency;

/** To and fro (多次退回, Art. 23): each unit has its own days, and the county's leader is told that nobody takes the petition on. */
class ToAndFroTest {
    private static final String OTHER_UNIT = "431222-NR";

    private final ClockEngineDriver driver = new ClockEngineDriver();

    private ClockEngineDriver handedBack(int times) {
        driver.happens(registered("2026-03-02T09:00"));
        for (int round = 0; round < times; round++) {
            int day = 3 + 2 * round;
            driver.happens(dispatched(2 + 2L * round, "2026-03-%02dT09:00".formatted(day), ClockEngineDriver.UNIT))
                    .happens(objectionAllowed(3 + 2L * round, "2026-03-%02dT15:00".formatted(day)));
        }
        return driver;
    }

    private List<AlertRaised> told() {
        return driver.published().stream().filter(AlertRaised.class::isInstance).map(AlertRaised.class::cast)
                .filter(alert -> alert.reason() == AlertReason.HANDED_BACK_AGAIN
                        || alert.reason() == AlertReason.NOT_ACCEPTED_FOR_LONG)
                .toList();
    }

    @Test
    void a_unit_that_gets_a_petition_after_a_hand_back_has_its_own_15_days_article_23() {
        handedBack(1).happens(dispatched(4, "2026-03-10T09:00", OTHER_UNIT));
        assertThat(Objects.requireNonNull(driver.open(ClockKind.ACCEPTANCE)).end()).isEqualTo(startOf("2026-03-26"));
    }

    @Test
    void one_hand_back_is_the_law_and_nobody_is_told_article_23() {
        handedBack(1);
        assertThat(told()).isEmpty();
    }

    @Test
    @Proves(article = 23, paragraph = 3, cityRule = true, zh = "自第二次退回起，每次退回提醒县级分管领导", en = "from the second hand-back on the county's leader is told, once for each round")
    void from_the_second_hand_back_on_the_countys_leader_is_told_once_for_each_round() {
        handedBack(2);
        assertThat(told()).singleElement().satisfies(alert -> {
            assertThat(alert.reason()).isEqualTo(AlertReason.HANDED_BACK_AGAIN);
            assertThat(alert.rung()).isEqualTo(Rung.COUNTY_LEADER);
            assertThat(alert.post()).isEqualTo("431222.county-leader");
            assertThat(alert.acknowledgeBy()).as("told, and asked for nothing").isNull();
        });
        driver.arrives(objectionAllowed(5, "2026-03-05T15:00"));
        assertThat(told()).as("the same hand-back read again").isEmpty();
        driver.happens(dispatched(6, "2026-03-09T09:00", OTHER_UNIT)).happens(objectionAllowed(7, "2026-03-10T15:00"));
        assertThat(told()).extracting(AlertRaised::alertId)
                .containsExactly(ClockEngineDriver.PETITION + ":DISPATCH:4:round-3");
    }

    @Test
    void a_redirect_before_the_acceptance_is_a_round_and_nobody_has_accepted_article_23() {
        driver.happens(registered("2026-03-02T09:00"))
                .happens(dispatched(2, "2026-03-03T09:00", ClockEngineDriver.UNIT))
                .happens(redirected(3, "2026-03-10T09:00", OTHER_UNIT))
                .happens(dispatched(4, "2026-03-10T09:00", OTHER_UNIT));

        assertThat(Objects.requireNonNull(driver.open(ClockKind.ACCEPTANCE)).end()).isEqualTo(startOf("2026-03-26"));
        assertThat(told()).isEmpty();
        driver.until(at("2026-04-30T09:00"));
        assertThat(told()).singleElement()
                .satisfies(alert -> assertThat(alert.reason()).isEqualTo(AlertReason.NOT_ACCEPTED_FOR_LONG));
    }

    @Test
    @Proves(article = 23, paragraph = 3, cityRule = true, zh = "已经受理后改派的，不作为久无单位受理报告", en = "of what was accepted and then redirected no leader is told that nobody accepts it")
    void what_was_accepted_and_redirected_is_not_said_to_be_accepted_by_nobody_article_23() {
        driver.happens(registered("2026-03-02T09:00"))
                .happens(dispatched(2, "2026-03-03T09:00", ClockEngineDriver.UNIT))
                .happens(accepted("2026-03-05T09:00"))
                .happens(redirectedInHandling(4, "2026-04-10T09:00", OTHER_UNIT));
        driver.until(at("2026-04-30T09:00"));

        assertThat(told()).isEmpty();
    }

    @Test
    void what_earlier_versions_had_accepted_anew_after_a_redirect_counts_from_the_redirect_article_23() {
        driver.happens(registered("2026-03-02T09:00"))
                .happens(dispatched(2, "2026-03-03T09:00", ClockEngineDriver.UNIT))
                .happens(accepted("2026-03-05T09:00"))
                .happens(redirected(4, "2026-04-10T09:00", OTHER_UNIT))
                .happens(dispatched(5, "2026-04-10T09:00", OTHER_UNIT));

        assertThat(told()).as("accepted on its third day").isEmpty();
        driver.until(at("2026-05-20T09:00"));
        assertThat(told()).singleElement()
                .satisfies(alert -> assertThat(alert.reason()).isEqualTo(AlertReason.NOT_ACCEPTED_FOR_LONG));
    }

    @Test
    @Proves(article = 24, paragraph = 1, cityRule = true, zh = "经争议改由其他单位受理，计为一次往返", en = "a dispute settled for another unit counts as a round to and fro")
    void a_dispute_settled_for_another_unit_is_a_round_like_a_hand_back_article_24() {
        handedBack(1).happens(dispatched(4, "2026-03-10T09:00", ClockEngineDriver.UNIT))
                .happens(disputed(5, "2026-03-11T09:00", OTHER_UNIT))
                .happens(settledForAnother(6, "2026-03-13T09:00", OTHER_UNIT, "2026-03-11T09:00"))
                .happens(dispatched(7, "2026-03-13T09:00", OTHER_UNIT));
        assertThat(told()).singleElement().satisfies(alert -> {
            assertThat(alert.reason()).isEqualTo(AlertReason.HANDED_BACK_AGAIN);
            assertThat(alert.unit()).as("the unit that has it now").isEqualTo(OTHER_UNIT);
        });
        driver.until(at("2026-06-01T00:00"));
        assertThat(told()).as("once in that round").isEmpty();
    }

    @Test
    void a_dispute_settled_after_30_days_begins_a_round_that_is_told_of() {
        driver.happens(registered("2026-03-02T09:00"))
                .happens(dispatched(2, "2026-03-30T09:00", ClockEngineDriver.UNIT))
                .happens(disputed(3, "2026-04-01T09:00", OTHER_UNIT)).until(startOf("2026-04-02"));
        assertThat(told()).hasSize(1);
        driver.happens(settledForAnother(4, "2026-04-03T09:00", OTHER_UNIT, "2026-04-01T09:00"))
                .happens(dispatched(5, "2026-04-03T09:00", OTHER_UNIT));
        assertThat(told()).singleElement()
                .satisfies(alert -> assertThat(alert.reason()).isEqualTo(AlertReason.NOT_ACCEPTED_FOR_LONG));
    }

    @Test
    void when_nobody_has_accepted_30_days_after_the_registration_the_leader_is_told_once_in_that_round() {
        handedBack(1).happens(dispatched(4, "2026-03-27T09:00", OTHER_UNIT));
        driver.until(startOf("2026-04-02").minusMillis(1));
        assertThat(told()).isEmpty();
        driver.until(startOf("2026-04-02"));
        assertThat(told()).singleElement()
                .satisfies(alert -> assertThat(alert.reason()).isEqualTo(AlertReason.NOT_ACCEPTED_FOR_LONG));
        driver.until(at("2026-06-01T00:00"));
        assertThat(told()).isEmpty();
    }

    @Test
    void a_round_that_was_told_at_its_hand_back_is_not_told_again_when_the_30_days_are_over() {
        handedBack(2);
        assertThat(told()).hasSize(1);
        driver.until(at("2026-06-01T00:00"));
        assertThat(told()).isEmpty();
    }

    @Test
    void a_hand_back_after_30_days_begins_a_round_that_is_told_of() {
        driver.happens(registered("2026-03-02T09:00")).happens(dispatched(2, "2026-03-30T09:00", OTHER_UNIT))
                .until(startOf("2026-04-02"));
        assertThat(told()).hasSize(1);
        driver.happens(objectionAllowed(3, "2026-04-03T10:00"));
        assertThat(told()).singleElement()
                .satisfies(alert -> assertThat(alert.reason()).isEqualTo(AlertReason.NOT_ACCEPTED_FOR_LONG));
    }

    @Test
    void what_a_unit_has_accepted_is_told_of_no_more() {
        driver.happens(registered("2026-03-02T09:00")).happens(dispatched("2026-03-03T09:00"))
                .happens(accepted("2026-03-04T09:00")).until(at("2026-04-20T00:00"));
        assertThat(told()).isEmpty();
    }

    @Test
    @Proves(article = 23, paragraph = 3, cityRule = true, zh = "并案后分离的，重新计算退回次数和未受理的天数", en = "a petition separated from its lead is watched for going to and fro from then on")
    void what_is_separated_from_its_lead_is_watched_again_article_23() {
        driver.happens(registered("2026-03-02T09:00")).happens(mergedInto("p-9", 2, "2026-03-03T09:00"))
                .happens(separatedFrom("p-9", 3, "2026-03-09T09:00"))
                .happens(dispatched(4, "2026-03-10T09:00", OTHER_UNIT))
                .happens(objectionAllowed(5, "2026-03-11T09:00"));
        assertThat(told()).as("the first hand-back is the law").isEmpty();
        driver.happens(dispatched(6, "2026-03-12T09:00", OTHER_UNIT)).happens(objectionAllowed(7, "2026-03-13T09:00"));
        assertThat(told()).singleElement()
                .satisfies(alert -> assertThat(alert.reason()).isEqualTo(AlertReason.HANDED_BACK_AGAIN));
    }

    @Test
    @Proves(article = 23, paragraph = 3, cityRule = true, zh = "受理后因更正收回的，自收回之日起重新计算未受理的天数", en = "what was accepted and taken back by a correction counts anew as not accepted from then on")
    void what_was_accepted_and_is_taken_back_is_watched_again_article_23() {
        driver.happens(registered("2026-03-02T09:00")).happens(dispatched("2026-03-03T09:00"))
                .happens(accepted("2026-03-04T09:00")).happens(takenBack(4, "2026-03-10T09:00"))
                .happens(dispatched(5, "2026-03-11T09:00", OTHER_UNIT)).until(startOf("2026-04-10").minusMillis(1));
        assertThat(told()).isEmpty();
        driver.arrives(accepted("2026-03-04T09:00")).until(startOf("2026-04-10"));
        assertThat(told()).singleElement()
                .satisfies(alert -> assertThat(alert.reason()).isEqualTo(AlertReason.NOT_ACCEPTED_FOR_LONG));
    }

    @Test
    void what_is_taken_back_before_anybody_accepted_it_keeps_its_hand_backs() {
        handedBack(1).happens(dispatched(4, "2026-03-10T09:00", OTHER_UNIT)).happens(takenBack(5, "2026-03-11T09:00"))
                .happens(dispatched(6, "2026-03-11T10:00", OTHER_UNIT))
                .happens(objectionAllowed(7, "2026-03-12T09:00"));
        assertThat(told()).singleElement()
                .satisfies(alert -> assertThat(alert.reason()).isEqualTo(AlertReason.HANDED_BACK_AGAIN));
    }

    @Test
    void when_the_leader_is_complained_of_the_duty_desk_is_told_instead_article_28() {
        PetitionEvent registration = registered("2026-03-02T09:00", Urgency.ORDINARY, null,
                "431222.county-leader");
        driver.happens(registration).happens(dispatched(2, "2026-03-27T09:00", OTHER_UNIT)).published();
        driver.until(startOf("2026-04-02"));
        List<EscalationEvent> published = driver.published();
        assertThat(published).filteredOn(DutyDeskCalled.class::isInstance).singleElement()
                .isInstanceOfSatisfying(DutyDeskCalled.class,
                        call -> assertThat(call.reason()).isEqualTo(DutyDeskReason.LEADER_COMPLAINED_OF));
        assertThat(published).noneMatch(event -> event instanceof AlertRaised alert
                && alert.post().equals("431222.county-leader"));
    }
}
