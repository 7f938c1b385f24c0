package org.petitions.casework.reception;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.reception.Reception.Slot;
import org.petitions.events.terms.Category;
import org.petitions.starter.sealing.SealedBox;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Somebody asked for a place in a session.
 *
 * @param id digest of the code that the petitioner holds, who is known by it and by nothing else
 * @param session id of the session it is in
 * @param since when it came into the session, which is its place in the list there: nobody's number changes when others come
 * @param contact name, telephone and registration number, sealed; null once they are erased
 * @param eraseOn the day from which on they are not kept, in Asia/Shanghai
 */
@Document(Booking.COLLECTION)
@CompoundIndex(name = "by_session_state", def = "{'session': 1, 'answer.state': 1}")
@CompoundIndex(name = "by_erasure", def = "{'eraseOn': 1}")
record Booking(@Id String id, long version, String session, Instant since, Asked asked,
        @Nullable SealedBox contact, @Nullable LocalDate eraseOn, Answer answer) {
    static final String COLLECTION = "receptionBookings";
    /** The field of {@code contact}, for who seals it anew. */
    static final String CONTACT = "contact";

    /**
     * What is asked for.
     *
     * @param persons how many would come
     */
    record Asked(Category category, int persons) {}

    /**
     * What was answered.
     *
     * @param refusal why it was refused, or null
     * @param proposed id of the session that is proposed, or null
     * @param reminded of which day, hours and place they were reminded, or null: after a move they are to be told again
     */
    record Answer(BookingState state, @Nullable BookingRefusal refusal, @Nullable String proposed,
            @Nullable Slot reminded) {
        static final Answer NONE = new Answer(BookingState.ASKED, null, null, null);

        static Answer of(BookingState state) {
            return new Answer(state, null, null, null);
        }

        /** Whether it answers the same, whoever was reminded since. */
        boolean saysAs(Answer other) {
            return state == other.state && refusal == other.refusal && Objects.equals(proposed, other.proposed);
        }
    }

    /**
     * A booking as a page showed it, by what its form sends back.
     *
     * @param version that was shown
     */
    record Shown(String id, long version) {
        private static final Pattern TEXT = Pattern.compile("([0-9a-f]{32})~([0-9]{1,6})");

        /** As a form sends it back; empty for what no page has. */
        static Optional<Shown> parse(String text) {
            Matcher shown = TEXT.matcher(text);
            return shown.matches()
                    ? Optional.of(new Shown(shown.group(1), Long.parseLong(shown.group(2))))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return id + "~" + version;
        }
    }

    /** The same as a page shows it. */
    Shown shown() {
        return new Shown(id, version);
    }

    /** Whoever asked; the number is empty where none was typed. */
    record Contact(String name, String phone, String number) {}

    BookingState state() {
        return answer.state();
    }

    /** The same, answered. */
    Booking with(Answer said) {
        return new Booking(id, version + 1, session, since, asked, contact, eraseOn, said);
    }

    /** The same with a place in another session. */
    Booking movedTo(String other, Instant at, LocalDate keptUntil) {
        return new Booking(id, version + 1, other, at, asked, contact, contact == null ? null : keptUntil,
                Answer.of(BookingState.GIVEN));
    }

    /** The same with who asked kept until another day. */
    Booking keptUntil(LocalDate day) {
        return new Booking(id, version + 1, session, since, asked, contact, day, answer);
    }

    /** The same without who asked. */
    Booking withoutContact() {
        return new Booking(id, version + 1, session, since, asked, null, null, answer);
    }
}
