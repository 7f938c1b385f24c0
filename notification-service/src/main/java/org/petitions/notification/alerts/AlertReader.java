package org.petitions.notification.alerts;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * Whoever reads the alerts of the posts that they act for.
 *
 * @param since post id to when they came to act for it, without a break until now, and the organisation told so, UTC; {@link Instant#EPOCH}
 *     where they always did
 */
public record AlertReader(Map<String, Instant> since) {
    public AlertReader {
        since = Map.copyOf(since);
    }

    /** The posts. */
    public Set<String> posts() {
        return since.keySet();
    }

    /**
     * Whether an alert is theirs to see. When an accusation's was raised, those who acted for its post then were looked at, whether it is
     * against them; whoever came since was not (Art. 30).
     */
    public boolean maySee(AlertDetails alert) {
        Instant came = since.get(alert.post());
        return came != null && !(alert.accusation() && came.isAfter(alert.raisedAt()));
    }

    /**
     * Whether an alert was handed on to them. What proves to be an accusation afterwards is theirs no more: nobody looked at whom it is against when it
     * was handed on (Art. 30).
     */
    public boolean isDelegateOf(Alert alert) {
        Delegation delegation = alert.delegation();
        return delegation != null && since.containsKey(delegation.to()) && !alert.details().accusation();
    }
}
