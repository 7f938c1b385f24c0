package org.petitions.casework.documents;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseFile;
import org.petitions.casework.cases.CaseQueries;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.cases.HistoryEntry;
import org.petitions.events.DocumentEvent.DocumentCorrected;
import org.petitions.events.DocumentEvent.DocumentDelivered;
import org.petitions.events.DocumentEvent.DocumentIssued;
import org.petitions.events.DocumentEvent.DocumentSent;
import org.petitions.events.NotificationEvent.NoticeFailed;
import org.petitions.events.terms.DeliveryMethod;
import org.petitions.events.terms.DocumentKind;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;
import org.springframework.stereotype.Component;

/** Whose it is to send what the platform did not: always an office that still can, for nobody's right ends with an office (Art. 23, 24). */
@Component
public class UnsentDocuments {
    private final UnsentNoticeStore store;
    private final CaseQueries cases;
    private final CaseReader reader;
    private final Clock clock;

    UnsentDocuments(UnsentNoticeStore store, CaseQueries cases, CaseReader reader, Clock clock) {
        this.store = store;
        this.cases = cases;
        this.reader = reader;
        this.clock = clock;
    }

    /** A notice could not leave by any way that was chosen. */
    void failed(NoticeFailed failed, CaseFile file) {
        String sender = senderIn(file, failed.number());
        if (sender != null) {
            add(new UnsentNotice(UnsentNotice.idOf(file.id(), failed.number()), file.id(), file.number(),
                    failed.kind(), failed.number(), sender, failed.reason(), failed.at(), file.bureau()));
        }
    }

    /** A notice was made for who chose to be told by letter: nothing else would ever say that it has to be posted. */
    void toBePosted(CaseFile file, DocumentKind kind, String number, String office) {
        add(new UnsentNotice(UnsentNotice.idOf(file.id(), number), file.id(), file.number(), kind, number, office, null,
                clock.instant(), file.bureau()));
    }

    /** Somebody may have sent it between the reading and the keeping, and then found nothing to take off the list. */
    private void add(UnsentNotice notice) {
        store.add(notice);
        cases.find(notice.caseId()).filter(file -> senderIn(file, notice.number()) == null)
                .ifPresent(_ -> store.remove(notice.caseId(), notice.number()));
    }

    /**
     * What one office of a case had to send is now another's to send.
     *
     * @param former unit id of the one that has the case no more
     * @param other unit id of who goes on in its place
     */
    public void handOver(String caseId, String former, String other) {
        store.handOver(caseId, former, other);
    }

    /** What is the actor's office's to send, oldest first: what that office made, and of its cases what its maker cannot send any more. */
    List<UnsentNotice> of(Actor actor, int most) {
        List<UnsentNotice> candidates = store.of(actor.unit(), actor.role() == Role.BUREAU);
        Map<String, CaseFile> files = cases.findAll(candidates.stream().map(UnsentNotice::caseId).distinct().toList());
        return candidates.stream().filter(notice -> {
            CaseFile file = files.get(notice.caseId());
            return file != null && isOf(actor, notice, file);
        }).limit(most).toList();
    }

    private boolean isOf(Actor actor, UnsentNotice notice, CaseFile file) {
        String sender = senderIn(file, notice.number());
        Optional<Case> known = reader.known(file, actor);
        return sender != null && known.isPresent()
                && actor.unit().equals(reader.canSend(known.get(), sender) ? sender : file.bureau());
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
