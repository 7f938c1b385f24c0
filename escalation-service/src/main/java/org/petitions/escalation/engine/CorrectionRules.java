package org.petitions.escalation.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.escalation.clocks.ClockEnd;
import org.petitions.escalation.clocks.ClockId;
import org.petitions.escalation.clocks.ClockPlan;
import org.petitions.escalation.clocks.ClockState;
import org.petitions.escalation.clocks.OpenClock;
import org.petitions.escalation.clocks.RaisedAlert;
import org.petitions.escalation.policy.ClockRule;
import org.petitions.events.RoutingEvent.RegistrationCorrected;
import org.petitions.events.clocks.ClockAct;
import org.petitions.events.terms.AlertWithdrawalReason;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.DutyDeskReason;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.LimitEndReason;
import org.petitions.events.terms.MissTakenBackReason;

/**
 * What was recorded wrongly of a registration is put right (更正): every clock comes to stand as if it had been recorded so from the start. What
 * was missed by the wrong facts is taken back, and what proves to be late is a miss.
 */
final class CorrectionRules {
    /** The opening of a case, the last step that can start the first running of a clock. */
    private static final long OPENING = 1;

    private CorrectionRules() {}

    static void onCorrected(ClockDecisionBuilder builder, RegistrationCorrected event) {
        Registration before = builder.clocks().registration();
        if (before == null) {
            // A step that comes before the registration waits for it.
            return;
        }
        Registration after = before.corrected(event);
        if (after.equals(before)) {
            return;
        }
        builder.update(builder.clocks().with(after));
        if (after.owesReportUp() && !before.owesReportUp() && !Boolean.FALSE.equals(event.reportOwed())) {
            reportedUp(builder, after, event);
        } else if (before.owesReportUp() && !after.owesReportUp()) {
            reportedUpNoMore(builder, event);
        }
        builder.clocks().limits()
                .forEach(clock -> correctedPlan(builder, clock, before, after)
                        .ifPresent(plan -> builder.update(builder.clocks().with(moved(builder, clock, plan, event)))));
        builder.clocks().closed().stream().filter(closed -> !ClosedClocks.wasNobodys(closed)).toList()
                .forEach(closed -> correctedPlan(builder, closed.clock(), before, after)
                        .ifPresent(plan -> ClosedClocks.correct(builder, closed, plan, event.at())));
        passOnFromAccused(builder);
    }

    /** The plan that the facts give a clock now; empty where that is the one it has, or they have nothing to do with it. */
    private static Optional<ClockPlan> correctedPlan(ClockDecisionBuilder builder, OpenClock clock,
            Registration before, Registration after) {
        return switch (clock.kind()) {
            case DISPATCH -> dispatchPlan(builder, clock, after);
            case ACCEPTANCE -> noticePlan(builder, clock, before, after);
            case HANDLING -> handlingPlan(builder, clock, after);
            default -> Optional.<ClockPlan>empty();
        };
    }

    /**
     * The days to tell the petitioner run from the receipt where the petitioner brought it to the unit itself, and are the unit's own rules' where
     * the matter is one of those that the law leaves to them (Art. 23).
     */
    private static Optional<ClockPlan> noticePlan(ClockDecisionBuilder builder, OpenClock clock, Registration before,
            Registration after) {
        String unit = clock.plan().unit();
        OpenClock counted = SentOnDays.countedWith(builder.clocks(), clock);
        Instant from = FirstArrival.starts(builder.clocks(), counted.id(), counted.startedBy())
                ? after.receivedAt()
                : clock.plan().from();
        boolean byOwnRules = after.isToldByOwnRules(unit);
        boolean leftIsOtherwise = clock.plan().again() != null && clock.plan().first() == null
                && !after.receivedAt().equals(before.receivedAt());
        if (from.equals(clock.plan().from()) && !leftIsOtherwise && byOwnRules == before.isToldByOwnRules(unit)) {
            return Optional.empty();
        }
        ClockRule rule = builder.context().policy().rule(ClockKind.ACCEPTANCE);
        ClockPlan plan = plan(builder, byOwnRules ? rule : rule.withoutOwnRules(), clock, clock.plan().again(),
                clock.plan().again() == null ? from : after.receivedAt());
        return plan.equals(clock.plan()) ? Optional.empty() : Optional.of(plan);
    }

    /** The bureau's days run from the receipt, after a hand-back as far as they are left (Art. 22). */
    private static Optional<ClockPlan> dispatchPlan(ClockDecisionBuilder builder, OpenClock clock,
            Registration registration) {
        ClockRule rule = builder.context().policy().rule(ClockKind.DISPATCH);
        if (clock.startedBy() <= OPENING) {
            Instant from = registration.receivedAt();
            return from.equals(clock.plan().from())
                    ? Optional.empty()
                    : Optional.of(plan(builder, rule, clock, null, from));
        }
        return builder.clocks().historyOf(clock.id()).startedAt(clock.startedBy())
                .map(back -> plan(builder, rule, clock, back, registration.receivedAt()))
                .filter(plan -> !plan.from().equals(clock.plan().from())
                        || !plan.limit().equals(clock.plan().limit()));
    }

