package org.petitions.escalation.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.escalation.TestPolicy;
import org.petitions.escalation.clocks.ClockId;
import org.petitions.escalation.clocks.OpenClock;
import org.petitions.escalation.policy.Policy;
import org.petitions.events.CaseEvent;
import org.petitions.events.EscalationEvent;
import org.petitions.events.LimitEvent;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.events.NotificationEvent;
import org.petitions.events.PetitionEvent;
import org.petitions.events.terms.DeclineReason;
import org.petitions.events.terms.AlertChannel;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.NonAcceptanceGround;
import org.petitions.events.terms.PostCapacity;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.UndeliverableReason;
import org.petitions.events.terms.Urgency;
import org.petitions.law.LegalCalendar;

/** Tells one petition's life to the pure core, as a test reads: what happened, how time went on, what was published. */
public final class ClockEngineDriver {
    public static final String PETITION = "0199c0de-0000-7000-8000-000000000001";
    public static final String BUREAU = "431222-PB";
    public static final String UNIT = "431222-HRSS";

    /** Rules under which every post is held. */
    static final EscalationContext RULES = new EscalationContext(TestPolicy.shipped(), LegalCalendar.china(),
            _ -> _ -> true);

    private final SampleOrganisation organisation = new SampleOrganisation();
    private final List<EscalationEvent> published = new ArrayList<>();
    private final List<LimitEvent> limits = new ArrayList<>();
    private final List<EscalationEvent> everything = new ArrayList<>();
    private EscalationContext rules = new EscalationContext(RULES.policy(), RULES.calendar(),
            _ -> organisation);
    private PetitionClocks clocks = PetitionClocks.unknown(PETITION);
    private Instant now = at("2026-01-01T00:00");

    /** Nobody holds this post. */
    ClockEngineDriver vacant(String post) {
        organisation.vacant(post);
        return this;
    }

    /** A rung has that leader too, with a field (分管) or with none. */
    ClockEngineDriver leads(String post, String... field) {
        organisation.leads(post, field);
        return this;
    }

    /** An account acts for a post. */
    ClockEngineDriver acts(String account, String post, PostCapacity capacity) {
        organisation.acts(account, post, capacity);
        return this;
    }

    /** An account acts for a post as a deputy in charge of that category alone. */
    ClockEngineDriver deputises(String account, String post, Category field) {
        organisation.deputises(account, post, field);
        return this;
    }

    /** An event is seen at the moment it speaks of, or later when its time has gone on. */
    public ClockEngineDriver happens(PetitionEvent event) {
        now = event.at().isAfter(now) ? event.at() : now;
        return arrives(event);
    }

    /** An event is seen now, whenever it happened. */
    ClockEngineDriver arrives(PetitionEvent event) {
        take(ClockEngine.onEvent(clocks, event, now, rules));
        return this;
    }

    /** Time goes on; whatever falls due on the way is done at its moment. */
    ClockEngineDriver until(Instant moment) {
        for (var next = nextDue(moment); next != null; next = nextDue(moment)) {
            now = next.getValue().isAfter(now) ? next.getValue() : now;
            take(ClockEngine.onDue(clocks, next.getKey(), now, rules));
        }
        now = moment;
        return this;
    }

    /** Time jumps, as after an outage; then what is due by then is done. */
    ClockEngineDriver jumpsTo(Instant moment) {
        now = moment;
        return until(moment);
    }

    /** Another city's policy holds. */
    ClockEngineDriver under(Policy policy) {
        rules = new EscalationContext(policy, rules.calendar(), rules.posts());
        return this;
    }

    /** A holiday notice is brought in. */
    ClockEngineDriver notice(LegalCalendar calendar) {
        rules = new EscalationContext(rules.policy(), calendar, rules.posts());
        take(ClockEngine.onCalendar(clocks, now, rules));
        return this;
    }

    /** What was published since the last question of misses and alerts; {@link #limits()} has when limits end. */
    List<EscalationEvent> published() {
        List<EscalationEvent> since = List.copyOf(published);
        published.clear();
        return since;
    }

    /** What was published since the last question of when limits end. */
    List<LimitEvent> limits() {
        List<LimitEvent> since = List.copyOf(limits);
        limits.clear();
        return since;
    }

    /** All that was ever published, in its order. */
    List<EscalationEvent> everything() {
        return List.copyOf(everything);
    }

    /** Ids of what was published since the last question, without the petition's. */
    List<String> publishedIds() {
        return published().stream().map(event -> event.id().replace(PETITION + ":", "")).toList();
    }

    Instant now() {
        return now;
    }

    public PetitionClocks clocks() {
        return clocks;
    }

    @Nullable
    OpenClock open(ClockKind kind) {
        return clocks.open().get(ClockId.sole(kind));
    }

    @Nullable
    OpenClock open(ClockKind kind, String key) {
        return clocks.open().get(new ClockId(kind, key));
    }

