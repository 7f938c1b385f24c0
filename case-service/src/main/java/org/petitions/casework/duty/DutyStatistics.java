package org.petitions.casework.duty;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.OpenedCase;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.casework.procedure.terms.CaseMatter.LateRegistration;
import org.petitions.events.CaseEvent;
import org.petitions.events.CompetenceEvent;
import org.petitions.events.DocumentEvent;
import org.petitions.events.HandlingEvent;
import org.petitions.events.MergingEvent;
import org.petitions.events.ReviewEvent;
import org.petitions.events.RoutingEvent;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.NoticeDuty;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.law.LegalCalendar;

/** Adds up what offices did, one case after the other. Pure: the same cases at the same moment give the same account. */
final class DutyStatistics {
    /** Hears of each case that counts in a figure, as often as it counts there. */
    @FunctionalInterface
    interface CasesBehind {
        /** One for a unit's figure. */
        void counted(String unit, DutyFigure figure, String caseId);
    }

    private final Map<String, UnitTotals> totals = new TreeMap<>();
    private final Instant now;
    private final int ratingDays;
    private final LegalCalendar calendar;
    private final CasesBehind behind;

    /**
     * @param now the moment of the account, UTC
     * @param ratingDays calendar days after an answer within which it may be rated
     * @param behind hears which cases are behind each figure
     */
    DutyStatistics(Instant now, int ratingDays, LegalCalendar calendar, CasesBehind behind) {
        this.behind = behind;
        this.now = now;
        this.ratingDays = ratingDays;
        this.calendar = calendar;
    }

    /** Adds a case by its history. */
    void add(OpenedCase opened) {
        CaseMatter matter = opened.matter();
        LateRegistration late = matter.lateRegistration();
        // A petition that lay lay once, however many matters it holds.
        if (late != null && !matter.caseId().isFurther()) {
            UnitTotals office = of(late.office());
            count(late.office(), DutyFigure.REGISTERED_LATE, matter);
            behind.counted(late.office(), DutyFigure.DAYS_UNREGISTERED, matter.petitionId());
            office.daysUnregistered += late.days();
        }
        var passing = new CaseFold(matter);
        opened.history().forEach(passing::event);
        passing.end();
        String undecided = opened.undecided();
        if (undecided != null && opened.isDecidedTooLate(now)) {
            count(undecided, DutyFigure.UNDECIDED, matter);
        }
    }

    /** The account so far, by unit id. */
    List<UnitDuty> lines() {
        return totals.entrySet().stream().map(unit -> unit.getValue().line(unit.getKey())).toList();
    }

    private void count(String unit, DutyFigure figure, CaseMatter matter) {
        of(unit).count(figure);
        behind.counted(unit, figure, matter.petitionId());
    }

    private UnitTotals of(String unit) {
        return totals.computeIfAbsent(unit, _ -> new UnitTotals());
    }

    /** Where a case lies unsigned. */
    private record UnsignedCase(String unit, Instant since) {}

    /** An answer that waits for its rating. */
    private record PendingRating(String unit, Instant askedAt) {}

    /** One case going by. */
    private final class CaseFold {
        private final CaseMatter matter;
        private @Nullable UnsignedCase unsigned;
        private @Nullable PendingRating pendingRating;
        private @Nullable String owesNotice;
        private @Nullable String toldFor;
        private boolean noticeWatched;
        private @Nullable String owesOpinion;
        private final OwedReviewAnswers owedReviews = new OwedReviewAnswers();

        CaseFold(CaseMatter matter) {
            this.matter = matter;
        }

