package org.petitions.notification;

import java.time.Instant;
import java.util.Map;
import org.petitions.events.terms.AlertReason;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.Urgency;
import org.petitions.notification.alerts.AlertCause;
import org.petitions.notification.alerts.AlertDetails;
import org.petitions.notification.alerts.AlertReader;
import org.petitions.notification.channel.MessageId;

/** What an alert says, for tests of its ways. */
public final class SampleAlerts {
    /** A missed handling limit of 沅陵县人社局; its last day was 2026-04-28. */
    public static final AlertDetails DETAILS = new AlertDetails("5e0c:HANDLING:1:UNIT_HEAD", "5e0c",
            Instant.parse("2026-04-29T01:00:00Z"), ClockKind.HANDLING,
            new AlertCause.Ladder(AlertReason.LIMIT_MISSED), Rung.UNIT_HEAD, "431222-HRSS.head", "431222-HRSS",
            Instant.parse("2026-04-28T16:00:00Z"), Urgency.ORDINARY, null, "2026-1");

    /** Its first sending. */
    public static final MessageId FIRST = new MessageId(DETAILS.alertId(), 0);

    private SampleAlerts() {}

    /** Whoever always acted for a post. */
    public static AlertReader readerFor(String post) {
        return new AlertReader(Map.of(post, Instant.EPOCH));
    }
}
