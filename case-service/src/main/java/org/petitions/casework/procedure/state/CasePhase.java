package org.petitions.casework.procedure.state;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.terms.CaseStatus;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.ReviewOutcome;
import org.petitions.events.terms.ReviewStep;
import org.petitions.law.Deadline;
import org.petitions.law.LegalCalendar;
import org.petitions.law.PausedDays;
import org.petitions.law.LegalFigure;

/** Where a case stands on the main line of the procedure. What runs beside it is in {@link CaseState}'s other parts. */
public sealed interface CasePhase {

    /** The status people know it by. */
    CaseStatus status();

    /** A petition was registered and has no case yet. */
    record Registered() implements CasePhase {
        @Override
        public CaseStatus status() {
            return CaseStatus.REGISTERED;
        }
    }

    /** The bureau has 15 days to dispatch it (Art. 22). */
    record AwaitingDispatch() implements CasePhase {
        @Override
        public CaseStatus status() {
            return CaseStatus.OPENED;
        }
    }

    /** The unit has 15 days from its arrival to accept it, lawfully not to, or to lead it elsewhere (Art. 23, 31). */
    record AwaitingAcceptance() implements CasePhase {
        @Override
        public CaseStatus status() {
            return CaseStatus.DISPATCHED;
        }
    }

    /**
     * The unit handles it.
     *
     * @param since when its limit began: the acceptance, or the moment it was sent back or reopened
     * @param extendedBy days its limit was extended by (Art. 34), 0 for none
     * @param suspendedSince when it was suspended, or null while it goes on
     * @param suspendedFor for how many days at most, as the petitioner was told; null while it goes on, and in a suspension of before it
     *     was told
     * @param suspensions the days of its suspensions that are over, as the clock leaves them out: from the day of the suspension to the
     *     day before it went on, in Asia/Shanghai
     */
    record InHandling(Instant since, int extendedBy, @Nullable Instant suspendedSince, @Nullable Integer suspendedFor,
            List<PausedDays> suspensions) implements CasePhase {
        public InHandling {
            suspensions = List.copyOf(suspensions);
        }

        /** From this moment, with nothing extended and nothing suspended. */
        public static InHandling from(Instant since) {
            return new InHandling(since, 0, null, null, List.of());
        }

        @Override
        public CaseStatus status() {
            return suspendedSince == null ? CaseStatus.ACCEPTED : CaseStatus.SUSPENDED;
        }

        /**
         * The end of its limit (Art. 34), by the count of the clock it is judged by. While it is suspended, what it would be if it went
         * on at once.
         */
        public Deadline limit(LegalCalendar calendar) {
            return limitWithout(notCounted(calendar), calendar);
        }

        /**
         * From when its days would count to the same last day if it had never stood still. Of a way whose limit is the city's every day that it
         * stood still is left out: what began to stand still after such a limit is missed by the longer one too.
         */
        public Instant sinceWithoutStops(HandlingWay way, LegalCalendar calendar) {
            LocalDate first = LegalCalendar.dayOf(since);
            if (!way.hasReview()) {
                long held = suspensions.stream().filter(stop -> stop.holds(first)).count();
                return since.plus(Duration.ofDays(daysOf(suspensions) - held));
            }
            int days = LegalFigure.HANDLING.days() + extendedBy;
            // The day it began is not counted anyway.
            long stops = daysOf(notCounted(calendar)) - suspensions.stream().filter(stop -> stop.holds(first)).count();
            LocalDate last = limit(calendar).lastDay();
            // What stood still among rest days at the very end has moved it by others than those days.
            return calendar.afterDays(first.plusDays(stops), days).lastDay().equals(last)
                    ? since.plus(Duration.ofDays(stops))
                    : since.plus(Duration.ofDays(ChronoUnit.DAYS.between(first, last.minusDays(days))));
        }

        /** How many days it stood still, whether they move its limit or not. */
        public int daysSuspended() {
            return daysOf(suspensions);
        }

        private static int daysOf(List<PausedDays> all) {
            return all.stream().mapToInt(days -> (int) ChronoUnit.DAYS.between(days.from(), days.to()) + 1).sum();
        }

        private List<PausedDays> notCounted(LegalCalendar calendar) {
            List<PausedDays> counted = new ArrayList<>();
            Deadline limit = limitWithout(counted, calendar);
            for (PausedDays days : suspensions) {
                // What stood still only after the end no longer moves it.
                if (days.from().isAfter(limit.lastDay())) {
                    break;
                }
                counted.add(days);
                limit = limitWithout(counted, calendar);
            }
            return counted;
        }

        private Deadline limitWithout(List<PausedDays> days, LegalCalendar calendar) {
            return calendar.afterDays(LegalCalendar.dayOf(since), LegalFigure.HANDLING.days() + extendedBy, days);
        }

        /** The same with its limit extended. */
        public InHandling extended(int days) {
            return new InHandling(since, days, suspendedSince, suspendedFor, suspensions);
        }

        /** The same, standing still from that moment, for so many days at most. */
        public InHandling suspended(Instant at, @Nullable Integer days) {
            return new InHandling(since, extendedBy, at, days, suspensions);
        }

        /** The same, going on from that day if it stands still: of the days before, so many are not counted as it was suspended for. */
        public InHandling goingOn(LocalDate day) {
            if (suspendedSince == null) {
                return this;
            }
            LocalDate ceiling = suspendedFor == null
                    ? day
                    : LegalCalendar.dayOf(suspendedSince).plusDays(suspendedFor - 1L);
            return resumedAfter(ceiling.isBefore(day) ? ceiling : day.minusDays(1));
        }

        /**
         * The same, going on.
         *
         * @param last the last day that is not counted; before the suspension's first for none
         */
        public InHandling resumedAfter(LocalDate last) {
            List<PausedDays> all = new ArrayList<>(suspensions);
            if (suspendedSince != null && !last.isBefore(LegalCalendar.dayOf(suspendedSince))) {
                all.add(new PausedDays(LegalCalendar.dayOf(suspendedSince), last));
            }
            return new InHandling(since, extendedBy, null, null, all);
        }
    }

