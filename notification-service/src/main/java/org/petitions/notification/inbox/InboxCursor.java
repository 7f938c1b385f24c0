package org.petitions.notification.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.petitions.notification.alerts.Alert;
import org.petitions.notification.alerts.store.AlertQueries.ListPosition;
import org.petitions.starter.problem.FieldFault;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.problem.StandardProblem;

/** Writes a place in the inbox as an opaque piece of a URL, and reads it back. */
final class InboxCursor {
    private InboxCursor() {}

    static String after(Alert last) {
        String place = last.details().raisedAt().toEpochMilli() + " " + last.details().alertId();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(UTF_8));
    }

    /**
     * The place a cursor stands for.
     *
     * @throws ProblemException 400 when it is none of ours
     */
    static ListPosition parse(String cursor) {
        try {
            String place = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
            int gap = place.indexOf(' ');
            if (gap < 1) {
                throw unknown();
            }
            return new ListPosition(Instant.ofEpochMilli(Long.parseLong(place.substring(0, gap))),
                    place.substring(gap + 1));
        } catch (IllegalArgumentException | DateTimeException _) {
            throw unknown();
        }
    }

    private static ProblemException unknown() {
        return new ProblemException(StandardProblem.INVALID_FIELDS,
                FieldFault.of("after", InboxFieldCode.UNKNOWN_CURSOR));
    }
}
