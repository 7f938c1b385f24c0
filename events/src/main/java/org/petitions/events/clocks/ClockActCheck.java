package org.petitions.events.clocks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.ClockKind;

/**
 * Whether acts can be carried out. Whoever publishes an event asks this first, and whoever keeps the clocks asks it again: what would be
 * refused there is not published here.
 *
 * @param longestExtension the most days by which a limit is lengthened (Art. 34)
 */
public record ClockActCheck(int longestExtension) {
    /** The most days that are set for one case: ten years, beyond which it is a slip. */
    public static final int MOST_SET_DAYS = 3_660;

    private static final Pattern UNIT = Pattern.compile("\\d{6}(\\d{3})?-\\S+");
    /** No sign that parts an alert id or wants quoting in an address. */
    private static final Pattern KEY = Pattern.compile("[0-9A-Za-z-]{0,64}");
    /** A moment outside these years is a broken clock somewhere, not a petition. */
    private static final Instant EARLIEST = Instant.parse("1949-10-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2199-12-31T00:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Set<ClockKind> SET_BY_EVENT = Set.of(ClockKind.REPORT_BACK, ClockKind.MEASURE,
            ClockKind.RETURN_VISIT, ClockKind.CHARGE, ClockKind.CHARGE_FOLLOW_UP, ClockKind.WRITTEN_ANSWER);

    /**
     * An act that cannot be carried out.
     *
     * @param kind the act's
     * @param field the first of its fields that cannot be used; {@code at} is when it starts
     */
    public record UnusableAct(@Nullable ClockKind kind, String field) {}

    /** Whether the end of such a clock is told by the event that starts it, and not by policy. */
    public static boolean isSetByEvent(ClockKind kind) {
        return SET_BY_EVENT.contains(kind);
    }

    /** Whether a clock can have this key. */
    public static boolean isKey(String key) {
        return KEY.matcher(key).matches();
    }

    /** The first that cannot be carried out, or empty when all can. */
    public Optional<UnusableAct> firstUnusable(List<ClockAct> acts) {
        return acts.stream().map(this::unusable).filter(Objects::nonNull).findFirst();
    }

    private @Nullable UnusableAct unusable(ClockAct act) {
        String field = unusableField(act);
        return field == null ? null : new UnusableAct(act.kind(), field);
    }

    private @Nullable String unusableField(ClockAct act) {
        return switch (act) {
            case ClockAct.Start start -> unusableField(start);
            case ClockAct.StartAgain(_, var unit, _, _) when !UNIT.matcher(unit).matches() -> "unit";
            case ClockAct.StartAgain(_, _, _, var first) when first != null && !isInRange(first) -> "since";
            case ClockAct.StartAgain(_, _, var from, _) -> isInRange(from) ? null : "at";
            case ClockAct.Stop(_, var key, _) when key != null && !isKey(key) -> "key";
            case ClockAct.Stop(_, _, var at) -> at == null || isInRange(at) ? null : "at";
            case ClockAct.Cancel(_, var key, _) when key != null && !isKey(key) -> "key";
            case ClockAct.Cancel(_, _, var at) -> at == null || isInRange(at) ? null : "at";
            case ClockAct.GoOn(_, var key, _) -> isKey(key) ? null : "key";
            case ClockAct.Redate(_, var key, _, _) when !isKey(key) -> "key";
            case ClockAct.Redate(_, _, _, var at) -> isInRange(at) ? null : "at";
            case ClockAct.ChangeWay change -> unusableField(change.start());
            case ClockAct.Leave(_, var at) -> at == null || isInRange(at) ? null : "at";
            case ClockAct.StopAll _ -> null;
            case ClockAct.HandOver(_, var unit) -> UNIT.matcher(unit).matches() ? null : "unit";
            case ClockAct.Succeed(_, var unit) -> UNIT.matcher(unit).matches() ? null : "successor";
            case ClockAct.Lengthen(_, var days) -> days >= 1 && days <= longestExtension ? null : "days";
            case ClockAct.Pause(_, var from) -> isInRange(from) ? null : "from";
            case ClockAct.Resume(_, var lastPaused) -> isInRange(lastPaused) ? null : "lastPaused";
        };
    }

    private @Nullable String unusableField(ClockAct.Start start) {
        if (!isKey(start.key())) {
            return "key";
        }
        if (!UNIT.matcher(start.unit()).matches()) {
            return "unit";
        }
        if (!isInRange(start.from())) {
            return "at";
        }
        Instant due = start.due();
        // What is left of the ceiling on a case's suspensions is told by the event; a hearing's is the policy's.
        boolean set = isSetByEvent(start.kind()) || start.kind() == ClockKind.SUSPENSION && start.days() != null;
        boolean fits = set == (due != null) && (due == null || isInRange(due));
        if (!fits) {
            return "due";
        }
        if (start.extendedBy() < 0 || start.extendedBy() > longestExtension || start.extendedBy() > 0 && due != null) {
            return "extendedBy";
        }
        Integer days = start.days();
        return days == null || due != null && days >= 1 && days <= MOST_SET_DAYS ? null : "days";
    }

    /** Whether it is a moment at which something can have happened to a petition, and no broken clock's. */
    public static boolean isInRange(Instant moment) {
        return !moment.isBefore(EARLIEST) && !moment.isAfter(LATEST);
    }

    private static boolean isInRange(LocalDate day) {
        return isInRange(day.atStartOfDay(ZONE).toInstant());
    }
}
