package org.petitions.casework.procedure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.Refusal.Reason;
import org.petitions.casework.procedure.Standing.Answered;
import org.petitions.casework.procedure.Standing.AwaitingDispatch;
import org.petitions.casework.procedure.Standing.Ended;
import org.petitions.casework.procedure.Standing.InHandling;
import org.petitions.casework.procedure.Standing.Registered;
import org.petitions.casework.procedure.Standing.UnderReview;
import org.petitions.events.PaperEvent;
import org.petitions.events.terms.DeliveryMethod;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.ReviewStep;

/**
 * Documents and their delivery (文书、送达). What was written counts from the moment the addressee has it (Art. 35, 36).
 *
 * @param all every document made, in order
 */
public record Papers(List<Paper> all) {
    static final Papers NONE = new Papers(List.of());

    public Papers {
        all = List.copyOf(all);
    }

    /**
     * One document.
     *
     * @param issuedAt when it was made
     * @param receivedAt when its addressee had it, or null
     * @param superseded whether an opinion was set aside since, so that it opens no window any more
     */
    public record Paper(DocumentKind kind, String number, Instant issuedAt, @Nullable Instant receivedAt,
            boolean superseded) {}

    /** What may be asked for in this part. */
    public sealed interface PaperCommand extends CaseCommand {}

    /**
     * Make a document.
     *
     * @param number its number (字号)
     * @param template the template it is filled into, with its version
     */
    public record Issue(DocumentKind kind, String number, String template) implements PaperCommand {
        @Override
        public Step step() {
            return Step.ISSUE_DOCUMENT;
        }
    }

    /** Say how and when a document reached its addressee; the receipt is kept with the case. */
    public record Deliver(String number, DeliveryMethod how, Instant receivedAt) implements PaperCommand {
        @Override
        public Step step() {
            return Step.DELIVER_DOCUMENT;
        }
    }

    static void offer(CaseState state, Set<Step> steps) {
        if (state.standing() instanceof Registered) {
            return;
        }
        steps.add(Step.ISSUE_DOCUMENT);
        if (state.papers().all().stream().anyMatch(paper -> paper.receivedAt() == null)) {
            steps.add(Step.DELIVER_DOCUMENT);
        }
    }

    static Decision decide(CaseState state, PaperCommand command, Circumstances now) {
        String id = state.matter().petitionId();
        long next = state.version() + 1;
        return switch (command) {
            case Issue issue when state.papers().numbered(issue.number()) != null ->
                Decision.refused(Reason.NUMBER_TAKEN, state, issue);
            case Issue issue when !fits(issue.kind(), state) ->
                Decision.refused(Reason.DOCUMENT_OF_ANOTHER_STEP, state, issue);
            case Issue issue -> Decision.happens(new PaperEvent.DocumentIssued(id, next, now.at(), issue.kind(),
                    issue.number(), issue.template()));
            case Deliver deliver -> {
                Paper paper = state.papers().numbered(deliver.number());
                yield paper == null || paper.receivedAt() != null || deliver.receivedAt().isBefore(paper.issuedAt())
                        || deliver.receivedAt().isAfter(now.at())
                                ? Decision.refused(Reason.CANNOT_BE_DELIVERED, state, deliver)
                                : Decision.happens(new PaperEvent.DocumentDelivered(id, next, now.at(), paper.kind(),
                                        paper.number(), deliver.how(), deliver.receivedAt()));
            }
        };
    }

    /** Whether what a document says has happened in the case. */
    static boolean fits(DocumentKind kind, CaseState state) {
        Standing standing = state.standing();
        Assignment assignment = state.routing().assignment();
        return switch (kind) {
            case REGISTRATION_RECEIPT, SUPERVISION_LETTER -> true;
            case TRANSFER_LETTER -> assignment != null && assignment.kind() == DispatchKind.TRANSFER;
            case ASSIGNMENT_LETTER -> assignment != null && assignment.kind() == DispatchKind.ASSIGNMENT;
            case ACCEPTANCE_NOTICE -> standing instanceof InHandling || answer(state) != null;
            case NON_ACCEPTANCE_NOTICE, NOT_COMPETENT_NOTICE, NO_LONGER_ACCEPTED_NOTICE ->
                standing instanceof Ended ended && ended.answered() == null
                        || standing instanceof AwaitingDispatch && state.routing().handBacks() > 0;
            case EXTENSION_NOTICE -> standing instanceof InHandling here && here.extendedBy() > 0;
            case HANDLING_OPINION -> answer(state) != null;
            case MEDIATION_AGREEMENT -> state.mediation() != null && !state.mediation().isOpen();
            case REVIEW_OPINION -> reviewed(state, ReviewStep.REVIEW);
            case REREVIEW_OPINION -> reviewed(state, ReviewStep.REREVIEW);
            case HEARING_NOTICE -> standing instanceof UnderReview || standing instanceof InHandling;
            case HEARING_RECORD -> state.hearing() != null && !state.hearing().isOpen();
        };
    }

    private static boolean reviewed(CaseState state, ReviewStep step) {
        Answered answer = answer(state);
        return answer != null && answer.reviewed() != null && answer.reviewed().step() == step;
    }

    private static @Nullable Answered answer(CaseState state) {
        return switch (state.standing()) {
            case Answered answered -> answered;
            case UnderReview review -> review.before();
            case Ended ended -> ended.answered();
            default -> null;
        };
    }

    /** When the last such document that still counts reached its addressee, or null. */
    @Nullable
    Instant receivedAt(DocumentKind kind) {
        return all.stream().filter(paper -> paper.kind() == kind && !paper.superseded()).map(Paper::receivedAt)
                .reduce(null, (earlier, later) -> later == null ? earlier : later);
    }

    private @Nullable Paper numbered(String number) {
        return all.stream().filter(paper -> paper.number().equals(number)).findFirst().orElse(null);
    }

    Papers issued(PaperEvent.DocumentIssued event) {
        List<Paper> papers = new ArrayList<>(all);
        papers.add(new Paper(event.kind(), event.number(), event.at(), null, false));
        return new Papers(papers);
    }

    Papers delivered(PaperEvent.DocumentDelivered event) {
        return new Papers(all.stream().map(paper -> paper.number().equals(event.number())
                ? new Paper(paper.kind(), paper.number(), paper.issuedAt(), event.receivedAt(), paper.superseded())
                : paper).toList());
    }

    /** The opinions so far were set aside: the next ones open the windows. */
    Papers withoutOpinions() {
        return new Papers(all.stream().map(paper -> new Paper(paper.kind(), paper.number(), paper.issuedAt(),
                paper.receivedAt(), paper.superseded() || isOpinion(paper.kind()))).toList());
    }

    private static boolean isOpinion(DocumentKind kind) {
        return kind == DocumentKind.HANDLING_OPINION || kind == DocumentKind.REVIEW_OPINION
                || kind == DocumentKind.REREVIEW_OPINION;
    }
}
