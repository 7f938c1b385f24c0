package org.petitions.escalation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.escalation.engine.ClockEngineDriver.PETITION;
import static org.petitions.escalation.engine.ClockEngineDriver.at;
import static org.petitions.escalation.engine.ClockEngineDriver.registered;
import static org.petitions.escalation.engine.ClockEngineDriver.startOf;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.petitions.escalation.policy.PolicyParser;
import org.petitions.escalation.TestPolicy;
import org.petitions.events.ChargeEvent;
import org.petitions.events.EscalationEvent.AlertRaised;
import org.petitions.events.LimitEvent;
import org.petitions.events.terms.ChargeDeed;
import org.petitions.events.terms.ChargeOrigin;
import org.petitions.events.terms.ClockKind;

/** The clocks of a leader in charge of a case (包案): told first is that leader, whoever else has their rung, then those above. */
class ChargeClocksTest extends EscalationRulesFixture {
    private static final String LEADER = "431222.county-leader";

    @BeforeEach
    void a_leader_is_in_charge() {
        accept(registered("2026-02-25T10:00"));
        driver.happens(named(4, "2026-02-28T09:00", LEADER, null)).published();
    }

    private static ChargeEvent named(long version, String shanghai, String post, @Nullable String former) {
        return new ChargeEvent.LeaderNamed(PETITION, version, at(shanghai), post, ChargeOrigin.NAMED,
                LocalDate.parse("2026-04-20"), former, null, null, null);
    }

    private List<String> told(ClockKind kind) {
        return driver.published().stream().filter(AlertRaised.class::isInstance).map(AlertRaised.class::cast)
                .filter(alert -> alert.clock() == kind).map(alert -> alert.reason() + " " + alert.post()).toList();
    }

    @Test
    void L3_the_leader_in_charge_is_warned_and_told_of_what_is_late_and_then_the_leaders_above() {
        driver.until(startOf("2026-03-17"));
        assertThat(told(ClockKind.CHARGE_FIRST_DEED)).containsExactly("LIMIT_NEAR " + LEADER,
                "LIMIT_MISSED " + LEADER);
        driver.until(startOf("2026-03-18"));
        assertThat(told(ClockKind.CHARGE_FIRST_DEED)).containsExactly("NOT_ACKNOWLEDGED 431200.city-leader");
    }

    @Test
    void L3_what_is_settled_by_its_day_is_done_in_time_and_a_deed_ends_the_wait_for_the_first() {
        driver.happens(new ChargeEvent.DeedDone(PETITION, 5, at("2026-03-03T09:00"), LEADER, ChargeDeed.MET,
                LocalDate.parse("2026-03-02")))
                .happens(new ChargeEvent.ChargeEnded(PETITION, 6, at("2026-04-20T17:00"), LEADER, true, true));
        assertThat(driver.limits()).filteredOn(LimitEvent.LimitMet.class::isInstance)
                .extracting(met -> ((LimitEvent.LimitMet) met).clock())
                .contains(ClockKind.CHARGE_FIRST_DEED, ClockKind.CHARGE);
        driver.until(startOf("2026-04-28"));
        assertThat(told(ClockKind.CHARGE)).isEmpty();
    }

    @Test
    void L8_a_further_act_and_the_charge_are_asked_of_whoever_is_in_charge_now() {
        String after = "431222.county-leader-2";
        driver.leads(after, "HRSS");
        driver.happens(new ChargeEvent.FollowUpSet(PETITION, 5, at("2026-03-02T09:00"), LEADER,
                LocalDate.parse("2026-03-10"), null))
                .happens(named(6, "2026-03-03T09:00", after, LEADER))
                .happens(new ChargeEvent.FollowUpSet(PETITION, 7, at("2026-03-03T09:00"), after,
                        LocalDate.parse("2026-03-10"), null))
                .published();
        driver.until(startOf("2026-03-11"));
        assertThat(told(ClockKind.CHARGE_FOLLOW_UP)).containsExactly("LIMIT_NEAR " + after, "LIMIT_MISSED " + after);
    }

    @Test
    void a_policy_of_before_leaders_in_charge_were_held_to_time_is_read_with_what_holds_for_them() {
        String before = TestPolicy.yaml().replaceAll("(?s)  # 包案首次工作.*?(?=\\n# 阅知确认)", "");
        assertThat(before).doesNotContain("CHARGE", "WRITTEN_ANSWER");
        assertThat(PolicyParser.parse(before).clocks()).containsKeys(ClockKind.CHARGE, ClockKind.CHARGE_FIRST_DEED,
                ClockKind.CHARGE_FOLLOW_UP, ClockKind.WRITTEN_ANSWER);
    }
}
