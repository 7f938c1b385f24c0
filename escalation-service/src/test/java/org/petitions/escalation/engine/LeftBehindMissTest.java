package org.petitions.escalation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
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
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.escalation.clocks.OpenClock;
import org.petitions.events.CaseEvent;
import org.petitions.events.DocumentEvent;
import org.petitions.events.EscalationEvent;
import org.petitions.events.EscalationEvent.AlertRaised;
import org.petitions.events.EscalationEvent.AlertWithdrawn;
import org.petitions.events.EscalationEvent.LimitMissed;
import org.petitions.events.LimitEvent.LimitEnded;
import org.petitions.events.terms.AlertWithdrawalReason;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.DeliveryMethod;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.NoticeDuty;

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
