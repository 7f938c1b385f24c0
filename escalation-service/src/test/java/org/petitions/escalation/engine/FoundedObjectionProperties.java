package org.petitions.escalation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.escalation.engine.ClockEngineDriver.registered;
import static org.petitions.escalation.engine.ClockEngineDriver.startOf;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.petitions.events.EscalationEvent.LimitMissed;
import org.petitions.events.LimitEvent.LimitMissTakenBack;
import org.petitions.events.terms.ClockKind;

/** Whom it was wrongly sent to is never late for that (Art. 23): whenever it arrived, and however long its sender took to answer. */
class FoundedObjectionProperties {
    private final ClockEngineDriver driver = new ClockEngineDriver();

    @Property(tries = 300)
    void a_unit_whose_objection_was_founded_has_no_miss(@ForAll @IntRange(max = 300) int arrivalDay,
            @ForAll @IntRange(min = 1, max = 7 * 24) int objectedAfter,
            @ForAll @IntRange(min = 1, max = 60 * 24) int answeredAfter, @ForAll boolean readLate) {
        Instant arrival = startOf("2026-01-05").plus(Duration.ofDays(arrivalDay)).plus(Duration.ofHours(9));
        Instant objection = arrival.plus(Duration.ofHours(objectedAfter));
        Instant answer = objection.plus(Duration.ofHours(answeredAfter));
        driver.happens(registered(wall(arrival)))
                .happens(ClockEngineDriver.dispatched(2, wall(arrival), ClockEngineDriver.UNIT))
                .happens(SampleCaseEvents.objected(3, wall(objection)));
        driver.until(readLate ? answer.plus(Duration.ofDays(3)) : answer)
                .arrives(SampleCaseEvents.objectionAllowed(4, wall(answer), wall(objection)));

        assertThat(count(LimitMissed.class)).as("misses that stand").isEqualTo(count(LimitMissTakenBack.class));
    }

    private <E> long count(Class<E> type) {
        return driver.everything().stream().filter(type::isInstance)
                .filter(event -> switch (event) {
                    case LimitMissed missed -> missed.clock() == ClockKind.ACCEPTANCE;
                    case LimitMissTakenBack taken -> taken.clock() == ClockKind.ACCEPTANCE;
                    default -> false;
                }).count();
    }

    private static String wall(Instant moment) {
        return moment.atZone(ZoneId.of("Asia/Shanghai")).toLocalDateTime().toString();
    }
}