    private void take(ClockDecision decision) {
        clocks = decision.clocks();
        everything.addAll(decision.events());
        for (EscalationEvent event : decision.events()) {
            if (event instanceof LimitEvent limit) {
                limits.add(limit);
            } else {
                published.add(event);
            }
        }
    }

    private Map.@Nullable Entry<ClockId, Instant> nextDue(Instant moment) {
        return clocks.due().entrySet().stream().filter(due -> !due.getValue().isAfter(moment))
                .min(Map.Entry.comparingByValue()).orElse(null);
    }

    /** An instant by the clock on a wall in Shanghai. */
    public static Instant at(String shanghai) {
        return LocalDateTime.parse(shanghai).atZone(LegalCalendar.ZONE).toInstant();
    }

    /** The start of a day in Shanghai. */
    public static Instant startOf(String day) {
        return LocalDate.parse(day).atStartOfDay(LegalCalendar.ZONE).toInstant();
    }

    public static PetitionRegistered registered(String shanghai) {
        return registered(shanghai, Urgency.ORDINARY, null);
    }

    /** A claim that names nobody, or an accusation against whom it names. */
    public static PetitionRegistered registered(String shanghai, Urgency urgency, @Nullable String accusedUnit,
            String... accusedPosts) {
        boolean accuses = accusedUnit != null || accusedPosts.length > 0;
        return registered(accuses ? Purpose.ACCUSATION : Purpose.CLAIM, shanghai, urgency, accusedUnit, accusedPosts);
    }

    /** A claim against a unit and its head, which that unit handles (Art. 31). */
    public static PetitionRegistered claimAgainst(String unit, String shanghai) {
        return registered(Purpose.CLAIM, shanghai, Urgency.ORDINARY, unit, unit + ".head");
    }

    private static PetitionRegistered registered(Purpose purpose, String shanghai, Urgency urgency,
            @Nullable String complainedOfUnit, String... complainedOfPosts) {
        return new PetitionRegistered(PETITION, 1, at(shanghai), "431222-20260206-L-00001-7", BUREAU, Channel.LETTER,
                Level.COUNTY, purpose, false, null, urgency, Identity.REAL_NAME, 1, 0, category(), "431222",
                complainedOfUnit, List.of(complainedOfPosts));
    }

    public static CaseEvent opened(String shanghai) {
        return new CaseEvent.Opened(PETITION, 1, at(shanghai), "431222-20260206-L-00001-7", BUREAU, category(),
                "431222", Urgency.ORDINARY);
    }

    public static CaseEvent dispatched(String shanghai) {
        return dispatched(2, shanghai, UNIT);
    }

    public static CaseEvent dispatched(long version, String shanghai, String unit) {
        return new CaseEvent.Dispatched(PETITION, version, at(shanghai), unit, DispatchKind.TRANSFER, at(shanghai));
    }

    public static CaseEvent accepted(String shanghai) {
        return new CaseEvent.Accepted(PETITION, 3, at(shanghai), UNIT);
    }

    public static CaseEvent notAccepted(String shanghai) {
        return new CaseEvent.NotAccepted(PETITION, 3, at(shanghai), UNIT, NonAcceptanceGround.values()[0]);
    }

    public static CaseEvent replied(String shanghai) {
        return new CaseEvent.Replied(PETITION, 4, at(shanghai), UNIT, HandlingOutcome.values()[0]);
    }

    public static CaseEvent closed(String shanghai) {
        return new CaseEvent.Closed(PETITION, 5, at(shanghai), CaseEnd.SETTLED);
    }

    public static NotificationEvent acknowledged(String alert, String shanghai) {
        return acknowledged(alert, at(shanghai));
    }

    static NotificationEvent acknowledged(String alert, Instant at) {
        return new NotificationEvent.AlertAcknowledged(PETITION, PETITION + ":" + alert, at, "431222-HRSS.head");
    }

    static NotificationEvent declined(String alert, String shanghai) {
        return new NotificationEvent.AlertDeclined(PETITION, PETITION + ":" + alert, at(shanghai),
                "431222-HRSS.head", DeclineReason.NOT_IN_CHARGE);
    }

    public static NotificationEvent unreachable(String alert, String shanghai) {
        return unreachable(alert, at(shanghai));
    }

    static NotificationEvent unreachable(String alert, Instant at) {
        return new NotificationEvent.AlertUnreachable(PETITION, PETITION + ":" + alert, at,
                UndeliverableReason.NO_ADDRESS);
    }

    /** As it was published while mail was the only channel that goes out. */
    static NotificationEvent undeliverable(String alert, AlertChannel channel, String shanghai) {
        return new NotificationEvent.AlertUndeliverable(PETITION, PETITION + ":" + alert, at(shanghai), channel,
                UndeliverableReason.NO_ADDRESS);
    }

    private static Category category() {
        return Category.values()[0];
    }
}
