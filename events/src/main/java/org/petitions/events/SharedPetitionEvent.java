package org.petitions.events;

import java.time.Instant;

/** What the units have to do with each other that share a petition of several matters (一件多诉), each of them a case. */
public sealed interface SharedPetitionEvent extends RoutingEvent {

    /**
     * Of the units that share a petition of several matters (一件多诉) the one that has this matter is in the lead from now on (牵头). Before any
     * is named it is the one that has the first matter.
     *
     * @param unit the unit that has this matter, and leads with it
     */
    @Meaning(zh = "确定牵头单位", en = "The unit that has this matter leads those that share the petition.")
    record LeadNamed(String petitionId, long version, Instant at, String unit) implements SharedPetitionEvent {}
}
