package org.petitions.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.AlertReason;
import org.petitions.events.terms.AlertWithdrawalReason;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.DraftedAct;
import org.petitions.events.terms.DutyDeskReason;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.Urgency;

/**
 * What escalation-service publishes on {@code petition.escalation.v1}. All ids are made from the petition, the clock and the rung,
 * so a restart that computes an event again computes the same event.
 */
public sealed interface EscalationEvent extends PetitionEvent
        permits EscalationEvent.LimitMissed, EscalationEvent.AlertRaised, EscalationEvent.DutyDeskCalled,
        EscalationEvent.AlertWithdrawn, LimitEvent {

    /** Which of the statutory clocks it is about. */
    ClockKind clock();

    /** Version of the policy file the date was judged by. */
    String policy();

    /**
     * A limit passed without the act the law asks for. A fact about {@code unit}, noted in the case, until
     * {@link LimitEvent.LimitMissTakenBack} says that it never was true.
     *
     * @param occurrence which running of this clock in the case, from 1
     * @param unit the unit that should have acted
     * @param dueAt the first instant that is too late
     * @param clockKey which of the clocks of this kind that may run at once (a measure's code, a visit's number), or null for the others
     * @param miss which miss of this running, from 2, after earlier ones were taken back; null for the first
     * @param missedBefore the earlier running whose miss this is still: the limit went on after the procedure was suspended, or the same one
     *     stands again, e.g. after a merging was taken back, or the days of who sent it on late go on under a key of their own because the notice
     *     of that did not go out, and nobody is late twice for it; null for a miss of its own
     */
    @Meaning(zh = "已逾期", en = "A limit passed without the act the law asks for.")
    record LimitMissed(String petitionId, Instant at, ClockKind clock, int occurrence, String unit, Instant dueAt,
            String policy, @Nullable String clockKey, @Nullable Integer miss, @Nullable Integer missedBefore)
            implements EscalationEvent {

        /** A miss of its own. */
        public LimitMissed(String petitionId, Instant at, ClockKind clock, int occurrence, String unit, Instant dueAt,
                String policy, @Nullable String clockKey, @Nullable Integer miss) {
            this(petitionId, at, clock, occurrence, unit, dueAt, policy, clockKey, miss, null);
        }

        /** Of a clock of which a case has one at a time. */
        public LimitMissed(String petitionId, Instant at, ClockKind clock, int occurrence, String unit, Instant dueAt,
                String policy) {
            this(petitionId, at, clock, occurrence, unit, dueAt, policy, null, null, null);
        }

        @Override
        public String id() {
            return id(petitionId, clock, clockKey, occurrence, miss == null ? 1 : miss);
        }

        /** The id of a limit's miss, for who knows the limit. */
        static String id(String petitionId, ClockKind clock, @Nullable String clockKey, int occurrence, int miss) {
            return petitionId + ":missed:" + clock + (clockKey == null ? "" : "." + clockKey) + ":" + occurrence
                    + (miss == 1 ? "" : ":" + miss);
        }
    }

    /**
     * A leader is to be told.
     *
     * @param alertId made from petition, clock, occurrence, and rung or days left
     * @param rung the rung of the ladder
     * @param post post id of the leader to alert
     * @param unit the unit that has to act
     * @param dueAt the limit the alert is about
     * @param acknowledgeBy until when a person must acknowledge, or null where none is asked (a warning)
     * @param provisional true while the next holiday notice may still move the limit (暂定), else null
     * @param awaitsSignature what the unit has drafted that would meet the limit and that waits for a signature there (待签发), or null
     * @param accusation true where the petition accuses somebody: whoever came to act for the post after this was raised was not looked at and
     *     is not shown it (Art. 30); null for every other, and in what was published before it was told
     * @param bureau unit id of the bureau that has the petition before it, whose people read of the alert; null in what was published before
     *     that was told
     * @param accused unit and post ids that it must be kept from, as far as ids name them (Art. 30); null for nobody, and in what was
     *     published before that was told
     */
    @Meaning(zh = "已提醒责任领导", en = "A leader is to be told.")
    record AlertRaised(String petitionId, String alertId, Instant at, ClockKind clock, AlertReason reason, Rung rung,
            String post,
            String unit, Instant dueAt, Urgency urgency, @Nullable Instant acknowledgeBy, String policy,
            @Nullable Boolean provisional, @Nullable DraftedAct awaitsSignature, @Nullable Boolean accusation,
            @Nullable String bureau, @Nullable List<String> accused)
            implements EscalationEvent {
        @SuppressWarnings("NullAway") // null stays null
        public AlertRaised {
            accused = accused == null ? null : List.copyOf(accused);
        }

        /** Of which nobody told the bureau, nor whom it is to be kept from. */
        public AlertRaised(String petitionId, String alertId, Instant at, ClockKind clock, AlertReason reason,
                Rung rung, String post, String unit, Instant dueAt, Urgency urgency, @Nullable Instant acknowledgeBy,
                String policy, @Nullable Boolean provisional, @Nullable DraftedAct awaitsSignature,
                @Nullable Boolean accusation) {
            this(petitionId, alertId, at, clock, reason, rung, post, unit, dueAt, urgency, acknowledgeBy, policy,
                    provisional, awaitsSignature, accusation, null, null);
        }

        /** About a limit that no notice moves and for which nothing waits to be signed, of a petition that accuses nobody. */
        public AlertRaised(String petitionId, String alertId, Instant at, ClockKind clock, AlertReason reason,
                Rung rung, String post, String unit, Instant dueAt, Urgency urgency, @Nullable Instant acknowledgeBy,
                String policy) {
            this(petitionId, alertId, at, clock, reason, rung, post, unit, dueAt, urgency, acknowledgeBy, policy, null,
                    null, null);
        }

        @Override
        public String id() {
            return alertId;
        }
    }

    /**
     * The ladder could not do what it is for, and the duty desk (值班室) is told so that a person does.
     *
     * @param rung the rung it is about
     * @param desk post id of the duty desk
     * @param provisional true while the next holiday notice may still move the limit (暂定), else null
     * @param accusation as of an alert
     * @param bureau as of an alert
     * @param accused as of an alert
     */
    @Meaning(zh = "已报值班室", en = "The ladder could not do its work; the duty desk is told.")
    record DutyDeskCalled(String petitionId, String alertId, Instant at, ClockKind clock, DutyDeskReason reason,
            Rung rung,
            String desk, String unit, Instant dueAt, Urgency urgency, String policy, @Nullable Boolean provisional,
            @Nullable Boolean accusation, @Nullable String bureau, @Nullable List<String> accused)
            implements EscalationEvent {
        @SuppressWarnings("NullAway") // null stays null
        public DutyDeskCalled {
            accused = accused == null ? null : List.copyOf(accused);
        }

        /** About a limit that no notice moves, of a petition that accuses nobody. */
        public DutyDeskCalled(String petitionId, String alertId, Instant at, ClockKind clock, DutyDeskReason reason,
                Rung rung, String desk, String unit, Instant dueAt, Urgency urgency, String policy) {
            this(petitionId, alertId, at, clock, reason, rung, desk, unit, dueAt, urgency, policy, null, null, null,
                    null);
        }

        @Override
        public String id() {
            return alertId;
        }
    }

    /** An alert no longer asks for anything: the act was done, or the case ended. */
    @Meaning(zh = "提醒已撤销", en = "An alert no longer asks for anything.")
    record AlertWithdrawn(String petitionId, String alertId, Instant at, ClockKind clock, AlertWithdrawalReason reason,
            String policy)
            implements EscalationEvent {
        @Override
        public String id() {
            return alertId + ":withdrawn";
        }
    }
}
