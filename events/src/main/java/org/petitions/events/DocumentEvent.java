package org.petitions.events;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.DeliveryMethod;
import org.petitions.events.terms.DocumentCorrectionGround;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.PostCapacity;
import org.petitions.events.terms.ReviewStep;

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
            String template) implements DocumentEvent {

        /** Stands for the template of what another office made, outside the platform. */
        public static final String MADE_ELSEWHERE = "elsewhere/1";

        /** Whether another office made it, outside the platform, so that only its number and receipt are known here. */
        public boolean madeElsewhere() {
            return template.equals(MADE_ELSEWHERE);
        }
    }

    /**
     * A document reached its addressee. The window for the next remedy runs from here.
     *
     * @param kind which
     * @param number its number (字号)
     * @param how how it got there
     * @param receivedAt when the addressee had it, by the receipt
     * @param tells as in {@link DocumentSent}; null in what was published before that was watched
     * @param answers as in {@link DocumentSent}
     * @param refused as in {@link DocumentSent}
     */
    @Meaning(zh = "文书已送达", en = "A document reached its addressee.")
    record DocumentDelivered(String petitionId, long version, Instant at, DocumentKind kind, String number,
            DeliveryMethod how, Instant receivedAt, @Nullable Boolean tells, @Nullable Boolean answers,
            @Nullable ReviewStep refused) implements DocumentEvent {

        /** One that tells of no refused request. */
        public DocumentDelivered(String petitionId, long version, Instant at, DocumentKind kind, String number,
                DeliveryMethod how, Instant receivedAt, @Nullable Boolean tells, @Nullable Boolean answers) {
            this(petitionId, version, at, kind, number, how, receivedAt, tells, answers, null);
        }

        /** One that answers no review. */
        public DocumentDelivered(String petitionId, long version, Instant at, DocumentKind kind, String number,
                DeliveryMethod how, Instant receivedAt, @Nullable Boolean tells) {
            this(petitionId, version, at, kind, number, how, receivedAt, tells, null, null);
        }

        /** One that ends no duty to tell. */
        public DocumentDelivered(String petitionId, long version, Instant at, DocumentKind kind, String number,
                DeliveryMethod how, Instant receivedAt) {
            this(petitionId, version, at, kind, number, how, receivedAt, null, null, null);
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
     * @param redated where its receipt was recorded first and had ended that duty, or the one to answer a review, by which day it was done;
     *     null else
     * @param answers true where it is the written opinion on a review or re-review, which its kind names, that was still owed (Art. 35,
     *     36): the limit of that review ends on that day. Null else, and in what was published before that was watched
     * @param refused of which request it tells that it was found inadmissible, where that was still owed in writing (Art. 35, 36): the limit
     *     of that review ends on that day. Null else, and in what was published before that was watched
     */
    @Meaning(zh = "文书已发出", en = "A document went out to its addressee.")
    record DocumentSent(String petitionId, long version, Instant at, DocumentKind kind, String number,
            DeliveryMethod how, LocalDate sentOn, @Nullable Boolean tells, @Nullable RedatedNotice redated,
            @Nullable Boolean answers, @Nullable ReviewStep refused) implements DocumentEvent {

        /** One that tells of no refused request. */
        public DocumentSent(String petitionId, long version, Instant at, DocumentKind kind, String number,
                DeliveryMethod how, LocalDate sentOn, @Nullable Boolean tells, @Nullable RedatedNotice redated,
                @Nullable Boolean answers) {
            this(petitionId, version, at, kind, number, how, sentOn, tells, redated, answers, null);
        }

        /** One that answers no review. */
        public DocumentSent(String petitionId, long version, Instant at, DocumentKind kind, String number,
                DeliveryMethod how, LocalDate sentOn, @Nullable Boolean tells, @Nullable RedatedNotice redated) {
            this(petitionId, version, at, kind, number, how, sentOn, tells, redated, null, null);
        }

        /** One that ends the duty to tell itself, or has nothing to do with it. */
        public DocumentSent(String petitionId, long version, Instant at, DocumentKind kind, String number,
                DeliveryMethod how, LocalDate sentOn, @Nullable Boolean tells) {
            this(petitionId, version, at, kind, number, how, sentOn, tells, null, null, null);
        }
    }

    /**
     * What the platform had sent by the way that the petitioner chose proved to have reached nobody: the provider took it and reported later
     * that it could not be delivered. It counts as not sent, and the office has to send it otherwise.
     *
     * @param kind which
     * @param number its number (字号)
     * @param untold version of the event by which that sending had ended the duty to tell the petitioner (Art. 23) or to answer a review
     *     (Art. 35, 36), where nothing else has done so and it is owed again: its limit goes on as it stood. Null else
     * @param refused of which request it had told that it was found inadmissible, where that is owed again; null else
     */
    @Meaning(zh = "电子发出未能到达", en = "A document that was sent electronically reached nobody.")
    record SendingFailed(String petitionId, long version, Instant at, DocumentKind kind, String number,
            @Nullable Long untold, @Nullable ReviewStep refused) implements DocumentEvent {}

    /**
     * That the written notice, or the written opinion on a review, went out on another day than was recorded (Art. 23, 35).
     *
     * @param endedBy version of the event that ended the duty to tell or to answer
     * @param at when it was done, UTC: of a day, its end
     * @param refused of which request it told that it was found inadmissible; null for every other document
     */
    record RedatedNotice(long endedBy, Instant at, @Nullable ReviewStep refused) {
        /** Of a document that tells of no refused request. */
        public RedatedNotice(long endedBy, Instant at) {
            this(endedBy, at, null);
        }
    }

    /**
     * When a document went out and reached its addressee. What was not touched is null.
     *
     * @param sentOn the day it last went out, in Asia/Shanghai
     * @param receivedAt when its addressee had it, UTC
     */
    @JsonInclude(Include.NON_NULL)
    record DeliveryDates(@Nullable LocalDate sentOn, @Nullable Instant receivedAt) {}

    /**
     * The dates of a document's delivery had been recorded wrongly and were put right (更正). Windows and the clock of the written notice or of
     * the review are as if they had been recorded so from the start.
     *
     * @param kind of the document
     * @param number its number (字号)
     * @param before what was put right, as it stood
     * @param after the same as it stands now
     * @param redated where the document is the written notice, or a review's opinion, and another day counts for it now, by which; null else
     */
    @Meaning(zh = "已更正送达日期", en = "The dates of a document's delivery were put right.")
    record DeliveryCorrected(String petitionId, long version, Instant at, DocumentKind kind, String number,
            DeliveryDates before, DeliveryDates after, @Nullable RedatedNotice redated) implements DocumentEvent {}

    /**
     * Whose signature is under a document (签发).
     *
     * @param post post id of the unit's head, for which it was signed
     * @param capacity in what capacity for that post
     */
    record Signature(String post, PostCapacity capacity) {}

    /**
     * An issued document was corrected by a new one of the same kind, which was made just before (更正). The old one stays readable and no
     * window runs from it any more; the new one is to be delivered, and no clock starts by it.
     *
     * @param kind of both
     * @param number of the old one (字号)
     * @param correctedBy number of the new one
     * @param ground why
     * @param signature where what the old one says was signed off, whose is under the new one; null else
     */
    @Meaning(zh = "已更正文书", en = "A document was corrected by a new one.")
    record DocumentCorrected(String petitionId, long version, Instant at, DocumentKind kind, String number,
            String correctedBy, DocumentCorrectionGround ground, @Nullable Signature signature)
            implements DocumentEvent {}

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
