package org.petitions.casework.accountability;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.accountability.AccountabilityMeasure.Act;

/** What may be done with a measure, and what comes of it. Pure. */
final class MeasureRules {
    private MeasureRules() {}

    /** What somebody asks for. */
    sealed interface Command {
        /** What is recorded of it. */
        ActKind act();
    }

    /**
     * The joint conference decided on it (Art. 39).
     *
     * @param on the day it did
     * @param by last day of the correction; null where it decided not to
     */
    record Decide(LocalDate on, @Nullable LocalDate by) implements Command {
        @Override
        public ActKind act() {
            return by == null ? ActKind.DECLINED : ActKind.DECIDED;
        }
    }

    /** The unit's written answer, or its report of the correction. */
    record Answer() implements Command {
        @Override
        public ActKind act() {
            return ActKind.ANSWERED;
        }
    }

    /**
     * The answer falls short.
     *
     * @param by last day of the next
     */
    record AskAgain(LocalDate by) implements Command {
        @Override
        public ActKind act() {
            return ActKind.ASKED_AGAIN;
        }
    }

    /** The answer does, or the correction is confirmed. */
    record Accept() implements Command {
        @Override
        public ActKind act() {
            return ActKind.ACCEPTED;
        }
    }

    /** What comes of it. */
    sealed interface Decision {}

    /** It is so now. */
    record Allowed(AccountabilityMeasure measure) implements Decision {}

    /** It cannot be. */
    record Refused(AccountabilityProblem why) implements Decision {}

    /** @param account account id of who asks for it */
    static Decision decide(AccountabilityMeasure measure, Command command, String account, LocalDate today,
            int farthestDays) {
        return switch (command) {
            case Decide(var on, var by) when measure.stage() == MeasureStage.PROPOSED -> {
                if (on.isAfter(today) || on.isBefore(measure.openedOn())) {
                    yield new Refused(AccountabilityProblem.DECISION_DAY);
                }
                yield by == null
                        ? allowed(measure, new Act(command.act(), on, account, null), MeasureStage.DECLINED, null, null)
                        : isInReach(by, today, farthestDays)
                                ? allowed(measure, new Act(command.act(), on, account, by), MeasureStage.ASKED, by,
                                        null)
                                : new Refused(AccountabilityProblem.ANSWER_DAY);
            }
            case Answer _ when measure.stage() == MeasureStage.ASKED -> allowed(measure,
                    new Act(command.act(), today, account, null), MeasureStage.ANSWERED, measure.by(), today);
            case AskAgain(var by) when measure.stage() == MeasureStage.ANSWERED -> isInReach(by, today, farthestDays)
                    ? allowed(measure, new Act(command.act(), today, account, by), MeasureStage.ASKED, by, null)
                    : new Refused(AccountabilityProblem.ANSWER_DAY);
            case Accept _ when measure.stage() == MeasureStage.ANSWERED -> allowed(measure,
                    new Act(command.act(), today, account, null), MeasureStage.CLOSED, measure.by(),
                    measure.answeredOn());
            default -> new Refused(AccountabilityProblem.NOT_NOW);
        };
    }

    /** Whether a day for an answer is none that has begun, and no farther than the city allows. */
    static boolean isInReach(LocalDate by, LocalDate today, int farthestDays) {
        return by.isAfter(today) && !by.isAfter(today.plusDays(farthestDays));
    }

    private static Allowed allowed(AccountabilityMeasure measure, Act act, MeasureStage next, @Nullable LocalDate by,
            @Nullable LocalDate answeredOn) {
        return new Allowed(measure.after(act, next, by, answeredOn));
    }
}
