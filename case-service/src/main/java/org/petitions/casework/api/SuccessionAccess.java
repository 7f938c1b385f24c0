package org.petitions.casework.api;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.petitions.casework.access.CaseAccessRules;
import org.petitions.casework.procedure.terms.Successions;
import org.petitions.events.terms.UnitId;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.access.Action;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.endpoints.SubjectAccess;
import org.petitions.starter.problem.ProblemException;
import org.springframework.stereotype.Component;

/**
 * Decides, before anything of a request is read, for which units a bureau hands over what was theirs (Art. 24, paragraph 2). The city's does for all. A
 * county's does for those of its county, of a county whose bureau it goes on for, and of the city, which have a part in what is before it; whose
 * unit is another county's is that county's bureau's to say. What a county's bureau that is no more had before it is no other county bureau's to
 * hand over, its successor's neither, which may not know of all of it (Art. 30).
 */
@Component
class SuccessionAccess implements SubjectAccess {
    private final Successions successions;
    private final Clock clock;

    SuccessionAccess(Successions successions, Clock clock) {
        this.successions = successions;
        this.clock = clock;
    }

    /** None by its name, which other addresses have too. */
    @Override
    public Set<String> decidesOn(Set<String> variables) {
        return Set.of();
    }

    @Override
    public void require(Actor actor, Action action, String address, Map<String, String> names) {
        if (action != Action.HAND_OVER_UNIT || CaseAccessRules.isCityBureau(actor.unit())) {
            return;
        }
        String unit = names.getOrDefault("unit", "");
        if (UnitId.isBureau(unit)) {
            throw new ProblemException(SuccessionProblem.BUREAU_BY_CITY);
        }
        Optional<UnitId> named = UnitId.parse(unit);
        if (named.isPresent() && divisions(actor.unit()).noneMatch(named.get().division()::equals)) {
            throw new ProblemException(SuccessionProblem.UNIT_OF_ANOTHER_COUNTY);
        }
    }

    private Stream<String> divisions(String bureau) {
        String own = UnitId.divisionOf(bureau);
        Stream<String> former = successions.endedBefore(LegalCalendar.dayOf(clock.instant()), bureau).stream()
                .filter(UnitId::isBureau).map(UnitId::divisionOf);
        return Stream.concat(Stream.of(own, UnitId.cityOf(own)), former);
    }
}
