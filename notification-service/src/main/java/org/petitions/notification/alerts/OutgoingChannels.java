package org.petitions.notification.alerts;

import java.util.EnumSet;
import java.util.Set;
import org.petitions.events.terms.AlertChannel;

/** The channels in use that go out to a post: an alert raised now is sent by each of them. */
public record OutgoingChannels(Set<AlertChannel> channels) {
    public OutgoingChannels {
        channels = Set.copyOf(EnumSet.copyOf(channels));
    }
}
