package org.petitions.escalation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.escalation.engine.ClockEngineDriver.acknowledged;
import static org.petitions.escalation.engine.ClockEngineDriver.at;
import static org.petitions.escalation.engine.ClockEngineDriver.registered;
import static org.petitions.escalation.engine.ClockEngineDriver.startOf;
import static org.petitions.escalation.engine.SampleCaseEvents.redirectedInHandling;
import static org.petitions.escalation.engine.SampleCaseEvents.succeeded;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.escalation.clocks.OpenClock;
import org.petitions.events.EscalationEvent;
import org.petitions.events.EscalationEvent.AlertRaised;
import org.petitions.events.EscalationEvent.AlertWithdrawn;
import org.petitions.events.EscalationEvent.DutyDeskCalled;
import org.petitions.events.EscalationEvent.LimitMissed;
import org.petitions.events.MergingEvent.BackAtUnit;
import org.petitions.events.RoutingEvent;
import org.petitions.events.terms.AlertReason;
import org.petitions.events.terms.AlertWithdrawalReason;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.DutyDeskReason;

/** A unit is abolished when it is late already (Art. 24): handling had to be answered by 2026-04-28. */
class HandedOverMissTest extends EscalationRulesFixture {
    private static final String SUCCESSOR = "431222-NR";
    private static final String NEW_HEAD = SUCCESSOR + ".head";

    private List<EscalationEvent> succeed(String shanghai) {
        driver.published();
        driver.happens(succeeded(4, shanghai, SUCCESSOR));
        return driver.published();
    }

    private static List<AlertRaised> raised(List<EscalationEvent> published) {
        return published.stream().filter(AlertRaised.class::isInstance).map(AlertRaised.class::cast).toList();
    }

    private OpenClock handling() {
        return Objects.requireNonNull(driver.open(ClockKind.HANDLING));
    }

    @Test
    @Proves(article = 24, paragraph = 2, zh = "移交前已经逾期的，立即提醒承继单位负责人，不再提醒原单位", en = "of what was late already the successor's head is told at once, and the former unit's no more")
    void the_successors_head_is_told_of_what_is_late_already_article_24() {
        accept(registered("2026-02-25T10:00"));
        miss();

        List<EscalationEvent> published = succeed("2026-04-29T09:00");

        assertThat(raised(published)).singleElement().satisfies(alert -> {
            assertThat(alert.post()).isEqualTo(NEW_HEAD);
            assertThat(alert.unit()).isEqualTo(SUCCESSOR);
            assertThat(alert.reason()).isEqualTo(AlertReason.LIMIT_MISSED);
            assertThat(alert.acknowledgeBy()).as("asked as any head is").isNotNull();
        });
        assertThat(published).filteredOn(AlertWithdrawn.class::isInstance).map(AlertWithdrawn.class::cast)
                .filteredOn(withdrawn -> withdrawn.reason() == AlertWithdrawalReason.NO_LONGER_DUE)
                .extracting(AlertWithdrawn::alertId)
                .contains(ClockEngineDriver.PETITION + ":HANDLING:1:UNIT_HEAD");
        assertThat(published).as("the miss stays the former unit's").noneMatch(LimitMissed.class::isInstance);
        assertThat(handling().unit()).isEqualTo(ClockEngineDriver.UNIT);
        assertThat(driver.clocks().actingUnit(handling())).isEqualTo(SUCCESSOR);
    }

    @Test
    void the_successor_of_a_bureau_has_its_clocks_and_is_the_cases_bureau_article_24() {
        driver.happens(registered("2026-02-25T10:00")).happens(ClockEngineDriver.opened("2026-02-25T10:05"));
        String bureau = Objects.requireNonNull(driver.clocks().presentBureau());

        driver.happens(new RoutingEvent.UnitSucceeded(ClockEngineDriver.PETITION, 2, Instant.parse(
                "2026-02-26T01:00:00Z"), bureau, "431223-PB"));

        assertThat(driver.clocks().presentBureau()).isEqualTo("431223-PB");
        assertThat(driver.clocks().actingUnit(Objects.requireNonNull(driver.open(ClockKind.DISPATCH))))
                .isEqualTo("431223-PB");
    }

    @Test
    void the_same_succession_read_again_tells_nobody_twice() {
        accept(registered("2026-02-25T10:00"));
        miss();
        succeed("2026-04-29T09:00");
        driver.arrives(succeeded(4, "2026-04-29T09:00", SUCCESSOR));
        assertThat(driver.published()).isEmpty();
    }

