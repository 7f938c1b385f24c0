package org.petitions.escalation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.petitions.escalation.engine.ClockEngineDriver.PETITION;
import static org.petitions.escalation.engine.ClockEngineDriver.UNIT;
import static org.petitions.escalation.engine.ClockEngineDriver.acknowledged;
import static org.petitions.escalation.engine.ClockEngineDriver.at;
import static org.petitions.escalation.engine.ClockEngineDriver.dispatched;
import static org.petitions.escalation.engine.ClockEngineDriver.registered;
import static org.petitions.escalation.engine.ClockEngineDriver.startOf;
import static org.petitions.escalation.engine.SampleCaseEvents.redirected;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.petitions.architecture.Proves;
import org.petitions.escalation.clocks.OpenClock;
import org.petitions.escalation.clocks.RaisedAlert;
import org.petitions.events.AccusedInLetter;
import org.petitions.events.CaseEvent;
import org.petitions.events.CorrectedFields;
import org.petitions.events.DocumentEvent;
import org.petitions.events.EscalationEvent;
import org.petitions.events.EscalationEvent.AlertRaised;
import org.petitions.events.EscalationEvent.AlertWithdrawn;
import org.petitions.events.EscalationEvent.LimitMissed;
import org.petitions.events.LimitEvent.LimitEnded;
import org.petitions.events.LimitEvent.LimitMissTakenBack;
import org.petitions.events.terms.AlertWithdrawalReason;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.DeliveryMethod;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.NoticeDuty;
import org.petitions.events.terms.Rung;

/** A unit has let the 15 days of Art. 23 pass, to the end of 2026-03-17, when the petition is redirected before anybody accepted it. */
class LeftBehindMissTest {
    private static final String OTHER_UNIT = "431222-NR";
    private static final String REDIRECTED = "2026-03-18T09:00";

    private final ClockEngineDriver driver = new ClockEngineDriver();

    private ClockEngineDriver missed() {
        return driver.happens(registered("2026-03-02T08:00")).happens(dispatched("2026-03-02T09:00"))
                .until(at("2026-03-18T08:00"));
    }

    private ClockEngineDriver redirectedThen() {
        missed().published();
        driver.limits();
        return driver.happens(redirected(3, REDIRECTED, OTHER_UNIT)).happens(dispatched(4, REDIRECTED, OTHER_UNIT));
    }

    private OpenClock days() {
        return Objects.requireNonNull(driver.open(ClockKind.ACCEPTANCE));
    }

    private List<AlertRaised> raised() {
        return driver.published().stream().filter(AlertRaised.class::isInstance).map(AlertRaised.class::cast).toList();
    }

    private List<AlertWithdrawn> withdrawn(List<EscalationEvent> published) {
        return published.stream().filter(AlertWithdrawn.class::isInstance).map(AlertWithdrawn.class::cast)
                .filter(alert -> !alert.alertId().contains("warning-")).toList();
    }

    @Test
    @Proves(article = 23, paragraph = 3, cityRule = true, zh = "受理前改派的，改派前已经逾期的告知仍记原单位逾期，新的单位另有自己的十五日", en = "after a redirect before the acceptance a notice that was late already stays the first unit's miss, and the other has 15 days of its own")
    void the_miss_stays_the_first_units_and_the_other_has_its_own_days_article_23() {
        redirectedThen();

        assertThat(days().unit()).isEqualTo(OTHER_UNIT);
        assertThat(days().isMissed()).isFalse();
        assertThat(days().end()).isEqualTo(startOf("2026-04-03"));
        assertThat(driver.limits()).filteredOn(LimitEnded.class::isInstance).map(LimitEnded.class::cast)
                .filteredOn(ended -> ended.clock() == ClockKind.ACCEPTANCE).singleElement().satisfies(ended -> {
                    assertThat(ended.unit()).isEqualTo(UNIT);
                    assertThat(ended.late()).isTrue();
                });
        assertThat(withdrawn(driver.published())).as("what was told of the miss").isEmpty();
    }

    @Test
    @Proves(article = 40, paragraph = 1, cityRule = true, zh = "改派不停止对告知逾期的逐级提醒，直至书面告知信访人", en = "a redirect stops no climb of a late notice: it goes on until the petitioner is told")
    void the_climb_goes_on_above_the_first_unit_until_the_petitioner_is_told_article_40() {
        redirectedThen().published();

        driver.until(at("2026-03-20T09:00"));
        assertThat(raised()).extracting(AlertRaised::post, AlertRaised::unit)
                .containsExactly(tuple("431222.county-leader", UNIT));

        driver.happens(new CaseEvent.Accepted(PETITION, 5, at("2026-03-20T10:00"), OTHER_UNIT, NoticeDuty.OWED));
        assertThat(withdrawn(driver.published())).as("accepted and not told").isEmpty();
        driver.happens(told(6, "2026-03-20T11:00"));
        assertThat(withdrawn(driver.published())).extracting(AlertWithdrawn::reason)
                .containsOnly(AlertWithdrawalReason.DONE).isNotEmpty();
        driver.until(at("2026-04-30T09:00"));
        assertThat(raised()).filteredOn(alert -> alert.clock() == ClockKind.ACCEPTANCE).isEmpty();
    }

