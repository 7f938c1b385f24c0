package org.petitions.escalation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.escalation.engine.ClockEngineDriver.UNIT;
import static org.petitions.escalation.engine.ClockEngineDriver.acknowledged;
import static org.petitions.escalation.engine.ClockEngineDriver.at;
import static org.petitions.escalation.engine.ClockEngineDriver.claimAgainst;
import static org.petitions.escalation.engine.ClockEngineDriver.dispatched;
import static org.petitions.escalation.engine.ClockEngineDriver.opened;
import static org.petitions.escalation.engine.ClockEngineDriver.registered;
import static org.petitions.escalation.engine.ClockEngineDriver.startOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.events.CorrectedFields;
import org.petitions.events.EscalationEvent.AlertRaised;
import org.petitions.events.EscalationEvent.AlertWithdrawn;
import org.petitions.events.EscalationEvent.DutyDeskCalled;
import org.petitions.events.terms.AlertReason;
import org.petitions.events.terms.AlertWithdrawalReason;
import org.petitions.events.terms.DutyDeskReason;
import org.petitions.events.terms.PostCapacity;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Urgency;

/** Who is accused or stands aside is kept from a petition's alerts as a person: under every post that they hold or stand in for. */
class BarredPersonsTest extends EscalationRulesFixture {
    private static final String COUNTY_LEADER = "431222.county-leader";
    private static final String SECOND_LEADER = "431222.county-leader-2";
    private static final String OTHER_UNIT = "431222-PLC";

    @Test
    @Proves(article = 30, paragraph = 3, zh = "被检举控告单位的负责人兼任其他职务的，以该职务也不接到提醒，为其服务的值班室同样不接到", en = "who heads an accused unit is told of the accusation under no other post of theirs either, and no desk that works for them is")
    void article_30_who_heads_the_accused_unit_is_told_under_no_other_post_of_theirs() {
        driver.acts("yl-01", OTHER_UNIT + ".head", PostCapacity.HOLDER)
                .acts("yl-01", COUNTY_LEADER, PostCapacity.HOLDER);
        accept(registered("2026-02-25T10:00", Urgency.ORDINARY, OTHER_UNIT));
        driver.until(at("2027-01-01T00:00"));

        assertThat(alerts()).extracting(AlertRaised::post).contains(UNIT + ".head", "431200.city-leader")
                .doesNotContain(COUNTY_LEADER);
        assertThat(calls()).isNotEmpty().extracting(DutyDeskCalled::desk).containsOnly("431200.duty-desk");
        assertThat(calls()).first().returns(DutyDeskReason.LEADER_COMPLAINED_OF, DutyDeskCalled::reason);
    }

    @Test
    @Proves(article = 30, paragraph = 3, zh = "被检举控告人代行其他职务的，该职务也不接到提醒", en = "nor under a post whose holder the accused stands in for")
    void article_30_nor_under_a_post_that_the_accused_stands_in_for() {
        driver.acts("hh-02", "431200.city-leader", PostCapacity.HOLDER)
                .acts("hh-02", "431200.principal-leader", PostCapacity.SUBSTITUTE);
        driver.happens(registered("2026-02-06T10:00", Urgency.ORDINARY, "431222-PB", "431200-PB.head",
                "431200.city-leader")).happens(SampleCaseEvents.opened("2026-02-06T10:01", "431200-CDI"));

        assertThat(alerts()).extracting(AlertRaised::post).doesNotContain("431200.principal-leader");
        assertThat(calls()).singleElement().returns("431200-CDI.head", DutyDeskCalled::desk);
    }

    @Test
    void article_30_who_is_only_a_deputy_there_bars_nobody_else_and_an_accused_deputy_is_barred() {
        driver.acts("yl-01", UNIT + ".head", PostCapacity.HOLDER)
                .acts("yl-02", UNIT + ".head", PostCapacity.DEPUTY)
                .acts("yl-02", OTHER_UNIT + ".head", PostCapacity.HOLDER)
                .acts("yl-03", OTHER_UNIT + ".head", PostCapacity.DEPUTY)
                .acts("yl-03", COUNTY_LEADER, PostCapacity.SUBSTITUTE);
        accept(registered("2026-02-25T10:00", Urgency.ORDINARY, OTHER_UNIT));
        driver.until(at("2027-01-01T00:00"));

        assertThat(alerts()).extracting(AlertRaised::post).contains(UNIT + ".head").doesNotContain(COUNTY_LEADER);
    }