    @Test
    @Proves(article = 34, cityRule = true, zh = "改派不停止、不重算办理期限：改派前已经逾期的，仍记原单位逾期，立即提醒新的单位负责人并继续逐级提醒", en = "a redirect neither stops nor renews the limit: what was late already stays the former unit's miss, the other's head is told at once, and the climb goes on")
    void a_redirect_silences_nothing_that_is_late_article_34() {
        accept(registered("2026-02-25T10:00"));
        miss();
        driver.published();

        driver.happens(redirectedInHandling(4, "2026-04-29T09:00", SUCCESSOR));

        List<EscalationEvent> published = driver.published();
        assertThat(raised(published)).extracting(AlertRaised::post).containsExactly(NEW_HEAD);
        assertThat(published).noneMatch(LimitMissed.class::isInstance);
        assertThat(handling().unit()).isEqualTo(ClockEngineDriver.UNIT);
        assertThat(driver.clocks().actingUnit(handling())).isEqualTo(SUCCESSOR);
        driver.until(startOf("2026-05-08"));
        assertThat(raised(driver.published())).extracting(AlertRaised::post).contains("431222.county-leader");
    }

    @Test
    void a_redirect_in_time_gives_the_other_unit_the_days_that_are_left_article_34() {
        accept(registered("2026-02-25T10:00"));
        Instant end = handling().end();

        driver.happens(redirectedInHandling(4, "2026-03-20T09:00", SUCCESSOR));

        assertThat(handling().end()).isEqualTo(end);
        assertThat(handling().unit()).isEqualTo(SUCCESSOR);
        assertThat(driver.open(ClockKind.ACCEPTANCE)).isNull();
    }

    @Test
    @Proves(article = 40, paragraph = 1, cityRule = true, zh = "原单位负责人阅知后单位撤销的，到期提醒承继单位负责人并告上一级", en = "what the former head acknowledged is asked of the successor's head, and the next rung is told")
    void what_the_former_head_took_note_of_is_asked_of_the_new_one_and_climbs_on_article_40() {
        accept(registered("2026-02-25T10:00"));
        miss();
        driver.happens(acknowledged("HANDLING:1:UNIT_HEAD", "2026-04-29T08:00"));
        assertThat(raised(succeed("2026-04-30T09:00"))).singleElement().satisfies(alert -> {
            assertThat(alert.post()).isEqualTo(NEW_HEAD);
            assertThat(alert.acknowledgeBy()).as("the former head's answer gave the time").isNull();
        });

        driver.until(startOf("2026-05-08"));

        assertThat(raised(driver.published())).extracting(AlertRaised::post).containsExactly(NEW_HEAD,
                "431222.county-leader");
    }

    @Test
    void where_nobody_heads_the_successor_the_duty_desk_is_called_and_the_next_leader_told() {
        driver.vacant(NEW_HEAD);
        accept(registered("2026-02-25T10:00"));
        miss();

        List<EscalationEvent> published = succeed("2026-04-29T09:00");

        assertThat(published).filteredOn(DutyDeskCalled.class::isInstance).singleElement()
                .isInstanceOfSatisfying(DutyDeskCalled.class,
                        call -> assertThat(call.reason()).isEqualTo(DutyDeskReason.RUNG_VACANT));
        assertThat(raised(published)).singleElement()
                .satisfies(alert -> assertThat(alert.post()).isEqualTo("431222.county-leader"));
    }

    @Test
    void a_unit_that_succeeds_the_successor_answers_in_its_turn() {
        accept(registered("2026-02-25T10:00"));
        miss();
        succeed("2026-04-29T09:00");
        driver.happens(new RoutingEvent.UnitSucceeded(ClockEngineDriver.PETITION, 5,
                ClockEngineDriver.at("2026-04-29T10:00"), SUCCESSOR, "431222-HC"));
        assertThat(raised(driver.published())).extracting(AlertRaised::post).containsExactly("431222-HC.head");
    }

    @Test
    @Proves(article = 23, paragraph = 3, zh = "同一告知期限已认定逾期的，并案撤回后不重复认定", en = "a unit is not late twice with one notice because a merging was taken back")
    void who_was_late_with_a_notice_is_not_late_with_it_again_when_a_merging_is_taken_back_article_23() {
        driver.happens(registered("2026-03-02T08:00")).happens(ClockEngineDriver.dispatched("2026-03-03T09:00"))
                .until(at("2026-03-20T09:00"))
                .happens(SampleCaseEvents.mergedOwingNotice("p-9", 3, "2026-03-23T09:00"))
                .happens(SampleCaseEvents.mergingNoticeOwed("p-9", 4, "2026-03-23T09:00", null))
                .happens(SampleCaseEvents.separatedAtUnit("p-9", 5, "2026-03-28T09:00", null,
                        new BackAtUnit(ClockEngineDriver.UNIT, at("2026-03-03T09:00"), null, 0, null)))
                .until(at("2026-03-29T09:00"));

        assertThat(driver.everything()).filteredOn(LimitMissed.class::isInstance).map(LimitMissed.class::cast)
                .filteredOn(missed -> missed.clock() == ClockKind.ACCEPTANCE).extracting(LimitMissed::missedBefore)
                .containsExactly(null, 1);
    }
}
