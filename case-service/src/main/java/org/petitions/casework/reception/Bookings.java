package org.petitions.casework.reception;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.reception.Booking.Answer;
import org.petitions.casework.reception.Booking.Asked;
import org.petitions.casework.reception.Booking.Contact;
import org.petitions.casework.reception.ReceptionCommand.Free;
import org.petitions.casework.reception.ReceptionCommand.Give;
import org.petitions.events.terms.Category;
import org.petitions.outbox.Outbox;
import org.petitions.outbox.StaleVersionException;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.sealing.PackedText;
import org.petitions.starter.sealing.SealedBox;
import org.petitions.starter.sealing.SealingKeyset;
import org.petitions.starter.sealing.SealingKeysets;
import org.petitions.starter.web.ExpectedVersion;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Requests for a place, and their answers. A place is taken in the session first, which counts them, and the booking told afterwards: what breaks off
 * between is finished by doing the same again, and no place is given twice.
 */
@Component
class Bookings {
    static final String KEYSET = "case-store";
    /** Of one session that are not refused or given up: more are not answered in time. */
    private static final int MOST = 200;
    private static final Set<BookingState> LIVE = EnumSet.of(BookingState.ASKED, BookingState.GIVEN,
            BookingState.PROPOSED);
    /** Names and telephones are not kept longer after the day for which they were given. */
    private static final int KEPT_DAYS = 90;
    private static final int ERASED_AT_ONCE = 100;

    private final MongoTemplate mongo;
    private final Outbox outbox;
    private final Receptions receptions;
    private final SealingKeyset seal;
    private final Clock clock;

    Bookings(MongoTemplate mongo, Outbox outbox, Receptions receptions, SealingKeysets seals, Clock clock) {
        this.mongo = mongo;
        this.outbox = outbox;
        this.receptions = receptions;
        this.seal = seals.named(KEYSET);
        this.clock = clock;
    }

    /**
     * Asks for a place; the same form twice asks once.
     *
     * @return the code by which the petitioner sees to it
     * @throws ProblemException 409 where no place can be asked for
     */
    String ask(Reception session, UUID key, Contact contact, Category category, int persons) {
        String code = BookingCode.of(key);
        String id = BookingCode.idOf(code);
        if (get(id).isPresent()) {
            return code;
        }
        if (!session.isBookable(receptions.today())) {
            throw new ProblemException(ReceptionProblem.RECEPTION_NOT_BOOKABLE);
        }
        if (waiting(session.id()) >= MOST) {
            throw new ProblemException(ReceptionProblem.BOOKINGS_WAITING_MOST);
        }
        String lines = Stream.of(contact.name(), contact.phone(), contact.number())
                .map(each -> each.replaceAll("\\R", " ")).collect(Collectors.joining("\n"));
        SealedBox box = seal.seal(PackedText.pack(lines.getBytes(UTF_8)), id);
        try {
            outbox.insert(new Booking(id, 1, session.id(), now(), new Asked(category, persons), box,
                    keptUntil(session), Answer.NONE), List.of());
        } catch (DuplicateKeyException _) {
            // sent twice at once
        }
        return code;
    }

    /** How many of a session count, up to the most: what is refused or given up keeps nobody else out. */
    long waiting(String session) {
        return mongo.count(Query.query(where("session").is(session).and("answer.state").in(LIVE)).limit(MOST),
                Booking.class);
    }

    /** The booking that a code is of. */
    Optional<Booking> byCode(String code) {
        return get(BookingCode.idOf(code));
    }

    /** All that are in a session, in the order they came into it: by their places in it the bureau calls them. */
    List<Booking> of(String session) {
        return mongo.find(Query.query(where("session").is(session)), Booking.class).stream()
                .sorted(Comparator.comparing(Booking::since).thenComparing(Booking::id)).toList();
    }

    /**
     * Answers a booking of a session: with a place, a refusal or another session. The same answer twice changes nothing.
     *
     * @param shown the booking as it was shown to who answers
     * @throws ProblemException 404, 409 where no place is left or the petitioner withdrew; 412 where somebody answered since it was shown
     */
    void answer(Reception session, Booking.Shown shown, Answer answer) {
        Booking booking = get(shown.id()).filter(found -> found.session().equals(session.id()))
                .orElseThrow(() -> new ProblemException(ReceptionProblem.BOOKING_UNKNOWN));
        if (booking.state() == BookingState.WITHDRAWN) {
            throw new ProblemException(ReceptionProblem.BOOKING_ANSWERED);
        }
        if (booking.version() != shown.version() && !booking.answer().saysAs(answer)) {
            throw ExpectedVersion.stale();
        }
        if (answer.state() == BookingState.GIVEN) {
            receptions.apply(session.id(), new Give(shown.id()));
        }
        if (!booking.answer().saysAs(answer)) {
            try {
                outbox.update(booking.with(answer), booking.version(), List.of());
            } catch (StaleVersionException _) {
                freeUnlessGiven(session, shown.id());
                throw ExpectedVersion.stale();
            }
        }
        if (answer.state() != BookingState.GIVEN) {
            receptions.apply(session.id(), new Free(List.of(shown.id())));
        }
    }

