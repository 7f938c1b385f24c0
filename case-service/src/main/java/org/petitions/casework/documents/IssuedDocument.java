package org.petitions.casework.documents;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.HistoryEntry;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.events.DocumentEvent.CopySent;
import org.petitions.events.DocumentEvent.DeliveryCorrected;
import org.petitions.events.DocumentEvent.DocumentCorrected;
import org.petitions.events.DocumentEvent.DocumentDelivered;
import org.petitions.events.DocumentEvent.DocumentIssued;
import org.petitions.events.DocumentEvent.DocumentSent;
import org.petitions.events.DocumentEvent.SendingFailed;
import org.petitions.events.terms.DeliveryMethod;
import org.petitions.events.terms.DocumentKind;
import org.petitions.law.Deadline;
import org.petitions.law.LegalCalendar;
import org.petitions.law.LegalFigure;

/**
 * A document of a case as its history has it: coded fields only.
 *
 * @param n which one of the case's, from 1
 * @param number its number (字号)
 * @param template the template with its version
 * @param how by which way it went out or was delivered, absent before
 * @param sentOn the day it last went out, in Asia/Shanghai, absent before and for what was handed over
 * @param receivedAt when its addressee had it, absent before
 * @param remedyUntil last day of the window for a review or re-review against it, in Asia/Shanghai: known once it was received, and
 *     absent for what was set aside or corrected, which opens none
 * @param provisional whether a holiday notice to come may still move that day
 * @param copiedOn the day a copy went to the bureau that transferred or assigned the petition (抄报), in Asia/Shanghai, absent where none did
 * @param corrects number of the document that it corrects and counts in the place of, absent where it corrects none
 * @param correctedBy number of the document that corrects it: that one is valid; absent where it is valid itself
 * @param receiptVersion version of the event its receipt was sealed with, absent before
 */
@JsonInclude(Include.NON_NULL)
public record IssuedDocument(int n, DocumentKind kind, String zh, String number, String template, Instant issuedAt,
        @Nullable DeliveryMethod how, @Nullable LocalDate sentOn, @Nullable Instant receivedAt,
        @Nullable LocalDate remedyUntil,
        @Nullable Boolean provisional, @Nullable LocalDate copiedOn, @Nullable String corrects,
        @Nullable String correctedBy, @JsonIgnore @Nullable Long receiptVersion) {

    /** All of a case's, in the order they were issued. */
    public static List<IssuedDocument> of(Case shown, LegalCalendar calendar) {
        List<IssuedDocument> papers = new ArrayList<>();
        for (HistoryEntry entry : shown.file().history()) {
            switch (entry.event()) {
                case DocumentIssued issued -> papers.add(new IssuedDocument(papers.size() + 1, issued.kind(),
                        issued.kind().zh(), issued.number(), issued.template(), issued.at(), null, null, null, null,
                        null, null, null, null, null));
                case DocumentSent sent -> papers.replaceAll(
                        paper -> paper.number().equals(sent.number()) ? paper.after(sent) : paper);
                case SendingFailed failed -> papers.replaceAll(
                        paper -> paper.number().equals(failed.number()) ? paper.unsent() : paper);
                case DocumentDelivered delivered -> papers.replaceAll(paper -> paper.number()
                        .equals(delivered.number()) ? paper.after(delivered, shown.state(), calendar) : paper);
                case DeliveryCorrected corrected -> papers.replaceAll(paper -> paper.number()
                        .equals(corrected.number()) ? paper.after(corrected, shown.state(), calendar) : paper);
                case CopySent copied -> papers.replaceAll(
                        paper -> paper.number().equals(copied.number()) ? paper.after(copied) : paper);
                case DocumentCorrected corrected -> papers.replaceAll(paper -> paper.after(corrected));
                default -> {
                    // no document
                }
            }
        }
        return List.copyOf(papers);
    }

    /** @throws org.petitions.starter.problem.ProblemException 404 where the case has none of that place, from 1 */
    static IssuedDocument numbered(Case shown, int n, LegalCalendar calendar) {
        List<IssuedDocument> all = of(shown, calendar);
        if (n < 1 || n > all.size()) {
            throw DocumentProblems.notFound();
        }
        return all.get(n - 1);
    }

    /** What went out before its receipt was noted keeps the way of that. */
    private IssuedDocument after(DocumentSent sent) {
        return new IssuedDocument(n, kind, zh, number, template, issuedAt, receivedAt == null ? sent.how() : how,
                sent.sentOn(), receivedAt,
                remedyUntil, provisional, copiedOn, corrects, correctedBy, receiptVersion);
    }

    /** What reached nobody is shown as what has not gone out. */
    private IssuedDocument unsent() {
        return new IssuedDocument(n, kind, zh, number, template, issuedAt, null, null, receivedAt, remedyUntil,
                provisional, copiedOn, corrects, correctedBy, receiptVersion);
    }

    private IssuedDocument after(CopySent copied) {
        return new IssuedDocument(n, kind, zh, number, template, issuedAt, how, sentOn, receivedAt, remedyUntil,
                provisional, LegalCalendar.dayOf(copied.at()), corrects, correctedBy, receiptVersion);
    }

    private IssuedDocument after(DocumentDelivered delivered, CaseState state, LegalCalendar calendar) {
        return received(delivered.how(), delivered.receivedAt(), state, calendar).withReceipt(delivered.version());
    }

    private IssuedDocument after(DeliveryCorrected corrected, CaseState state, LegalCalendar calendar) {
        LocalDate day = corrected.after().sentOn();
        Instant received = corrected.after().receivedAt();
        IssuedDocument resent = new IssuedDocument(n, kind, zh, number, template, issuedAt, how,
                day == null ? sentOn : day, receivedAt, remedyUntil, provisional, copiedOn, corrects, correctedBy,
                receiptVersion);
        return received == null ? resent : resent.received(how, received, state, calendar);
    }

    /** The new one is valid, and no window runs from the old. */
    private IssuedDocument after(DocumentCorrected corrected) {
        if (number.equals(corrected.correctedBy())) {
            return new IssuedDocument(n, kind, zh, number, template, issuedAt, how, sentOn, receivedAt, remedyUntil,
                    provisional, copiedOn, corrected.number(), correctedBy, receiptVersion);
        }
        return number.equals(corrected.number())
                ? new IssuedDocument(n, kind, zh, number, template, issuedAt, how, sentOn, receivedAt, null, null,
                        copiedOn, corrects, corrected.correctedBy(), receiptVersion)
                : this;
    }

    private IssuedDocument withReceipt(long version) {
        return new IssuedDocument(n, kind, zh, number, template, issuedAt, how, sentOn, receivedAt, remedyUntil,
                provisional, copiedOn, corrects, correctedBy, version);
    }

    private IssuedDocument received(@Nullable DeliveryMethod way, Instant at, CaseState state,
            LegalCalendar calendar) {
        boolean opensWindow = !state.documents().opensNoWindow(number) && (kind == DocumentKind.REVIEW_OPINION
                || kind == DocumentKind.HANDLING_OPINION && state.way().hasReview());
        LegalFigure window = kind == DocumentKind.REVIEW_OPINION
                ? LegalFigure.REREVIEW_REQUEST
                : LegalFigure.REVIEW_REQUEST;
        Deadline until = opensWindow ? calendar.afterDays(at, window.days()) : null;
        return new IssuedDocument(n, kind, zh, number, template, issuedAt, way, sentOn, at,
                until == null ? null : until.lastDay(), until == null ? null : until.provisional(), copiedOn,
                corrects, correctedBy, receiptVersion);
    }
}
