package org.petitions.casework.procedure.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.rules.PartDecision;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.rules.Rules;
import org.petitions.casework.procedure.state.CasePhase.InHandling;
import org.petitions.casework.procedure.state.CasePhase.UnderReview;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.state.Hearing;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.ReviewEvent;
import org.petitions.events.terms.ReviewStep;
import org.petitions.law.Article;
import org.petitions.law.LegalCalendar;

/** Hearings (听证), while a claim is handled and while it is reviewed: Art. 31 (6), 36. */
public final class HearingRules {
    private static final int FEWEST_PARTICIPANTS = 2;

    private static final Rules<OpenHearing> OPENING = new Rules<OpenHearing>()
            .refuse(Reason.HEARING_WITHOUT_NOTICE,
                    (open, state, context) -> open.noticeOn().isAfter(context.today())
                            || open.noticeOn().isBefore(receivedOn(state)) || !open.noticeOn().isBefore(open.from())
                            || open.from().isBefore(context.today()))
            // A hearing keeps an answer waiting, so it is opened for days that can be foreseen.
            .refuse(Reason.HEARING_TOO_FAR, (open, _, context) -> open.from()
                    .isAfter(context.today().plusDays(context.policy().farthestAhead().hearingDays())));

    private static final Rules<CloseHearing> CLOSING = new Rules<CloseHearing>()
            .refuse(Reason.HEARING_RECORD_INCOMPLETE, (close, state, context) -> close.to().isAfter(context.today())
                    || close.to().isBefore(hearing(state).from()) || close.participants() < FEWEST_PARTICIPANTS);

    private HearingRules() {}

    /** What may be asked for in this part. */
    public sealed interface HearingCommand extends CaseCommand {
        @Override
        default PartDecision decide(CaseState state, DecisionContext context) {
            return HearingRules.decide(this, state, context);
        }
    }

    /**
     * A hearing is Art. 31 (6) while the unit handles the case and Art. 36 (2) in the re-review; of one in the review the Regulations say
     * nothing.
     */
    private static Article articleOf(CaseState state, Step step) {
        return state.phase() instanceof UnderReview here
                ? here.step() == ReviewStep.REREVIEW ? new Article(36) : Article.CITY_RULE
                : step.article();
    }

    /**
     * Open a hearing.
     *
     * @param noticeOn day on which the parties were given notice, from the day on which the matter was received
     * @param from its first day
     */
    public record OpenHearing(LocalDate noticeOn, LocalDate from) implements HearingCommand {
        @Override
        public Step step() {
            return Step.OPEN_HEARING;
        }

        @Override
        public Article article(CaseState state) {
            return articleOf(state, step());
        }

        @Override
        public List<String> evidence() {
            return List.of("noticeOn=" + noticeOn);
        }
    }

    /**
     * End it, with its record and its conclusion, which are kept with the case.
     *
     * @param to its last day
     * @param participants how many took part
     * @param published whether the conclusion is made public (Art. 36)
     */
    public record CloseHearing(LocalDate to, int participants, boolean published) implements HearingCommand {
        @Override
        public Step step() {
            return Step.CLOSE_HEARING;
        }

        @Override
        public Article article(CaseState state) {
            return articleOf(state, step());
        }
    }

    /** Call it off: nobody was heard, so no day of it is left out of any count. */
    public record CancelHearing() implements HearingCommand {
        @Override
        public Step step() {
            return Step.CANCEL_HEARING;
        }

        @Override
        public Article article(CaseState state) {
            return articleOf(state, step());
        }
    }

    static void offer(CaseState state, Set<Step> steps) {
        if (isPossible(state)) {
            steps.addAll(state.isBeingHeard()
                    ? Set.of(Step.CLOSE_HEARING, Step.CANCEL_HEARING)
                    : Set.of(Step.OPEN_HEARING));
        }
    }

    private static boolean isPossible(CaseState state) {
        return switch (state.phase()) {
            case UnderReview _ -> true;
            // One that was opened is brought to its end, even where a correction has changed the way since.
            case InHandling here -> here.suspendedSince() == null
                    && (state.way().hasReview() || state.isBeingHeard());
            default -> false;
        };
    }

    private static PartDecision decide(HearingCommand command, CaseState state, DecisionContext context) {
        String id = state.id();
        long next = state.nextVersion();
        return switch (command) {
            case OpenHearing open -> OPENING.decide(open, state, context, () -> PartDecision
                    .allowed(new ReviewEvent.HearingOpened(id, next, context.at(), bodyOf(state), open.from(),
                            counted(state), heardBefore(state))));
            case CloseHearing close -> CLOSING.decide(close, state, context, () -> PartDecision
                    .allowed(new ReviewEvent.HearingClosed(id, next, context.at(), hearing(state).body(), close.to(),
                            close.participants(), close.published(), counted(state))));
            // It closes before its first day and without anybody, so its clock goes on as if it had never been opened.
            case CancelHearing _ -> PartDecision.allowed(new ReviewEvent.HearingClosed(id, next, context.at(),
                    hearing(state).body(), hearing(state).from().minusDays(1), 0, false, counted(state)));
        };
    }

    /** Whether its days count: true, or null in a re-review (Art. 36). */
    private static @Nullable Boolean counted(CaseState state) {
        return state.phase() instanceof UnderReview here && here.step() == ReviewStep.REREVIEW ? null : true;
    }

    /** Days that hearings have kept the answer of this re-review waiting already; null for none. */
    private static @Nullable Integer heardBefore(CaseState state) {
        Hearing last = state.hearing();
        int days = last != null && counted(state) == null ? last.daysHeldAfter(receivedOn(state)) : 0;
        return days == 0 ? null : Integer.valueOf(days);
    }

    /** The day on which whoever holds it received what it is about: nobody gives notice of a hearing before. */
    private static LocalDate receivedOn(CaseState state) {
        return state.phase() instanceof UnderReview here
                ? here.requestedOn()
                : LegalCalendar.dayOf(state.requireAssignment().arrivedAt());
    }

    private static Hearing hearing(CaseState state) {
        return Objects.requireNonNull(state.hearing(), "a hearing that is closed was opened");
    }

    private static String bodyOf(CaseState state) {
        String reviewing = state.reviewBody();
        return reviewing == null ? state.requireUnit() : reviewing;
    }

    static CaseState opened(CaseState state, ReviewEvent.HearingOpened event) {
        return state.withHearing(new Hearing(event.body(), event.from(), null, state.hearing()));
    }

    /** The hearing that ended; when it was called off, the one that was held before it, or none. */
    static CaseState closed(CaseState state, ReviewEvent.HearingClosed event) {
        Hearing hearing = state.hearing();
        if (hearing == null) {
            return state;
        }
        return state.withHearing(event.to().isBefore(hearing.from()) ? hearing.before() : hearing.until(event.to()));
    }
}