    @Test
    void what_the_head_took_note_of_before_the_redirect_is_asked_after_all_the_same_article_40() {
        missed().happens(acknowledged("ACCEPTANCE:1:UNIT_HEAD", "2026-03-18T08:30"))
                .happens(redirected(3, REDIRECTED, OTHER_UNIT)).happens(dispatched(4, REDIRECTED, OTHER_UNIT))
                .published();

        driver.until(at("2026-03-24T09:00"));

        assertThat(raised()).extracting(AlertRaised::post).contains("431222.county-leader");
    }

    @Test
    void the_others_own_miss_is_a_second_one_and_tells_its_own_head_article_23() {
        redirectedThen().published();

        driver.until(at("2026-04-03T09:00"));

        List<EscalationEvent> published = driver.published();
        assertThat(published).filteredOn(LimitMissed.class::isInstance).map(LimitMissed.class::cast).singleElement()
                .satisfies(miss -> assertThat(miss.unit()).isEqualTo(OTHER_UNIT));
        assertThat(published).filteredOn(AlertRaised.class::isInstance).map(AlertRaised.class::cast)
                .extracting(AlertRaised::post).contains(OTHER_UNIT + ".head");
    }

    /** Whichever way it leaves the unit. */
    static Stream<Arguments> departures() {
        return Stream.of(
                arguments("an objection allowed",
                        SampleCaseEvents.objectionAllowed(3, REDIRECTED, "2026-03-18T08:30")),
                arguments("handed back to its sender", SampleCaseEvents.returnedToSender(3, REDIRECTED, "431200-HRSS")),
                arguments("settled for another",
                        SampleCaseEvents.settledForAnother(3, REDIRECTED, OTHER_UNIT, "2026-03-18T08:30")),
                arguments("taken back", SampleCaseEvents.takenBack(3, REDIRECTED)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("departures")
    @Proves(article = 40, paragraph = 1, cityRule = true, zh = "异议成立退回、受理争议决定由其他单位受理、因更正收回，均不停止对此前已经逾期的告知的逐级提醒", en = "no allowed objection, settled dispute or taking back stops the climb of a notice that was late by then")
    void nothing_that_relieves_the_unit_silences_what_it_had_missed_article_40(String how, CaseEvent leaves) {
        missed().published();
        driver.limits();
        driver.happens(leaves);
        assertThat(withdrawn(driver.published())).filteredOn(alert -> alert.clock() == ClockKind.ACCEPTANCE).as(how)
                .isEmpty();

        driver.happens(dispatched(4, "2026-03-18T10:00", OTHER_UNIT)).until(at("2026-03-20T09:00"));
        assertThat(raised()).filteredOn(alert -> alert.clock() == ClockKind.ACCEPTANCE)
                .extracting(AlertRaised::post, AlertRaised::unit).contains(tuple("431222.county-leader", UNIT));
        assertThat(days().unit()).isEqualTo(OTHER_UNIT);

        driver.happens(told(5, "2026-03-20T11:00"));
        assertThat(driver.clocks().open().keySet()).noneMatch(id -> id.isLeftBehind());
    }

    @Test
    void who_objected_in_time_has_missed_nothing_though_it_was_allowed_later_article_24() {
        missed().happens(SampleCaseEvents.objectionAllowed(3, REDIRECTED, "2026-03-16T09:00"));

        assertThat(driver.clocks().open().keySet()).noneMatch(id -> id.isLeftBehind());
        assertThat(driver.everything()).hasAtLeastOneElementOfType(LimitMissTakenBack.class);
    }

    @Test
    @Proves(article = 24, paragraph = 2, zh = "移交前已经逾期的告知，改派后仍向承继单位逐级提醒", en = "of a notice that was late before the unit was succeeded, the successor is asked on after a redirect")
    void the_successor_of_the_late_unit_is_asked_on_in_its_place_article_24() {
        missed().happens(SampleCaseEvents.succeeded(3, "2026-03-18T08:30", "431222-CIVIL"));
        driver.happens(redirected(4, REDIRECTED, OTHER_UNIT)).happens(dispatched(5, REDIRECTED, OTHER_UNIT))
                .published();

        driver.until(at("2026-03-20T09:00"));

        assertThat(raised()).filteredOn(alert -> alert.rung() == Rung.COUNTY_LEADER).singleElement()
                .satisfies(alert -> assertThat(alert.unit()).isEqualTo("431222-CIVIL"));
    }

    private static final String HEAD = UNIT + ".head";

    /** Taken back at {@link #REDIRECTED}, for it proved to accuse somebody, and sent to another. */
    private void provesAnAccusation() {
        CorrectedFields accuses = CorrectedFields.NONE
                .withAccusedInLetter(new AccusedInLetter(List.of(), List.of("431222-NR.head")));
        driver.happens(SampleCaseEvents.corrected(3, REDIRECTED, accuses))
                .happens(SampleCaseEvents.takenBack(4, REDIRECTED)).happens(dispatched(5, REDIRECTED, OTHER_UNIT));
    }

    @Test
    @Proves(article = 30, paragraph = 3, zh = "因更正为检举控告收回的，原承办单位逾期未告知不再提醒该单位负责人，只向上提醒", en = "of what is taken back because it proves to be an accusation, a notice that was late is told above the unit that had it, and its head hears nothing more")
    void whoever_heads_the_unit_that_had_it_does_not_learn_that_it_proved_an_accusation_article_30() {
        missed().published();
        driver.limits();
        provesAnAccusation();

        assertThat(driver.clocks().open().values()).flatExtracting(OpenClock::alerts).filteredOn(RaisedAlert::isOpen)
                .extracting(RaisedAlert::post).doesNotContain(HEAD).contains("431222.county-leader");
        assertThat(driver.published()).filteredOn(AlertWithdrawn.class::isInstance).map(AlertWithdrawn.class::cast)
                .filteredOn(alert -> alert.alertId().endsWith(":UNIT_HEAD")).singleElement()
                .satisfies(alert -> assertThat(alert.reason()).isEqualTo(AlertWithdrawalReason.NO_LONGER_DUE));
        driver.until(at("2026-03-18T10:00"));
        String leaders = driver.clocks().open().values().stream().flatMap(clock -> clock.alerts().stream())
                .filter(alert -> alert.post().equals("431222.county-leader")).findFirst().orElseThrow().id();
        driver.happens(acknowledged(leaders.substring(PETITION.length() + 1), "2026-03-18T11:00"))
                .happens(SampleCaseEvents.succeeded(6, "2026-03-19T08:30", "431222-CIVIL"))
                .until(at("2026-05-30T09:00"));
        assertThat(raised()).extracting(AlertRaised::post).doesNotContain(HEAD, "431222-CIVIL.head");
    }

    @Test
    void a_climb_that_rests_on_that_head_goes_on_above_it_article_30() {
        missed().happens(acknowledged("ACCEPTANCE:1:UNIT_HEAD", "2026-03-18T08:30")).published();
        provesAnAccusation();

        assertThat(raised()).extracting(AlertRaised::post).containsExactly("431222.county-leader");
        driver.until(at("2026-05-30T09:00"));
        assertThat(raised()).extracting(AlertRaised::post).doesNotContain(HEAD);
    }

    @Test
    void that_head_is_not_told_either_where_nobody_watched_when_it_was_missed_article_30() {
        driver.happens(registered("2026-03-02T08:00")).happens(dispatched("2026-03-02T09:00"));
        provesAnAccusation();

        assertThat(raised()).extracting(AlertRaised::post).containsExactly("431222.county-leader");
        assertThat(driver.clocks().open().keySet()).filteredOn(id -> id.isLeftBehind()).hasSize(1);
    }

    @Test
    void a_redirect_in_time_leaves_nothing_behind() {
        driver.happens(registered("2026-03-02T08:00")).happens(dispatched("2026-03-02T09:00"))
                .happens(redirected(3, "2026-03-17T09:00", OTHER_UNIT))
                .happens(dispatched(4, "2026-03-17T09:00", OTHER_UNIT));

        assertThat(driver.clocks().open().keySet()).noneMatch(id -> id.isLeftBehind());
    }

    @Test
    void a_redirect_read_before_anybody_watched_leaves_the_miss_told() {
        driver.happens(registered("2026-03-02T08:00")).happens(dispatched("2026-03-02T09:00"))
                .happens(redirected(3, REDIRECTED, OTHER_UNIT)).happens(dispatched(4, REDIRECTED, OTHER_UNIT));

        assertThat(raised()).extracting(AlertRaised::post).contains(UNIT + ".head");
        assertThat(driver.clocks().open().keySet()).filteredOn(id -> id.isLeftBehind()).hasSize(1);
    }

    @Test
    void the_same_redirect_read_again_changes_nothing() {
        redirectedThen();
        PetitionClocks before = driver.clocks();
        driver.published();

        driver.arrives(redirected(3, REDIRECTED, OTHER_UNIT)).arrives(dispatched(4, REDIRECTED, OTHER_UNIT));

        assertThat(driver.clocks()).isEqualTo(before);
        assertThat(driver.published()).isEmpty();
    }

    @Test
    void the_end_of_the_case_ends_the_climb() {
        redirectedThen().published();

        driver.happens(new CaseEvent.Closed(PETITION, 5, at("2026-03-19T08:00"), CaseEnd.WITHDRAWN));

        assertThat(driver.clocks().open()).isEmpty();
        assertThat(withdrawn(driver.published())).extracting(AlertWithdrawn::reason)
                .containsOnly(AlertWithdrawalReason.CASE_ENDED).isNotEmpty();
    }

    private static CaseEvent told(long version, String shanghai) {
        return new DocumentEvent.DocumentSent(PETITION, version, at(shanghai), DocumentKind.ACCEPTANCE_NOTICE,
                "沅自然资信受〔2026〕1号", DeliveryMethod.POST, LocalDate.parse(shanghai.substring(0, 10)), true);
    }
}
