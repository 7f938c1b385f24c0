package org.petitions.notification.notices;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.AlertChannel;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.UndeliverableReason;

/**
 * One notice: that a document is there to be read.
 *
 * @param caseId the case
 * @param kind which document
 * @param number its number (字号)
 * @param state how far it has come
 * @param sentBy the channel whose provider took it last, or null
 * @param resending how often that channel's provider lost it after taking it
 * @param closed channels that cannot bring it, and why not
 */
public record Notice(String caseId, DocumentKind kind, String number, State state, @Nullable AlertChannel sentBy,
        int resending, Map<AlertChannel, UndeliverableReason> closed) {

    @SuppressWarnings("NullAway") // an empty map may be left out where it is stored
    public Notice {
        closed = closed == null ? Map.of() : Map.copyOf(closed);
    }

    /** How far it has come. */
    public enum State {
        /** It is to be sent. */
        WAITING,

        /** A provider took it; its later report may have it wait again. */
        SENT,

        /** No way that was chosen is left. */
        FAILED,

        /** Nobody is to be told: the document was handed over, no electronic way was chosen, or the petition was erased. */
        NOT_NEEDED,

        /** The document reached its addressee after the notice had left: what a provider reports later matters no more. */
        READ
    }

    /** A new one. */
    public static Notice of(String caseId, DocumentKind kind, String number) {
        return new Notice(caseId, kind, number, State.WAITING, null, 0, Map.of());
    }

    /** The id under which it is kept. */
    public static String idOf(String caseId, String number) {
        return caseId + "/" + number;
    }

    Notice with(State next) {
        return new Notice(caseId, kind, number, next, sentBy, resending, closed);
    }

    Notice takenBy(AlertChannel channel) {
        return new Notice(caseId, kind, number, State.SENT, channel, resending, closed);
    }

    Notice toBeSentAgain() {
        return new Notice(caseId, kind, number, State.WAITING, sentBy, resending + 1, closed);
    }

    /** To be sent by another way: that channel cannot bring it. */
    Notice without(AlertChannel channel, UndeliverableReason reason) {
        Map<AlertChannel, UndeliverableReason> all = new EnumMap<>(AlertChannel.class);
        all.putAll(closed);
        all.put(channel, reason);
        return new Notice(caseId, kind, number, State.WAITING, null, 0, all);
    }
}
