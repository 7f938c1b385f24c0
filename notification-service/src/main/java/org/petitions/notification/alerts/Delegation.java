package org.petitions.notification.alerts;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That a leader handed an alert on to a post below (交办).
 *
 * @param to post id of who is to see to it
 * @param at when, UTC
 * @param until the last day for it, in Asia/Shanghai
 * @param taken whether that post took note of it, and the leader no longer has to
 */
public record Delegation(String to, Instant at, LocalDate until, boolean taken) {

    Delegation takenNoteOf() {
        return new Delegation(to, at, until, true);
    }
}