        void event(CaseEvent event) {
            switch (event) {
                case CaseEvent.Dispatched e -> {
                    endUnsigned(e.at());
                    count(e.unit(), DutyFigure.ARRIVED);
                    // Whoever registered it has it in hand.
                    unsigned = e.kind() == DispatchKind.DIRECT ? null : new UnsignedCase(e.unit(), e.arrivedAt());
                }
                case RoutingEvent.Signed e -> endUnsigned(e.at());
                case CompetenceEvent.ObjectionAllowed e -> {
                    count(e.unit(), DutyFigure.HANDED_BACK);
                    endUnsigned(e.at());
                }
                case RoutingEvent.ReturnedToSender e -> {
                    count(e.unit(), DutyFigure.HANDED_BACK);
                    endUnsigned(e.at());
                }
                case RoutingEvent.Redirected e -> {
                    endUnsigned(e.at());
                    owesNotice = null;
                }
                case RoutingEvent.TakenBack e -> {
                    endUnsigned(e.at());
                    owesNotice = null;
                    owesOpinion = null;
                    owedReviews.end(e.refusals());
                }
                case RoutingEvent.BureauNoticeOwed e -> decided(e.bureau(), e.at(), NoticeDuty.OWED);
                case RoutingEvent.RegistrationCorrected e when e.notice() != null -> {
                    owesNotice = e.notice().duty() == NoticeDuty.OWED ? e.notice().unit() : null;
                    noticeWatched = true;
                }
                case MergingEvent.MergingNoticeOwed e -> decided(e.bureau(), e.at(), NoticeDuty.OWED);
                case MergingEvent.AnsweredThroughLead e -> owesNotice = owesNotice == null ? null : e.unit();
                case MergingEvent.SeparatedFromLead e -> {
                    MergingEvent.BackAtUnit back = e.back();
                    owesNotice = back != null && back.handledFrom() != null && back.toldFrom() != null
                            ? back.unit()
                            : null;
                }
                case RoutingEvent.UnitSucceeded e -> goesOn(e.unit(), e.successor(), e.at());
                case RoutingEvent.HandlingRedirected e -> {
                    // It came to the other as what is dispatched anew does; the acceptance, which goes on, stays who gave it.
                    count(e.to(), DutyFigure.ARRIVED);
                    goesOn(e.unit(), e.to(), e.at());
                }
                case CompetenceEvent.ObjectionRejected e -> count(e.unit(), DutyFigure.OBJECTIONS_REJECTED);
                case CaseEvent.Accepted e -> {
                    count(e.unit(), DutyFigure.ACCEPTED);
                    decided(e.unit(), e.at(), e.notice());
                }
                case CaseEvent.NotAccepted e -> decided(e.unit(), e.at(), e.notice());
                case HandlingEvent.LedElsewhere e -> decided(e.unit(), e.at(), e.notice());
                case HandlingEvent.NoticeExempted _ -> owesNotice = null;
                case DocumentEvent.DocumentSent e -> {
                    told(e.kind(), e.tells());
                    owedReviews.out(e.kind(), e.answers(), e.refused());
                }
                case DocumentEvent.SendingFailed e -> owedAgain(e);
                case DocumentEvent.DocumentDelivered e -> {
                    told(e.kind(), e.tells());
                    owedReviews.out(e.kind(), e.answers(), e.refused());
                    delivered(e.kind());
                }
                case ReviewEvent.ReviewRequested e -> owedReviews.noLongerOwed(e.step());
                case ReviewEvent.ReviewDecided e -> {
                    count(e.body(), DutyFigure.REVIEWED);
                    owedReviews.decided(e);
                }
                case ReviewEvent.ReviewRefused e -> owedReviews.refused(e);
                case ReviewEvent.AnswerExempted e -> owedReviews.noLongerOwed(e.step());
                case CaseEvent.Closed e -> {
                    closed(e);
                    owedReviews.end(Stream.ofNullable(e.refusalOwed()).toList());
                }
                case CaseEvent.Replied e -> answered(e);
                case CaseEvent.Rated e -> rated(e);
                default -> {
                    // nothing that an account of duty counts
                }
            }
        }

        /** What no document can tell any more, and what nobody asks for, is no longer owed (Art. 23, 33, 37). */
        private void closed(CaseEvent.Closed end) {
            endUnsigned(end.at());
            if (noticeWatched && !Boolean.TRUE.equals(end.noticeOwed())) {
                owesNotice = null;
            }
            switch (end.end()) {
                case AGREEMENT, RELIEF, WITHDRAWN -> owesOpinion = null;
                default -> {
                    // the answer is still to be served
                }
            }
        }

        /** What a unit still owed, who goes on in its place owes; what it had done, and how long it left it unsigned, stays its own. */
        private void goesOn(String unit, String other, Instant at) {
            UnsignedCase lies = unsigned;
            if (lies != null && lies.unit().equals(unit)) {
                endUnsigned(at);
                unsigned = new UnsignedCase(other, at);
            }
            owesNotice = unit.equals(owesNotice) ? other : owesNotice;
            toldFor = unit.equals(toldFor) ? other : toldFor;
            owesOpinion = unit.equals(owesOpinion) ? other : owesOpinion;
            owedReviews.goesOn(unit, other);
        }

