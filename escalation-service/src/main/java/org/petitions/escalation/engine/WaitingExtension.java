package org.petitions.escalation.engine;

import org.jspecify.annotations.Nullable;
import org.petitions.events.CaseEvent;
import org.petitions.events.HandlingEvent;
import org.petitions.events.RoutingEvent;

/**
 * An extension that a unit has asked its head for (Art. 34), as the latest step of the case that is about one has it.
 *
 * @param version the case's version at that step
 * @param unit unit id of who handles it
 * @param open whether nobody has decided it since then
 */
public record WaitingExtension(long version, String unit, boolean open) {

    /** What stands after a step of the case, however late it is read; null when none was about an extension. */
    static @Nullable WaitingExtension after(@Nullable WaitingExtension present, CaseEvent step) {
        if (present != null && present.version() >= step.version()) {
            return present;
        }
        return switch (step) {
            case HandlingEvent.ExtensionRequested asked -> new WaitingExtension(asked.version(), asked.unit(), true);
            case HandlingEvent.Extended settled -> new WaitingExtension(settled.version(), settled.unit(), false);
            case HandlingEvent.ExtensionRefused settled ->
                new WaitingExtension(settled.version(), settled.unit(), false);
            // It waits on the successor's desk now, since when it was asked for.
            case RoutingEvent.UnitSucceeded over when present != null && over.unit().equals(present.unit()) ->
                new WaitingExtension(present.version(), over.successor(), present.open());
            // Who handles it from now on has asked for nothing yet.
            case RoutingEvent.HandlingRedirected sent -> new WaitingExtension(sent.version(), sent.to(), false);
            default -> present;
        };
    }
}
