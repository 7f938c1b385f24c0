package org.petitions.casework.accountability;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.petitions.casework.accountability.AccountabilityMeasure.Act;

/**
 * Which card a late answer gets (黄牌、红牌), as the city's policy says. It falls to units alone, follows from days that are recorded, and nobody
 * may let one off. What is addressed to a post gives none: its holder is no unit, and the office that works for them did not owe the answer. Pure.
 */
record CardRule(int redAfterDays, int againWithinDays, int answerDays) {

    /** A card's colour and why. */
    private record Given(MeasureKind colour, MeasureGround ground) {}

    /**
     * The card that is due for a late answer; empty for none. Its id says what it is for, so that it is given once.
     *
     * @param cards all of the unit's cards
     * @param account account id of whoever's act it comes of
     */
    Optional<AccountabilityMeasure> due(AccountabilityMeasure late, List<AccountabilityMeasure> cards, String account,
            LocalDate today) {
        if (late.kind().isCard() || late.post() != null || late.daysLate(today) == 0) {
            return Optional.empty();
        }
        Given given = given(late, cards, today);
        String id = late.id() + "." + late.round() + "." + given.colour();
        boolean has = cards.stream().anyMatch(card -> isFor(card, late)
                && (card.kind() == MeasureKind.RED_CARD || card.kind() == given.colour()));
        return has ? Optional.empty() : Optional.of(card(id, given, late, account, today));
    }

    private Given given(AccountabilityMeasure late, List<AccountabilityMeasure> cards, LocalDate today) {
        if (late.daysLate(today) >= redAfterDays) {
            return new Given(MeasureKind.RED_CARD, MeasureGround.ANSWER_VERY_LATE);
        }
        boolean again = cards.stream().anyMatch(card -> !isFor(card, late)
                && !card.openedOn().isBefore(today.minusDays(againWithinDays)));
        return again
                ? new Given(MeasureKind.RED_CARD, MeasureGround.ANSWER_LATE_AGAIN)
                : new Given(MeasureKind.YELLOW_CARD, MeasureGround.ANSWER_LATE);
    }

    private static boolean isFor(AccountabilityMeasure card, AccountabilityMeasure late) {
        return card.id().startsWith(late.id() + "." + late.round() + ".");
    }

    private AccountabilityMeasure card(String id, Given given, AccountabilityMeasure late, String account,
            LocalDate today) {
        LocalDate by = today.plusDays(answerDays);
        return new AccountabilityMeasure(id, 1, given.colour(), late.bureau(), late.unit(), null,
                given.ground(),
                late.caseId(), late.number(), late.id(), MeasureStage.ASKED, today, by, null,
                List.of(new Act(ActKind.ASKED, today, account, by)), Map.of());
    }
}
