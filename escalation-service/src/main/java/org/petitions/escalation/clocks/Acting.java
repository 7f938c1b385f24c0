package org.petitions.escalation.clocks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.petitions.calendar.LegalCalendar;
import org.petitions.escalation.policy.ClockRule;
import org.petitions.events.clocks.ClockAct;
import org.petitions.events.terms.WithdrawalReason;

/**
 * One step's acts being carried out on the clocks.
 *
 * @param version the step's version in the case's stream: it decides what came before what, whenever it arrived
 * @param at when the step was taken, UTC
 */
record Acting(Draft draft, long version, Instant at) {
    private static final Pattern UNIT = Pattern.compile("\\d{6}-\\S+");
    /** A moment outside these years is a broken clock somewhere, not a petition. */
    private static final Instant EARLIEST = Instant.parse("1949-10-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2199-12-31T00:00:00Z");
    /** Art. 34. */
    private static final int MOST_DAYS_MORE = 30;

    /** @throws UnusableEventException when one of them cannot be carried out */
    void carryOut(List<ClockAct> acts) {
        acts.forEach(this::carryOut);
    }

    private void carryOut(ClockAct act) {
        switch (act) {
            case ClockAct.Start start -> start(start);
            case ClockAct.Stop(var kind, var key) when key != null ->
                turn(new ClockId(kind, key), new Turn.Stopped(version, at));
            case ClockAct.Stop(var kind, _) -> end(new Ending(version, at, kind));
            case ClockAct.StopAll() -> end(new Ending(version, at, null));
            case ClockAct.HandOver(var kind, var unit) ->
                turn(ClockId.sole(kind), new Turn.HandedOver(version, at, usableUnit(unit)));
            case ClockAct.Lengthen(var kind, var days) ->
                turn(ClockId.sole(kind), new Turn.Lengthened(version, at, usableDays(days)));
            case ClockAct.Pause(var kind, var from) ->
                turn(ClockId.sole(kind), new Turn.Paused(version, at, usable(from, "from")));
            case ClockAct.Resume(var kind, var lastPaused) ->
                turn(ClockId.sole(kind), new Turn.Resumed(version, at, usable(lastPaused, "lastPaused")));
        }
    }

    private void start(ClockAct.Start act) {
        ClockId id = new ClockId(act.kind(), act.key());
        ClockRule rule = draft.rules().policy().rule(act.kind());
        Plan plan = Plan.of(rule, usableUnit(act.unit()), usable(act.from(), "at"),
                act.due() == null ? null : usable(act.due(), "due"), draft.rules().calendar());
        Course course = draft.clocks().course(id);
        if (version <= course.startedBy()) {
            return;
        }
        draft.clocks().openClock(id).ifPresent(superseded -> conclude(superseded, new Ending(version, at, act.kind())));
        Course started = course.startedBy(version);
        draft.become(draft.clocks().with(id, started));
        settle(OpenClock.starting(id, started, plan, draft.rules().policy().version()));
    }

    private void turn(ClockId id, Turn turn) {
        Course course = draft.clocks().course(id);
        Course turned = course.with(turn);
        if (!turned.equals(course)) {
            draft.become(draft.clocks().with(id, turned));
            draft.clocks().openClock(id).ifPresent(this::settle);
        }
    }

    private void end(Ending ending) {
        draft.become(draft.clocks().with(ending));
        draft.clocks().open().values().stream().filter(clock -> ending.ends(clock.kind()))
                .sorted(Comparator.comparing(OpenClock::id)).forEach(this::settle);
    }

    /** Brings a clock to where all that was seen of it puts it. */
    private void settle(OpenClock clock) {
        PetitionClocks clocks = draft.clocks();
        Ending end = clocks.endsOf(clock.id()).findFirst().orElse(null);
        List<Turn> turns = clocks.course(clock.id()).turns().stream()
                .filter(turn -> end == null || turn.version() < end.version()).toList();
        OpenClock stands = turns.isEmpty()
                ? clock
                : clock.standing(Standing.of(clock.plan(), turns, draft.rules().calendar()), turns.getLast().at());
        if (end == null) {
            draft.become(clocks.with(withoutOldWarnings(clock, stands)));
        } else {
            conclude(stands, end);
        }
    }

    /** Takes back the warnings of a last day that is not the last day any more. */
    private OpenClock withoutOldWarnings(OpenClock before, OpenClock stands) {
        OpenClock left = stands;
        boolean moved = !stands.end().equals(before.end()) || stands.isPaused() && !before.isPaused();
        if (moved) {
            for (Alert alert : stands.alerts()) {
                if (alert.isOfWarning() && alert.isOpen()) {
                    left = draft.withdraw(left, alert, WithdrawalReason.LIMIT_MOVED);
                }
            }
        }
        return left;
    }

    /**
     * Ends a clock. An act that came too late is a missed limit even when nobody watched at that moment (the service was down, the
     * events arrived late): whether a limit was missed never hangs on when we looked. Only what a ledger tells of the past accuses nobody.
     */
    private void conclude(OpenClock clock, Ending end) {
        if (!clock.isMissed() && clock.standing().isPast(end.at()) && !draft.clocks().isPast(end.version())) {
            draft.missed(clock);
        }
        for (Alert alert : clock.alerts()) {
            if (alert.isOpen()) {
                draft.withdraw(clock, alert,
                        end.kind() == null ? WithdrawalReason.CASE_ENDED : WithdrawalReason.DONE);
            }
        }
        draft.become(draft.clocks().without(clock.id()));
    }

    private static String usableUnit(String unit) {
        if (!UNIT.matcher(unit).matches()) {
            throw new UnusableEventException("unit");
        }
        return unit;
    }

    private static Instant usable(Instant moment, String field) {
        if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
            throw new UnusableEventException(field);
        }
        return moment;
    }

    private static LocalDate usable(LocalDate day, String field) {
        usable(day.atStartOfDay(LegalCalendar.ZONE).toInstant(), field);
        return day;
    }

    private static int usableDays(int days) {
        if (days < 1 || days > MOST_DAYS_MORE) {
            throw new UnusableEventException("days");
        }
        return days;
    }
}
