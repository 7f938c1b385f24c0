package org.petitions.intake.status;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.petitions.events.CaseEvent;
import org.petitions.events.ClosureEvent;
import org.petitions.events.CompetenceEvent;
import org.petitions.events.DocumentEvent;
import org.petitions.events.HandlingEvent;
import org.petitions.events.MergingEvent;
import org.petitions.events.PetitionerRequestEvent;
import org.petitions.events.ReviewEvent;
import org.petitions.events.RoutingEvent;
import org.petitions.events.SharedPetitionEvent;
import org.petitions.events.UntrackedEvent;
import org.petitions.events.terms.NoticeDuty;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.ReviewOutcome;
import org.petitions.events.terms.ReviewStep;

/**
 * How far a petition has come, as far as its petitioner may know: what its case events tell, one after the other.
 *
 * @param version the case's version it has come to; 0 before the first case event
 * @param status null before the first case event
 * @param since when the status was reached
 * @param unit the responsible unit, once there is one
 * @param handling of the unit that has it now
 * @param answer the reply that stands, or null before any and after it was set aside
 * @param review the last review or re-review of that answer, or the one that set it aside; null before any
 * @param promises measures promised to the petitioner
 * @param papers documents made
 * @param ending what leads to an end, and the end
 * @param requests what the case answered to the petitioner's requests
 * @param leadNamedAt when its unit was last named as the lead of those that share the petition (一件多诉), or null
 * @param recused account or post ids of the officials who stand aside (回避, Art. 28), of whom no petitioner is told
 * @param pastAnswers by unit id, until when a reply of that unit stood which has been set aside or given anew by another unit since; none in what
 *     an earlier release kept
 */
