package org.petitions.casework.documents;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.CaseEventListener;
import org.petitions.casework.cases.CaseFile;
import org.petitions.casework.cases.CaseQueries;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.cases.HistoryEntry;
import org.petitions.casework.procedure.state.CaseDocument;
import org.petitions.events.CaseEvent;
import org.petitions.events.DocumentEvent.DocumentCorrected;
import org.petitions.events.DocumentEvent.DocumentDelivered;
import org.petitions.events.DocumentEvent.DocumentIssued;
import org.petitions.events.DocumentEvent.DocumentSent;
import org.petitions.events.NotificationEvent.NoticeFailed;
import org.petitions.events.terms.DeliveryMethod;
import org.petitions.events.terms.DocumentKind;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.sealing.SealingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Whose it is to send what the platform did not: always an office that still can, for nobody's right ends with an office (Art. 23, 24). The
 * file of the case decides; the list only repeats it, and is put right whenever something happened in the case, so that what was lost
 * between two writes is lost until then alone.
 */
@Component
public class UnsentDocuments implements CaseEventListener, ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(UnsentDocuments.class);

    private final UnsentNoticeStore store;
    private final CaseQueries cases;
    private final CaseReader reader;
    private final DocumentFiller filler;

    UnsentDocuments(UnsentNoticeStore store, CaseQueries cases, CaseReader reader, DocumentFiller filler) {
        this.store = store;
        this.cases = cases;
        this.reader = reader;
        this.filler = filler;
    }

    /**
     * What an office has to send.
     *
     * @param more whether there are more
     */
    record Unsent(List<UnsentNotice> notices, boolean more) {}

    /** A notice could not leave by any way that was chosen. */
    void failed(NoticeFailed failed, CaseFile file) {
        String office = officeIn(file, failed.number());
        if (office != null) {
            store.add(new UnsentNotice(UnsentNotice.idOf(file.id(), failed.number()), file.id(), file.number(),
                    failed.kind(), failed.number(), office, failed.reason(), failed.at()));
            // Somebody may have sent it, or the case have come to another, between the reading and the keeping.
            cases.find(file.id()).ifPresent(this::settle);
        }
    }

    /** What happened in a case may have changed whose turn it is, and what was made for who chose letters is on no list yet. */
    @Override
    public void onCaseEvents(List<CaseEvent> events) {
        Set<String> concerned = new HashSet<>(
                store.casesAmong(events.stream().map(CaseEvent::petitionId).collect(Collectors.toSet())));
        events.stream().filter(UnsentDocuments::isMadeToBePosted).map(CaseEvent::petitionId).forEach(concerned::add);
        if (!concerned.isEmpty()) {
            cases.findAll(concerned).values().forEach(this::settle);
        }
    }

    /** What was kept before it was noted whose turn it is, and what found it then. */
    @Override
    public void run(ApplicationArguments arguments) {
        store.dropFormerIndexes();
        store.casesUnsettled().forEach(id -> cases.find(id).ifPresent(this::settle));
    }

    /** Brings a case's part of the list up to its file. */
    public void settle(CaseFile file) {
        if (file.wordsErasedAt() == null) {
            file.history().stream().map(HistoryEntry::event).filter(UnsentDocuments::isMadeToBePosted)
                    .map(DocumentIssued.class::cast).forEach(made -> toBePosted(file, made));
        }
        for (UnsentNotice notice : store.ofCase(file.id())) {
            String office = file.wordsErasedAt() == null ? officeIn(file, notice.number()) : null;
            if (office == null) {
                store.remove(notice.caseId(), notice.number());
            } else if (!office.equals(notice.office())) {
                store.settle(notice, office);
            }
        }
    }

    /**
     * It comes with a succession, or with the signature under the refusal of a request for review, and without a way: nothing else would ever
     * say that who chose letters has to be written to.
     */
    private static boolean isMadeToBePosted(CaseEvent event) {
        return event instanceof DocumentIssued made && (made.kind() == DocumentKind.SUCCESSION_NOTICE
                || made.kind() == DocumentKind.REVIEW_REFUSAL_NOTICE);
    }

    private void toBePosted(CaseFile file, DocumentIssued made) {
        String office = officeIn(file, made.number());
        if (office != null && !choseElectronicNotice(file)) {
            store.addIfAbsent(new UnsentNotice(UnsentNotice.idOf(file.id(), made.number()), file.id(), file.number(),
                    made.kind(), made.number(), office, null, made.at()));
        }
    }

    /**
     * Of whom nothing is here the platform tells nobody, and the notice has to be posted as well; so it has where a wish cannot be read, which
     * must not hold up the cases behind it.
     */
    private boolean choseElectronicNotice(CaseFile file) {
        try {
            return filler.choseElectronicNotice(reader.caseOf(file));
        } catch (ProblemException _) {
            return false;
        } catch (SealingException e) {
            LOG.warn("the wishes of case {} cannot be opened, its notice is to be posted: {}", file.id(),
                    e.getMessage());
            return false;
        }
    }

    /** What is the actor's office's to send, oldest first. Nobody sees what accuses them (Art. 30). */
    Unsent of(Actor actor, int most) {
        List<UnsentNotice> found = store.of(actor.unit(), most + 1);
        Set<String> known = reader.knownAmong(found.stream().map(UnsentNotice::caseId).collect(Collectors.toSet()),
                actor);
        return new Unsent(found.stream().limit(most).filter(notice -> known.contains(notice.caseId())).toList(),
                found.size() > most);
    }

    /**
     * Who made it or goes on for that, or the case's bureau where that cannot send it any more; null where nothing is left to send, or what it
     * says is not so any more.
     */
    private @Nullable String officeIn(CaseFile file, String number) {
        String sender = senderIn(file, number);
        if (sender == null || !mayGoOut(file, number)) {
            return null;
        }
        return reader.canSend(file, sender) ? sender : file.bureau();
    }

    private static boolean mayGoOut(CaseFile file, String number) {
        CaseDocument document = file.replay().documents().numbered(number);
        return document == null || document.mayGoOut();
    }

    /** The office that made it, or who goes on for that; null where it went out otherwise, or was never made. */
    private static @Nullable String senderIn(CaseFile file, String number) {
        String sender = null;
        for (HistoryEntry entry : file.history()) {
            switch (entry.event()) {
                case DocumentIssued issued when issued.number().equals(number) -> sender = entry.by().unit();
                case DocumentSent sent when sent.number().equals(number) && sent.how() != DeliveryMethod.ELECTRONIC ->
                    sender = null;
                case DocumentDelivered delivered when delivered.number().equals(number) -> sender = null;
                case DocumentCorrected corrected when corrected.number().equals(number) -> sender = null;
                default -> sender = OfficeInTurn.after(entry.event(), sender);
            }
        }
        return sender;
    }
}
