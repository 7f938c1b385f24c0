package org.petitions.casework.procedure.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who goes on exercising the functions of units that were divided, merged or abolished (分立、合并、撤销; Art. 24, paragraph 2). */
@FunctionalInterface
public interface Successions {
    /** Where no unit ever ends. */
    Successions NONE = (_, unit, _) -> Optional.of(unit);

    /**
     * Who answers on a day for what is a unit's: itself while it is there, then its successor.
     *
     * @param day in Asia/Shanghai
     * @param unit unit id
     * @param matter what it is about: of a unit that was divided each successor goes on with its own field
     * @return unit id; empty where the unit is none of the platform's, is not there yet, nobody is named who
     *     goes on, or several are
     */
    Optional<String> answering(LocalDate day, String unit, CaseMatter matter);

    /**
     * All that are known to go on for a unit, and for those in their turn, from whatever day.
     *
     * @param unit unit id
     * @return unit ids; none while no end of it is known
     */
    default List<String> successorsOf(String unit) {
        return List.of();
    }

    /**
     * All that are no more on a day and that one goes on for, itself or through others.
     *
     * @param day in Asia/Shanghai
     * @param unit unit id
     * @return unit ids
     */
    default List<String> endedBefore(LocalDate day, String unit) {
        return List.of();
    }

    /** Whether a unit of the platform is no more on a day. */
    default boolean hasEnded(LocalDate day, String unit) {
        return false;
    }

    /** Who answers, or the unit itself where nobody is named: then committee and government designate who goes on. */
    default String answeringOrSame(LocalDate day, String unit, CaseMatter matter) {
        return answering(day, unit, matter).orElse(unit);
    }
}
