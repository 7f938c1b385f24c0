package org.petitions.escalation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.escalation.engine.ClockEngineDriver.registered;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.events.EscalationEvent;
import org.petitions.events.EscalationEvent.AlertRaised;
import org.petitions.events.EscalationEvent.DutyDeskCalled;
import org.petitions.events.terms.AlertReason;
import org.petitions.events.terms.Urgency;

/** An accusation against the bureaus of county and city, which another office has before it. */
class BarredBureausTest {
    private static final String DAY = "2026-02-06T10:00";
    private static final String OPENED = "2026-02-06T10:01";

    private final ClockEngineDriver driver = new ClockEngineDriver();

    private List<EscalationEvent> openedAt(String office, String... accused) {
        driver.happens(registered(DAY, Urgency.ORDINARY, "431222-PB", accused))
                .happens(SampleCaseEvents.opened(OPENED, office));
        return driver.published();
    }

    @Test
    @Proves(article = 30, paragraph = 3, cityRule = true, zh = "县、市信访局均被检举控告、由其他机关代行转送职责的，登记时即告知未被检举控告的市领导", en = "of an accusation in which every bureau is accused a leader of the city who is not is told at once")
    void article_30_a_leader_who_is_not_accused_is_told_at_the_opening() {
        assertThat(openedAt("431200-CDI", "431200-PB.head")).singleElement()
                .isInstanceOfSatisfying(AlertRaised.class, alert -> {
                    assertThat(alert.reason()).isEqualTo(AlertReason.BUREAUS_BARRED);
                    assertThat(alert.post()).isEqualTo("431200.city-leader");
                    assertThat(alert.acknowledgeBy()).isNull();
                });
    }

    @Test
    void article_30_it_is_told_too_where_only_the_states_bureau_is_left() {
        assertThat(openedAt("100000-PB", "431200-PB.head", "430000-PB.head")).singleElement().isInstanceOfSatisfying(
                AlertRaised.class, alert -> assertThat(alert.post()).isEqualTo("431200.city-leader"));
    }

    @Test
    void article_30_where_the_citys_leaders_are_accused_the_principal_leader_is_told_and_no_accused_ever() {
        String[] accused = new String[21];
        for (int number = 1; number <= 20; number++) {
            accused[number - 1] = "431200.city-leader" + (number == 1 ? "" : "-" + number);
        }
        accused[20] = "431200-PB.head";

        assertThat(openedAt("431200-CDI", accused)).singleElement().isInstanceOfSatisfying(AlertRaised.class,
                alert -> assertThat(alert.post()).isEqualTo("431200.principal-leader"));
    }

    @Test
    void article_30_where_no_leader_is_left_the_desk_that_may_hear_of_it_is_called() {
        driver.vacant("431200.principal-leader");
        for (int number = 1; number <= 20; number++) {
            driver.vacant("431200.city-leader" + (number == 1 ? "" : "-" + number));
        }

        assertThat(openedAt("430000-PB", "431200-PB.head", "431200-CDI.head", "431200-PCO.head"))
                .singleElement().isInstanceOfSatisfying(DutyDeskCalled.class,
                        call -> assertThat(call.desk()).isEqualTo("431222.duty-desk"));
    }

    @Test
    void article_30_no_desk_is_called_that_is_accused_or_works_for_who_is() {
        driver.vacant("431200.principal-leader");
        for (int number = 1; number <= 20; number++) {
            driver.vacant("431200.city-leader" + (number == 1 ? "" : "-" + number));
        }

        assertThat(openedAt("430000-PB", "431200-PB.head", "431222.county-leader", "431200.city-leader"))
                .singleElement().isInstanceOfSatisfying(DutyDeskCalled.class,
                        call -> assertThat(call.desk()).isEqualTo("431200-CDI.head"));
    }

    @Test
    void an_accusation_before_a_bureau_tells_nobody_at_its_opening_and_a_step_read_again_nobody_twice() {
        assertThat(openedAt("431200-PB")).isEmpty();
        ClockEngineDriver again = new ClockEngineDriver();
        again.happens(registered(DAY, Urgency.ORDINARY, "431222-PB", "431200-PB.head"))
                .happens(SampleCaseEvents.opened(OPENED, "431200-CDI"))
                .happens(SampleCaseEvents.opened(OPENED, "431200-CDI"));
        assertThat(again.published()).hasSize(1);
    }
}
