package org.petitions.escalation.policy;

import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.ClockKind;
import org.petitions.law.LegalFigure;

/** What the Regulations say of the clocks: a city's limit may be stricter, never laxer. */
final class LawfulLimit {
    private LawfulLimit() {}

    /** The figure for a clock, or null where the Regulations give none and the city decides. */
    private static @Nullable LegalFigure figure(ClockKind kind) {
        return switch (kind) {
            case DISPATCH -> LegalFigure.DISPATCH;
            case ACCEPTANCE -> LegalFigure.NOTICE;
            case HANDLING -> LegalFigure.HANDLING;
            case REVIEW -> LegalFigure.REVIEW;
            case REREVIEW -> LegalFigure.REREVIEW;
            default -> null;
        };
    }

    /**
     * The limit of the law for a clock.
     *
     * @throws IllegalArgumentException when the Regulations have no figure for it
     */
    static Limit of(ClockKind kind) {
        LegalFigure figure = figure(kind);
        if (figure == null) {
            throw new IllegalArgumentException(
                    "clocks: " + kind + ": the Regulations have no figure for it, so its limit"
                            + " cannot be 'law'");
        }
        return counted(figure);
    }

    /** @throws IllegalArgumentException naming clock, article and both figures when the city's rule is laxer than the law */
    static void check(ClockKind kind, ClockRule rule) {
        LegalFigure figure = figure(kind);
        if (figure == null) {
            return;
        }
        if (!rule.article().equals(figure.article())) {
            throw new IllegalArgumentException("clocks: " + kind + ": its limit stands in article " + figure.article()
                    + ", not " + rule.article());
        }
        if (!(rule.limit() instanceof Limit.Counted own) || !isAsStrict(own, counted(figure))) {
            throw new IllegalArgumentException(
                    "clocks: " + kind + ": " + rule.limit() + " is laxer than the law, article "
                            + figure.article() + ": " + figure.written());
        }
    }

    private static Limit.Counted counted(LegalFigure figure) {
        return switch (figure.unit()) {
            case DAYS -> new Limit.Counted(figure.days(), Limit.Unit.DAYS);
            case WORKING_DAYS -> new Limit.Counted(figure.workingDays(), Limit.Unit.WORKING_DAYS);
            case PERSONS, DATE -> throw new IllegalStateException(figure + " is no limit");
        };
    }

    /**
     * Whether a limit never ends after another, whatever the calendar. So many calendar days end no later than so many working days, and so
     * many times 24 hours no later than so many days; the other way round it depends on holidays, and counts as laxer.
     */
    private static boolean isAsStrict(Limit.Counted own, Limit.Counted law) {
        return switch (own.unit()) {
            case HOURS -> own.count() <= law.count() * 24L;
            case DAYS -> own.count() <= law.count();
            case WORKING_DAYS -> law.unit() == Limit.Unit.WORKING_DAYS && own.count() <= law.count();
        };
    }
}
