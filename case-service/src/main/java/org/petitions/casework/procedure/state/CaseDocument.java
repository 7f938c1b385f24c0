package org.petitions.casework.procedure.state;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.events.DocumentEvent;
import org.petitions.events.terms.DeliveryMethod;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.ReviewStep;
import org.petitions.law.LegalCalendar;

/**
 * One document of a case (文书), how often it went out and when its addressee had it.
 *
 * @param issuedAt when it was made
 * @param receipt how and when its addressee had it, or null
 * @param superseded whether an opinion was set aside since, so that it opens no window any more
 * @param copiedAt when a copy went to the bureau that transferred or assigned the petition (抄报), or null
 * @param sent each time it went out, in order
 * @param toldBy version of the event by which it ended the duty to tell the petitioner (Art. 23) or to answer a review (Art. 35), or null; of a
 *     notice of sending on, the first by which it is recorded as told
 * @param correctedBy number of the document that corrects it and counts in its place, or null
 * @param refused which request a notice says was found inadmissible (Art. 35, 36); null for every other document
 * @param unreachable whether what the platform sent of it reached nobody, so that it sends it no more
 */
public record CaseDocument(DocumentKind kind, String number, Instant issuedAt, @Nullable Receipt receipt,
        boolean superseded, @Nullable Instant copiedAt, List<Sending> sent, @Nullable Long toldBy,
        @Nullable String correctedBy, @Nullable ReviewStep refused, boolean unreachable) {
    public CaseDocument {
        sent = List.copyOf(sent);
    }

    /**
     * Whether it is of where the petition was sent on (Art. 23) and nobody has recorded yet that it went out: it counts as told with the
     * sending on, and the day that is recorded first ends what was watched where it had failed.
     */
    boolean tellsOfSendingOnFirst() {
        return kind == DocumentKind.SENDING_ON_NOTICE && toldBy == null;
    }

    /** When its addressee had it, or null. */
    public @Nullable Instant receivedAt() {
        return receipt == null ? null : receipt.at();
    }

    /** From when the window for a remedy against it runs, or null before its receipt. */
    public @Nullable Instant windowFrom() {
        return receipt == null ? null : receipt.shownAt();
    }

    /** When it last went out, or null. */
    public @Nullable Sending lastSent() {
        return sent.isEmpty() ? null : sent.getLast();
    }

    /** When it had told its addressee, as what has gone out or been handed over; null before. Of a day, its end. */
    public @Nullable Instant toldAt() {
        Stream<Instant> out = sent.stream().filter(Sending::tells).map(sending -> sending.on().plusDays(1)
                .atStartOfDay(LegalCalendar.ZONE).toInstant().minusMillis(1));
        Stream<Instant> received = receipt != null && receipt.tells() ? Stream.of(receipt.at()) : Stream.empty();
        return Stream.concat(out, received).min(Comparator.naturalOrder()).orElse(null);
    }

    /** The same with the dates of its last going out and of its receipt put right; null leaves one as it stands. */
    public CaseDocument corrected(DocumentEvent.DeliveryDates dates) {
        CaseDocument resent = dates.sentOn() == null ? this : resentOn(dates.sentOn());
        return dates.receivedAt() == null || receipt == null
                ? resent
                : resent.received(receipt.corrected(dates.receivedAt()), toldBy);
    }

    /** The same having gone out once more. */
    public CaseDocument sent(Sending sending, @Nullable Long told) {
        List<Sending> all = new ArrayList<>(sent);
        all.add(sending);
        return new CaseDocument(kind, number, issuedAt, receipt, superseded, copiedAt, all, told, correctedBy,
                refused, unreachable);
    }

    /** The same where what the platform sent of it reached nobody: it is as if that had not gone out. */
    CaseDocument notReached(boolean untold) {
        return new CaseDocument(kind, number, issuedAt, receipt, superseded, copiedAt,
                sent.stream().filter(sending -> sending.how() != DeliveryMethod.ELECTRONIC).toList(),
                untold ? null : toldBy, correctedBy, refused, true);
    }

    private CaseDocument resentOn(LocalDate day) {
        List<Sending> all = new ArrayList<>(sent);
        all.set(all.size() - 1, new Sending(all.getLast().how(), day));
        return new CaseDocument(kind, number, issuedAt, receipt, superseded, copiedAt, all, toldBy, correctedBy,
                refused, unreachable);
    }

    CaseDocument received(Receipt proof, @Nullable Long told) {
        return new CaseDocument(kind, number, issuedAt, proof, superseded, copiedAt, sent, told, correctedBy,
                refused, unreachable);
    }

    CaseDocument superseded(boolean now) {
        return new CaseDocument(kind, number, issuedAt, receipt, superseded || now, copiedAt, sent, toldBy,
                correctedBy, refused, unreachable);
    }

    CaseDocument correctedBy(String other) {
        return new CaseDocument(kind, number, issuedAt, receipt, superseded, copiedAt, sent, toldBy, other, refused,
                unreachable);
    }

    CaseDocument about(@Nullable ReviewStep request) {
        return new CaseDocument(kind, number, issuedAt, receipt, superseded, copiedAt, sent, toldBy, correctedBy,
                request, unreachable);
    }

    /**
     * Whether it may go out still: what was corrected goes out no more, nor does a notice that is not so any more. An opinion that was set aside
     * is told to whoever was given it.
     */
    public boolean mayGoOut() {
        return correctedBy == null && (!superseded || kind.isOpinion());
    }

    /** Whether it is what counts still: neither set aside nor corrected by another since. */
    public boolean stands() {
        return !superseded && correctedBy == null;
    }

    CaseDocument copiedAt(Instant at) {
        return new CaseDocument(kind, number, issuedAt, receipt, superseded, at, sent, toldBy, correctedBy, refused,
                unreachable);
    }

    /**
     * That a document reached its addressee.
     *
     * @param at when, UTC
     * @param tells whether it was by this that its addressee was told, as who chose letters is not by opening it online (Art. 23)
     * @param shownAt the latest that was ever recorded and so shown to its addressee, whose window no correction shortens (Art. 35, 36), UTC
     */
    public record Receipt(DeliveryMethod how, Instant at, boolean tells, Instant shownAt) {
        /** As it was recorded first. */
        Receipt(DeliveryMethod how, Instant at, boolean tells) {
            this(how, at, tells, at);
        }

        Receipt corrected(Instant right) {
            return new Receipt(how, right, tells, right.isAfter(shownAt) ? right : shownAt);
        }
    }

    /**
     * One time that a document went out.
     *
     * @param how by which way
     * @param on the day, in Asia/Shanghai; of a public notice (公告) the day it was published
     */
    public record Sending(DeliveryMethod how, LocalDate on) {
        /** Whether its addressee is told by it: what a proxy takes along (委托送达) tells by its receipt only. */
        public boolean tells() {
            return how != DeliveryMethod.PROXY;
        }
    }
}
