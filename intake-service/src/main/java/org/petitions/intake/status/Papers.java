package org.petitions.intake.status;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.events.PaperEvent;
import org.petitions.events.terms.DocumentKind;

/** Documents made in a case and what became of them (文书、送达), in the order they were made. */
public record Papers(List<Paper> all) {
    static final Papers NONE = new Papers(List.of());

    @SuppressWarnings("NullAway") // Spring Data leaves out an empty list
    public Papers {
        all = all == null ? List.of() : List.copyOf(all);
    }

    /**
     * One document.
     *
     * @param number its number (字号)
     * @param receivedAt when its addressee had it, or null
     * @param setAside whether an opinion was set aside since, so that no window runs from it any more
     */
    public record Paper(DocumentKind kind, String number, Instant issuedAt, @Nullable Instant receivedAt,
            boolean setAside) {}

    /** When the last such document that still counts reached its addressee; empty when none has. */
    public Optional<Instant> receivedAt(DocumentKind kind) {
        return all.reversed().stream().filter(paper -> paper.kind() == kind && !paper.setAside())
                .flatMap(paper -> Optional.ofNullable(paper.receivedAt()).stream()).findFirst();
    }

    Papers issued(PaperEvent.DocumentIssued event) {
        List<Paper> papers = new ArrayList<>(all);
        papers.add(new Paper(event.kind(), event.number(), event.at(), null, false));
        return new Papers(papers);
    }

    Papers delivered(PaperEvent.DocumentDelivered event) {
        return new Papers(all.stream().map(paper -> paper.number().equals(event.number())
                ? new Paper(paper.kind(), paper.number(), paper.issuedAt(), event.receivedAt(), paper.setAside())
                : paper).toList());
    }

    Papers withoutOpinions() {
        return new Papers(all.stream().map(paper -> new Paper(paper.kind(), paper.number(), paper.issuedAt(),
                paper.receivedAt(), paper.setAside() || isOpinion(paper.kind()))).toList());
    }

    private static boolean isOpinion(DocumentKind kind) {
        return kind == DocumentKind.HANDLING_OPINION || kind == DocumentKind.REVIEW_OPINION
                || kind == DocumentKind.REREVIEW_OPINION;
    }
}