    /**
     * The petitioner has an answer; promised measures and reviews are what is left.
     *
     * @param outcome what the unit's opinion came to
     * @param reviewed the last review decided on it, or null before any
     * @param rewarded whether the petitioner was rewarded for the suggestion (Art. 29)
     */
    record Answered(HandlingOutcome outcome, @Nullable Reviewed reviewed, boolean rewarded) implements CasePhase {

        /** One that nobody was rewarded for. */
        public Answered(HandlingOutcome outcome, @Nullable Reviewed reviewed) {
            this(outcome, reviewed, false);
        }

        @Override
        public CaseStatus status() {
            return reviewed == null ? CaseStatus.REPLIED : CaseStatus.REVIEWED;
        }
    }

    /**
     * A decided review.
     *
     * @param outcome what it came to
     * @param at when it was decided, by the record
     */
    record Reviewed(ReviewStep step, ReviewOutcome outcome, Instant at) {}

    /**
     * The next level up answers a review or re-review within 30 days (Art. 35, 36).
     *
     * @param body unit id of who answers
     * @param requestedOn the day on which the request was received, in Asia/Shanghai
     * @param before the answer it stood with, which a decision builds on
     * @param ended how it had ended before the request, or null where it had not
     */
    record UnderReview(ReviewStep step, String body, LocalDate requestedOn, Answered before, @Nullable CaseEnd ended)
            implements CasePhase {
        @Override
        public CaseStatus status() {
            return step == ReviewStep.REVIEW ? CaseStatus.IN_REVIEW : CaseStatus.IN_REREVIEW;
        }
    }

    /**
     * The case ended.
     *
     * @param end how
     * @param at when
     * @param answered the answer it ended with, or null when it ended without one
     * @param lead petition id of the case whose answer it waits for, or null where it waits for none
     * @param handled how its handling stood, where the procedure was suspended in it: it goes on from there. Null after every other end
     * @param suspendedFor for how many days at most the procedure was suspended, as was told; null after every other end, and in a
     *     suspension of before it was told
     */
    record Ended(CaseEnd end, Instant at, @Nullable Answered answered, @Nullable String lead,
            @Nullable InHandling handled, @Nullable Integer suspendedFor) implements CasePhase {
        /** Whether the same matter goes on in another case, whose answer this one waits for. */
        public boolean isWaitingForLead() {
            return lead != null && answered == null;
        }

        /** The same with the procedure suspended for so many days at most. */
        public Ended suspendedFor(int days) {
            return new Ended(end, at, answered, lead, handled, days);
        }

        /** Of the days before that one, how many the suspended procedure stood still without being counted. */
        public int daysSuspended(LocalDate day) {
            return suspendedFor == null
                    ? 0
                    : Math.toIntExact(Math.clamp(ChronoUnit.DAYS.between(LegalCalendar.dayOf(at), day), 0,
                            suspendedFor));
        }

        @Override
        public CaseStatus status() {
            return CaseStatus.CLOSED;
        }
    }
}
