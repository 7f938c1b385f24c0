package org.petitions.events;

import java.time.Instant;
import org.petitions.events.terms.DeliveryMethod;
import org.petitions.events.terms.DocumentKind;

/** Documents made and handed over (文书、送达). */
public sealed interface DocumentEvent extends CaseEvent {

    /**
     * A document was made and is kept with the case.
     *
     * @param kind which
     * @param number its number (字号)
     * @param template the template it was filled into, with its version
     */
    @Meaning(zh = "已制作文书", en = "A document was made.")
    record DocumentIssued(String petitionId, long version, Instant at, DocumentKind kind, String number,
            String template) implements DocumentEvent {}

    /**
     * A document reached its addressee. The window for the next remedy runs from here.
     *
     * @param kind which
     * @param number its number (字号)
     * @param how how it got there
     * @param receivedAt when the addressee had it, by the receipt
     */
    @Meaning(zh = "文书已送达", en = "A document reached its addressee.")
    record DocumentDelivered(String petitionId, long version, Instant at, DocumentKind kind, String number,
            DeliveryMethod how, Instant receivedAt) implements DocumentEvent {}
}
