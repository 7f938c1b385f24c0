package org.petitions.notification.alerts;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.events.EscalationEvent.AlertRaised;
import org.petitions.events.EscalationEvent.DutyDeskCalled;
import org.petitions.events.terms.AlertReason;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.DraftedAct;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.UnitId;
import org.petitions.events.terms.Urgency;

/**
 * What an alert says, as the ladder raised it. It never changes.
 *
 * @param alertId the ladder's own id; the same alert read twice has the same one
 * @param petitionId the petition it is about
 * @param raisedAt when the ladder raised it, UTC
 * @param rung the rung it is about; for a call to the duty desk the rung that failed
 * @param post post id of the leader or the duty desk that is told
 * @param unit unit id held to its duty
 * @param dueAt the first instant that is too late, UTC
 * @param acknowledgeBy until when a person must acknowledge, UTC, or null where the ladder asks for none
 * @param policy version of the policy it was judged by
 * @param provisional whether the next holiday notice could still move the limit when it was raised (暂定)
 * @param awaitsSignature what the unit has drafted that waited for a signature there when it was raised (待签发), or null
 * @param accusation whether the petition accuses somebody; false too for what was raised before that was told
 * @param unitName what the unit was called on the day it was raised; null where the directory had not told it, and in what was raised before it
 *     was kept
 * @param bureau unit id of the bureau that had the petition before it when it was raised; null in what was raised before that was told
 * @param keptFrom unit and post ids that it must be kept from, and the units that those posts head (Art. 30); null for nobody, and in what was
 *     raised before that was told
 */
