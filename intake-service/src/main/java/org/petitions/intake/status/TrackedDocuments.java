package org.petitions.intake.status;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
     */
    public record TrackedDocument(DocumentKind kind, String number, Instant issuedAt, @Nullable Instant receivedAt,
            boolean setAside) {}

    /** When the last such document that still counts reached its addressee; empty when none has. */
    public Optional<Instant> receivedAt(DocumentKind kind) {
        return all.reversed().stream().filter(paper -> paper.kind() == kind && !paper.setAside())
                .flatMap(paper -> Optional.ofNullable(paper.receivedAt()).stream()).findFirst();
    }

    TrackedDocuments issued(DocumentEvent.DocumentIssued event) {
        List<TrackedDocument> papers = new ArrayList<>(all);
        papers.add(new TrackedDocument(event.kind(), event.number(), event.at(), null, false));
        return new TrackedDocuments(papers);
    }

    TrackedDocuments delivered(DocumentEvent.DocumentDelivered event) {
        return new TrackedDocuments(all.stream().map(paper -> paper.number().equals(event.number())
                ? new TrackedDocument(paper.kind(), paper.number(), paper.issuedAt(), event.receivedAt(),
                        paper.setAside())
                : paper).toList());
    }

    TrackedDocuments corrected(DocumentEvent.DeliveryCorrected event) {
        Instant received = event.after().receivedAt();
        return received == null
                ? this
                : new TrackedDocuments(all.stream().map(paper -> paper.number().equals(event.number())
                        ? new TrackedDocument(paper.kind(), paper.number(), paper.issuedAt(), received,
                                paper.setAside())
                        : paper).toList());
    }

    /** The new one counts in the place of the old. */
    TrackedDocuments corrected(DocumentEvent.DocumentCorrected event) {
        return new TrackedDocuments(all.stream().map(paper -> paper.number().equals(event.number())
                ? new TrackedDocument(paper.kind(), paper.number(), paper.issuedAt(), paper.receivedAt(), true)
                : paper).toList());
    }

    TrackedDocuments opinionsSetAside() {
        return new TrackedDocuments(
                all.stream().map(paper -> new TrackedDocument(paper.kind(), paper.number(), paper.issuedAt(),
                        paper.receivedAt(), paper.setAside() || isOpinion(paper.kind()))).toList());
    }

    private static boolean isOpinion(DocumentKind kind) {
        return kind.isAnswer() || kind == DocumentKind.REVIEW_OPINION || kind == DocumentKind.REREVIEW_OPINION;
    }
}