    /**
     * The plan of a running by a rule: what started again has what is left of the first days, and at least the city's short limit.
     *
     * @param again when it started again, UTC; null where it did not
     * @param from the moment its days count from, of what started again those of the first running, UTC
     */
    private static ClockPlan plan(ClockDecisionBuilder builder, ClockRule rule, OpenClock running,
            @Nullable Instant again, Instant from) {
        EscalationContext context = builder.context();
        String unit = running.plan().unit();
        return again == null
                ? ClockPlan.of(rule, new ClockAct.Start(running.kind(), running.id().key(), unit, from, null), null,
                        context.calendar())
                : ClockPlan.again(rule, context.policy().rule(ClockKind.DISPATCH).afterHandBack(),
                        new ClockAct.StartAgain(running.kind(), unit, again, running.plan().first()), from,
                        context.calendar());
    }

    /** Each way of handling has its limit, and a purpose its ways (Art. 29 to 31). An extension rests, and holds again in the way that knows one. */
    private static Optional<ClockPlan> handlingPlan(ClockDecisionBuilder builder, OpenClock clock,
            Registration registration) {
        HandlingWay planned = clock.plan().way();
        HandlingWay way = planned == null ? registration.usualWay() : registration.wayOf(planned);
        if (way == planned || registration.corrected() == null || registration.corrected().purpose() == 0) {
            return Optional.empty();
        }
        return Optional.of(ClockPlan.of(builder.context().policy().rule(ClockKind.HANDLING, way),
                new ClockAct.Start(ClockKind.HANDLING, clock.id().key(), clock.plan().unit(), clock.plan().from(),
                        null, null, way, clock.plan().daysExtendedBefore()),
                way, builder.context().calendar()));
    }

    private static OpenClock moved(ClockDecisionBuilder builder, OpenClock clock, ClockPlan plan,
            RegistrationCorrected event) {
        PetitionClocks clocks = builder.clocks();
        ClockState real = ClockState.replay(plan,
                clocks.turnsOf(clock, clocks.endsOf(clock).findFirst().orElse(null)), builder.context().calendar());
        OpenClock corrected;
        if (!clock.isMissed()) {
            corrected = builder.withdrawOutdatedWarnings(clock, clock.planned(plan).standing(real, builder.now()));
        } else if (real.isPast(builder.now())) {
            corrected = clock.planned(plan).missedBy(real);
        } else {
            OpenClock told = LimitPublisher.missTakenBack(builder, clock, MissTakenBackReason.CORRECTED, event.at());
            corrected = builder.withdrawAlertsOfMiss(told, AlertWithdrawalReason.LIMIT_MOVED).planned(plan)
                    .missTakenBack(real, builder.now());
        }
        return LimitPublisher.publishCorrected(builder, corrected);
    }

    /**
     * The matter is urgent: its bureau had to report it up from the registration on. Where nobody but the accused was left to get the report
     * when it was last urgent, whoever may get it now does from the correction on (Art. 25, 30).
     */
    private static void reportedUp(ClockDecisionBuilder builder, Registration registration,
            RegistrationCorrected event) {
        boolean nobodyWasLeft = builder.clocks().historyOf(ClockId.sole(ClockKind.REPORT_UP)).isCancelledLast();
        Instant from = nobodyWasLeft ? event.at() : registration.at();
        String reporter = event.reporter() == null ? event.bureau() : event.reporter();
        String unit = nobodyWasLeft ? reporter : registration.office();
        new ClockActExecutor(builder, nobodyWasLeft ? event.version() : ClockEngine.REGISTRATION, from)
                .execute(List.of(ClockAct.start(ClockKind.REPORT_UP, unit, from)));
        Instant left = event.reportLeftAt();
        if (left != null && !nobodyWasLeft) {
            // The unit's hours end with its report then; what it left runs for the bureau since (Art. 25).
            new ClockActExecutor(builder, event.version(), event.at())
                    .execute(List.of(ClockAct.start(ClockKind.REPORT_UP, reporter, left)));
        }
    }

    /** The matter is not urgent: nobody had to report it up, and who was told hears that it is over. */
    private static void reportedUpNoMore(ClockDecisionBuilder builder, RegistrationCorrected event) {
        ClockId id = ClockId.sole(ClockKind.REPORT_UP);
        ClosedClocks.neverRan(builder, id, event.at());
        builder.clocks().openClock(id).ifPresent(clock -> {
            OpenClock told = clock.isMissed()
                    ? LimitPublisher.missTakenBack(builder, clock, MissTakenBackReason.CORRECTED, event.at())
                    : clock;
            for (RaisedAlert alert : clock.alerts()) {
                if (alert.isOpen()) {
                    told = builder.withdrawAlert(told, alert, AlertWithdrawalReason.LIMIT_MOVED);
                }
            }
            builder.update(builder.clocks().without(clock));
            if (told.published() != null) {
                LimitPublisher.ended(builder, told, new ClockEnd(event.version(), event.at(), ClockKind.REPORT_UP,
                        LimitEndReason.NO_LONGER_DUE), false);
            }
        });
        builder.update(builder.clocks().with(id, builder.clocks().historyOf(id).notStarted()));
    }

    /**
     * What somebody was told who proves to be accused must not wait for them, nor for a duty desk that works for them (Art. 30). The accused is
     * told only that it is over.
     */
    private static void passOnFromAccused(ClockDecisionBuilder builder) {
        AlertAnswers.passOn(builder, builder.excludedPosts()::isKeptFrom, DutyDeskReason.LEADER_COMPLAINED_OF,
                AlertWithdrawalReason.NO_LONGER_DUE);
    }
}