public record AlertDetails(String alertId, String petitionId, Instant raisedAt, ClockKind clock, AlertCause cause,
        Rung rung,
        String post, String unit, Instant dueAt, Urgency urgency, @Nullable Instant acknowledgeBy, String policy,
        boolean provisional, @Nullable DraftedAct awaitsSignature, boolean accusation,
        @Nullable String unitName, @Nullable String bureau, @Nullable List<String> keptFrom) {
    private static final Set<AlertReason> ONLY_TOLD = EnumSet.of(AlertReason.REGISTERED_URGENT,
            AlertReason.BUREAUS_BARRED, AlertReason.LIMIT_NEAR, AlertReason.STILL_NOT_DONE,
            AlertReason.HANDED_BACK_AGAIN, AlertReason.NOT_ACCEPTED_FOR_LONG);

    @SuppressWarnings("NullAway") // null stays null
    public AlertDetails {
        keptFrom = keptFrom == null ? null : List.copyOf(keptFrom);
    }

    /** About a limit that no notice moves and for which nothing waits to be signed, of a petition that accuses nobody. */
    public AlertDetails(String alertId, String petitionId, Instant raisedAt, ClockKind clock, AlertCause cause,
            Rung rung,
            String post, String unit, Instant dueAt, Urgency urgency, @Nullable Instant acknowledgeBy, String policy) {
        this(alertId, petitionId, raisedAt, clock, cause, rung, post, unit, dueAt, urgency, acknowledgeBy, policy,
                false, null, false, null, null, null);
    }

    /**
     * Whether a person is asked to acknowledge (阅知确认). A warning before the end of a limit only reminds, and so does a second call; that
     * nobody takes a petition on is told, and so is that an urgent one was registered.
     */
    public boolean asksToBeAcknowledged() {
        return !(cause instanceof AlertCause.Ladder(var reason) && ONLY_TOLD.contains(reason));
    }

    /** Whether its leader may say that it is another's: what asks a leader of the ladder to answer for it. */
    public boolean mayBeDeclined() {
        return asksToBeAcknowledged() && cause.call() == AlertCall.LADDER;
    }

    /** Of an accusation those alone hear whom the ladder tells (Art. 30), and the duty desk has nobody below it. */
    boolean mayEverBeDelegated() {
        return cause.call() == AlertCall.LADDER && !accusation;
    }

    /**
     * Whether its leader may hand it on to a post below (交办) while it is open.
     *
     * @param at the moment, UTC: what is late by then is not handed on
     */
    public boolean mayBeDelegated(Instant at) {
        return mayEverBeDelegated() && dueAt.isAfter(at)
                && PostId.parse(post).filter(own -> own.rung() != Rung.UNIT_HEAD).isPresent();
    }

    /**
     * To which posts it may be handed on: the heads of its unit and of its bureau and the leaders on the rungs between, as far as they stand below
     * this one's, in its division or one below, and are none that it is kept from (Art. 30). Others have nothing to do with the petition, and may
     * not know of it.
     *
     * @return post ids, whether anybody holds them or not
     */
    public List<String> delegates() {
        Stream<String> heads = Stream.of(Optional.of(unit), Optional.ofNullable(bureau)).flatMap(Optional::stream)
                .map(each -> PostId.on(Rung.UNIT_HEAD, each));
        Stream<String> between = Stream.of(Rung.COUNTY_LEADER, Rung.CITY_LEADER)
                .flatMap(each -> PostId.allOn(each, unit).stream());
        return Stream.concat(heads, between).distinct().filter(this::isBelow).filter(each -> keptFrom == null
                || Stream.concat(Stream.of(each), PostId.unitHeadedBy(each).stream()).noneMatch(keptFrom::contains))
                .toList();
    }

    private boolean isBelow(String postId) {
        PostId own = PostId.parse(post).orElse(null);
        PostId below = PostId.parse(postId).orElse(null);
        if (own == null || below == null || below.rung().compareTo(own.rung()) >= 0) {
            return false;
        }
        String division = UnitId.divisionOf(own.owner());
        String theirs = UnitId.divisionOf(below.owner());
        return theirs.equals(division) || UnitId.cityOf(theirs).equals(division);
    }

    /** Whether it may be handed on to a post, see {@link #delegates()}. */
    boolean mayBeDelegatedTo(String postId) {
        return delegates().contains(postId);
    }

    /** The reasons of what is only told, for which nobody is asked to acknowledge. */
    public static Set<AlertReason> onlyTold() {
        return Collections.unmodifiableSet(ONLY_TOLD);
    }

    public static AlertDetails of(AlertRaised event) {
        return new AlertDetails(event.alertId(), event.petitionId(), event.at(), event.clock(),
                new AlertCause.Ladder(event.reason()), event.rung(), event.post(), event.unit(), event.dueAt(),
                event.urgency(), event.acknowledgeBy(), event.policy(), Boolean.TRUE.equals(event.provisional()),
                event.awaitsSignature(), Boolean.TRUE.equals(event.accusation()), null, event.bureau(),
                keptFrom(event.accused()));
    }

    static AlertDetails of(DutyDeskCalled event) {
        return new AlertDetails(event.alertId(), event.petitionId(), event.at(), event.clock(),
                new AlertCause.DutyDesk(event.reason()), event.rung(), event.desk(), event.unit(), event.dueAt(),
                event.urgency(), null, event.policy(), Boolean.TRUE.equals(event.provisional()), null,
                Boolean.TRUE.equals(event.accusation()), null, event.bureau(), keptFrom(event.accused()));
    }

    private static @Nullable List<String> keptFrom(@Nullable List<String> accused) {
        return accused == null ? null : withUnitsHeaded(accused);
    }

    /** Ids of units and posts, and the units that the posts head: whoever works there is not told of it either. */
    public static List<String> withUnitsHeaded(List<String> accused) {
        return accused.stream().flatMap(id -> Stream.concat(Stream.of(id), PostId.unitHeadedBy(id).stream())).distinct()
                .toList();
    }

    /** The unit's Chinese name as it was when the alert was raised; where nobody told it, one made from its id. */
    public String unitZh() {
        return unitName == null ? UnitId.zh(unit) : unitName;
    }

    AlertDetails named(String name) {
        return new AlertDetails(alertId, petitionId, raisedAt, clock, cause, rung, post, unit, dueAt, urgency,
                acknowledgeBy, policy, provisional, awaitsSignature, accusation, name, bureau, keptFrom);
    }
}
