package org.petitions.scenario.clocks;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.UnitId;
import org.petitions.events.terms.UnitKind;
import org.petitions.events.terms.Urgency;
import org.petitions.law.LegalCalendar;
import org.petitions.law.LegalFigure;
import org.petitions.law.PausedDays;
import org.petitions.local.platform.RepositoryRoot;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The limits, warnings and rungs of the city, read from the same {@code policy.yml} that escalation-service obeys, by code of our own.
 *
 * @param clocks the rule of each legal clock
 * @param acknowledgement how long a leader has to take note, e.g. {@code 24 hours}
 * @param actAfterAcknowledgement how long after that the act has to be done, e.g. {@code 3 working days}
 * @param dutyDeskRepeat how long after a call the duty desk is called again, e.g. {@code 3 working days}
 * @param toAndFro when the county's leader is told that nobody takes a petition on
 */
public record CityPolicy(Map<ClockKind, ClockRule> clocks, Map<Urgency, String> acknowledgement,
        Map<Urgency, String> actAfterAcknowledgement, Map<Urgency, String> dutyDeskRepeat, ToAndFro toAndFro) {
    private static final Pattern AMOUNT = Pattern.compile("(\\d+)(?: (hours?|days?|working days?))?");

    /**
     * One clock's rule.
     *
     * @param limit {@code law}, {@code 15 days}, {@code 5 working days}, {@code 4 hours}; anything else where each start sets its own end
     * @param warnings how long before the end, e.g. {@code 5}, in the limit's hours or in days
     * @param rungs who is told when it was missed, lowest first
     * @param rungsOfCityUnits the same for the city's own units
     * @param toldAtStart which leaders are told, with the duty desk, when it starts; null for none
     * @param toldAtStartOfCityUnits the same for the city's own units
     * @param afterHandBack the least it has when it starts again after an objection was allowed, e.g. {@code 3 working days}
     * @param limitByOwnRules limits of the kinds of units that have rules of their own, or null
     * @param ways what is otherwise for what is handled in a way of its own (Art. 29 to 31), or null
     */
    public record ClockRule(@Nullable String limit, List<String> warnings, List<Rung> rungs,
            List<Rung> rungsOfCityUnits, @Nullable String afterHandBack, @Nullable List<Rung> toldAtStart,
            @Nullable List<Rung> toldAtStartOfCityUnits, @Nullable Map<UnitKind, String> limitByOwnRules,
            @Nullable Map<HandlingWay, WayRule> ways) {
        boolean countsHours() {
            return limit != null && limit.contains("hour");
        }
    }

    /** The limit and the warnings of one way of handling. */
    public record WayRule(String limit, List<String> warnings) {}

    /**
     * When it is told that nobody takes a petition on.
     *
     * @param toldFromHandBack from which hand-back on
     * @param notAcceptedAfter how long after the registration, e.g. {@code 30 days}
     */
    public record ToAndFro(int toldFromHandBack, String notAcceptedAfter) {}

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    /** The city's rules as they stand in the sources. */
    public static CityPolicy of(RepositoryRoot home) throws IOException {
        return read(Files.readString(home.path().resolve("escalation-service/src/main/resources/policy.yml")));
    }

    /** Reads the text of {@code policy.yml}. */
    public static CityPolicy read(String yaml) {
        return YAML.readValue(yaml, CityPolicy.class);
    }

    /**
     * The first instant that is too late.
     *
     * @param unit whose clock it is
     * @param way how the petition is handled, where the limit follows from that; else null
     * @param extraDays days the limit was extended by
     * @param paused days that are not counted
     */
    Instant end(ClockKind kind, String unit, @Nullable HandlingWay way, Instant from, int extraDays,
            List<PausedDays> paused, LegalCalendar calendar) {
        Map<UnitKind, String> own = rule(kind).limitByOwnRules();
        String ofTheUnit = own == null ? null : UnitId.parse(unit).map(id -> own.get(id.kind())).orElse(null);
        String stated = ofTheUnit == null ? Objects.requireNonNull(rule(kind, way).limit(), kind::name) : ofTheUnit;
        return counted(kind, stated.equals("law") ? figure(kind).written() : stated, from, extraDays, paused, calendar);
    }

    /** The first instant that is too late for a clock that starts again, where no more of its first days is left. */
    Instant endAfterHandBack(Instant from, LegalCalendar calendar) {
        return counted(ClockKind.DISPATCH,
                Objects.requireNonNull(rule(ClockKind.DISPATCH).afterHandBack(), ClockKind.DISPATCH::name), from, 0,
                List.of(), calendar);
    }

    private static Instant counted(ClockKind kind, String limit, Instant from, int extraDays, List<PausedDays> paused,
            LegalCalendar calendar) {
        var amount = AMOUNT.matcher(limit);
        if (!amount.matches() || amount.group(2) == null) {
            throw new IllegalArgumentException("the sample day cannot count " + kind + ": " + limit);
        }
        int count = Integer.parseInt(amount.group(1));
        if (amount.group(2).startsWith("hour")) {
            return from.plus(Duration.ofHours(count));
        } else if (amount.group(2).startsWith("working")) {
            return calendar.afterWorkingDays(from, count).end();
        }
        return calendar.afterDays(LegalCalendar.dayOf(from), count + extraDays, paused).end();
    }

    private static LegalFigure figure(ClockKind kind) {
        return switch (kind) {
            case DISPATCH -> LegalFigure.DISPATCH;
            case ACCEPTANCE -> LegalFigure.NOTICE;
            case HANDLING -> LegalFigure.HANDLING;
            case REVIEW -> LegalFigure.REVIEW;
            case REREVIEW -> LegalFigure.REREVIEW;
            default -> throw new IllegalArgumentException("the law has no figure for " + kind);
        };
    }

    /** The moments of the warnings before an end, which the law's zone has at midnight, so that a day there is 24 hours. */
    List<Instant> warnings(ClockKind kind, @Nullable HandlingWay way, Instant end) {
        ClockRule rule = rule(kind, way);
        return rule.warnings().stream().map(warning -> end.minus(before(warning, rule.countsHours()))).sorted()
                .toList();
    }

    List<Rung> rungs(ClockKind kind, String unit) {
        boolean ofTheCity = UnitId.cityOf(unit).equals(UnitId.divisionOf(unit));
        return ofTheCity ? rule(kind).rungsOfCityUnits() : rule(kind).rungs();
    }

    /** Which leaders are told, with the duty desk, when the clock starts. */
    List<Rung> toldAtStart(ClockKind kind, String unit) {
        boolean ofTheCity = UnitId.cityOf(unit).equals(UnitId.divisionOf(unit));
        List<Rung> told = ofTheCity ? rule(kind).toldAtStartOfCityUnits() : rule(kind).toldAtStart();
        return told == null ? List.of() : told;
    }

    Duration timeToAcknowledge(Urgency urgency) {
        return before(Objects.requireNonNull(acknowledgement.get(urgency)), true);
    }

    /** When an act is awaited at the latest that was acknowledged at that moment. */
    Instant actBy(Urgency urgency, Instant acknowledgedAt, LegalCalendar calendar) {
        return after(actAfterAcknowledgement.get(urgency), acknowledgedAt, calendar);
    }

    /** When the duty desk is called again after a call that it does not answer. */
    Instant deskCalledAgainAt(Urgency urgency, Instant calledAt, LegalCalendar calendar) {
        return after(dutyDeskRepeat.get(urgency), calledAt, calendar);
    }

    /** From when a petition that nobody has accepted counts as such. */
    Instant notAcceptedFrom(Instant registeredAt, LegalCalendar calendar) {
        return after(toAndFro.notAcceptedAfter(), registeredAt, calendar);
    }

    /** The first instant after so many days or hours. */
    private static Instant after(@Nullable String time, Instant from, LegalCalendar calendar) {
        var amount = AMOUNT.matcher(Objects.requireNonNull(time));
        if (!amount.matches() || amount.group(2) == null) {
            throw new IllegalArgumentException("the sample day cannot count " + time);
        }
        int count = Integer.parseInt(amount.group(1));
        if (amount.group(2).startsWith("hour")) {
            return from.plus(Duration.ofHours(count));
        }
        return amount.group(2).startsWith("working")
                ? calendar.afterWorkingDays(from, count).end()
                : calendar.afterDays(LegalCalendar.dayOf(from), count, List.of()).end();
    }

    private ClockRule rule(ClockKind kind, @Nullable HandlingWay way) {
        ClockRule rule = rule(kind);
        WayRule own = way == null || rule.ways() == null ? null : rule.ways().get(way);
        return own == null
                ? rule
                : new ClockRule(own.limit(), own.warnings(), rule.rungs(), rule.rungsOfCityUnits(), null, null, null,
                        null, null);
    }

    private ClockRule rule(ClockKind kind) {
        return Objects.requireNonNull(clocks.get(kind), kind::name);
    }

    private static Duration before(String text, boolean hoursUnlessSaid) {
        var amount = AMOUNT.matcher(text);
        if (!amount.matches()) {
            throw new IllegalArgumentException("the sample day cannot count " + text);
        }
        long count = Long.parseLong(amount.group(1));
        boolean hours = amount.group(2) == null ? hoursUnlessSaid : amount.group(2).startsWith("hour");
        return hours ? Duration.ofHours(count) : Duration.ofDays(count);
    }
}
