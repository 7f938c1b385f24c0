package org.petitions.notification.alerts.store;

import java.util.List;
import org.petitions.events.RoutingEvent.RegistrationCorrected;
import org.petitions.starter.consumer.EventHandler;
import org.petitions.starter.consumer.ReceivedEvent;
import org.springframework.stereotype.Component;

/** Reads what was put right in cases, for what was raised of them before. */
@Component
class CorrectionEventHandler implements EventHandler {
    private final CorrectedAccusations accusations;

    CorrectionEventHandler(CorrectedAccusations accusations) {
        this.accusations = accusations;
    }

    @Override
    public void handle(List<ReceivedEvent> received) {
        for (ReceivedEvent each : received) {
            if (each.event() instanceof RegistrationCorrected corrected) {
                accusations.correct(corrected);
            }
        }
    }
}
