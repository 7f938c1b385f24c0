package org.petitions.escalation.engine;

import static org.petitions.escalation.engine.ClockEngineDriver.accepted;
import static org.petitions.escalation.engine.ClockEngineDriver.dispatched;
import static org.petitions.escalation.engine.ClockEngineDriver.startOf;

import org.petitions.events.PetitionEvent;

/** A petition whose handling was accepted on 2026-02-27. */
abstract class EscalationRulesFixture {
    final ClockEngineDriver driver = new ClockEngineDriver();

    void accept(PetitionEvent registration) {
        driver.happens(registration).happens(dispatched("2026-02-26T09:00")).happens(accepted("2026-02-27T09:00"));
    }

    void miss() {
        driver.until(startOf("2026-04-29").minusMillis(1));
        driver.published();
        driver.until(startOf("2026-04-29"));
    }
}
