package org.petitions.intake.status;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.petitions.events.DocumentEvent;
import org.petitions.events.terms.DocumentKind;

/** Documents made in a case and what became of them (文书、送达), in the order they were made. */
public record TrackedDocuments(List<TrackedDocument> all) {
    static final TrackedDocuments NONE = new TrackedDocuments(List.of());

    @SuppressWarnings("NullAway") // Spring Data leaves out an empty list
    public TrackedDocuments {
        all = all == null ? List.of() : List.copyOf(all);
    }

    /**
     * One document.
     *
     * @param number its number (字号)
     * @param receivedAt when its addressee had it, or null
     * @param setAside whether it was corrected by another, or an opinion set aside since, so that no window runs from it any more
     * @param shownAt when it had been said to have reached its addressee, where a correction came to an earlier moment; else null
     * @param correctedBy number of the document that counts in its place, or null where it counts itself
     */
    public record TrackedDocument(DocumentKind kind, String number, Instant issuedAt, @Nullable Instant receivedAt,
            boolean setAside, @Nullable Instant shownAt, @Nullable String correctedBy) {
        TrackedDocument received(Instant at) {
            return new TrackedDocument(kind, number, issuedAt, at, setAside, null, correctedBy);
        }

        /** What its addressee was shown holds, where it is put right to an earlier moment (Art. 35, 36). */
        TrackedDocument corrected(Instant right) {
            Instant shown = windowFrom();
            return new TrackedDocument(kind, number, issuedAt, right, setAside,
                    shown != null && shown.isAfter(right) ? shown : null, correctedBy);
        }

        TrackedDocument setAside(boolean now) {
            return new TrackedDocument(kind, number, issuedAt, receivedAt, setAside || now, shownAt, correctedBy);
        }

        TrackedDocument correctedBy(String valid) {
            return new TrackedDocument(kind, number, issuedAt, receivedAt, true, shownAt, valid);
        }

        private @Nullable Instant windowFrom() {
            return shownAt == null ? receivedAt : shownAt;
        }
    }

    /** Those that are addressed to the petitioner: what offices write to each other is shown to no petitioner. */
    public List<TrackedDocument> forPetitioner() {
        return all.stream().filter(paper -> paper.kind().isForPetitioner()).toList();
    }

    /** From when the window runs against the last such document that still counts; empty when its addressee has none. */
    public Optional<Instant> windowFrom(DocumentKind kind) {
        return all.reversed().stream().filter(paper -> paper.kind() == kind && !paper.setAside())
                .flatMap(paper -> Optional.ofNullable(paper.windowFrom()).stream()).findFirst();
    }

    TrackedDocuments issued(DocumentEvent.DocumentIssued event) {
        List<TrackedDocument> papers = new ArrayList<>(all);
        papers.add(new TrackedDocument(event.kind(), event.number(), event.at(), null, false, null, null));
        return new TrackedDocuments(papers);
    }

    TrackedDocuments delivered(DocumentEvent.DocumentDelivered event) {
        return each(event.number(), paper -> paper.received(event.receivedAt()));
    }

    TrackedDocuments corrected(DocumentEvent.DeliveryCorrected event) {
        Instant received = event.after().receivedAt();
        return received == null ? this : each(event.number(), paper -> paper.corrected(received));
    }

    /** The new one counts in the place of the old. */
    TrackedDocuments corrected(DocumentEvent.DocumentCorrected event) {
        return each(event.number(), paper -> paper.correctedBy(event.correctedBy()));
    }

    TrackedDocuments opinionsSetAside() {
        return new TrackedDocuments(all.stream().map(paper -> paper.setAside(isOpinion(paper.kind()))).toList());
    }

    private TrackedDocuments each(String number, UnaryOperator<TrackedDocument> change) {
        return new TrackedDocuments(
                all.stream().map(paper -> paper.number().equals(number) ? change.apply(paper) : paper).toList());
    }

    private static boolean isOpinion(DocumentKind kind) {
        return kind.isAnswer() || kind == DocumentKind.REVIEW_OPINION || kind == DocumentKind.REREVIEW_OPINION;
    }
}
