package org.petitions.events;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
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
     * @param tells as in {@link DocumentSent}; null in what was published before that was watched
     */
    @Meaning(zh = "文书已送达", en = "A document reached its addressee.")
    record DocumentDelivered(String petitionId, long version, Instant at, DocumentKind kind, String number,
            DeliveryMethod how, Instant receivedAt, @Nullable Boolean tells) implements DocumentEvent {

        /** One that ends no duty to tell. */
        public DocumentDelivered(String petitionId, long version, Instant at, DocumentKind kind, String number,
                DeliveryMethod how, Instant receivedAt) {
            this(petitionId, version, at, kind, number, how, receivedAt, null);
        }
    }

    /**
     * A document went out to its addressee: posted, or given to the way that the petitioner chose. When it got there is another event.
     *
     * @param kind which
     * @param number its number (字号)
     * @param how by which way
     * @param sentOn the day it went out, in Asia/Shanghai, no later than the day of {@code at}
     * @param tells true where it is the written notice that the responsible unit still owed the petitioner (Art. 23): its clock stops on
     *     that day. Else null
     */
    @Meaning(zh = "文书已发出", en = "A document went out to its addressee.", article = "23")
    record DocumentSent(String petitionId, long version, Instant at, DocumentKind kind, String number,
            DeliveryMethod how, LocalDate sentOn, @Nullable Boolean tells) implements DocumentEvent {}

    /**
     * A copy went to the bureau, or the upper unit, that transferred or assigned the petition (抄报), on the day of {@code at}.
     *
     * @param kind of the document
     * @param number its number (字号)
     * @param to unit id of that office
     */
    @Meaning(zh = "已抄报", en = "A copy went to the bureau that transferred or assigned the petition.")
    record CopySent(String petitionId, long version, Instant at, DocumentKind kind, String number, String to)
            implements DocumentEvent, UntrackedEvent {}
}