    @Test
    @Proves(article = 30, paragraph = 3, zh = "更正为检举控告后，已经发给被检举控告人其他职务的提醒一并撤回", en = "after a correction to an accusation what other posts of the accused had been told is withdrawn too")
    void article_30_by_a_correction_every_post_of_the_accused_loses_what_it_was_told() {
        driver.acts("yl-01", OTHER_UNIT + ".head", PostCapacity.HOLDER)
                .acts("yl-01", COUNTY_LEADER, PostCapacity.HOLDER);
        driver.happens(claimAgainst(OTHER_UNIT, "2026-02-26T08:00")).happens(opened("2026-02-26T08:01"))
                .happens(dispatched("2026-02-26T09:00")).until(at("2026-03-19T09:00"));
        assertThat(alerts()).extracting(AlertRaised::post).contains(COUNTY_LEADER);
        driver.published();

        driver.happens(SampleCaseEvents.corrected(3, "2026-03-19T10:00",
                new CorrectedFields(Purpose.ACCUSATION, null, null, null, null)));
        assertThat(driver.publishedIds()).contains("ACCEPTANCE:1:COUNTY_LEADER:withdrawn");
        assertThat(all(AlertWithdrawn.class)).extracting(AlertWithdrawn::reason)
                .contains(AlertWithdrawalReason.NO_LONGER_DUE);
        assertThat(all(DutyDeskCalled.class)).last().returns("431200.duty-desk", DutyDeskCalled::desk);
    }

    @Test
    @Proves(article = 28, paragraph = 3, zh = "以账号申报回避的，其所任和代行的职务均不再收到提醒，已发的提醒由上一级承接", en = "who stands aside under their account is told nothing more at any post they hold or stand in for, and what they were told goes on at once")
    void article_28_who_stands_aside_under_the_account_is_told_at_no_post_of_theirs() {
        driver.acts("yl-02", COUNTY_LEADER, PostCapacity.HOLDER);
        accept(registered("2026-02-25T10:00"));
        miss();
        driver.until(at("2026-04-30T08:00")).published();
        assertThat(alerts()).extracting(AlertRaised::post).contains(COUNTY_LEADER);

        driver.happens(SampleCaseEvents.recused(4, "2026-04-30T09:00", "yl-02"));
        assertThat(driver.publishedIds()).containsExactly("HANDLING:1:COUNTY_LEADER:withdrawn",
                "HANDLING:1:COUNTY_LEADER:recused", "HANDLING:1:CITY_LEADER");
        driver.happens(acknowledged("HANDLING:1:COUNTY_LEADER", "2026-04-30T10:00")).until(at("2026-05-01T09:00"));
        assertThat(driver.publishedIds()).as("a late answer stops nothing").contains("HANDLING:1:PRINCIPAL_LEADER");
    }

    @Test
    void article_28_who_stands_aside_as_one_post_is_told_at_none_and_whoever_stands_in_for_it_is_told_elsewhere() {
        driver.acts("yl-01", UNIT + ".head", PostCapacity.HOLDER).acts("yl-01", COUNTY_LEADER, PostCapacity.HOLDER)
                .acts("hh-01", UNIT + ".head", PostCapacity.SUBSTITUTE)
                .acts("hh-01", "431200.city-leader", PostCapacity.HOLDER);
        accept(registered("2026-02-25T10:00"));
        driver.happens(SampleCaseEvents.recused(4, "2026-03-01T08:00", UNIT + ".head"))
                .until(startOf("2026-04-29"));

        assertThat(alerts()).extracting(AlertRaised::post).containsExactly("431200.city-leader");
    }

    @Test
    void what_one_person_took_up_under_two_posts_climbs_on_when_they_stand_aside() {
        driver.acts("yl-01", UNIT + ".head", PostCapacity.HOLDER).acts("yl-01", COUNTY_LEADER, PostCapacity.HOLDER);
        accept(registered("2026-02-25T10:00"));
        miss();
        driver.until(at("2026-04-30T08:00"));
        driver.happens(acknowledged("HANDLING:1:UNIT_HEAD", "2026-04-30T08:30"))
                .happens(acknowledged("HANDLING:1:COUNTY_LEADER", "2026-04-30T08:31")).published();

        driver.happens(SampleCaseEvents.recused(4, "2026-05-06T08:00", "yl-01"));
        assertThat(driver.publishedIds()).contains("HANDLING:1:CITY_LEADER");
    }

