package org.petitions.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.DisputeRung;

/** Who is competent: a unit's objection and what its sender says of it, the dispute between units and its decision (Art. 23, 24). */
public sealed interface CompetenceEvent extends RoutingEvent {

    /**
     * The unit objects to its competence, with detailed reasons, within 5 working days (异议). Its 15 days go on running.
     *
     * @param unit the unit that objects
     * @param bureau unit id of the sender, whose consent it needs: the bureau, or the upper unit that sent it on
     */
    @Meaning(zh = "提出异议", en = "The unit objects to its competence.", article = "23")
    record ObjectionRaised(String petitionId, long version, Instant at, String unit, String bureau)
            implements CompetenceEvent, UntrackedEvent {}

    /**
     * The sender consents; the material is handed back and has to be dispatched anew (退办).
     *
     * @param unit the unit it was taken back from
     * @param bureau unit id of the sender, who has to dispatch it anew
     * @param objectedAt when the unit objected, UTC: from then on it owed no notice; null in an event of before this was told
     */
    @Meaning(zh = "异议成立，退回材料", en = "The objection was consented to and the material handed back.", article = "23")
    record ObjectionAllowed(String petitionId, long version, Instant at, String unit, String bureau,
            @Nullable Instant objectedAt) implements CompetenceEvent {}

    /**
     * The objection is unfounded and changes nothing.
     *
     * @param unit the unit that had objected
     */
    @Meaning(zh = "异议不成立", en = "The objection was found unfounded.", article = "23")
    record ObjectionRejected(String petitionId, long version, Instant at, String unit)
            implements CompetenceEvent, UntrackedEvent {}

    /**
     * Several units dispute who is competent; first they have to agree among themselves.
     *
     * @param unit the unit it lies with
     * @param with unit id of the other unit, which is proposed
     * @param others unit ids of the further units concerned; null for none, and in an event of before there could be any
     * @param by unit id of who raised it, where that is not the unit it lies with: it says that it is competent itself. Null where that
     *     unit raised it
     */
    @Meaning(zh = "发生受理争议", en = "Several units dispute who is competent.", article = "24")
    record DisputeRaised(String petitionId, long version, Instant at, String unit, String with,
            @Nullable List<String> others, @Nullable String by) implements CompetenceEvent, UntrackedEvent {
        public DisputeRaised {
            others = others == null ? null : List.copyOf(others);
        }

        /** One between two units, raised by the one that has it. */
        public DisputeRaised(String petitionId, long version, Instant at, String unit, String with) {
            this(petitionId, version, at, unit, with, null, null);
        }
    }

    /**
     * One of the units that consult proposed which of them takes it on (协商受理).
     *
     * @param unit unit id of who proposed it
     * @param proposed unit id of the one proposed
     */
    @Meaning(zh = "协商提出受理单位", en = "One of the units in dispute proposed which of them takes it on.", article = "24")
    record UnitProposed(String petitionId, long version, Instant at, String unit, String proposed)
            implements CompetenceEvent, UntrackedEvent {}

    /**
     * One of several units agreed to what was proposed, and others have yet to say so. The last one's word settles it.
     *
     * @param unit unit id of who agreed
     */
    @Meaning(zh = "协商同意", en = "One of several units agreed to the unit proposed.", article = "24")
    record UnitAgreed(String petitionId, long version, Instant at, String unit)
            implements CompetenceEvent, UntrackedEvent {}

    /**
     * The other unit did not agree to what was proposed; any of them may propose anew.
     *
     * @param unit unit id of who declined
     */
    @Meaning(zh = "协商不同意", en = "The other unit did not agree to the unit proposed.", article = "24")
    record UnitDeclined(String petitionId, long version, Instant at, String unit)
            implements CompetenceEvent, UntrackedEvent {}

    /**
     * The units came to no agreement: the bureau brought the dispute to who decides.
     *
     * @param rung who has to decide now
     * @param holder unit id of the bureau that brings the decision about
     * @param decider unit id of the office that decides: the common superior, or the office of the joint conference; null in an event of
     *     before it was named
     */
    @Meaning(zh = "受理争议提请上一级决定", en = "The dispute went to the next to decide.", article = "24")
    record DisputeClimbed(String petitionId, long version, Instant at, DisputeRung rung, String holder,
            @Nullable String decider) implements CompetenceEvent, UntrackedEvent {}

    /**
     * It was decided which unit is competent.
     *
     * @param rung who decided
     * @param unit the competent unit; where it is another one, it is dispatched there by the same decision
     * @param disputedAt when the dispute was raised, UTC, where another unit is competent than the one that has it: from then on that one
     *     owed no notice. Null where it stays, and in an event of before this was told
     * @param bureau unit id of the bureau that answers for the case: who received an urgent matter and is not competent leaves the report of
     *     Art. 25 to it. Null where it stays, and in an event of before this was told
     */
    @Meaning(zh = "已决定受理机关", en = "It was decided which unit is competent.", article = "24")
    record DisputeSettled(String petitionId, long version, Instant at, DisputeRung rung, String unit,
            @Nullable Instant disputedAt, @Nullable String bureau) implements CompetenceEvent, UntrackedEvent {

        /** One of which no bureau is told. */
        public DisputeSettled(String petitionId, long version, Instant at, DisputeRung rung, String unit,
                @Nullable Instant disputedAt) {
            this(petitionId, version, at, rung, unit, disputedAt, null);
        }

        /** Whether it goes on to another unit. */
        public boolean sendsOn() {
            return disputedAt != null;
        }
    }
}
