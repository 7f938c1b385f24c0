package org.petitions.escalation.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.petitions.escalation.clocks.ClockChange;
import org.petitions.escalation.clocks.ClockEnd;
import org.petitions.escalation.clocks.ClockHistory;
import org.petitions.escalation.clocks.ClockId;
import org.petitions.escalation.clocks.ClockPlan;
import org.petitions.escalation.clocks.ClockState;
import org.petitions.escalation.clocks.ClosedClock;
import org.petitions.escalation.clocks.OpenClock;
import org.petitions.escalation.clocks.RaisedAlert;
import org.petitions.escalation.clocks.UnusableEventException;
import org.petitions.escalation.policy.ClockRule;
import org.petitions.events.clocks.ClockAct;
import org.petitions.events.clocks.ClockActCheck;
import org.petitions.events.terms.AlertWithdrawalReason;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.LimitEndReason;
import org.petitions.events.terms.MissTakenBackReason;
import org.petitions.law.LegalFigure;

/**
 * One step's acts being carried out on the clocks.
 *
 * @param version the step's version in the case's stream: it decides what came before what, whenever it arrived
 * @param at when the step was taken, UTC
 */
record ClockActExecutor(ClockDecisionBuilder builder, long version, Instant at) {
    private static final ClockActCheck CHECK = new ClockActCheck(LegalFigure.EXTENSION.days());

    /** @throws UnusableEventException when one of them cannot be carried out */
    void execute(List<ClockAct> acts) {
        CHECK.firstUnusable(acts).ifPresent(act -> {
            throw new UnusableEventException(act.field());
        });
        acts.forEach(this::execute);
    }

    private void execute(ClockAct act) {
        switch (act) {
            case ClockAct.Start start -> start(new ClockId(start.kind(), start.key()), planOf(start));
            case ClockAct.ChangeWay change -> changeWay(ClockId.sole(change.kind()), planOf(change.start()));
            case ClockAct.StartAgain again -> start(ClockId.sole(again.kind()), planOf(again));
            case ClockAct.Stop(var kind, var key, var done) when key != null ->
                stop(new ClockId(kind, key), done == null ? at : done);
            case ClockAct.Leave(var kind, var since) -> leave(ClockId.sole(kind), since == null ? at : since);
            case ClockAct.Stop(var kind, _, var done) ->
                endAll(new ClockEnd(version, done == null ? at : done, kind, null));
            case ClockAct.Cancel(var kind, var key, var since) when key != null ->
                change(new ClockId(kind, key), new ClockChange.Cancelled(version, since == null ? at : since));
            case ClockAct.Cancel(var kind, _, var since) ->
                endAll(new ClockEnd(version, since == null ? at : since, kind, LimitEndReason.NO_LONGER_DUE));
            case ClockAct.StopAll(var spared) ->
                endAll(new ClockEnd(version, at, null, LimitEndReason.CASE_ENDED, spared));
            case ClockAct.Redate(var kind, var key, var endedBy, var done) ->
                change(new ClockId(kind, key), new ClockChange.Redated(version, at, endedBy, done));
            case ClockAct.GoOn(var kind, var key, var endedBy) -> goOn(new ClockId(kind, key), endedBy);
            case ClockAct.HandOver(var kind, var unit) -> handOver(ClockId.sole(kind), unit);
            case ClockAct.Succeed(var from, var unit) -> succeed(from, unit);
            case ClockAct.Lengthen(var kind, var days) ->
                change(ClockId.sole(kind), new ClockChange.Lengthened(version, at, days));
            case ClockAct.Pause(var kind, var from) ->
                change(ClockId.sole(kind), new ClockChange.Paused(version, at, from));
            case ClockAct.Resume(var kind, var lastPaused) ->
                change(ClockId.sole(kind),
                        new ClockChange.Resumed(version, at, lastPaused));
        }
    }

    /** The short limit after a hand-back is one, whichever office has it back. */
    private ClockPlan planOf(ClockAct.StartAgain again) {
        ClockRule rule = ruleFor(
                new ClockAct.Start(again.kind(), ClockAct.SOLE, again.unit(), again.from(), null));
        return ClockPlan.again(rule, builder.context().policy().rule(ClockKind.DISPATCH).afterHandBack(), again,
                receivedAt(again), builder.context().calendar());
    }

    private ClockPlan planOf(ClockAct.Start start) {
        return ClockPlan.of(ruleFor(start), fromReceipt(start),
                wayOf(start), builder.context().calendar());
    }

    private ClockRule ruleFor(ClockAct.Start start) {
        ClockRule rule = builder.context().policy().rule(start.kind(), wayOf(start));
        Registration registration = builder.clocks().registration();
        return rule.ownRules().isEmpty() || registration != null && registration.isToldByOwnRules(start.unit())
                ? rule
                : rule.withoutOwnRules();
    }

