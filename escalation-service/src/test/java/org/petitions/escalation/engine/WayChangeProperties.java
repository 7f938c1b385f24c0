package org.petitions.escalation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.escalation.engine.ClockEngineDriver.at;
import static org.petitions.escalation.engine.ClockEngineDriver.dispatched;
import static org.petitions.escalation.engine.ClockEngineDriver.opened;
import static org.petitions.escalation.engine.ClockEngineDriver.registered;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.petitions.events.CaseEvent;
import org.petitions.events.EscalationEvent.AlertRaised;
import org.petitions.events.HandlingEvent;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.Rung;

/** Whatever a unit calls the way it handles a claim, and however often: who is to be told is told, each once (Art. 45). */
class WayChangeProperties {
    private static final Instant ACCEPTED = at("2026-02-27T09:00");
    /** The longest limit of a claim, and the hours that each of the four rungs has. */
    private static final Instant ALL_TOLD = at("2026-04-29T00:00").plus(Duration.ofDays(4));

    @Property(tries = 200)
    void no_sequence_of_changes_of_the_way_resets_a_climb(
            @ForAll("ways") @Size(min = 1, max = 40) List<HandlingWay> ways, @ForAll("gaps") Duration gap) {
        ClockEngineDriver driver = new ClockEngineDriver();
        driver.happens(registered("2026-02-06T10:00")).happens(opened("2026-02-06T10:01"))
                .happens(dispatched("2026-02-10T10:00"));
        HandlingWay way = ways.getFirst();
        driver.happens(new CaseEvent.Accepted(ClockEngineDriver.PETITION, 3, ACCEPTED, ClockEngineDriver.UNIT, null,
                way));
        Instant moment = ACCEPTED;
        long version = 3;
        for (HandlingWay next : ways.subList(1, ways.size())) {
            moment = moment.plus(gap);
            driver.until(moment).happens(new HandlingEvent.WayChanged(ClockEngineDriver.PETITION, ++version, moment,
                    ClockEngineDriver.UNIT, way, next, ACCEPTED));
            way = next;
        }
        driver.until(moment.isAfter(ALL_TOLD) ? moment : ALL_TOLD);

        List<Rung> told = new ArrayList<>();
        driver.everything().stream().filter(AlertRaised.class::isInstance).map(AlertRaised.class::cast)
                .filter(alert -> alert.clock() == ClockKind.HANDLING && alert.acknowledgeBy() != null)
                .forEach(alert -> told.add(alert.rung()));
        assertThat(told).as("each rung once, the lowest first").containsExactly(Rung.UNIT_HEAD, Rung.COUNTY_LEADER,
                Rung.CITY_LEADER, Rung.PRINCIPAL_LEADER);
    }

    @Provide
    Arbitrary<List<HandlingWay>> ways() {
        return Arbitraries.of(HandlingWay.LITIGATION, HandlingWay.ARBITRATION, HandlingWay.DUTY_APPLICATION,
                HandlingWay.PETITION_PROCEDURE).list();
    }

    @Provide
    Arbitrary<Duration> gaps() {
        return Arbitraries.integers().between(1, 80).map(Duration::ofHours);
    }
}