    /** A place that was taken for a booking that somebody answered otherwise at the same time is nobody's. */
    private void freeUnlessGiven(Reception session, String id) {
        if (get(id).filter(now -> now.session().equals(session.id()) && now.state() == BookingState.GIVEN).isEmpty()) {
            receptions.apply(session.id(), new Free(List.of(id)));
        }
    }

    /** Takes the session that was proposed. */
    void accept(Booking booking) {
        String proposed = booking.answer().proposed();
        if (booking.state() == BookingState.GIVEN) {
            return;
        }
        if (booking.state() != BookingState.PROPOSED || proposed == null) {
            throw new ProblemException(ReceptionProblem.BOOKING_ANSWERED);
        }
        Reception other = receptions.apply(proposed, new Give(booking.id()));
        save(booking, booking.movedTo(proposed, now(), keptUntil(other)));
    }

    /** Gives it up, and with it the place. */
    void withdraw(Booking booking) {
        if (booking.state() != BookingState.WITHDRAWN) {
            save(booking, booking.with(Answer.of(BookingState.WITHDRAWN)));
        }
        receptions.apply(booking.session(), new Free(List.of(booking.id())));
    }

    /** Somebody told the petitioner of a day that it comes. */
    void remind(Reception session, String id) {
        get(id).filter(found -> found.session().equals(session.id()) && found.state() == BookingState.GIVEN)
                .ifPresent(booking -> save(booking, booking
                        .with(new Answer(BookingState.GIVEN, null, null, session.slot()))));
    }

    /** Who have a place in a session and were not told yet of its day, hours and place. */
    List<Booking> toRemind(Reception session) {
        return session.given().isEmpty() || !session.isPending()
                ? List.of()
                : of(session.id()).stream().filter(each -> each.state() == BookingState.GIVEN
                        && !session.slot().equals(each.answer().reminded())).toList();
    }

    /** Who asked; null once it is erased. Whoever calls this records the opening first. */
    @Nullable
    Contact contact(Booking booking) {
        SealedBox box = booking.contact();
        if (box == null) {
            return null;
        }
        String[] lines = new String(PackedText.unpack(seal.open(box, booking.id())), UTF_8).split("\n", -1);
        return new Contact(lines[0], lines[1], lines[2]);
    }

    /** After a move: who asked is kept as long as its day now is, not the day that it was to be on. */
    void keep(Reception session) {
        LocalDate until = keptUntil(session);
        for (Booking booking : of(session.id())) {
            if (booking.contact() != null && !until.equals(booking.eraseOn())) {
                try {
                    outbox.update(booking.keptUntil(until), booking.version(), List.of());
                } catch (StaleVersionException _) {
                    keep(session); // somebody wrote at the same time: looked at anew
                    return;
                }
            }
        }
    }

    private static LocalDate keptUntil(Reception session) {
        return session.slot().on().plusDays(KEPT_DAYS);
    }

    /** Erases who asked where their time is over. */
    boolean eraseOld() {
        List<Booking> old = mongo.find(Query.query(where("eraseOn").lte(receptions.today())).limit(ERASED_AT_ONCE),
                Booking.class);
        old.forEach(booking -> {
            try {
                outbox.update(booking.withoutContact(), booking.version(), List.of());
            } catch (StaleVersionException _) {
                // somebody wrote at the same time: found again at the next look
            }
        });
        return old.size() == ERASED_AT_ONCE;
    }

    /** As the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Optional<Booking> get(String id) {
        return Optional.ofNullable(mongo.findById(id, Booking.class));
    }

    private void save(Booking before, Booking now) {
        if (before.answer().equals(now.answer()) && before.session().equals(now.session())) {
            return;
        }
        try {
            outbox.update(now, before.version(), List.of());
        } catch (StaleVersionException _) {
            throw new ProblemException(ReceptionProblem.BOOKING_ANSWERED);
        }
    }
}
