package org.petitions.escalation.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.escalation.clocks.ClockId;
import org.petitions.events.CorrectedFields;
import org.petitions.events.PetitionEvent;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.ReviewOutcome;
import org.petitions.events.terms.ReviewStep;
import org.petitions.events.terms.Urgency;
import org.petitions.law.LegalCalendar;

/**
 * A lawful course of a case as far as it has come, by a small model of the procedure of its own.
 *
 * @param complainedOf the unit or post complained of
 * @param awaited the clocks whose act is still awaited
 * @param pauses while days of a clock were not counted
 */
record RandomCase(String complainedOf, List<PetitionEvent> events, Set<ClockId> awaited, List<Pause> pauses) {

    /** Days of a clock that are not counted: nothing is asked after the start of the first, before somebody says it is over. */
    record Pause(ClockKind clock, Instant start, Instant over) {}

    /** Walks the procedure: each choice is one step that is lawful where the case stands. */
    static RandomCase simulate(List<Integer> choices, List<Integer> hours, String complainedOf, Urgency urgency) {
        var walk = new Simulator(complainedOf, urgency);
        Iterator<Integer> gaps = hours.iterator();
        for (int choice : choices) {
            walk.step(choice, gaps.next());
        }
        return new RandomCase(complainedOf, List.copyOf(walk.events), walk.awaited(), List.copyOf(walk.pauses));
    }

    private static final String REGISTERED = "2026-01-05T09:00";
    private static final List<String> RECUSABLE_POSTS = List.of("431222-HRSS.head", "431222.county-leader",
            "431200.city-leader", "431222.duty-desk");

    private enum Status {
        WITH_BUREAU,
        WITH_UNIT,
        HANDLED,
        ANSWERED,
        REVIEWED,
        REREVIEWED,
        ENDED
    }

    private static final class Simulator {
        private final List<PetitionEvent> events = new ArrayList<>();
        private final List<Pause> pauses = new ArrayList<>();
        private final Set<ClockId> promises = new HashSet<>();
        private final Set<ClockId> visits = new HashSet<>();
        private final Set<ClockKind> beside = EnumSet.noneOf(ClockKind.class);
        private Instant at = ClockEngineDriver.at(REGISTERED);
        private long version;
        private int numbers;
        private Status stage = Status.WITH_BUREAU;
        private boolean extended;
        private boolean below;
        private @Nullable LocalDate pausedFrom;
        /** When that was decided: what was told before on the same day was told rightly. */
        private Instant pauseDecided = Instant.MIN;

        Simulator(String complainedOf, Urgency urgency) {
            String unit = complainedOf.contains(".") ? null : complainedOf;
            String[] posts = unit == null ? new String[]{complainedOf} : new String[0];
            events.add(ClockEngineDriver.registered(now(), urgency, unit, posts));
            if (urgency != Urgency.ORDINARY) {
                beside.add(ClockKind.REPORT_UP);
            }
        }

        void step(int choice, int hours) {
            at = at.plus(Duration.ofHours(hours));
            if (version++ == 0) {
                events.add(ClockEngineDriver.opened(now()));
                if (choice % 3 == 2) {
                    stage = Status.WITH_UNIT;
                    events.add(SampleCaseEvents.direct(++version, now(), REGISTERED));
                }
                return;
            }
            if (choice % 7 == 0 && beside.remove(ClockKind.REPORT_UP)) {
                events.add(SampleCaseEvents.reportedUp(version, now()));
                return;
            }
            if (choice % 13 == 5) {
                events.add(SampleCaseEvents.recused(version, now(), RECUSABLE_POSTS.get(choice % 4)));
                return;
            }
            if (choice % 17 == 4) {
                events.add(SampleCaseEvents.instructed(version, now(), RECUSABLE_POSTS.get(choice % 3),
                        LegalCalendar.dayOf(at).plusDays(choice % 15).toString()));
                return;
            }
            if (choice % 19 == 6) {
                events.add(SampleCaseEvents.corrected(version, now(), CorrectedFields.NONE));
                return;
            }
            if (choice % 11 == 0 && stage != Status.ENDED) {
                close();
                return;
            }
            switch (stage) {
                case WITH_BUREAU -> dispatch(choice);
                case WITH_UNIT -> atUnit(choice);
                case HANDLED -> handle(choice);
                case ANSWERED -> answered(choice);
                case REVIEWED -> decide(ReviewStep.REVIEW, choice);
                case REREVIEWED -> rereview(choice);
                case ENDED -> afterEnd(choice);
            }
        }

