package org.petitions.casework.organisation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.organisation.Office.AtUnit;
import org.petitions.casework.organisation.Office.ForPost;
import org.petitions.law.LegalCalendar;

/**
 * An account has an office from a day to a day (任职). Days are China's, the last one included.
 *
 * @param id what it is called by when it is withdrawn
 * @param account what sign-in knows the account by: a code, never a name
 * @param until the last day, or null while no end is known
 * @param made who appointed by command; null where the organisation's files say it
 * @param withdrawn who withdrew it by command; null while nobody did
 */
public record Appointment(String id, String account, Office office, LocalDate from, @Nullable LocalDate until,
        @Nullable Act made, @Nullable Act withdrawn) {
    /** Longer than anybody's last alert or reception waits. */
    private static final int YEARS_TOLD = 2;

    private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /**
     * What somebody did by command.
     *
     * @param by their account
     * @param unit unit id of the office that they did it at
     * @param at when, UTC
     */
    public record Act(String by, String unit, Instant at, AppointmentReason reason) {}

    /** One that the files say. Its id follows from its row, so that it is the same after each start. */
    static Appointment ofFile(String account, Office office, LocalDate from, @Nullable LocalDate until) {
        return new Appointment(idOf(account, office, from), account, office, from, until, null, null);
    }

    static String idOf(String account, Office office, LocalDate from) {
        String of = switch (office) {
            case AtUnit at -> at.unit() + '/' + at.role();
            case ForPost post -> post.post() + '/' + post.capacity();
        };
        return UUID.nameUUIDFromBytes((account + '/' + of + '/' + from).getBytes(UTF_8)).toString();
    }

    /** Whether this can be an account: letters, digits, dots and hyphens, so that no name gets into the events. */
    public static boolean isAccount(String text) {
        return ACCOUNT.matcher(text).matches();
    }

    /** Whether it is in force on a day. Whoever is withdrawn acts no more from that moment on: the whole day is out. */
    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until))
                && (withdrawn == null || day.isBefore(LegalCalendar.dayOf(withdrawn.at())));
    }

    /** Whether both can be in force on one day, as far as nobody withdraws them. */
    public boolean overlaps(Appointment other) {
        return withdrawn == null && other.withdrawn == null && startsBeforeEndOf(this, other)
                && startsBeforeEndOf(other, this);
    }

    private static boolean startsBeforeEndOf(Appointment one, Appointment other) {
        return other.until == null || !one.from.isAfter(other.until);
    }

    /** Whether it is told to the other services still: what ended long ago stays on record here alone. */
    boolean isToldOn(LocalDate day) {
        LocalDate since = day.minusYears(YEARS_TOLD);
        return (until == null || !until.isBefore(since))
                && (withdrawn == null || !LegalCalendar.dayOf(withdrawn.at()).isBefore(since));
    }

    /** The same, withdrawn; or not, where nobody did. */
    public Appointment withdrawn(@Nullable Act act) {
        return new Appointment(id, account, office, from, until, made, act);
    }

    /** When it was withdrawn, UTC, or null. */
    @Nullable
    Instant withdrawnAt() {
        return withdrawn == null ? null : withdrawn.at();
    }
}
