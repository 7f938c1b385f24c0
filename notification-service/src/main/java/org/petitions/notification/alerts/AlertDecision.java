package org.petitions.notification.alerts;

import java.util.List;
import org.petitions.events.NotificationEvent;

/** What became of a command. */
public sealed interface AlertDecision {

    /**
     * It holds.
     *
     * @param alert the alert from now on
     * @param events what is published; nothing where the others need not know
     */
    record Decided(Alert alert, List<NotificationEvent> events) implements AlertDecision {
        public Decided {
            events = List.copyOf(events);
        }

        static Decided of(Alert alert, NotificationEvent event) {
            return new Decided(alert, List.of(event));
        }
    }

    /** It had been so already: nothing to write, nothing to publish. */
    record NoChange() implements AlertDecision {}

    /** It may not be. */
    record Refused(RefusalReason reason) implements AlertDecision {}

    /** Why a command is refused. */
    enum RefusalReason {
        /** Only the post an alert was for can take note of it, and of an accusation's whoever acted for it then. */
        OTHER_POST,

        /** It asks for nothing any more. */
        WITHDRAWN,

        /** Its post took note of it, and who did so answers for it. */
        ACKNOWLEDGED,

        /** Its post said that it is another's, and the next was told. */
        DECLINED,

        /** It asks nobody to answer for it, or calls the duty desk, which has nobody to hand it on to. */
        NOT_TO_BE_DECLINED,

        /** It is an accusation's, a call to the duty desk, or was taken note of. */
        NOT_TO_BE_DELEGATED,

        /** Its limit has passed: what is late its leader answers for. */
        TOO_LATE_TO_DELEGATE,

        /** It was handed on already, to another or with another day; whoever has it hands it on to nobody. */
        DELEGATED,

        /** Not a post below, or one that it is kept from (Art. 30). */
        NO_DELEGATE,

        /** Before today, or after the limit's last day. */
        DELEGATION_DAY
    }
}