public record TrackedCase(long version, @Nullable PetitionStatus status, @Nullable Instant since, @Nullable String unit,
        TrackedHandling handling, @Nullable TrackedReply answer, @Nullable TrackedReview review,
        TrackedCommitments promises, TrackedDocuments papers,
        TrackedEnding ending, TrackedRequests requests, @Nullable Instant leadNamedAt, Set<String> recused,
        Map<String, Instant> pastAnswers) {
    /** Before any case event. */
    public static final TrackedCase NO_EVENTS_YET = new TrackedCase(0, null, null, null, TrackedHandling.NONE, null,
            null,
            TrackedCommitments.NONE, TrackedDocuments.NONE, TrackedEnding.NONE, TrackedRequests.NONE, null, Set.of(),
            Map.of());

    @SuppressWarnings({"NullAway", "ConstantConditions"}) // a document of an earlier release lacks the parts it did not know
    public TrackedCase {
        handling = handling == null ? TrackedHandling.NONE : handling;
        promises = promises == null ? TrackedCommitments.NONE : promises;
        papers = papers == null ? TrackedDocuments.NONE : papers;
        ending = ending == null ? TrackedEnding.NONE : ending;
        requests = requests == null ? TrackedRequests.NONE : requests;
        recused = recused == null ? Set.of() : Set.copyOf(recused);
        pastAnswers = pastAnswers == null ? Map.of() : Map.copyOf(pastAnswers);
    }

    /**
     * The progress after more events, in whatever order they were read. What is not newer than what is known has been seen before and
     * changes nothing.
     */
    TrackedCase after(Collection<CaseEvent> events) {
        TrackedCase progress = this;
        for (CaseEvent event : events.stream().sorted(Comparator.comparingLong(CaseEvent::version)).toList()) {
            if (event.version() > progress.version) {
                progress = evolve(progress, event);
            }
        }
        return progress;
    }

    /** The progress after one more event. */
    static TrackedCase evolve(TrackedCase before, CaseEvent event) {
        TrackedCase progress = before.at(event.version());
        return switch (event) {
            case CaseEvent.Opened e -> progress.reached(PetitionStatus.OPENED, e.at(), before.unit);
            case CaseEvent.Dispatched e -> progress.reached(PetitionStatus.DISPATCHED, e.at(), e.unit());
            case CaseEvent.Accepted e -> progress.reached(PetitionStatus.ACCEPTED, e.at(), e.unit())
                    .with(TrackedHandling.begunIn(e.way()));
            case CaseEvent.NotAccepted e -> progress.reached(PetitionStatus.NOT_ACCEPTED, e.at(), e.unit())
                    .with(before.ending.notAccepted(e.ground(), e.running()));
            case CaseEvent.Replied e -> progress.reached(PetitionStatus.REPLIED, e.at(), e.unit())
                    .with(new TrackedReply(e.version(), e.at(), e.outcome(), false, e.unit()), null);
            case CaseEvent.Rated _ ->
                before.answer == null ? progress : progress.with(before.answer.afterRating(), before.review);
            case CaseEvent.Closed e -> progress.reached(PetitionStatus.CLOSED, e.at(), before.unit)
                    .with(before.ending.ended(e.end(), e.noticeOwed(), e.lead()));
            case RoutingEvent.RegistrationCorrected e -> corrected(progress, e);
            case RoutingEvent.BureauNoticeOwed _,MergingEvent.MergingNoticeOwed _ ->
                progress.with(before.ending.owing(true));
            // The reply follows.
            case MergingEvent.AnsweredThroughLead e -> progress.with(TrackedHandling.begunIn(e.way()))
                    .with(before.papers.opinionsSetAside()).with(before.ending.goesOn());
            case MergingEvent.SeparatedFromLead e -> backAt(progress, e).with(before.papers.opinionsSetAside())
                    .with(before.ending.goesOn());
            case RoutingEvent.TakenBack e -> progress.reached(PetitionStatus.OPENED, e.at(), null)
                    .with(TrackedHandling.NONE).with(null, null).with(before.papers.opinionsSetAside())
                    .with(before.promises.lapsed(e));
            case RoutingEvent.VisitorGuided _ -> progress.with(before.ending.ledElsewhere(HandlingWay.LITIGATION));
            // The end follows, which tells it.
            case RoutingEvent.TransferredElsewhere _ -> progress;
            // The dispatch to the other unit follows.
            case RoutingEvent.Redirected e -> progress.reached(PetitionStatus.OPENED, e.at(), null)
                    .with(TrackedHandling.NONE);
            case CompetenceEvent.ObjectionAllowed e -> progress.reached(PetitionStatus.OPENED, e.at(), null);
            case RoutingEvent.UnitSucceeded e -> progress.succeeded(e.unit(), e.successor());
            case RoutingEvent.HandlingRedirected e -> progress.succeeded(e.unit(), e.to());
            case SharedPetitionEvent.LeadNamed e -> progress.leadNamed(e.at());
            case HandlingEvent e -> handled(progress, e);
            case ReviewEvent e -> reviewed(progress, e);
            case DocumentEvent.DocumentIssued e -> progress.with(before.papers.issued(e));
            case DocumentEvent.DocumentDelivered e -> progress.with(before.papers.delivered(e)).told(e.tells());
            case DocumentEvent.DocumentSent e -> progress.told(e.tells());
            case DocumentEvent.SendingFailed e -> progress.untold(e);
            case DocumentEvent.DocumentCorrected e -> progress.with(before.papers.corrected(e));
            case DocumentEvent.DeliveryCorrected e -> progress.with(before.papers.corrected(e));
            case ClosureEvent.WithdrawalNoted e -> progress.with(before.ending.withdrawalNoted(e.version()));
            case ClosureEvent.WithdrawalDenied _ -> progress.with(before.ending.withdrawalNoted(null));
            case ClosureEvent.Reopened e -> progress.handledAnew(e.at(), e.unit()).with(null, null)
                    .goingOn(e.limit())
                    .with(TrackedEnding.reopened(e.version()));
            case PetitionerRequestEvent e -> progress.with(before.requests.answered(e));
            case UntrackedEvent _ -> progress;
        };
    }

    private static TrackedCase corrected(TrackedCase before, RoutingEvent.RegistrationCorrected event) {
        TrackedCase progress = event.after().purpose() == null
                ? before
                : before.with(before.handling.ofPurpose(event.after().purpose()));
        return event.notice() == null
                ? progress
                : progress.with(before.ending.owing(event.notice().duty() == NoticeDuty.OWED));
    }

    /** Where it stood when it was merged. */
    private static TrackedCase backAt(TrackedCase progress, MergingEvent.SeparatedFromLead event) {
        MergingEvent.BackAtUnit back = event.back();
        if (back == null) {
            return progress.reached(PetitionStatus.OPENED, event.at(), null).with(TrackedHandling.NONE);
        }
        return progress.with(TrackedHandling.begunIn(back.way()).extendedBy(back.extendedBy())).reached(
                back.handledFrom() == null ? PetitionStatus.DISPATCHED : PetitionStatus.ACCEPTED,
                event.at(), back.unit());
    }

    private static TrackedCase handled(TrackedCase progress, HandlingEvent event) {
        return switch (event) {
            case HandlingEvent.LedElsewhere e -> progress.with(progress.ending.ledElsewhere(e.way()));
            case HandlingEvent.NoticeExempted _ -> progress.told(true);
            case HandlingEvent.WayChanged e ->
                progress.with(TrackedHandling.begunIn(e.way()).extendedBy(e.daysExtended()));
            case HandlingEvent.Extended e -> progress.with(progress.handling.extendedBy(e.days()));
            case HandlingEvent.Suspended e -> progress.reached(PetitionStatus.SUSPENDED, e.at(), e.unit())
                    .with(progress.handling.suspendedFor(e.ground()));
            case HandlingEvent.Resumed e -> progress.reached(PetitionStatus.ACCEPTED, e.at(), e.unit())
                    .with(progress.handling.suspendedFor(null));
            case HandlingEvent.MeasurePromised e -> progress.with(progress.promises.promised(e.measure()));
            case HandlingEvent.MeasureCarriedOut e -> progress.with(progress.promises.carriedOut(e.measure()));
            case HandlingEvent.MeasureTakenBack e -> progress.with(progress.promises.takenBack(e.measure()));
            case HandlingEvent.Recused e -> progress.withoutOfficial(e.official());
            case UntrackedEvent _ -> progress;
        };
    }

    private static TrackedCase reviewed(TrackedCase progress, ReviewEvent event) {
        return switch (event) {
            case ReviewEvent.ReviewRequested e -> progress
                    .reached(e.step() == ReviewStep.REVIEW ? PetitionStatus.IN_REVIEW : PetitionStatus.IN_REREVIEW,
                            e.at(), progress.unit)
                    .with(progress.ending.goesOn())
                    .with(progress.answer,
                            new TrackedReview(e.version(), e.step(), e.body(), e.at(), null, null,
                                    progress.review));
            case ReviewEvent.ReviewBodyChanged e -> progress.with(progress.answer,
                    progress.review == null ? null : progress.review.answeredBy(e.body()));
            case ReviewEvent.ReviewDecided e -> {
                TrackedReview decided = new TrackedReview(e.version(), e.step(), e.body(), e.at(), e.outcome(),
                        e.changedTo(), reviewBefore(progress.review));
                yield e.outcome() == ReviewOutcome.SENT_BACK
                        ? progress.handledAnew(e.at(), e.unit()).with(null, decided)
                        : progress.reached(PetitionStatus.REVIEWED, e.at(), e.unit()).with(progress.answer, decided);
            }
            // One that was recorded and refused in one has changed nothing; what was asked against is what it was before.
            case ReviewEvent.ReviewRefused e when e.pending() -> progress
                    .reached(e.step() == ReviewStep.REVIEW ? PetitionStatus.REPLIED : PetitionStatus.REVIEWED, e.at(),
                            e.unit())
                    .with(progress.answer, reviewBefore(progress.review));
            case ReviewEvent.ReviewRefused _ -> progress;
            case UntrackedEvent _ -> progress;
        };
    }

    private static @Nullable TrackedReview reviewBefore(@Nullable TrackedReview asked) {
        return asked == null ? null : asked.before();
    }

    /** The unit handles it anew: the opinions so far are set aside. */
    private TrackedCase handledAnew(Instant at, String responsible) {
        return reached(PetitionStatus.ACCEPTED, at, responsible).with(TrackedHandling.begunIn(handling.way()))
                .with(papers.opinionsSetAside());
    }

    /** With the limit that went on after the procedure had been suspended, where it did. */
    private TrackedCase goingOn(ClosureEvent.@Nullable LimitGoingOn limit) {
        return limit == null ? this : with(handling.extendedBy(limit.extendedBy()));
    }

    /** Whether one with these ids of an account and of posts stands aside (Art. 28). */
    public boolean bars(Set<String> names) {
        return names.stream().anyMatch(recused::contains);
    }

    /** Whether it has ended (办结); a remedy that is sought, or taking it up again, undoes that. */
    public boolean isEnded() {
        return ending.end() != null;
    }

    /** Petition id of the case that the same matter goes on in (并案) and whose answer it waits for, or null: until then it has only ended here. */
    public @Nullable String leadWaitedFor() {
        return answer == null ? ending.lead() : null;
    }

    /**
     * The unit in the lead of those that share a petition (牵头): of the matter whose unit was named last, before any of the first.
     *
     * @param matters how far each has come, the first matter first
     * @return its unit id, or null while the matter that leads lies with nobody
     */
    public static @Nullable String leadUnit(List<TrackedCase> matters) {
        return matters.stream().filter(each -> each.leadNamedAt() != null)
                .max(Comparator.comparing(each -> Objects.requireNonNull(each.leadNamedAt())))
                .orElse(matters.getFirst()).unit();
    }

    private TrackedCase told(@Nullable Boolean tells) {
        return Boolean.TRUE.equals(tells) ? with(ending.told()) : this;
    }

    /** The written notice proves to have reached nobody; the answer to a review, which would, is no notice of an end. */
    private TrackedCase untold(DocumentEvent.SendingFailed failed) {
        return switch (failed.kind()) {
            case REVIEW_OPINION, REREVIEW_OPINION, REVIEW_REFUSAL_NOTICE -> this;
            default -> failed.untold() == null ? this : with(ending.owing(true));
        };
    }

    private TrackedCase at(long newVersion) {
        return new TrackedCase(newVersion, status, since, unit, handling, answer, review, promises, papers, ending,
                requests, leadNamedAt, recused, pastAnswers);
    }

    /** The successor goes on with what the unit had, and answers the review that it had to. */
    private TrackedCase succeeded(String former, String successor) {
        return new TrackedCase(version, status, since, former.equals(unit) ? successor : unit, handling, answer,
                review == null ? null : review.succeeded(former, successor), promises, papers, ending, requests,
                leadNamedAt, recused, pastAnswers);
    }

    private TrackedCase leadNamed(Instant at) {
        return new TrackedCase(version, status, since, unit, handling, answer, review, promises, papers, ending,
                requests, at, recused, pastAnswers);
    }

    private TrackedCase withoutOfficial(String official) {
        Set<String> all = new TreeSet<>(recused);
        all.add(official);
        return new TrackedCase(version, status, since, unit, handling, answer, review, promises, papers, ending,
                requests, leadNamedAt, all, pastAnswers);
    }

    private TrackedCase reached(PetitionStatus now, Instant at, @Nullable String responsible) {
        return new TrackedCase(version, now, at, responsible, handling, answer, review, promises, papers, ending,
                requests, leadNamedAt, recused, pastAnswers);
    }

    private TrackedCase with(TrackedHandling handling) {
        return new TrackedCase(version, status, since, unit, handling, answer, review, promises, papers, ending,
                requests, leadNamedAt, recused, pastAnswers);
    }

    private TrackedCase with(@Nullable TrackedReply answer, @Nullable TrackedReview review) {
        return new TrackedCase(version, status, since, unit, handling, answer, review, promises, papers, ending,
                requests, leadNamedAt, recused, pastAnswersWhen(answer));
    }

    /** Those of now, and the reply that stood until the status of now was reached, if another or none takes its place. */
    private Map<String, Instant> pastAnswersWhen(@Nullable TrackedReply next) {
        String former = answer == null ? null : answer.unit();
        if (former == null || since == null || next != null && former.equals(next.unit())) {
            return pastAnswers;
        }
        Map<String, Instant> all = new HashMap<>(pastAnswers);
        all.put(former, since);
        return all;
    }

    private TrackedCase with(TrackedCommitments promises) {
        return new TrackedCase(version, status, since, unit, handling, answer, review, promises, papers, ending,
                requests, leadNamedAt, recused, pastAnswers);
    }

    private TrackedCase with(TrackedDocuments papers) {
        return new TrackedCase(version, status, since, unit, handling, answer, review, promises, papers, ending,
                requests, leadNamedAt, recused, pastAnswers);
    }

    private TrackedCase with(TrackedEnding ending) {
        return new TrackedCase(version, status, since, unit, handling, answer, review, promises, papers, ending,
                requests, leadNamedAt, recused, pastAnswers);
    }

    private TrackedCase with(TrackedRequests requests) {
        return new TrackedCase(version, status, since, unit, handling, answer, review, promises, papers, ending,
                requests, leadNamedAt, recused, pastAnswers);
    }
}