    @Test
    @Proves(article = 28, paragraph = 3, cityRule = true, zh = "分管领导回避、被检举控告或者无法通知的，由同级主要负责人承接，不越级", en = "where the leader in charge drops out, who answers for all fields of the same rung is told before the next rung")
    void article_28_who_stands_in_on_the_rung_is_told_when_the_leader_in_charge_drops_out_after_the_alert() {
        driver.leads(SECOND_LEADER, "HRSS");
        driver.happens(registered("2026-02-26T08:00")).happens(opened("2026-02-26T08:01"))
                .happens(dispatched("2026-02-26T09:00")).until(at("2026-03-15T09:00"));
        assertThat(alerts()).last().returns(SECOND_LEADER, AlertRaised::post);
        driver.published();

        driver.happens(SampleCaseEvents.recused(3, "2026-03-15T10:00", SECOND_LEADER));
        assertThat(driver.publishedIds()).containsExactly("ACCEPTANCE:1:COUNTY_LEADER:withdrawn",
                "ACCEPTANCE:1:COUNTY_LEADER:recused", "ACCEPTANCE:1:COUNTY_LEADER:" + COUNTY_LEADER);
        assertThat(alerts()).last().returns(AlertReason.RUNG_BELOW_FAILED, AlertRaised::reason)
                .returns(COUNTY_LEADER, AlertRaised::post);
        driver.happens(SampleCaseEvents.recused(4, "2026-03-15T11:00", COUNTY_LEADER));
        assertThat(driver.publishedIds()).as("nobody is told twice").endsWith("ACCEPTANCE:1:exhausted");
    }

    @Test
    void who_stands_in_on_the_rung_is_told_when_the_leader_in_charge_cannot_be_reached() {
        driver.leads(SECOND_LEADER, "HRSS");
        driver.happens(registered("2026-02-26T08:00")).happens(opened("2026-02-26T08:01"))
                .happens(dispatched("2026-02-26T09:00")).until(at("2026-03-15T09:00")).published();

        driver.happens(ClockEngineDriver.unreachable("ACCEPTANCE:1:COUNTY_LEADER", "2026-03-15T10:00"));
        assertThat(driver.publishedIds()).containsExactly("ACCEPTANCE:1:COUNTY_LEADER:desk",
                "ACCEPTANCE:1:COUNTY_LEADER:" + COUNTY_LEADER);
    }

    @Test
    void what_is_raised_of_an_accusation_says_so_and_of_a_claim_does_not() {
        accept(registered("2026-02-25T10:00", Urgency.ORDINARY, OTHER_UNIT));
        driver.vacant(UNIT + ".head").until(at("2027-01-01T00:00"));
        assertThat(alerts()).isNotEmpty().allMatch(alert -> Boolean.TRUE.equals(alert.accusation()));
        assertThat(calls()).isNotEmpty().allMatch(call -> Boolean.TRUE.equals(call.accusation()));
        assertThat(alerts()).allSatisfy(alert -> {
            assertThat(alert.bureau()).isEqualTo("431222-PB");
            assertThat(alert.accused()).containsExactly(OTHER_UNIT);
        });
        assertThat(calls()).allSatisfy(call -> assertThat(call.accused()).containsExactly(OTHER_UNIT));

        ClockEngineDriver claim = new ClockEngineDriver();
        claim.happens(claimAgainst(OTHER_UNIT, "2026-02-25T10:00")).until(at("2026-04-01T00:00"));
        assertThat(claim.published()).filteredOn(AlertRaised.class::isInstance).map(AlertRaised.class::cast)
                .isNotEmpty().allMatch(alert -> alert.accusation() == null && alert.accused() == null);
    }

    private List<AlertRaised> alerts() {
        return all(AlertRaised.class);
    }

    private List<DutyDeskCalled> calls() {
        return all(DutyDeskCalled.class);
    }

    private <E> List<E> all(Class<E> type) {
        return driver.everything().stream().filter(type::isInstance).map(type::cast).toList();
    }
}
