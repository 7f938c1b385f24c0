package org.petitions.intake.tracking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.PetitionerRequestKind;
import org.petitions.events.terms.ReviewStep;
import org.petitions.intake.petition.PetitionMatter;
import org.petitions.intake.status.ReviewRemedy;
import org.petitions.intake.status.TrackedCase;
import org.petitions.intake.status.TrackedReply;
import org.petitions.law.Deadline;
import org.petitions.law.LegalCalendar;

/**
 * What tracking offers a petitioner to ask for now, by what the case's events tell. It offers and refuses nothing: anything may be asked for
 * at any time, and the case answers.
 *
 * @param rateUntil the last day to rate the reply that stands, or null when there is nothing to rate
 * @param remedy the remedy against the opinion that stands (救济途径, Art. 35, 36), or null when none is left
 * @param withdrawalAsked whether a unit has noted that the petitioner wants to withdraw, and that waits for the petitioner's own word
 */
record PetitionerOptions(@Nullable LastDay rateUntil, @Nullable Remedy remedy, boolean withdrawalAsked) {

    /**
     * The end of a window.
     *
     * @param provisional whether the holiday notice to come may still move it (暂定)
     */
    record LastDay(LocalDate day, boolean provisional) {
        static LastDay of(Deadline window) {
            return new LastDay(window.lastDay(), window.provisional());
        }
    }

    /**
     * A review or re-review.
     *
     * @param lastDay the last day to ask for it; null while the written opinion is not known to have been received, for the window
     *     runs from then
     */
    record Remedy(ReviewStep step, @Nullable LastDay lastDay) {}

    /** What the days are counted by. */
    record CountingRules(LegalCalendar calendar, int ratingDays) {
        CountingRules {
            if (ratingDays < 1) {
                throw new IllegalArgumentException("petitions.practice.rating-days must be at least 1");
            }
        }
    }

    static PetitionerOptions of(PetitionMatter matter, TrackedCase tracked, CountingRules rules, Instant now) {
        return new PetitionerOptions(
                rating(matter, tracked, rules).filter(window -> now.isBefore(window.endByEveryReading()))
                        .map(LastDay::of).orElse(null),
                remedy(matter, tracked, rules.calendar(), now).orElse(null),
                tracked.ending().withdrawalNoted() != null
                        && !isPending(matter, tracked, PetitionerRequestKind.WITHDRAWAL)
                        && !isPending(matter, tracked, PetitionerRequestKind.WITHDRAWAL_DENIAL));
    }

    private static Optional<Deadline> rating(PetitionMatter matter, TrackedCase tracked, CountingRules rules) {
        TrackedReply reply = tracked.answer();
        return reply == null || reply.rated() || isPending(matter, tracked, PetitionerRequestKind.RATING)
                ? Optional.empty()
                : Optional.of(rules.calendar().afterDays(reply.at(), rules.ratingDays()));
    }

    private static Optional<Remedy> remedy(PetitionMatter matter, TrackedCase tracked, LegalCalendar calendar,
            Instant now) {
        return ReviewRemedy.of(tracked, matter.fields().purpose(), calendar, now)
                .filter(open -> !isPending(matter, tracked, PetitionerRequestKind.of(open.step())))
                .map(open -> new Remedy(open.step(), open.window() == null ? null : LastDay.of(open.window())));
    }

    private static boolean isPending(PetitionMatter matter, TrackedCase tracked, PetitionerRequestKind kind) {
        return RequestDecision.isPending(matter, tracked.requests(), kind);
    }
}
