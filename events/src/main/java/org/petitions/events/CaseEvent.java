package org.petitions.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.NonAcceptanceGround;
import org.petitions.events.terms.NoticeDuty;
import org.petitions.events.terms.ReviewStep;
import org.petitions.events.terms.Satisfaction;
import org.petitions.events.terms.Urgency;

/**
 * What case-service publishes on {@code petition.case.v1}: each step of the lawful procedure. The main line stands here, what may happen
 * beside it in the interfaces named below, by what it is about.
 */
public sealed interface CaseEvent extends PetitionEvent
        permits CaseEvent.Opened, CaseEvent.Dispatched, CaseEvent.Accepted, CaseEvent.NotAccepted, CaseEvent.Replied,
        CaseEvent.Rated, CaseEvent.Closed, RoutingEvent, HandlingEvent, MediationEvent, ReviewEvent, DocumentEvent,
        ClosureEvent, SigningEvent, ChargeEvent, PetitionerRequestEvent,
        AccountabilityEvent {

    /** The case's version after this event, from 1 without gaps. */
    long version();

    @Override
    default String id() {
        return petitionId() + ":case:" + version();
    }

    /**
     * A case was opened for a registered petition.
     *
     * @param number registration number
     * @param bureau unit id of the bureau that has to dispatch it (Art. 22)
     * @param division division where the matter happened
     * @param pastUntil version of the last event of what was taken over from a ledger (历史台账), or null for a case the platform
     *     opened itself. The events up to it tell the past by its true days: nobody is alerted for what one of them concludes late, nor
     *     before all of them are read. A clock that still runs after the last is as good as any.
     * @param receivedOn the day its office received it (收到), where a ledger tells one before the registration; its dispatch clock runs
     *     from there. Null for a case the platform opened itself: that clock was started by the registration
     */
    @Meaning(zh = "已登记，进入办理", en = "A case was opened for a registered petition.")
    record Opened(String petitionId, long version, Instant at, String number, String bureau, Category category,
            String division,
            Urgency urgency, @Nullable Long pastUntil, @Nullable LocalDate receivedOn) implements CaseEvent {

        /** A case with no past. */
        public Opened(String petitionId, long version, Instant at, String number, String bureau, Category category,
                String division, Urgency urgency) {
            this(petitionId, version, at, number, bureau, category, division, urgency, null, null);
        }
    }

    /**
     * Sent to the unit in whose competence it lies (转送 or 交办, Art. 22).
     *
     * @param unit the responsible unit (责任单位)
     * @param arrivedAt when it arrived there: the 15 days of Art. 23 run from its arrival, not from a signature
     * @param reportBackBy the end of the limit that the assigner set for the report back (办结报告), for an assignment
     * @param helpers unit ids of those that help under the responsible unit's lead (协办单位)
     * @param returned true where it came back to the upper unit that had sent it on, which had received it before; null in every other. Whom
     *     the petitioner had brought it to ({@link DispatchKind#DIRECT}) has no whole days by that, but what is left since the receipt of the
     *     petition and at least the city's short limit (Art. 22, 23); so is an event of before that was the rule, where it is read for the first
     *     time. A limit that it had started stays as it was published
     * @param since when it had first arrived at that unit, UTC, where it came back to one that another unit had sent it on to: its days are
     *     what is left since then, and at least the city's short limit. Null in every other, and in an event of before that was told, by which
     *     such a unit has whole days again
     */
    @Meaning(zh = "已转送（交办）", en = "Sent to the unit in whose competence it lies.", article = "22")
    record Dispatched(String petitionId, long version, Instant at, String unit, DispatchKind kind, Instant arrivedAt,
            @Nullable Instant reportBackBy, @Nullable List<String> helpers, @Nullable Boolean returned,
            @Nullable Instant since) implements CaseEvent {
        public Dispatched {
            helpers = helpers == null ? null : List.copyOf(helpers);
        }

        /** One that brings it back to nobody whom another unit had sent it on to. */
        public Dispatched(String petitionId, long version, Instant at, String unit, DispatchKind kind,
                Instant arrivedAt, @Nullable Instant reportBackBy, @Nullable List<String> helpers,
                @Nullable Boolean returned) {
            this(petitionId, version, at, unit, kind, arrivedAt, reportBackBy, helpers, returned, null);
        }

        /** A dispatch to where it has not been before. */
        public Dispatched(String petitionId, long version, Instant at, String unit, DispatchKind kind,
                Instant arrivedAt, @Nullable Instant reportBackBy, @Nullable List<String> helpers) {
            this(petitionId, version, at, unit, kind, arrivedAt, reportBackBy, helpers, null);
        }

        /** A dispatch to one unit with no report back. */
        public Dispatched(String petitionId, long version, Instant at, String unit, DispatchKind kind,
                Instant arrivedAt) {
            this(petitionId, version, at, unit, kind, arrivedAt, null, null);
        }
    }

    /**
     * The responsible unit took it on (受理, Art. 23): the limit of its way starts, 60 days for claims of Art. 31 (6) (Art. 34).
     *
     * @param notice whether it owes the petitioner the written notice; null in what was published before that was watched, and for what a
     *     ledger tells: then the acceptance itself counts as the notice, and nobody is late for it
     * @param way how it is handled (Art. 29 to 31); null in events of before it was recorded and in what a ledger tells: then it follows
     *     from the purpose, {@link HandlingWay#of}
     */
    @Meaning(zh = "已受理", en = "The responsible unit accepted it.")
    record Accepted(String petitionId, long version, Instant at, String unit, @Nullable NoticeDuty notice,
            @Nullable HandlingWay way) implements CaseEvent {

        /** One that itself counts as the notice, and tells no way. */
        public Accepted(String petitionId, long version, Instant at, String unit) {
            this(petitionId, version, at, unit, null, null);
        }

        /** One that tells no way. */
        public Accepted(String petitionId, long version, Instant at, String unit, @Nullable NoticeDuty notice) {
            this(petitionId, version, at, unit, notice, null);
        }
    }

    /**
     * The responsible unit, or the bureau, lawfully did not take it on (不予受理, Art. 19, 23, 31, 36).
     *
     * @param unit unit id of who found it so
     * @param notice as in {@link Accepted}; of the bureau's finding it is owed where {@link RoutingEvent.BureauNoticeOwed} follows, and null in an
     *     event of before that, when no limit ran until the bureau's notice went out
     * @param running where the same matter runs already; null for another ground, and where nobody named it
     */
    @Meaning(zh = "不予受理", en = "It was lawfully not accepted.")
    record NotAccepted(String petitionId, long version, Instant at, String unit, NonAcceptanceGround ground,
            @Nullable NoticeDuty notice, @Nullable RunningCase running) implements CaseEvent {

        /** One that itself counts as the notice. */
        public NotAccepted(String petitionId, long version, Instant at, String unit, NonAcceptanceGround ground) {
            this(petitionId, version, at, unit, ground, null, null);
        }

        /** One that names no running case. */
        public NotAccepted(String petitionId, long version, Instant at, String unit, NonAcceptanceGround ground,
                @Nullable NoticeDuty notice) {
            this(petitionId, version, at, unit, ground, notice, null);
        }
    }

    /**
     * The petitioner was answered: by a handling opinion (处理意见书, Art. 32), or as the way has it (Art. 29 to 31).
     *
     * @param deliveryOwed true where the case cannot be closed before the opinion reached the petitioner or its delivery was tried (送达).
     *     Null where there is none or nobody to give it to, in what was published before that was watched, and in what a ledger tells
     * @param carriedOut true where what was supported is carried out already (Art. 32). Null else: what is still to be done are measures
     *     promised before, in what was published before that was asked they may be missing
     */
    @Meaning(zh = "已答复", en = "The petitioner was answered.")
    record Replied(String petitionId, long version, Instant at, String unit, HandlingOutcome outcome,
            @Nullable Boolean deliveryOwed, @Nullable Boolean carriedOut) implements CaseEvent {

        /** One whose delivery is not watched. */
        public Replied(String petitionId, long version, Instant at, String unit, HandlingOutcome outcome) {
            this(petitionId, version, at, unit, outcome, null, null);
        }
    }

    /** The petitioner's rating reached the case. It is a fact about the offices, asked once. */
    @Meaning(zh = "评价已记入信访事项", en = "The rating reached the case.", article = "21")
    record Rated(String petitionId, long version, Instant at, Satisfaction bureau, Satisfaction unit)
            implements CaseEvent {}

    /**
     * The case ended: no clock runs any more, but for return visits after it, and for the written notice or the report where one is still owed.
     *
     * @param noticeOwed true where it was not taken on, or the procedure was suspended, and the petitioner is still to be told in writing
     *     (Art. 23): that clock alone runs on. Null in every other end, and in what was published before that was watched
     * @param lead petition id of the case that the same matter goes on in, of a case that was merged (Art. 24): its answer is given here too.
     *     Null in every other end, and in what was published before the lead was named
     * @param reportOwed true where the petitioner withdrew an urgent matter that is not reported up (Art. 25): that clock alone runs on.
     *     Null in every other end, and in what was published before it outlived an end: the duty ended with the case
     * @param refusalOwed of which request the petitioner is still to be told in writing that it was found inadmissible (Art. 35, 36): the
     *     clock of that review alone runs on. Null else, and in what was published before that was watched
     */
    @Meaning(zh = "已办结", en = "The case ended.")
    record Closed(String petitionId, long version, Instant at, CaseEnd end, @Nullable Boolean noticeOwed,
            @Nullable String lead, @Nullable Boolean reportOwed, @Nullable ReviewStep refusalOwed)
            implements CaseEvent {

        /** One after which no refused request is to be told. */
        public Closed(String petitionId, long version, Instant at, CaseEnd end, @Nullable Boolean noticeOwed,
                @Nullable String lead, @Nullable Boolean reportOwed) {
            this(petitionId, version, at, end, noticeOwed, lead, reportOwed, null);
        }

        /** The same end, after which the refusal of such a request is still to be told. */
        public Closed owing(ReviewStep refused) {
            return new Closed(petitionId, version, at, end, noticeOwed, lead, reportOwed, refused);
        }

        /** One after which nothing is left to report up. */
        public Closed(String petitionId, long version, Instant at, CaseEnd end, @Nullable Boolean noticeOwed,
                @Nullable String lead) {
            this(petitionId, version, at, end, noticeOwed, lead, null, null);
        }

        /** One that goes on nowhere. */
        public Closed(String petitionId, long version, Instant at, CaseEnd end, @Nullable Boolean noticeOwed) {
            this(petitionId, version, at, end, noticeOwed, null, null, null);
        }

        /** One after which no notice is owed. */
        public Closed(String petitionId, long version, Instant at, CaseEnd end) {
            this(petitionId, version, at, end, null, null, null, null);
        }
    }
}