        private void dispatch(int choice) {
            below = false;
            stage = Status.WITH_UNIT;
            if (choice % 2 == 0) {
                events.add(ClockEngineDriver.dispatched(version, now(), ClockEngineDriver.UNIT));
            } else {
                beside.add(ClockKind.REPORT_BACK);
                events.add(SampleCaseEvents.assigned(version, now(), later(choice)));
            }
        }

        private void atUnit(int choice) {
            if (choice % 4 == 0 && beside.add(ClockKind.OBJECTION)) {
                events.add(SampleCaseEvents.objected(version, now()));
            } else if (choice % 12 == 6 && !beside.contains(ClockKind.OBJECTION)
                    && !beside.contains(ClockKind.REPORT_BACK)) {
                below = true;
                events.add(SampleCaseEvents.sentOn(version++, now(), "431200-HRSS"));
                events.add(ClockEngineDriver.dispatched(version, now(), ClockEngineDriver.UNIT));
            } else if (choice % 4 == 1 && below && beside.remove(ClockKind.OBJECTION)) {
                below = false;
                events.add(SampleCaseEvents.returnedToSender(version++, now(), "431200-HRSS"));
                events.add(SampleCaseEvents.receivedDirectly(version, now(), "431200-HRSS"));
            } else if (choice % 4 == 1 && beside.remove(ClockKind.OBJECTION)) {
                beside.remove(ClockKind.REPORT_BACK);
                stage = Status.WITH_BUREAU;
                events.add(SampleCaseEvents.objectionAllowed(version, now()));
            } else {
                beside.remove(ClockKind.OBJECTION);
                handledAnew();
                events.add(SampleCaseEvents.accepted(version, now()));
            }
        }

        private void handledAnew() {
            stage = Status.HANDLED;
            extended = false;
            pausedFrom = null;
        }

        private void handle(int choice) {
            if (pausedFrom != null) {
                resume(ClockKind.HANDLING);
                beside.remove(ClockKind.SUSPENSION);
                events.add(SampleCaseEvents.resumed(version, now()));
            } else if (choice % 5 == 0 && !extended) {
                extended = true;
                events.add(SampleCaseEvents.extended(version, now(), 1 + choice % 30));
            } else if (choice % 5 == 1) {
                pausedFrom = LegalCalendar.dayOf(at);
                pauseDecided = at;
                beside.add(ClockKind.SUSPENSION);
                events.add(SampleCaseEvents.suspended(version, now()));
            } else if (choice % 5 == 2) {
                promise(choice);
            } else if (choice % 5 == 3 && beside.remove(ClockKind.REPORT_BACK)) {
                events.add(SampleCaseEvents.reportedBack(version, now()));
            } else {
                stage = Status.ANSWERED;
                events.add(SampleCaseEvents.replied(version, now()));
            }
        }

        private void promise(int choice) {
            ClockId measure = new ClockId(ClockKind.MEASURE, "m-" + ++numbers);
            promises.add(measure);
            events.add(SampleCaseEvents.promised(version, now(), measure.key(), later(choice).substring(0, 10)));
        }

        private void answered(int choice) {
            if (choice % 3 == 0 && !promises.isEmpty()) {
                ClockId measure = promises.stream().sorted().toList().get(choice % promises.size());
                promises.remove(measure);
                events.add(SampleCaseEvents.carriedOut(version, now(), measure.key()));
            } else if (choice % 3 == 1) {
                stage = Status.REREVIEWED;
                events.add(SampleReviewEvents.reviewRequested(version, now(), ReviewStep.REREVIEW, "430000-PB"));
            } else {
                stage = Status.REVIEWED;
                events.add(SampleReviewEvents.reviewRequested(version, now(), ReviewStep.REVIEW, "431200-PB"));
            }
        }