    /** What a unit received itself counts from the receipt, which may have been put right before the step is read (Art. 23). */
    private ClockAct.Start fromReceipt(ClockAct.Start start) {
        Registration registration = builder.clocks().registration();
        return registration != null && registration.isReceiptCorrected()
                && FirstArrival.starts(builder.clocks(), new ClockId(start.kind(), start.key()), version)
                        ? new ClockAct.Start(start.kind(), start.key(), start.unit(), registration.receivedAt(), null)
                        : start;
    }

    /** How the petition is handled whose answer the clock waits for; null for every other clock. */
    private @Nullable HandlingWay wayOf(ClockAct.Start start) {
        Registration registration = builder.clocks().registration();
        if (start.kind() != ClockKind.HANDLING || start.way() != null) {
            return start.way() == null || registration == null ? start.way() : registration.wayOf(start.way());
        }
        return registration == null ? HandlingWay.PETITION_PROCEDURE : registration.usualWay();
    }

    /** Where the first running of a clock that starts with a petition began. */
    private Instant receivedAt(ClockAct.StartAgain again) {
        Registration registration = builder.clocks().registration();
        return registration == null ? again.from() : registration.receivedAt();
    }

    /** Starts one by a plan that is settled, unless that step did already. */
    void start(ClockId id, ClockPlan plan) {
        ClockHistory course = builder.clocks().historyOf(id);
        if (course.isStartedBy(version) || !course.reachesBackTo(version)) {
            return;
        }
        ClockHistory started = course.started(new ClockChange.Started(version, at));
        judgeAnew(builder.clocks().with(id, started), id::equals);
        recompute(OpenClock.starting(id, started, version, plan, builder.context().policy().version()));
        OpenClock running = builder.clocks().open().get(id);
        if (running != null && !builder.clocks().isPast(version)) {
            builder.update(builder.clocks().with(EscalationRules.tellAtStart(builder, running)));
        }
    }

    /** What was ended goes on as a running of its own, so that what was published of the one before stands as it was said. */
    private void goOn(ClockId id, long endedBy) {
        builder.clocks().closed(id::equals).stream().filter(closed -> closed.end().version() == endedBy).findFirst()
                .map(ClosedClock::clock)
                .ifPresent(ended -> start(id, ended.plan().goingOn(builder.clocks().actingUnit(ended),
                        ended.standing().movedExpiry(), at)));
    }

    /** Of a change that is read after what followed it nothing is carried over: its running is done with. */
    private void changeWay(ClockId id, ClockPlan plan) {
        OpenClock before = builder.clocks().open().get(id);
        CarriedClimb climb = before != null && before.startedBy() < version
                ? CarriedClimb.of(before, at)
                : CarriedClimb.NONE;
        if (before != null && climb.goesOn()) {
            builder.update(builder.clocks().with(climb.takenFrom(before)));
        }
        start(id, plan);
        climb.carryOver(builder, id, version);
    }

    private void change(ClockId id, ClockChange turn) {
        ClockHistory course = builder.clocks().historyOf(id);
        ClockHistory turned = course.with(turn);
        if (!turned.equals(course)) {
            judgeAnew(builder.clocks().with(id, turned), id::equals);
        }
    }

    /** With the act done, nobody is asked for it any more, neither for what was missed before it was sent elsewhere. */
    private void stop(ClockId id, Instant done) {
        change(id, new ClockChange.Stopped(version, done));
        builder.clocks().leftBehind(id).forEach(left -> change(left, new ClockChange.Stopped(version, done)));
    }

    /** Of a step that is read after what followed it nothing is left behind: the running after it has begun. */
    private void leave(ClockId id, Instant since) {
        OpenClock before = builder.clocks().open().get(id);
        if (before != null && before.startedBy() < version && !builder.clocks().isPast(version)) {
            LeftBehindMiss.keep(builder, before, since);
        }
        change(id, new ClockChange.Cancelled(version, since));
    }

    private void succeed(String from, String unit) {
        builder.clocks().open().values().stream().filter(clock -> builder.clocks().actingUnit(clock).equals(from))
                .map(OpenClock::id).sorted().toList().forEach(id -> handOver(id, unit));
    }

    /**
     * What was missed before stays the miss of the unit that was: nothing after a limit's end changes whose it is. The act is asked of the
     * unit that is, whose head is told.
     */
    private void handOver(ClockId id, String unit) {
        OpenClock before = builder.clocks().open().get(id);
        String former = before == null ? null : builder.clocks().actingUnit(before);
        change(id, new ClockChange.HandedOver(version, at, unit));
        OpenClock after = builder.clocks().open().get(id);
        if (former == null || after == null || !after.isMissed() || builder.clocks().isPast(version)
                || builder.clocks().actingUnit(after).equals(former)
                || builder.clocks().isKeptFromHead(after)) {
            return;
        }
        builder.update(builder.clocks().with(HandedOverMiss.tell(builder, after, former)));
    }

