package org.petitions.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.ChargeDeed;
import org.petitions.events.terms.ChargeOrigin;
import org.petitions.events.terms.ChargeReleaseReason;
import org.petitions.events.terms.ChargeSituation;
import org.petitions.events.terms.PostId;

/**
 * How a leader takes charge of a case (领导包案, Art. 18): beside the procedure, whose limits run on whoever is in charge. Posts are those of
 * leaders of a county or the city; what they wrote is kept sealed with the case.
 */
public sealed interface ChargeEvent extends CaseEvent, UntrackedEvent {

    /** Post id of the leader whom it is about. */
    String post();

    /** Unit id of the office that works for that leader. */
    default String office() {
        return PostId.parse(post()).map(PostId::office).orElse(post());
    }

    /**
     * How a rota came to its leader (随机包案), so that anybody can do it again.
     *
     * @param situation what asked for it
     * @param eligible how many leaders could be drawn
     * @param place which of them it was, from 1: one more than what is left of SHA-256 of the petition's id, as a number, divided by how many they are
     * @param openCases how many cases each of those drawn from was in charge of already: the fewest of all who could be
     * @param leaders post ids of those it was drawn from, in their order; null in what was drawn before they were kept
     */
    record Draw(ChargeSituation situation, int eligible, int place, int openCases, @Nullable List<String> leaders) {}

    /**
     * A leader was put in charge of the case. From now on they have until {@code by}.
     *
     * @param post post id of the leader
     * @param origin how it came to be that one
     * @param by the last day to have it settled, in Asia/Shanghai
     * @param former post id of the leader who was in charge until now, or null
     * @param handedBy post id of the leader who handed it down, or null
     * @param draw how the rota came to this leader, or null
     * @param session id of the session at which it was handed out (集中交办), or null
     */
    @Meaning(zh = "已确定包案领导", en = "A leader was put in charge.", article = "18")
    record LeaderNamed(String petitionId, long version, Instant at, String post, ChargeOrigin origin, LocalDate by,
            @Nullable String former, @Nullable String handedBy, @Nullable Draw draw, @Nullable String session)
            implements ChargeEvent {}

    /** A leader is in charge no more, and nobody in their place. */
    @Meaning(zh = "已解除包案", en = "The leader was released from the charge.", article = "18")
    record LeaderReleased(String petitionId, long version, Instant at, String post, ChargeReleaseReason reason)
            implements ChargeEvent {}

    /** The leader to whom the case was handed down took it over (接受交办). */
    @Meaning(zh = "已接受交办包案", en = "The leader took over the case that was handed down.", article = "18")
    record ChargeAccepted(String petitionId, long version, Instant at, String post) implements ChargeEvent {}

    /**
     * The leader did something for the case.
     *
     * @param on the day, in Asia/Shanghai
     */
    @Meaning(zh = "包案领导开展工作", en = "The leader in charge did something for the case.", article = "18")
    record DeedDone(String petitionId, long version, Instant at, String post, ChargeDeed deed, LocalDate on)
            implements ChargeEvent {}

    /**
     * The leader reported back on a case that was handed down (反馈).
     *
     * @param to post id of the leader who had handed it down
     */
    @Meaning(zh = "包案领导反馈情况", en = "The leader in charge reported back.", article = "18")
    record ChargeReported(String petitionId, long version, Instant at, String post, String to)
            implements ChargeEvent {}

    /**
     * The charge ended with its result (包案结果).
     *
     * @param settled whether the matter is settled
     * @param inTime whether that was by the day that was set
     */
    @Meaning(zh = "包案结束", en = "The charge ended.", article = "18")
    record ChargeEnded(String petitionId, long version, Instant at, String post, boolean settled, boolean inTime)
            implements ChargeEvent {}

    /**
     * Something is to be done by the leader in charge by a day, as a review of cases in charge decided (调度).
     *
     * @param by the last day, in Asia/Shanghai
     * @param session id of the session that decided it, or null
     */
    @Meaning(zh = "调度交办后续事项", en = "A review of the charge asked for a further act.", article = "18")
    record FollowUpSet(String petitionId, long version, Instant at, String post, LocalDate by,
            @Nullable String session) implements ChargeEvent {}

    /**
     * It was done.
     *
     * @param followUp version of the event that set it
     */
    @Meaning(zh = "调度后续事项已落实", en = "The further act was done.", article = "18")
    record FollowUpDone(String petitionId, long version, Instant at, String post, long followUp)
            implements ChargeEvent {}
}