        private void rereview(int choice) {
            if (pausedFrom != null) {
                LocalDate to = resume(ClockKind.REREVIEW);
                beside.remove(ClockKind.SUSPENSION);
                events.add(SampleReviewEvents.hearingClosed(version, now(), to.toString()));
            } else if (choice % 2 == 0) {
                pausedFrom = LegalCalendar.dayOf(at).plusDays(choice % 9);
                pauseDecided = at;
                beside.add(ClockKind.SUSPENSION);
                events.add(SampleReviewEvents.hearingOpened(version, now(), pausedFrom.toString()));
            } else {
                decide(ReviewStep.REREVIEW, choice);
            }
        }

        private void decide(ReviewStep step, int choice) {
            boolean sentBack = choice % 4 == 3;
            if (sentBack) {
                handledAnew();
            } else {
                stage = Status.ANSWERED;
            }
            events.add(SampleReviewEvents.reviewDecided(version, now(), step,
                    sentBack ? ReviewOutcome.SENT_BACK : ReviewOutcome.UPHELD));
        }

        /** The last day not counted: yesterday, or the pause's first day when that is later. */
        private LocalDate resume(ClockKind clock) {
            LocalDate from = Objects.requireNonNull(pausedFrom);
            LocalDate yesterday = LegalCalendar.dayOf(at).minusDays(1);
            Instant start = from.atStartOfDay(LegalCalendar.ZONE).toInstant();
            pauses.add(new Pause(clock, start.isBefore(pauseDecided) ? pauseDecided : start, at));
            pausedFrom = null;
            return yesterday.isBefore(from) ? from : yesterday;
        }

        private void close() {
            if (pausedFrom != null) {
                resume(stage == Status.HANDLED ? ClockKind.HANDLING : ClockKind.REREVIEW);
            }
            stage = Status.ENDED;
            beside.clear();
            promises.clear();
            events.add(SampleCaseEvents.closed(version, now()));
        }

        private void afterEnd(int choice) {
            if (choice % 3 == 0 && !visits.isEmpty()) {
                ClockId visit = visits.iterator().next();
                visits.remove(visit);
                events.add(SampleCaseEvents.visited(version, now(), Integer.parseInt(visit.key())));
            } else if (choice % 3 == 1) {
                visits.clear();
                handledAnew();
                events.add(SampleCaseEvents.reopened(version, now()));
            } else {
                int visit = ++numbers;
                visits.add(new ClockId(ClockKind.RETURN_VISIT, String.valueOf(visit)));
                events.add(choice % 2 == 0
                        ? SampleCaseEvents.visitDue(version, now(), visit, later(choice).substring(0, 10))
                        : SampleCaseEvents.visitDueAfter(version, now(), visit, 1 + choice % 60));
            }
        }

        private Set<ClockId> awaited() {
            Set<ClockId> awaited = new HashSet<>(promises);
            awaited.addAll(visits);
            beside.forEach(kind -> awaited.add(ClockId.sole(kind)));
            switch (stage) {
                case WITH_BUREAU -> awaited.add(ClockId.sole(ClockKind.DISPATCH));
                case WITH_UNIT -> awaited.add(ClockId.sole(ClockKind.ACCEPTANCE));
                case HANDLED -> awaited.add(ClockId.sole(ClockKind.HANDLING));
                case ANSWERED -> awaited.add(ClockId.sole(ClockKind.SETTLEMENT));
                case REVIEWED -> awaited.add(ClockId.sole(ClockKind.REVIEW));
                case REREVIEWED -> awaited.add(ClockId.sole(ClockKind.REREVIEW));
                case ENDED -> {
                    // only what comes after the end
                }
            }
            return awaited;
        }

        private String now() {
            return at.atZone(LegalCalendar.ZONE).toLocalDateTime().toString();
        }

        private String later(int choice) {
            return at.plus(Duration.ofDays(1 + choice % 60)).atZone(LegalCalendar.ZONE).toLocalDateTime().toString();
        }
    }
}