        /** A decision from before the notice was watched says nothing of it; then whoever gave a name was to be told. */
        private void decided(String unit, Instant at, @Nullable NoticeDuty notice) {
            endUnsigned(at);
            boolean owed = notice == null
                    ? matter.hasPetitioner() && !matter.isAnonymous()
                    : notice == NoticeDuty.OWED;
            owesNotice = owed ? unit : null;
            noticeWatched = notice != null;
        }

        /**
         * A notice that went out has told, whenever it arrives, where it is the one that is owed: neither that of a decision before, nor one
         * that who chose letters opened online. Of a decision from before the notice was watched, any.
         */
        private void told(DocumentKind kind, @Nullable Boolean tells) {
            if (noticeWatched && !Boolean.TRUE.equals(tells)) {
                return;
            }
            toldFor = owesNotice == null ? toldFor : owesNotice;
            switch (kind) {
                case ACCEPTANCE_NOTICE, NON_ACCEPTANCE_NOTICE, NO_LONGER_ACCEPTED_NOTICE, OTHER_PROCEDURE_NOTICE,
                        MERGING_NOTICE, GUIDANCE_NOTE, TRANSFER_ELSEWHERE_NOTICE ->
                    owesNotice = null;
                default -> {
                    // no notice of a decision
                }
            }
        }

        /** What was told by a message that reached nobody whoever was told for owes again (Art. 23, 35, 36). */
        private void owedAgain(DocumentEvent.SendingFailed failed) {
            switch (failed.kind()) {
                case REVIEW_OPINION, REREVIEW_OPINION, REVIEW_REFUSAL_NOTICE -> owedReviews.owedAgain(failed);
                default -> owesNotice = failed.untold() == null ? owesNotice : toldFor;
            }
        }

        private void delivered(DocumentKind kind) {
            if (kind.isAnswer()) {
                owesOpinion = null;
            }
        }

        void end() {
            if (owesNotice != null) {
                count(owesNotice, DutyFigure.UNTOLD);
            }
            if (owesOpinion != null) {
                count(owesOpinion, DutyFigure.UNSERVED);
            }
            owedReviews.bodies().forEach(body -> count(body, DutyFigure.UNANSWERED));
            UnsignedCase still = unsigned;
            if (still != null) {
                count(still.unit(), DutyFigure.UNSIGNED);
                endUnsigned(now);
            }
            PendingRating open = pendingRating;
            if (open != null) {
                boolean asked = now.isBefore(calendar.afterDays(open.askedAt(), ratingDays).endByEveryReading());
                left(open.unit(), asked);
            }
        }

        private void count(String unit, DutyFigure figure) {
            DutyStatistics.this.count(unit, figure, matter);
        }

        /** Whoever answered it, and the bureau that answers for it, was not rated. */
        private void left(String unit, boolean stillAsked) {
            DutyFigure figure = stillAsked ? DutyFigure.ASKED : DutyFigure.UNRATED;
            count(unit, figure);
            count(matter.bureau(), figure);
        }

        private void endUnsigned(Instant at) {
            UnsignedCase was = unsigned;
            if (was != null && at.isAfter(was.since())) {
                of(was.unit()).unsignedFor = of(was.unit()).unsignedFor.plus(Duration.between(was.since(), at));
                behind.counted(was.unit(), DutyFigure.HOURS_UNSIGNED, matter.petitionId());
            }
            unsigned = null;
        }

        private void answered(CaseEvent.Replied reply) {
            if (!matter.hasPetitioner()) {
                return;
            }
            PendingRating before = pendingRating;
            if (before != null) {
                left(before.unit(), false);
            }
            if (owesOpinion != null) {
                count(owesOpinion, DutyFigure.UNSERVED);
            }
            boolean onDuty = reply.outcome() == HandlingOutcome.DUTY_PERFORMED
                    || reply.outcome() == HandlingOutcome.DUTY_DECLINED;
            // Its decision or reply is made and served by the duty's own statute (Art. 31 (5)); who gave no name can be handed none.
            owesOpinion = onDuty || matter.isAnonymous() ? null : reply.unit();
            pendingRating = new PendingRating(reply.unit(), reply.at());
        }

        private void rated(CaseEvent.Rated rating) {
            PendingRating of = pendingRating;
            if (of != null) {
                count(of.unit(), DutyFigure.of(rating.unit()));
                count(matter.bureau(), DutyFigure.of(rating.bureau()));
                pendingRating = null;
            }
        }
    }
}
