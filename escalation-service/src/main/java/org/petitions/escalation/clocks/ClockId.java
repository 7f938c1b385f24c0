package org.petitions.escalation.clocks;

import java.util.Comparator;
import org.petitions.events.clocks.ClockAct;
import org.petitions.events.clocks.ClockActCheck;
import org.petitions.events.terms.ClockKind;

/**
 * Which clock of a petition. Written {@code HANDLING}, or {@code MEASURE.m-1} for one of several of its kind; so it stands in alert ids
 * and in what is kept.
 *
 * @param key tells clocks of one kind apart; {@link ClockAct#SOLE} where a case has one at a time
 */
public record ClockId(ClockKind kind, String key) implements Comparable<ClockId> {
    private static final Comparator<ClockId> ORDER = Comparator.comparing(ClockId::kind).thenComparing(ClockId::key);
    private static final char BETWEEN = '.';
    private static final String LEFT_BEHIND = "left-";

    /** @throws UnusableEventException when the key has another form */
    public ClockId {
        if (!ClockActCheck.isKey(key)) {
            throw new UnusableEventException("key");
        }
    }

    /** The clock of a kind of which a case has one at a time. */
    public static ClockId sole(ClockKind kind) {
        return new ClockId(kind, ClockAct.SOLE);
    }

    /**
     * What stands for a miss that the office left behind when the petition was sent elsewhere: it has no limit of its own, only the climb.
     *
     * @param occurrence which running of the kind's sole clock was missed
     */
    public static ClockId leftBehind(ClockKind kind, int occurrence) {
        return new ClockId(kind, LEFT_BEHIND + occurrence);
    }

    /** Whether it stands for a miss that was left behind. */
    public boolean isLeftBehind() {
        return kind == ClockKind.ACCEPTANCE && key.startsWith(LEFT_BEHIND);
    }

    /** Reads what {@link #toString()} wrote. */
    public static ClockId valueOf(String text) {
        int end = text.indexOf(BETWEEN);
        return end < 0
                ? sole(ClockKind.valueOf(text))
                : new ClockId(ClockKind.valueOf(text.substring(0, end)), text.substring(end + 1));
    }

    @Override
    public int compareTo(ClockId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return key.isEmpty() ? kind.name() : kind.name() + BETWEEN + key;
    }
}
