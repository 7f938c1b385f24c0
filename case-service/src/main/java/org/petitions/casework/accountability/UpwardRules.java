package org.petitions.casework.accountability;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.petitions.casework.limits.CaseLimit;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.UnitId;
import org.petitions.law.LegalCalendar;

/** When a matter was brought upward, and what its unit left undone before. Pure. */
final class UpwardRules {
    private UpwardRules() {}

    /** The level of what happens in a division, which its own offices are there for. */
    static Level levelOf(String division) {
        return division.equals(UnitId.cityOf(division)) ? Level.CITY : Level.COUNTY;
    }

    /** Whether it was brought to a level above the one where it happened. */
    static boolean isUpward(PetitionRegistered petition) {
        return petition.broughtTo().compareTo(levelOf(petition.matterDivision())) > 0;
    }

    /** Whether it passed over the level above, too (越级): to that one a visit may go by Art. 20. */
    static boolean isSkipLevel(UpwardSignal signal) {
        return signal.level().ordinal() > levelOf(signal.division()).ordinal() + 1;
    }

    static UpwardSignal signal(PetitionRegistered petition) {
        return new UpwardSignal(petition.petitionId(), 1, UnitId.divisionOf(petition.matterDivision()) + "-PB",
                petition.matterDivision(), petition.broughtTo(), LegalCalendar.dayOf(petition.at()),
                petition.firstPetitionId());
    }

    /** @param known whether the matter was here before it was brought upward */
    static Set<UpwardCause> causes(boolean known, List<CaseLimit> limits) {
        if (!known) {
            return EnumSet.of(UpwardCause.NOT_KNOWN_BEFORE);
        }
        Set<UpwardCause> causes = EnumSet.noneOf(UpwardCause.class);
        limits.stream().filter(CaseLimit::isMissed).filter(limit -> !limit.clock().isBesideProcedure())
                .map(limit -> cause(limit.clock())).forEach(causes::add);
        return causes.isEmpty() ? EnumSet.of(UpwardCause.NOTHING_MISSED) : causes;
    }

    private static UpwardCause cause(ClockKind clock) {
        return switch (clock) {
            case ACCEPTANCE -> UpwardCause.NEVER_TOLD;
            case MEASURE -> UpwardCause.COMMITMENT_BROKEN;
            default -> UpwardCause.LIMIT_MISSED;
        };
    }
}