    private void endAll(ClockEnd ending) {
        judgeAnew(builder.clocks().with(ending), id -> ending.ends(id.kind()));
    }

    /**
     * Brings the clocks that a step is about to where it puts them, those that have ended too.
     *
     * @param known what is known now that the step is
     */
    private void judgeAnew(PetitionClocks known, Predicate<ClockId> which) {
        PetitionClocks before = builder.clocks();
        builder.update(known);
        known.closed(which).forEach(ended -> ClosedClocks.judgeAnew(builder, before, ended, at));
        builder.clocks().open().values().stream().filter(clock -> which.test(clock.id()))
                .sorted(Comparator.comparing(OpenClock::id)).forEach(this::recompute);
    }

    /** Brings a clock to where all that was seen of it puts it. */
    private void recompute(OpenClock clock) {
        PetitionClocks clocks = builder.clocks();
        ClockEnd end = clocks.endsOf(clock).findFirst().orElse(null);
        if (clock.id().isLeftBehind()) {
            if (end != null) {
                LeftBehindMiss.end(builder, clock, withdrawnFor(clock, end));
            }
            return;
        }
        List<ClockChange> turns = clocks.turnsOf(clock, end);
        // With no turns left too: those it stood by may prove to come after its end.
        OpenClock stands = replayed(clock, ClockState.replay(clock.plan(), turns, builder.context().calendar()),
                turns.isEmpty() ? at : turns.getLast().at());
        if (end == null) {
            builder.update(clocks.with(told(builder.withdrawOutdatedWarnings(clock, stands))));
        } else {
            close(stands, end);
        }
    }

    /**
     * A clock by all that happened to it. What was missed stays missed, unless a step that was taken in time, and was seen only now, moved
     * the limit or handed it to another.
     */
    private OpenClock replayed(OpenClock clock, ClockState real, Instant latest) {
        if (!clock.isMissed()) {
            return clock.standing(real, latest);
        }
        boolean otherUnit = !real.unit().equals(clock.unit());
        if (!otherUnit && clock.end().equals(real.expiry().at()) && real.pastAt() != null) {
            return clock.missedBy(real);
        }
        OpenClock told = LimitPublisher.missTakenBack(builder, clock,
                otherUnit ? MissTakenBackReason.HANDED_OVER : MissTakenBackReason.MOVED_IN_TIME, at);
        return builder.withdrawAlertsOfMiss(told, AlertWithdrawalReason.LIMIT_MOVED).missTakenBack(real, latest);
    }

    /** With its limit published, unless the step is one that a ledger tells of the past: then it is when all of that has been read. */
    private OpenClock told(OpenClock clock) {
        return builder.clocks().isPast(version) ? clock : LimitPublisher.publishChanges(builder, clock);
    }

    /**
     * Ends a clock. An act that came too late is a missed limit even when nobody watched at that moment (the service was down, the
     * events arrived late), and one that was in time is none, though it was said to be: whether a limit was missed hangs on the act's own
     * time alone, never on when it arrived or when we looked. Only what a ledger tells of the past accuses nobody.
     */
    private void close(OpenClock clock, ClockEnd end) {
        boolean past = builder.clocks().isPast(end.version());
        boolean late = ClosedClocks.isLate(clock.kind(), clock.standing(), end);
        OpenClock closing = past && clock.published() == null
                ? clock
                : LimitPublisher.publishChanges(builder, clock);
        if (closing.isMissed() && !late) {
            closing = LimitPublisher.missTakenBack(builder, closing, end.meets(clock.kind())
                    ? MissTakenBackReason.DONE_IN_TIME
                    : MissTakenBackReason.ENDED_IN_TIME, end.at());
        } else if (!closing.isMissed() && late && !past) {
            closing = LimitPublisher.missed(builder, closing);
        }
        for (RaisedAlert alert : closing.alerts()) {
            if (alert.isOpen()) {
                builder.withdrawAlert(closing, alert, withdrawnFor(clock, end));
            }
        }
        builder.update(builder.clocks().without(clock));
        if (closing.published() != null) {
            ClosedClocks.keep(builder, LimitPublisher.ended(builder, closing, end, late),
                    late && (!past || closing.isMissed()), end, late);
        }
    }

    private static AlertWithdrawalReason withdrawnFor(OpenClock clock, ClockEnd end) {
        if (end.kind() == null) {
            return AlertWithdrawalReason.CASE_ENDED;
        }
        if (end.meets(clock.kind())) {
            return AlertWithdrawalReason.DONE;
        }
        return end.reason() == LimitEndReason.SUPERSEDED
                ? AlertWithdrawalReason.LIMIT_MOVED
                : AlertWithdrawalReason.NO_LONGER_DUE;
    }
}
