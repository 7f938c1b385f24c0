package org.petitions.notification.alerts.store;

import java.util.List;
import org.petitions.events.CaseEvent.Opened;
import org.petitions.events.RoutingEvent.RegistrationCorrected;
import org.petitions.starter.consumer.EventHandler;
import org.petitions.starter.consumer.ReceivedEvent;
import org.springframework.stereotype.Component;

/** Reads by what cases are known, and what was put right in them, for what was raised of them before too. */
@Component
class CorrectionEventHandler implements EventHandler {
    private final CorrectedAccusations accusations;
    private final CaseFactsStore cases;

    CorrectionEventHandler(CorrectedAccusations accusations, CaseFactsStore cases) {
        this.accusations = accusations;
        this.cases = cases;
    }

    @Override
    public void handle(List<ReceivedEvent> received) {
        for (ReceivedEvent each : received) {
            if (each.event() instanceof RegistrationCorrected corrected) {
                accusations.correct(corrected);
                cases.corrected(corrected);
            } else if (each.event() instanceof Opened opened) {
                cases.opened(opened);
            }
        }
    }
}
