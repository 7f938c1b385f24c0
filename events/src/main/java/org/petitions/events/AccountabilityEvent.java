package org.petitions.events;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Level;

/**
 * How a unit is held to a written answer over a case (督办、建议, Art. 38 to 40), beside the procedure, whose limits run on whatever is asked. What
 * is asked and answered in words is kept sealed by case-service, and in no event.
 */
public sealed interface AccountabilityEvent extends CaseEvent, UntrackedEvent {

    /** Unit id of who answers. */
    String unit();

    /** Code of what is answered, of this case alone: letters, digits and hyphens. */
    String measure();

    /**
     * A written answer was asked of a unit, or asked again because the last fell short.
     *
     * @param measure code of what it is asked by, the same each time it is asked
     * @param by the last day, in Asia/Shanghai
     * @param broughtTo to which level the matter was brought, where the platform asks why at once: then whoever heads the unit is told at once,
     *     too. Null for every other
     */
    @Meaning(zh = "已要求单位限期书面反馈", en = "A written answer was asked of a unit by a day.", article = "40")
    record AnswerAsked(String petitionId, long version, Instant at, String unit, String measure, LocalDate by,
            @Nullable Level broughtTo) implements AccountabilityEvent {

        /** One that a bureau asks for. */
        public AnswerAsked(String petitionId, long version, Instant at, String unit, String measure, LocalDate by) {
            this(petitionId, version, at, unit, measure, by, null);
        }
    }

    /** The unit answered in writing what was asked last. */
    @Meaning(zh = "单位已书面反馈", en = "The unit answered in writing.", article = "40")
    record AnswerGiven(String petitionId, long version, Instant at, String unit, String measure)
            implements AccountabilityEvent {}
}
