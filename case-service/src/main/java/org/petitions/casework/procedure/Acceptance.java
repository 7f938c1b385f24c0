package org.petitions.casework.procedure;

import java.time.Instant;
import org.petitions.casework.procedure.CaseState.Dispatched;
import org.petitions.events.CaseEvent;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.NonAcceptanceGround;

/** Acceptance and non-acceptance (受理、不予受理): Art. 23; the grounds in Art. 19, 31 and 36. */
public final class Acceptance {
    private Acceptance() {}

    /** What may be asked for in this part. */
    public sealed interface AcceptanceCommand extends CaseCommand {}

    /** Take it on: the unit tells the petitioner how and by whom it is handled. */
    public record Accept() implements AcceptanceCommand {
        @Override
        public Step step() {
            return Step.ACCEPT;
        }
    }

    /** Lawfully do not take it on. */
    public record NotAccept(NonAcceptanceGround ground) implements AcceptanceCommand {
        @Override
        public Step step() {
            return Step.NOT_ACCEPT;
        }
    }

    static Decision decide(CaseState state, AcceptanceCommand command, Instant at) {
        return switch (command) {
            case Accept _ when state instanceof Dispatched here -> Decision.happens(
                    new CaseEvent.Accepted(here.matter().petitionId(), here.version() + 1, at, here.unit()));
            case NotAccept not when state instanceof Dispatched here -> notAccept(here, not, at);
            case Accept _,NotAccept _ -> Decision.illegal(state, command);
        };
    }

    /** No clock may run for a petition nobody will handle, so the case ends by the same decision. */
    private static Decision notAccept(Dispatched here, NotAccept not, Instant at) {
        String petitionId = here.matter().petitionId();
        return Decision.happens(
                new CaseEvent.NotAccepted(petitionId, here.version() + 1, at, here.unit(), not.ground()),
                new CaseEvent.Closed(petitionId, here.version() + 2, at, CaseEnd.NOT_ACCEPTED));
    }
}
